"""What things of the plan are also called, so that who calls them so finds their home."""

from collections.abc import Iterable, Iterator, Mapping

from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.domain import domain_of
from plandata.model import records as m
from plandata.model.lookup import kind_of, kinds
from plandata.model.plan import Plan
from plandata.model.text import split_list
from plandata.search.sections import Section
from plandata.wording import level_names
from plandata.wording.japanese.romaji import romanized
from plandata.wording.labels import label
from plandata.wording.phrase import plain

#: A page and an anchor on it, "" for the page as a whole.
Place = tuple[str, str]


def names(builder: StandaloneHTMLBuilder) -> dict[Place, list[str]]:
    """The names of all that has a home, by that home: in every language, read, and otherwise.

    A project without a plan has none.
    """
    found: dict[Place, list[str]] = {}
    if "plan" not in builder.env.domains:
        return found
    domain = domain_of(builder.env)
    language = builder.config.language
    for kind, id in domain.notes.homes:
        record = domain.plan.find(kind_of(kind).record, id) if kind in kinds(domain.plan) else None
        home = domain.notes.home((kind, id))
        if record and home:
            called = dict.fromkeys(_called(domain.plan, kind, record, language))
            found.setdefault((home.docname, domain.notes.end(home)), []).extend(called)
    return found


def _called(plan: Plan, kind: str, record: m.Record, language: str) -> Iterator[str]:
    yield plain(label(plan, kind, record, language))
    yield from kind_of(kind).name(record).values()
    if reading := getattr(record, "reading", ""):
        yield from (reading, *romanized(reading))
    if isinstance(record, m.Term):
        yield from record.called()
    if isinstance(record, m.Measure):
        for synonyms in record.synonyms.values():
            for word in split_list(synonyms):
                yield from (word, *romanized(word))


def with_names(
    pages: Mapping[str, list[Section]], called: Mapping[Place, Iterable[str]]
) -> dict[str, list[Section]]:
    """The sections of each page with the names that their headings lack."""
    return {
        page: [
            section._replace(names=_others(section, called.get((page, section.anchor), ())))
            for section in sections
        ]
        for page, sections in pages.items()
    }


def _others(section: Section, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name not in section.title))


def kinds_of_things(builder: StandaloneHTMLBuilder) -> list[str]:
    """What the plan calls its levels, such as measures: words that stand before a number."""
    if "plan" not in builder.env.domains:
        return []
    plan = domain_of(builder.env).plan
    levels = [*plan.ids("levels"), level_names.MEASURE]
    found = [
        level_names.name(plan, level, builder.config.language, several=several)[0]
        for level in levels
        for several in (False, True)
    ]
    return [*dict.fromkeys(found)]
