"""What every record has, and the columns that several files share."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, NamedTuple

from plandata.model.columns import Column, Heading


class Place(NamedTuple):
    """Where a record stands: the file as an editor names it, its header, the line from 1.

    ``table`` is the name of the file among records: measures. A tuple, for each record of a plan
    that is kept has one, and Python takes long to bring back anything else.
    """

    file: str
    header: tuple[str, ...]
    line: int
    table: str = ""

    def position(self, column: str) -> int:
        """The place of a column from 1, 0 if it is not there."""
        return self.header.index(column) + 1 if column in self.header else 0


@dataclass(frozen=True, kw_only=True)
class Record:
    """A row of a CSV file. Two are equal if their cells are, wherever they stand."""

    heading: ClassVar[Heading]

    origin: Place = field(compare=False, repr=False)


#: Fiscal years are written as four digits of the western calendar.
FIRST_YEAR, LAST_YEAR = 1000, 9999

Reading = Annotated[
    str,
    Column(
        "読み",
        "Reading",
        "ひらがなの読み。五十音の順に並べるときに使う",
        "The reading in hiragana, by which lists in Japanese are sorted",
        optional=True,
    ),
]

#: The drawings of the engine, which stand beside words and never alone.
ICONS = (
    "book",
    "briefcase",
    "build",
    "card",
    "devices",
    "family",
    "health",
    "home-heart",
    "megaphone",
    "money",
    "plus",
    "run",
    "safety",
    "school",
    "search",
    "shield",
    "shop",
    "star",
    "talk",
)

Icon = Annotated[
    str,
    Column(
        "アイコン",
        "Icon",
        "名前のそばに描くアイコン。空なら描かない",
        "The icon that is drawn beside the name; empty for none",
        choices=ICONS,
        optional=True,
    ),
]

#: The pages of the source that a record comes from.
SOURCE_PAGE = Column(
    "計画書のページ",
    "Source page",
    "計画書の目次によるページ。節の始まりから、次の節の前のページまで",
    "The pages by the plan's table of contents: from where the section begins to before the next",
    optional=True,
)
SourcePage = Annotated[str, SOURCE_PAGE]

#: The measure that a row is about, as part of the row's key.
AboutMeasure = Annotated[
    str,
    Column(
        "個別施策",
        "Measure",
        "個別施策のid",
        "Id of the measure",
        key=True,
        refs=("measures",),
    ),
]
