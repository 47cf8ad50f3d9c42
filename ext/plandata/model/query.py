"""Which measures a list, a schedule or a count speaks of: typed conditions, no expressions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plandata.model import records as m
from plandata.model.lookup import find, group_levels
from plandata.model.partial_date import YearError
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from sitecheck.message import Message, MessageError

#: Conditions that name a record, with the kind that they name (see ``lookup.KINDS``); each level of
#: a plan is one, too.
NAMED = {
    "department": "dept",
    "role": "role",
    "article": "article",
    "topic": "topic",
    "flag": "flag",
    "stage": "stage",
}
CONDITIONS = (*NAMED, "period")
#: Conditions that narrow another one.
_PARTS = {"period": "stage", "role": "department"}


class QueryError(MessageError):
    """The conditions cannot be understood; the message says what is allowed.

    ``file`` is that which may lack what is meant, without ``.csv``; "" where none does.
    """

    def __init__(self, message: Message, file: str = "") -> None:
        super().__init__(message)
        self.file = file


class NoMatchError(MessageError):
    """No measure meets the conditions; the message says which those are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Conditions that a measure must meet, all of them; an empty one holds for every measure.

    ``groups`` are the ids of groups that list it, from the widest level.
    ``stage`` and ``period`` together mean the stage in that period; ``stage`` alone in any. So do
    ``department`` and ``role``.
    """

    groups: tuple[str, ...] = ()
    department: str = ""
    role: str = ""
    article: str = ""
    topic: str = ""
    flag: str = ""
    stage: str = ""
    period: str = ""

    def __iter__(self) -> Iterator[str]:
        """The values of the conditions, each as a word."""
        named = (
            self.department,
            self.role,
            self.article,
            self.topic,
            self.flag,
            self.stage,
            self.period,
        )
        return (word for word in (*self.groups, *named) if word)


def conditions(plan: Plan) -> tuple[str, ...]:
    """The names of the conditions that authors may write for a plan."""
    return (*group_levels(plan), *CONDITIONS)


def parse(plan: Plan, options: Mapping[str, str]) -> Query:
    """Conditions as authors write them, by id or name.

    Raises UnknownIdError, YearError or QueryError, each with what is allowed.
    """
    values: dict[str, str] = {}
    groups = dict.fromkeys(group_levels(plan), "")
    for name, words in options.items():
        if name in groups:
            groups[name] = find(plan, name, words).id
        elif name in NAMED:
            values[name] = find(plan, NAMED[name], words).id
        elif name == "period":
            values[name] = known_period(plan, words)
        else:
            message = Message("「{name}」という条件はありません", name=name)
            raise QueryError(message.then(allowed(name, conditions(plan))), "levels")
    for part, whole in _PARTS.items():
        if part in values and whole not in values:
            message = Message(
                "条件 {part} は、条件 {whole} と一緒に書いてください", part=part, whole=whole
            )
            raise QueryError(message)
    return Query(groups=tuple(filter(None, groups.values())), **values)


def known_period(plan: Plan, words: str) -> str:
    """The id of a period of the plan, as it is written. Raises YearError."""
    known = [period.id for period in plan.timeline]
    if words not in known:
        message = Message("「{words}」は計画の期間ではありません", words=words)
        raise YearError(message.then(allowed(words, known)))
    return words


def has(plan: Plan, file: str) -> bool:
    """Whether a plan has a file, such as ``laws``; what it has no use for is nowhere named."""
    return file in plan.files


def select(plan: Plan, query: Query) -> list[m.Measure]:
    """The measures that meet the conditions, in the order of measures.csv."""
    return [measure for measure in _candidates(plan, query) if _meets(plan, query, measure)]


def _candidates(plan: Plan, query: Query) -> Sequence[m.Measure]:
    """The measures of the narrowest condition for which the plan knows them."""
    if query.article and (article := plan.find(m.Article, query.article)):
        return plan.measures_of(article)
    if query.department and (department := plan.find(m.Department, query.department)):
        return plan.measures_of(department)
    if query.topic and (topic := plan.find(m.Topic, query.topic)):
        return plan.measures_of(topic)
    if query.groups and (group := plan.find(m.Group, query.groups[-1])):
        return plan.measures_below(group)
    return plan.measures


def _meets(plan: Plan, query: Query, measure: m.Measure) -> bool:
    periods = [query.period] if query.period else [period.id for period in plan.timeline]
    return (
        set(query.groups).issubset(plan.groups_above(measure) if query.groups else ())
        and (not query.department or query.department in _ids(plan.departments_of(measure)))
        and (not query.role or plan.roles_in(measure)[query.department] == query.role)
        and (not query.article or query.article in _ids(plan.articles_of(measure)))
        and (not query.topic or query.topic in _ids(plan.topics_of(measure)))
        and (not query.flag or query.flag in measure.flags)
        and (
            not query.stage
            or any(entry.stage == query.stage for id in periods for entry in plan.cell(measure, id))
        )
    )


def _ids(records: Iterable[m.Department | m.Article | m.Topic]) -> list[str]:
    return [record.id for record in records]
