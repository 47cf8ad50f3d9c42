"""The plan as plain records: one class a CSV file, one attribute a column.

This is the only place that says which columns a file has; ``columns`` reads it from the
annotations, ``load`` fills the records, and a test holds ``data/datapackage.json`` against it.
Nothing here knows Sphinx, a city, its years, its stages or its laws.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from plandata.model.columns import FlagColumns, Key, Optional, Ref
from plandata.model.partial_date import PartialDate
from plandata.model.text import Text, split_list


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the CSV file, as an editor names it, its header, the line from 1."""

    file: str
    header: tuple[str, ...]
    line: int

    def position(self, column: str) -> int:
        """The place of a column from 1, 0 if it is not there."""
        return self.header.index(column) + 1 if column in self.header else 0


Id = Annotated[str, Key()]
Blank = Annotated[str, Optional()]
BlankText = Annotated[Text, Optional()]


@dataclass(frozen=True, kw_only=True)
class Record:
    """A row of a CSV file."""

    origin: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class About(Record):
    """plan.csv: the plan itself, one row."""

    id: Id
    title: Text
    first_fiscal_year: int
    last_fiscal_year: int
    published: PartialDate
    publisher: Text
    status: Text
    source: Text


@dataclass(frozen=True, kw_only=True)
class Era(Record):
    """eras.csv: an era of the Japanese calendar; only eras that the plan's dates need."""

    id: Id
    name: Text
    first_day: date
    first_fiscal_year: int


@dataclass(frozen=True, kw_only=True)
class Word(Record):
    """A vocabulary entry with its reading in kana."""

    id: Id
    name: Text
    reading: str


@dataclass(frozen=True, kw_only=True)
class Flag(Word):
    """flags.csv: a mark that a measure can bear."""

    meaning: BlankText


@dataclass(frozen=True, kw_only=True)
class Stage(Word):
    """stages.csv: a stage of work in a schedule."""

    meaning: BlankText


@dataclass(frozen=True, kw_only=True)
class Department(Word):
    """departments.csv: an office in charge of measures."""


@dataclass(frozen=True, kw_only=True)
class Goal(Record):
    """goals.csv: 基本目標."""

    id: Id
    name: Text
    source_page: str


@dataclass(frozen=True, kw_only=True)
class Area(Record):
    """areas.csv: 施策区分."""

    id: Id
    parent: Annotated[str, Ref(("goals",))]
    name: Text
    source_page: str


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """measures.csv: 個別施策. Its group is an area, or a goal in a plan without areas."""

    id: Id
    area: Annotated[str, Ref(("areas", "goals"))]
    name: Text
    flags: Annotated[tuple[str, ...], FlagColumns("flags")]
    source_page: str


@dataclass(frozen=True, kw_only=True)
class MeasureDepartment(Record):
    """measure_departments.csv: a department in charge of a measure."""

    measure: Annotated[str, Key(), Ref(("measures",))]
    department: Annotated[str, Key(), Ref(("departments",))]


@dataclass(frozen=True, kw_only=True)
class MeasureArticle(Record):
    """measure_articles.csv: a law article that a measure carries out."""

    measure: Annotated[str, Key(), Ref(("measures",))]
    article: Annotated[str, Key(), Ref(("articles",))]


@dataclass(frozen=True, kw_only=True)
class ScheduleEntry(Record):
    """schedule.csv: one stage in one fiscal year of one measure.

    ``order`` counts the stages of a cell from 1; ``carried`` keeps that the source has an
    arrow there, that is, the last stage of the year before goes on.
    """

    measure: Annotated[str, Key(), Ref(("measures",))]
    fiscal_year: Annotated[int, Key()]
    order: Annotated[int, Key()]
    stage: Annotated[str, Ref(("stages",))]
    carried: bool


@dataclass(frozen=True, kw_only=True)
class Law(Record):
    """laws.csv: a law, with its id in the e-Gov law database."""

    id: Id
    egov_id: Blank
    number: BlankText
    name: Text
    label: Text


@dataclass(frozen=True, kw_only=True)
class Article(Record):
    """articles.csv: an article of a law and the label that the plan gives it."""

    id: Id
    law: Annotated[str, Ref(("laws",))]
    number: int
    caption: Text
    label: BlankText


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """glossary.csv: a term with its reading and the group under which it is listed."""

    id: Id
    term: Text
    reading: str
    group: str
    expansion: Blank
    aliases: BlankText
    definition: Text

    def names(self, language: str) -> tuple[str, ...]:
        """What texts in a language call the term: its name, then its other names, if any."""
        aliases = split_list(self.aliases.get(language, ""))
        return tuple(name for name in (self.term.get(language, ""), *aliases) if name)


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """history.csv: what was done in a fiscal year before the plan."""

    fiscal_year: Annotated[int, Key()]
    order: Annotated[int, Key()]
    event: Text


@dataclass(frozen=True, kw_only=True)
class Scale(Record):
    """evaluation_scales.csv: a scale by which the plan before was judged."""

    id: Id
    name: Text
    total: Annotated[int | None, Optional()]
    figure: Annotated[str, Optional(), Ref(("figures",))]


@dataclass(frozen=True, kw_only=True)
class Result(Record):
    """evaluation.csv: one line of a scale; ``percent`` is what the source prints."""

    id: Id
    scale: Annotated[str, Ref(("evaluation_scales",))]
    name: Text
    meaning: BlankText
    count: Annotated[int | None, Optional()]
    percent: Annotated[int | None, Optional()]
    parts: Annotated[tuple[str, ...], Optional(), Ref(("evaluation",))]


@dataclass(frozen=True, kw_only=True)
class Figure(Record):
    """figures.csv: a chart or table of the source and its caption."""

    id: Id
    number: Blank
    caption: Text
    source: BlankText
    source_page: str
    note: BlankText


@dataclass(frozen=True, kw_only=True)
class FigureValue(Record):
    """figure_values.csv: one value of a chart that the source states; ``unit`` in words."""

    id: Id
    figure: Annotated[str, Ref(("figures",))]
    item: Text
    period: Annotated[PartialDate | None, Optional()]
    value: Decimal
    unit: BlankText


@dataclass(frozen=True, kw_only=True)
class Member(Record):
    """committee.csv: a seat of the committee that promotes the plan."""

    id: Id
    role: Text
    post: Text


@dataclass(frozen=True, kw_only=True)
class Strand(Record):
    """comprehensive_plan.csv: a theme, strategy, policy or project of the plan above this one."""

    id: Id
    parent: Annotated[str, Optional(), Ref(("comprehensive_plan",))]
    label: BlankText
    name: Text
    ict: BlankText
    added: bool
    measure: Annotated[str, Optional(), Ref(("measures",))]


@dataclass(frozen=True, kw_only=True)
class Progress(Record):
    """progress.csv: what became of a measure in a fiscal year."""

    measure: Annotated[str, Key(), Ref(("measures",))]
    fiscal_year: Annotated[int, Key()]
    evaluation: Annotated[str, Ref(("evaluation",))]
    direction: Annotated[str, Optional(), Ref(("evaluation",))]
    note: BlankText
    recorded_on: PartialDate


@dataclass(frozen=True, kw_only=True)
class Erratum(Record):
    """errata.csv: a contradiction of the source and the reading taken.

    ``file``, ``record`` and ``column`` name the cell concerned, where there is one.
    """

    id: Id
    place: Text
    source_page: Blank
    printed: Text
    taken: Text
    reason: Text
    file: Blank
    record: Blank
    column: Blank
