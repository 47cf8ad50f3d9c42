"""How each directive of the domain ``plan`` is written: its argument, its options, its content."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from plandata.guides import guide_files
from plandata.markup import message_kinds
from plandata.model import records as m
from plandata.model.lookup import UnknownIdError, find, group_levels
from plandata.model.plan import Plan
from plandata.model.query import CONDITIONS, NoMatchError, Query, conditions, parse, select
from sitecheck.message import Message

#: What is told where a directive shows words of its author and has none.
NO_PROSE = Message("本文がありません。施策の説明を書いてください")


@dataclass(frozen=True, slots=True)
class DirectiveForm:
    """The form of a directive.

    ``argument`` reads what stands after the name, and a directive without it takes nothing there;
    ``options`` are their names, each with whether it takes a value; ``content`` is whether words
    may stand in it; ``selects`` is whether its options choose measures.
    """

    argument: Callable[[Plan, str], Any] | None = None
    options: Mapping[str, bool] = field(default_factory=dict)
    content: bool = False
    selects: bool = False


def chosen(plan: Plan, options: Mapping[str, str]) -> tuple[Query, list[m.Measure]]:
    """The conditions among the options of a directive, and the measures that meet them.

    Raises UnknownIdError, QueryError, YearError or NoMatchError.
    """
    given = {name: options[name] for name in conditions(plan) if name in options}
    query = parse(plan, given)
    measures = plan.ask(select, query)
    if not measures:
        shown = " ".join(f":{name}: {value}" for name, value in given.items())
        raise NoMatchError(Message("{shown} に合う個別施策がありません", shown=shown))
    return query, measures


def scale(plan: Plan, id: str) -> m.Scale:
    """A scale of the results of the plan before. Raises UnknownIdError."""
    found = plan.find(m.Scale, id)
    if found is None:
        raise UnknownIdError.of(id, "evaluation_scales", plan.ids("evaluation_scales"))
    return found


def vocabulary(plan: Plan, id: str) -> m.Vocabulary:
    """A vocabulary of topics. Raises UnknownIdError."""
    found = plan.find(m.Vocabulary, id)
    if found is None:
        raise UnknownIdError.of(id, "vocabularies", plan.ids("vocabularies"))
    return found


def _named(kind: str, plan: Plan, words: str) -> Any:
    return find(plan, kind, words)


def _selection(**more: bool) -> DirectiveForm:
    options = {**dict.fromkeys((*CONDITIONS, "caption"), True), **more}
    return DirectiveForm(options=options, selects=True)


_LIST = _selection(filter=False)
_PLAIN = DirectiveForm()

#: Those of every plan.
FORMS: Mapping[str, DirectiveForm] = {
    "measure": DirectiveForm(argument=partial(_named, "measure"), content=True),
    "briefs": DirectiveForm(
        options={**dict.fromkeys(CONDITIONS, True), "toctree": False}, selects=True
    ),
    "measures": _LIST,
    "schedule": _LIST,
    "indicators": _selection(),
    "money": _selection(by=True),
    "tree": _PLAIN,
    "glossary": _PLAIN,
    "articles": _PLAIN,
    "departments": _PLAIN,
    "topics": DirectiveForm(argument=vocabulary),
    "history": _PLAIN,
    "evaluation": DirectiveForm(argument=scale),
    "figure": DirectiveForm(argument=partial(_named, "figure")),
    "files": _PLAIN,
    "committee": _PLAIN,
    "comprehensive-plan": _PLAIN,
    "errata": _PLAIN,
    "messages": DirectiveForm(argument=message_kinds.files, options={"names": False}),
    "manual": DirectiveForm(argument=guide_files.named),
}


def forms(plan: Plan) -> dict[str, DirectiveForm]:
    """The forms for a plan: measures may be chosen by its levels, too."""
    levels = dict.fromkeys(group_levels(plan), True)
    return {
        name: replace(form, options={**levels, **form.options}) if form.selects else form
        for name, form in FORMS.items()
    }
