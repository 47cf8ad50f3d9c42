"""Groups stand in groups of wider levels, and levels have names of their own."""

import re
from collections.abc import Iterator

from plandata.model.lookup import KINDS, group_levels
from plandata.model.plan import Plan
from plandata.model.problem import Problem, allowed
from plandata.model.query import CONDITIONS
from plandata.model.records import Level, Vocabulary
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message

#: What pages write in roles and directives beside the names of levels: no level is called so.
RESERVED = (
    *(kind for kind in KINDS if kind != "measure"),
    *CONDITIONS,
    *("title", "fy", "date", "page", "count", "evaluation", "value", "money", "conformance"),
    *("caption", "filter", "by", "year"),
)
_FIELDS = ("number", "name")


def levels_have_names_of_their_own(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """No level, and no vocabulary, has a name that means something else in pages and addresses."""
    levels = {level.id for level in plan.levels}
    named: tuple[Level | Vocabulary, ...] = (*plan.levels, *plan.vocabularies)
    for one in named:
        id = one.id.lower()  # attributes of HTML are called so
        taken = id in RESERVED or id in record_types()
        if taken or (isinstance(one, Vocabulary) and id in levels):
            message = Message(
                "「{id}」はほかの意味で使われています。別のidにしてください", id=one.id
            )
            yield at(one, Subtype.BAD_VALUE, "id", message)


def labels_have_a_name(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The form of a heading says where the name stands, and nothing that isn't known."""
    for level in plan.levels:
        for language, words in level.label.items():
            fields = re.findall(r"\{(.*?)\}", words)
            column = f"label_{language}"
            for field in fields:
                if field not in _FIELDS:
                    message = Message("「{{{field}}}」は使えません", field=field)
                    message = message.then(allowed(field, [f"{{{name}}}" for name in _FIELDS]))
                    yield at(level, Subtype.BAD_VALUE, column, message)
            if "name" not in fields:
                message = Message("「{words}」に{{name}}がありません。加えてください", words=words)
                yield at(level, Subtype.BAD_VALUE, column, message)


def groups_stand_below_their_parents(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A group is of a level for groups, and stands in one of a wider level."""
    levels = group_levels(plan)
    parents = {group.id: group for group in plan.groups}
    for group in plan.groups:
        parent = parents.get(group.parent)
        if group.level not in levels:
            message = Message("「{level}」は個別施策の階層です", level=group.level)
            yield at(group, Subtype.BAD_VALUE, "level", message.then(allowed(group.level, levels)))
        elif parent and parent.level in levels[levels.index(group.level) :]:
            message = Message(
                "「{parent}」（{above}）は「{id}」（{below}）より広い階層ではありません。"
                "levels.csv の順か、ここのidを直してください",
                parent=parent.id,
                above=parent.level,
                id=group.id,
                below=group.level,
            )
            yield at(group, Subtype.DANGLING, "parent", message)


def measures_stand_in_groups(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """In a plan with groups each measure stands in one."""
    for measure in plan.measures if plan.groups else ():
        if not measure.group and ("measures", measure.id) not in doubtful:
            message = Message("まとまりがありません。groups.csv のidを書いてください")
            yield at(measure, Subtype.EMPTY_CELL, "group", message)


def measures_are_listed_elsewhere(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A measure is listed again in another group than its own."""
    for link in plan.measure_groups:
        measure = next((one for one in plan.measures if one.id == link.measure), None)
        if measure and measure.group == link.group:
            message = Message(
                "「{measure}」はもともと「{group}」にあります。この行を消してください",
                measure=link.measure,
                group=link.group,
            )
            yield at(link, Subtype.DOUBTFUL, "group", message)
