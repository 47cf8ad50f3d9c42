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
    "article": "article",
    "flag": "flag",
    "stage": "stage",
}
CONDITIONS = (*NAMED, "year")


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
    ``stage`` and ``year`` together mean the stage in that year; ``stage`` alone in any year.
    """

    groups: tuple[str, ...] = ()
    department: str = ""
    article: str = ""
    flag: str = ""
    stage: str = ""
    year: int | None = None

    def __iter__(self) -> Iterator[str]:
        """The values of the conditions, each as a word."""
        named = (self.department, self.article, self.flag, self.stage)
        year = "" if self.year is None else str(self.year)
        return (word for word in (*self.groups, *named, year) if word)


def conditions(plan: Plan) -> tuple[str, ...]:
    """The names of the conditions that authors may write for a plan."""
    return (*group_levels(plan), *CONDITIONS)


def parse(plan: Plan, options: Mapping[str, str]) -> Query:
    """Conditions as authors write them, by id or name.

    Raises UnknownIdError, YearError or QueryError, each with what is allowed.
    """
    values: dict[str, str] = {}
    groups = dict.fromkeys(group_levels(plan), "")
    year = None
    for name, words in options.items():
        if name in groups:
            groups[name] = find(plan, name, words).id
        elif name in NAMED:
            values[name] = find(plan, NAMED[name], words).id
        elif name == "year":
            years = [str(known) for known in plan.years]
            if words not in years:
                message = Message("「{words}」は計画期間の年度ではありません", words=words)
                raise YearError(message.then(allowed(words, years)))
            year = int(words)
        else:
            message = Message("「{name}」という条件はありません", name=name)
            raise QueryError(message.then(allowed(name, conditions(plan))), "levels")
    if year is not None and "stage" not in values:
        raise QueryError(Message("条件 year は、条件 stage と一緒に書いてください"))
    return Query(groups=tuple(filter(None, groups.values())), year=year, **values)


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
    if query.groups and (group := plan.find(m.Group, query.groups[-1])):
        return plan.measures_below(group)
    return plan.measures


def _meets(plan: Plan, query: Query, measure: m.Measure) -> bool:
    years = plan.years if query.year is None else (query.year,)
    return (
        set(query.groups).issubset(plan.groups_above(measure) if query.groups else ())
        and (not query.department or query.department in _ids(plan.departments_of(measure)))
        and (not query.article or query.article in _ids(plan.articles_of(measure)))
        and (not query.flag or query.flag in measure.flags)
        and (
            not query.stage
            or any(
                entry.stage == query.stage for year in years for entry in plan.cell(measure, year)
            )
        )
    )


def _ids(records: Iterable[m.Department | m.Article]) -> list[str]:
    return [record.id for record in records]
