"""What names a row of another file, told where it leads nowhere."""

import re
from collections.abc import Mapping

from plandata.model.columns import Column
from plandata.model.nearness import nearest, unlike
from plandata.model.problem import allowed
from plandata.model.subtype import Subtype
from plandata.tables.cell import CellError, check_id
from plandata.tables.manifest import DESCRIPTION
from plandata.tables.names import Names, in_western
from plandata.tables.spreadsheet import ZEROS_LOST
from plandata.tables.table import Table
from sitecheck.message import Message, quoted

#: For so many missing ids the near ones are looked for: comparing all with all takes long.
_HINTS = 20
#: What stands between values where several stand in a cell.
_BETWEEN = re.compile("[;；,，、/／・\\s]+")
Tables = Mapping[str, Table]


class References:
    """The references between the tables of a set.

    ``fallen`` are the files of which nothing can be used.
    """

    def __init__(self, tables: Tables, fallen: set[str]) -> None:
        self.tables = tables
        self.fallen = fallen
        self.names = Names({name: table.records for name, table in tables.items()})
        #: (file, id) that is missing since a row has no usable id, with the line of that row.
        self.explained: dict[tuple[str, str], int] = {}
        self._named: dict[tuple[str, ...], str | None] = {}

    def tell(self) -> None:
        """Tell each missing id once, with every place that names it, and each year by its era."""
        missing: dict[tuple[str, str], list[tuple[Table, int, Column]]] = {}
        for table in self.tables.values():
            self._tell_years(table)
            told: set[str] = set()
            for line, column, value in table.references:
                name = None if self.fallen.intersection(column.refs) else self.named(column)
                if name is not None:
                    if value not in self.tables[name].ids and value not in self.tables[name].lost:
                        missing.setdefault((name, value), []).append((table, line, column))
                elif column.of_plan:
                    continue  # a rule tells what is none of the plan's years
                elif self.fallen.isdisjoint(column.refs) and column.name not in told:
                    told.add(column.name)
                    self._tell_no_file(table, column)
        for name in self.tables:
            self._tell_missing(name, {v: at for (file, v), at in missing.items() if file == name})

    def _tell_no_file(self, table: Table, column: Column) -> None:
        file = f"{column.refs[-1]}.csv"
        message = Message(
            "この列が指す {file} がありません。{file} を置いて {listing} に加えるか、"
            "{listing} から {table} を消してください",
            file=file,
            listing=DESCRIPTION,
            table=table.sheet.table,
        )
        if column.optional:
            message = message.then(Message("この列を空にすることもできます"))
        table.tell(Subtype.MISSING_FILE, table.sheet.head, column.name, message)

    def _tell_no_row(
        self, target: Table, missing: dict[str, list[tuple[Table, int, Column]]]
    ) -> None:
        """Tell a file once that has a header alone, with all that names a row of it."""
        places = [(table.sheet.file, line) for at in missing.values() for table, line, _ in at]
        message = Message("見出しのほかに行がありません。ほかのファイルが指す行を書いてください")
        target.tell(Subtype.DANGLING, target.sheet.head, "", message, others=tuple(sorted(places)))

    def _tell_missing(self, name: str, missing: dict[str, list[tuple[Table, int, Column]]]) -> None:
        """Tell the ids that a file lacks; those of rows without a usable id follow from these."""
        target = self.tables[name]
        if missing and not target.sheet.starts:
            self._tell_no_row(target, missing)
            return
        known = list(target.ids)
        nameless = target.nameless
        found = {
            value: self._several(name, value, at[0][2]) or self._fault(name, value)
            for value, at in missing.items()
        }
        unclear = [value for value, (subtype, _) in found.items() if subtype is Subtype.DANGLING]
        if nameless and len(unclear) <= len(nameless):
            for value in unclear:
                self.explained[name, value] = nameless[0]
                del found[value]
        far = allowed("", known) if len(found) > _HINTS else None
        for count, (value, (subtype, message)) in enumerate(found.items()):
            (table, line, column), *others = missing[value]
            if subtype not in (Subtype.NAME_FOR_ID, Subtype.SEVERAL):
                hint = far if far and count >= _HINTS else allowed(value, known)
                message = message.then(hint)
                if re.fullmatch("[0-9.]+", value) and count < _HINTS and nearest(value, known):
                    message = message.then(ZEROS_LOST)
            places = tuple((other.sheet.file, line) for other, line, _column in others)
            table.tell(subtype, line, column.name, message, others=places)

    def _several(self, name: str, value: str, column: Column) -> tuple[Subtype, Message] | None:
        """What is wrong with a cell that names several rows of a file, each rightly."""
        parts = [part for part in _BETWEEN.split(value) if part]
        known = self.tables[name].ids
        ids = [part if part in known else self.names.id_of(name, part) for part in parts]
        if len(ids) < 2 or not all(ids):
            return None
        message = Message("「{cell}」の値は一つではありません", cell=value)
        remedy = Message("行を分け、1行に一つずつ{ids}と書いてください", ids=quoted(ids))
        if column.kind is tuple:
            remedy = Message("「{ids}」と書いてください", ids=";".join(ids))
        return Subtype.SEVERAL, message.then(remedy)

    def _fault(self, file: str, value: str) -> tuple[Subtype, Message]:
        """What is wrong with an id that a file lacks: a name, no id at all, or one of no row."""
        id = self.names.id_of(file, value)
        if id and id != value:
            strange = unlike(value, id)
            if strange:  # the two look the same
                message = Message(
                    "「{id}」に形の似た別の文字（{codes}）があります。半角で書いてください",
                    id=id,
                    codes=strange,
                )
                return Subtype.NAME_FOR_ID, message
            message = Message("「{name}」のidは「{id}」です。idを書いてください", name=value, id=id)
            return Subtype.NAME_FOR_ID, message
        year = self.names.year_of(value)
        if year is not None and str(year) in self.tables[file].ids:
            return Subtype.NAME_FOR_ID, in_western(value, year)
        try:
            check_id(value)
        except CellError as error:
            name, id = self.names.near(file, value)
            if not id:
                return error.subtype, error.message
            message = Message(
                "「{value}」はidではありません。「{name}」のことなら、idの「{id}」を書いてください",
                value=value,
                name=name,
                id=id,
            )
            return Subtype.NAME_FOR_ID, message
        message = Message("「{value}」は{file}.csvにありません", value=value, file=file)
        return Subtype.DANGLING, message

    def _tell_years(self, table: Table) -> None:
        for line, header, cell, error in table.unread:
            year = self.names.year_of(cell)
            if year is None:
                table.tell(error.subtype, line, header, error.message)
            else:
                table.tell(Subtype.NAME_FOR_ID, line, header, in_western(cell, year))

    def named(self, column: Column) -> str | None:
        """The file whose ids a column names: the first of its files that has rows.

        None if none is here.
        """
        if column.refs not in self._named:
            here = [n for n in column.refs if n in self.tables and self.tables[n].usable]
            filled = (n for n in here if self.tables[n].sheet.starts)
            self._named[column.refs] = next(filled, here[-1] if here else None)
        return self._named[column.refs]
