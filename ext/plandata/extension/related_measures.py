"""The measures related to one, filled in when every page has been read: terms stand in prose."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.locale import get_translation
from sphinx.util.nodes import make_refnode

from plandata.extension.domain import PlanDomain, domain_of
from plandata.extension.nodes import bullets, joined, paragraph, phrase, thawed
from plandata.extension.sealed import plan_related
from plandata.model import records as m
from plandata.model.lookup import kind_of
from plandata.model.plan import Plan
from plandata.model.related import Shared, related
from plandata.wording.labels import label
from plandata.wording.law_words import article_label
from plandata.wording.level_names import MEASURE, name, short
from plandata.wording.phrase import Phrase, filled

_ = get_translation("plandata")


def fill(app: Sphinx, placeholder: plan_related, docname: str) -> None:
    """Replace a placeholder on a page by links to related measures, each with the reason."""
    domain, language = domain_of(app.env), app.config.language
    plan = domain.plan
    measure = plan.find(m.Measure, placeholder["measure"])
    assert measure, "the page has shown it"
    items: list[list[nodes.Node]] = []
    for id, things in related(plan, measure, _terms(domain, docname)):
        other = plan.find(m.Measure, id)
        if other is None or (link := _link(app.builder, domain, other, docname)) is None:
            continue
        reasons = joined(
            [phrase(_reason(plan, thing, language), language) for thing in things], _(", ")
        )
        items.append([paragraph(link), paragraph(reasons, "plan-reason")])
    if items:
        placeholder.replace_self(bullets(items, "plan-related"))
    else:
        words = _("No other {measure} has the same department, law article or term.")
        said = filled(words, language, measure=name(plan, MEASURE, language))
        placeholder.replace_self(paragraph(phrase(said, language)))


def _terms(domain: PlanDomain, docname: str) -> dict[str, list[str]]:
    """The terms that a page names in prose, each with the measures on whose pages it is named."""
    notes = domain.notes
    own = [one.id for one in notes.data["mentions"].get(docname, ()) if one.kind == "term"]
    found = {}
    for id in own:
        subjects = (notes.subject(one.docname) for one in notes.mentions.get(("term", id), ()))
        named = [thing[1] for thing in subjects if thing and thing[0] == MEASURE]
        found[id] = list(dict.fromkeys(named))
    return found


def _link(
    builder: Builder, domain: PlanDomain, measure: m.Measure, docname: str
) -> nodes.reference | None:
    home = domain.notes.home((MEASURE, measure.id))
    if home is None:  # which is told
        return None
    language = domain.env.config.language
    words = label(domain.plan, MEASURE, measure, language)
    content = nodes.inline("", "", *thawed(phrase(words, language)))
    return make_refnode(builder, docname, home.docname, domain.notes.end(home), content)


def _reason(plan: Plan, thing: Shared, language: str) -> Phrase:
    """What two measures share, in words."""
    kind, id = thing
    record = plan.find(kind_of(kind).record, id)
    assert record
    if isinstance(record, m.Group):
        words = _("same {level} ({name})")
        level = name(plan, record.level, language)
        return filled(words, language, level=level, name=short(record, language))
    if isinstance(record, m.Article):
        before, after = _("same law article ({name})").split("{name}")
        return [(before, language), *article_label(plan, record, language), (after, language)]
    said = kind_of(kind).name(record).best(language)
    if isinstance(record, m.Topic):
        vocabulary = plan.find(m.Vocabulary, record.vocabulary)
        assert vocabulary
        words = _("{vocabulary} in common ({name})")
        of = vocabulary.name.best(language)
        return filled(words, language, vocabulary=of, name=said)
    words = _("same term ({name})") if kind == "term" else _("same department ({name})")
    return filled(words, language, name=said)
