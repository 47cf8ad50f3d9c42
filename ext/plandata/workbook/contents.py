"""What is in the workbook of a plan, before it is known how spreadsheets have it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plandata.describe import RECORDS
from plandata.output.schema import plain
from plandata.tables.raw_table import RawTable
from plandata.wording.phrasebook import translator
from plandata.workbook import keyed
from plandata.workbook.carried import Base, Carried
from plandata.workbook.department_rows import of_department
from plandata.workbook.id_labels import Labels
from plandata.workbook.plan_files import PlanFiles
from plandata.workbook.sheet_columns import SheetColumn, sheet_name


@dataclass(frozen=True, slots=True)
class DataSheet:
    """The sheet of a file: its name, what it is about, its columns, and its rows as shown.

    ``lists`` says for each column which list it is filled from, "" for none.
    """

    title: str
    about: str
    columns: Sequence[SheetColumn]
    lists: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a workbook holds, in the language of its plan.

    ``lists`` are what may be chosen in columns, by what they are called; ``guide`` says how the
    workbook is used, and ``names`` what the sheets are called that hold no file.
    """

    sheets: Sequence[DataSheet]
    lists: Mapping[str, Sequence[str]]
    guide: Sequence[str]
    names: "SheetNames"
    carried: Carried


@dataclass(frozen=True, slots=True)
class SheetNames:
    """What the sheets are called that hold no file of the data."""

    guide: str
    lists: str
    carried: str

    @classmethod
    def of(cls, language: str) -> "SheetNames":
        """The names in a language."""
        _ = translator(language)
        return cls(_("How to use"), _("Choices"), _("Values as written"))


def drop_word(language: str) -> str:
    """What stands above the column in which rows are marked to be dropped, and in it."""
    _ = translator(language)
    return _("Drop")


def contents(files: PlanFiles, department: str = "") -> Contents:
    """The workbook of all files, or of the measures of one department.

    Raises:
        DepartmentError: The department has no measure.
        SameKeyError: Two rows of a file have the same key.
    """
    tables: Mapping[str, RawTable] = files.whole.tables
    for name, raw in tables.items():
        keyed.by_key(name, raw)
    if department:
        places = of_department(tables, department)
        tables = {name: keyed.chosen(tables[name], at) for name, at in places.items()}
    lists: dict[str, Sequence[str]] = {}
    sheets = [_sheet(files, name, raw, lists) for name, raw in tables.items()]
    language = files.plan.source
    names = SheetNames.of(language)
    carried = Carried(
        plan=files.plan.about.id,
        language=language,
        drop=drop_word(language),
        others=(names.guide, names.lists),
        tables={name: Base.of(raw) for name, raw in tables.items()},
        labels=files.labels,
    )
    return Contents(sheets, lists, [*_guide(files, department, names)], names, carried)


def _sheet(
    files: PlanFiles, name: str, raw: RawTable, lists: dict[str, Sequence[str]]
) -> DataSheet:
    """The sheet of a file; the lists that it needs are added to ``lists``."""
    columns = files.columns(name)
    filled = []
    for one in columns:
        items = _items(one, files.labels)
        if not items:
            filled.append("")
            continue
        called = sheet_name(one.target, files.plan) if one.target else one.head
        if lists.setdefault(called, items) != items:  # another file has other words for it
            called = f"{name}: {one.head}"
            lists[called] = items
        filled.append(called)
    heading = RECORDS[name].heading
    return DataSheet(
        title=sheet_name(name, files.plan),
        about=plain(heading.description if files.plan.source == "ja" else heading.description_en),
        columns=columns,
        lists=filled,
        rows=[
            [files.labels.label(one.target, row[one.header]) for one in columns] for row in raw.rows
        ],
    )


def _items(column: SheetColumn, labels: Labels) -> Sequence[str]:
    """From what a column is filled; nothing where any words may stand in it."""
    return [*labels.of.get(column.target, {}).values()] if column.target else column.choices


def _guide(files: PlanFiles, department: str, names: SheetNames) -> Iterator[str]:
    """How the workbook is used, a sentence or two a line."""
    _ = translator(files.plan.source)
    title, drop = str(files.plan.about.title), drop_word(files.plan.source)
    words = _("This workbook holds the data of “{plan}”. A sheet is a file, and a row a record.")
    yield words.format(plan=title)
    if department:
        words = _("It holds only the measures of {department} and what belongs to them.")
        yield words.format(department=files.labels.label("departments", department))
    yield _("Change cells and save. The command “plandata merge” with the name of this file shows "
            "what would change, and brings it into the data.")  # fmt: skip
    yield _("Where a cell opens a list, choose from it. The data gets the id of what you choose.")
    yield _("Write new rows in the empty ones below. The keys of existing rows are locked.")
    words = _("To drop a row, choose “{word}” in its first column. Don't delete it by hand.")
    yield words.format(word=drop)
    yield _("Leave the names of sheets and the headers of columns as they are, and add none.")
    yield _("Write values: no formulas, no merged cells. Leave the cells formatted as text.")
    yield _("Others may work on the same data at the same time. "
            "You are asked only about a cell that both changed.")  # fmt: skip
    words = _("The hidden sheet “{sheet}” tells what you changed. Leave it as it is.")
    yield words.format(sheet=names.carried)
