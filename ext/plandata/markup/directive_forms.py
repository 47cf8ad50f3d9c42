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
from plandata.model.query import (
    CONDITIONS,
    NoMatchError,
    Query,
    QueryError,
    conditions,
    parse,
    select,
)
from sitecheck.message import Message

#: What is told where a directive shows words of its author and has none.
NO_PROSE = Message("本文がありません。施策の説明を書いてください")
#: What is told of a field for a search that shows nobody what it is good for.
NO_EXAMPLES = Message("例がありません。「- 」で始まる行に一つずつ、よくある質問を書いてください")

#: The kinds of doors to measures that every plan may have.
DOORS = ("departments", "periods", "articles")


@dataclass(frozen=True, slots=True)
class DirectiveForm:
    """The form of a directive.

    ``argument`` reads what stands after the name, and a directive without it takes nothing there;
    ``options`` are their names, each with whether it takes a value; ``read`` reads these;
    ``content`` is what is told where no words stand in it, and none may stand in one without it;
    ``selects`` is whether its options choose measures.
    """

    argument: Callable[[Plan, str], Any] | None = None
    options: Mapping[str, bool] = field(default_factory=dict)
    read: Callable[[Plan, Mapping[str, str]], Any] | None = None
    content: Message | None = None
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


def begun(plan: Plan, options: Mapping[str, str]) -> tuple[m.Stage, m.Flag | None]:
    """The stage that measures reach and the flag that parts them, among the options of a directive.

    Raises UnknownIdError or QueryError.
    """
    if "stage" not in options:
        raise QueryError(Message("「:stage: 段階のid」の行がありません。加えてください"))
    stage: m.Stage = find(plan, "stage", options["stage"])
    flag: m.Flag | None = find(plan, "flag", options["flag"]) if "flag" in options else None
    return stage, flag


def door(plan: Plan, kind: str) -> str:
    """A kind of doors to measures: one of ``DOORS``, or the id of a vocabulary.

    Raises UnknownIdError.
    """
    if kind not in DOORS and not plan.find(m.Vocabulary, kind):
        raise UnknownIdError.of(kind, "vocabularies", [*DOORS, *plan.ids("vocabularies")])
    return kind


def group_level(plan: Plan, level: str) -> str:
    """A level of groups. Raises UnknownIdError."""
    levels = group_levels(plan)
    if level not in levels:
        raise UnknownIdError.of(level, "levels", levels)
    return level


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
    return DirectiveForm(options=options, read=chosen, selects=True)


_LIST = _selection(filter=False)
_PLAIN = DirectiveForm()

#: Those of every plan.
FORMS: Mapping[str, DirectiveForm] = {
    "measure": DirectiveForm(argument=partial(_named, "measure"), content=NO_PROSE),
    "briefs": DirectiveForm(
        options={**dict.fromkeys(CONDITIONS, True), "toctree": False}, read=chosen, selects=True
    ),
    "measures": _LIST,
    "schedule": _LIST,
    "indicators": _selection(),
    "money": _selection(by=True),
    "tree": _PLAIN,
    "counts": _PLAIN,
    "starts": DirectiveForm(options={"stage": True, "flag": True}, read=begun),
    "doors": DirectiveForm(argument=door),
    "groups": DirectiveForm(argument=group_level),
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

#: The extension that makes books.
BOOKS = "plandata.book"
#: The directives that other extensions bring along, by the names of these.
BROUGHT: Mapping[str, Mapping[str, DirectiveForm]] = {
    BOOKS: {"books": _PLAIN},
    "plandata.search": {
        "search-field": DirectiveForm(options={"picture": True}, content=NO_EXAMPLES)
    },
}


def forms(plan: Plan) -> dict[str, DirectiveForm]:
    """The forms for a plan: measures may be chosen by its levels, too."""
    levels = dict.fromkeys(group_levels(plan), True)
    return {
        name: replace(form, options={**levels, **form.options}) if form.selects else form
        for name, form in FORMS.items()
    }
