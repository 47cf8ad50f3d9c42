"""What a reader may narrow a table of measures by: the facets of its rows and the form."""

from collections.abc import Iterable
from typing import NamedTuple

from sphinx.locale import get_translation

from plandata.model import records as m
from plandata.model.beginnings import turns
from plandata.model.lookup import group_levels
from plandata.model.plan import Plan
from plandata.model.query import has
from plandata.wording.dates import is_by_years, period_headings
from plandata.wording.law_words import law_of
from plandata.wording.level_names import capital, heading
from plandata.wording.phrase import Label

_ = get_translation("plandata")

#: An option: its value, its words, and their language where it isn't the page's.
Option = tuple[str, str, str]


class Choice(NamedTuple):
    """A select of the form; its name stands in addresses, and its note, if it has one, below it."""

    name: str
    label: str
    options: list[Option]
    note: str = ""


def facets(plan: Plan, measure: m.Measure) -> dict[str, str]:
    """What a measure can be found by, as ids parted by spaces; its own leads to more words of it.

    The names become attributes, in which HTML knows no capitals.
    """
    above = [group for id in plan.groups_above(measure) if (group := plan.find(m.Group, id))]
    levels = {
        level: " ".join(group.id for group in above if group.level == level)
        for level in group_levels(plan)
    }
    topics = plan.topics_of(measure)
    roles = plan.roles_in(measure)
    indicators = [one.id for one in plan.indicators_of(measure)]
    stages = {
        f"stage-{period.id}": " ".join(entry.stage for entry in plan.cell(measure, period.id))
        for period in plan.timeline
    }
    found = {
        "measure": measure.id,
        **levels,
        "department": " ".join(roles),
        **{
            f"department-{role.id}": " ".join(id for id, its in roles.items() if its == role.id)
            for role in plan.roles
        },
        **({"indicator": " ".join(indicators)} if plan.indicators else {}),
        **{
            vocabulary.id: " ".join(one.id for one in topics if one.vocabulary == vocabulary.id)
            for vocabulary in plan.vocabularies
        },
        "article": " ".join(a.id for a in plan.articles_of(measure)),
        "flag": " ".join(measure.flags),
        **stages,
        "year": " ".join(turns(plan, measure)),
    }
    return {name.lower(): ids for name, ids in found.items()}


def choices(plan: Plan, language: str) -> list[Choice]:
    """The selects of the form; those with nothing to choose are left out."""

    def named(records: Iterable[m.Group | m.Indicator | m.Role | m.Topic | m.Word]) -> list[Option]:
        options: list[Option] = []
        for record in records:
            words, mark = _marked(record.name.best(language), language)
            number = getattr(record, "number", "")
            options.append((record.id, f"{number} {words}".strip(), mark))
        return options

    heads = zip(plan.timeline, period_headings(plan, language), strict=True)
    periods = [(period.id, *_marked(words, language)) for period, words in heads]
    period = _("Fiscal year") if is_by_years(plan) else _("Period")
    of_period = _("With no stage chosen: what starts or changes then.")
    if not has(plan, "schedule"):
        periods = []
    found = [
        *(
            Choice(level, heading(plan, level, language)[0], named(plan.groups_at(level)))
            for level in group_levels(plan)
        ),
        Choice("department", _("Department in charge"), named(plan.departments)),
        Choice("role", _("Role of the department"), named(plan.roles)),
        Choice("article", _("Law article"), _articles(plan, language)),
        *(
            Choice(
                vocabulary.id,
                capital(vocabulary.name.best(language)[0]),
                named(plan.where(m.Topic, "vocabulary", vocabulary.id)),
            )
            for vocabulary in plan.vocabularies
        ),
        Choice("indicator", _("Indicator"), named(one for one in plan.indicators if one.measure)),
        Choice("flag", _("Marks"), named(plan.flags)),
        Choice("stage", _("Stage"), named(plan.stages)),
        Choice("year", period, periods, of_period),
    ]
    return [choice for choice in found if choice.options]


def _marked(words: Label, language: str) -> Label:
    """Words, and their language where it isn't the page's."""
    return words[0], "" if words[1] == language else words[1]


def _articles(plan: Plan, language: str) -> list[Option]:
    """The articles that measures carry out, with their law where there are several.

    The number comes first, since a browser cuts off long options. An option is in one language.
    """
    named = {link.article for link in plan.measure_articles}
    articles = [article for article in plan.articles if article.id in named]
    several = len({article.law for article in articles}) > 1
    options: list[Option] = []
    for article in articles:
        law = law_of(plan, article).label
        name = article.label or article.caption
        parts = [name, law] if several else [name]
        spoken = language if all(language in part for part in parts) else plan.source
        number = article.number or article.part.best(spoken)[0]
        words = f"{number} {name.best(spoken)[0]}".strip()
        if several:
            words += _(" ({label})").format(label=law.best(spoken)[0])
        options.append((article.id, words, "" if spoken == language else spoken))
    return options
