"""Which pages show the measures and the groups of a plan, as a build finds it, without one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from plandata.markup import role_contents, structure
from plandata.markup.directive_forms import FORMS
from plandata.markup.faults import FAULTS
from plandata.model import records as m
from plandata.model.lookup import find, group_levels, kind_of
from plandata.model.nearness import nearest
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.page_structure import Pages
from plandata.wording import level_names
from plandata.wording.level_names import MEASURE
from sitecheck.text.part import Directive, Heading, Part, Role, Slip

_DOMAIN, _TITLE = "plan:", "plan:title"
#: What stands around the words of a directive or a role that came out as neither.
_SIGNS = re.compile(r"[\s`‘’{}｛｝:：]+")

#: A thing of the plan: its level, that of measures too, and its id.
Thing = tuple[str, str]


def of_things(plan: Plan, pages: Pages) -> dict[Thing, str]:
    """The page of each measure and group that has one, the first by the names of the pages."""
    found: dict[Thing, str] = {}
    for page in sorted(pages):
        for thing in _shown(plan, pages[page]):
            found.setdefault(thing, page)
    return found


def own(plan: Plan, parts: Sequence[Part]) -> Thing | None:
    """The thing that a page is about: that of its first heading; None where that is none."""
    first = next((part for part in parts if isinstance(part, Heading)), None)
    return next(_titles(plan, parts, [first]), None) if first else None


def lacking(plan: Plan, pages: Pages) -> list[tuple[str, m.Group | m.Measure]]:
    """The groups and the measures that no page shows, each with its level, in the plan's order."""
    known = of_things(plan, pages)
    return [
        (level, record)
        for level in (*group_levels(plan), MEASURE)
        for record in kind_of(level).records(plan)
        if (level, record.id) not in known
    ]


def problems(plan: Plan, pages: Pages) -> Iterator[Problem]:
    """That no page shows a row; not where a page has something for it that can't be made.

    That has been told, so that it need not be told of what it was meant for.
    """
    left = lacking(plan, pages)
    ids = [record.id for _level, record in left]
    meant = {id for parts in pages.values() for part in parts for id in _meant(plan, part, ids)}
    for level, record in left:
        if record.id not in meant:
            kind = level_names.name(plan, level, plan.source)[0]
            words = structure.MEASURE if level == MEASURE else kind
            yield Problem(
                subtype=Subtype.NOT_SHOWN,
                message=structure.not_shown(record.id, words, has_page=True),
                file=record.origin.file,
                table=kind_of(level).file,
                line=record.origin.line,
            )


def _shown(plan: Plan, parts: Sequence[Part]) -> Iterator[Thing]:
    yield from _titles(plan, parts, [part for part in parts if isinstance(part, Heading)])
    for part in parts:
        if isinstance(part, Directive) and part.name == f"{_DOMAIN}{MEASURE}":
            with suppress(*FAULTS):
                yield MEASURE, find(plan, MEASURE, part.text).id


def _titles(plan: Plan, parts: Iterable[Part], headings: Iterable[Heading]) -> Iterator[Thing]:
    """The things that headings name."""
    lines = {
        line
        for heading in headings
        for line in range(heading.line, heading.line + heading.text.count("\n") + 1)
    }
    for part in parts:
        if isinstance(part, Role) and part.name == _TITLE and part.line in lines:
            with suppress(*FAULTS):
                level, id, _words = role_contents.titled(plan, part.text, plan.source)
                yield level, id


def _meant(plan: Plan, part: Part, ids: Sequence[str]) -> Iterable[str]:
    match part:
        case Slip(text=text):
            return {*_SIGNS.split(text)}.intersection(ids)
        case Directive(name="plan:measure", text=id) | Role(name="plan:title", text=id):
            id = id.rpartition(" ")[2]
            known = plan.find(m.Measure, id) or plan.find(m.Group, id)
            return {id}.intersection(ids) if known else nearest(id, ids) or ids
        case Directive(name=name, text=id) if name.removeprefix(_DOMAIN) not in FORMS:
            return {id}.intersection(ids)
    return ()
