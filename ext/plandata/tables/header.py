"""The header of a file against the columns of its records: one fault, one message."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from plandata.model.columns import Column, column_at, columns_of
from plandata.model.nearness import folded, nearest
from plandata.model.problem import allowed
from plandata.model.records import Record
from plandata.model.subtype import Subtype
from plandata.tables import older_names
from plandata.tables.layout import NAMELESS
from plandata.tables.manifest import DESCRIPTION
from plandata.tables.reader import Sheet
from sitecheck.message import Message, quoted


class Fault(NamedTuple):
    """What is wrong with a header cell; ``position`` is 0 where a column isn't there at all."""

    subtype: Subtype
    message: Message
    column: str = ""
    position: int = 0


class Header:
    """Which column each header cell names.

    ``flags`` are the ids that stand as columns of their own, None where they are not known;
    ``languages`` those that the plan has, the source's first; ``published`` the header cells that
    ``datapackage.json`` has of the file.
    """

    def __init__(
        self,
        sheet: Sheet,
        record: type[Record],
        flags: tuple[str, ...] | None,
        languages: Sequence[str],
        published: Collection[str],
    ) -> None:
        self.sheet = sheet
        self.record = record
        self.flags = flags
        self.languages = languages
        self.source = languages[0]
        self.has_flags = any(column.flags for column in columns_of(record))
        columns = columns_of(record)
        self.names = [name for column in columns for name in column.names(languages)]
        self.wanted = [header for column in columns for header in column.headers(self.source)]
        self.wanted += (flags or ()) if self.has_flags else ()
        self.missing = [header for header in self.wanted if header not in sheet.header]
        #: Those that the file may lack, but had when it was described.
        self.gone = [
            header
            for header in self.names
            if header in published and header not in (*self.wanted, *sheet.header)
        ]
        #: Each header cell that is known, with its column and its language.
        self.known: dict[str, tuple[Column, str]] = {}

    def faults(self) -> list[Fault]:
        """Everything that is wrong; after it ``known`` is filled."""
        told = list(self._of_cells())
        width = self._width_of_rows()
        if width and not any(fault.subtype is Subtype.MISSING_COLUMN for fault in told):
            message = Message(
                "見出しは{headers}個ですが、行のセルは{cells}個です。"
                "見出しの行のコンマを確かめてください",
                headers=len(self.sheet.header),
                cells=width,
            )
            if self.missing:
                message = message.then(_missing(self.missing))
            return [Fault(Subtype.MISSING_COLUMN, message)]
        for header in self.missing:
            message = Message(
                "列「{header}」がありません。1行目に「{header}」の列を加えてください",
                header=header,
            )
            told.append(Fault(Subtype.MISSING_COLUMN, message))
        for header in self.gone:
            message = Message(
                "列「{header}」がありませんが、{listing} にはあります。列を戻してください。"
                "もう使わない列なら、nox -s schema を実行してください",
                header=header,
                listing=DESCRIPTION,
            )
            told.append(Fault(Subtype.MANIFEST, message))
        return sorted(told, key=lambda fault: fault.subtype is not Subtype.MISSING_COLUMN)

    def _width_of_rows(self) -> int:
        """How many cells nearly every row has, where the header has another number of them."""
        widths = [len(cells) for cells in self.sheet.misfits.values() if any(cells)]
        alike = len(widths) > 1 and len(set(widths)) == 1 and len(widths) > 2 * len(self.sheet.rows)
        return widths[0] if alike else 0

    def _of_cells(self) -> Iterator[Fault]:
        for position, header in enumerate(self.sheet.header, 1):
            name = header or NAMELESS
            found = column_at(self.record, header, self.flags or ())
            if not header and header in self.sheet.header[: position - 1]:
                continue
            if header in self.sheet.header[: position - 1]:
                message = Message(
                    "見出し「{header}」が二度あります。一つにしてください", header=header
                )
                yield Fault(Subtype.UNKNOWN_COLUMN, message, name, position)
            elif found and self._is_spoken(*found):
                self.known[header] = found
            elif fault := self._misspelt(header, found):
                yield Fault(*fault, name, position)
            elif not self.has_flags or self.flags is not None:
                # else the file of the flags failed and has been told already
                yield Fault(Subtype.UNKNOWN_COLUMN, self._unusable(header), name, position)

    def _unusable(self, header: str) -> Message:
        """What is wrong with a header cell of which nobody knows what was meant."""
        if not header and not any(row.cells[header].strip() for row in self.sheet.rows):
            return Message("見出しも値もない列です。列ごと消してください")
        hint = allowed(header, dict.fromkeys([*self.names, *self.wanted]), most=30)
        return Message("この見出しは使えません").then(hint)

    def _misspelt(
        self, header: str, found: tuple[Column, str] | None
    ) -> tuple[Subtype, Message] | None:
        """What was meant with a header cell that no column has, as far as that is plain."""
        older = older_names.of_column(self.sheet.table, header)
        if older:
            meant = older_names.COLUMNS[self.sheet.table, header]
            return self._subtype_of(meant), older
        if not header and self.missing:
            message = Message("結合したセルだったのなら、結合を解いてください")
            message = message.then(_missing(self.missing))
            self._found(*self.missing)
            return Subtype.MISSING_COLUMN, message
        parts = self._parts(header)
        if parts:
            self._found(*parts)
            message = Message(
                "{before}と{after}の間に半角のコンマがありません",
                before=quoted(parts[:-1]),
                after=quoted(parts[-1:]),
            )
            return Subtype.MISSING_COLUMN, message
        meant = self._meant(header)
        if meant in self.missing or (meant in self.names and meant not in self.sheet.header):
            subtype = self._subtype_of(meant)
            message = Message(
                "この見出しは使えません。列「{meant}」の見出しを「{meant}」に直してください",
                meant=meant,
            )
            return subtype, message.then(allowed(header, [meant]))
        if found:
            absent = [f"{found[0].name}_{code}" for code in self.languages]
            message = Message(
                "「{language}」は、計画にない言語です。{meant}のことなら、直してください",
                language=found[1],
                meant=quoted(name for name in absent if name not in self.sheet.header),
            )
            return Subtype.UNKNOWN_COLUMN, message
        return None

    def _subtype_of(self, meant: str) -> Subtype:
        """What is told of a header cell that stands for another one, which then counts as found."""
        subtype = Subtype.MISSING_COLUMN if meant in self.missing else Subtype.UNKNOWN_COLUMN
        self._found(meant)
        return subtype

    def _found(self, *headers: str) -> None:
        self.missing = [header for header in self.missing if header not in headers]
        self.gone = [header for header in self.gone if header not in headers]

    def _parts(self, header: str) -> Sequence[str]:
        """The header cells that stand in one, without their comma or with another sign."""
        split = [part.strip() for part in re.split("[,，、；;\t|]", header)]
        if len(split) > 1 and all(map(self._is_name, split)):
            return split
        for place in range(1, len(header)):
            first, second = header[:place].strip(), header[place:].strip()
            known = {*self.names, *self.wanted}.intersection((first, second))
            if known and self._is_name(first) and self._is_name(second):
                return first, second
        return ()

    def _is_name(self, header: str) -> bool:
        found = column_at(self.record, header, self.flags or ())
        return found is not None and self._is_spoken(*found)

    def _is_spoken(self, column: Column, language: str) -> bool:
        """Whether the plan has the language, or the column has it beside all those of the plan."""
        if not language or language in self.languages:
            return True
        return all(f"{column.name}_{code}" in self.sheet.header for code in self.languages)

    def _meant(self, header: str) -> str:
        """The header cell that is missing and meant by another: by its title, or nearly."""
        titles = {
            folded(title): column.names(self.languages)[0]
            for column in columns_of(self.record)
            if not column.flags
            for title in (column.title, column.title_en, column.name)
        }
        spare = (c.names((self.source,)) for c in columns_of(self.record) if c.optional)
        absent = [*self.missing, *(name for names in spare for name in names)]
        absent = [name for name in absent if name not in self.sheet.header]
        return titles.get(folded(header)) or next(iter(nearest(header, absent)), "")


def _missing(names: Sequence[str]) -> Message:
    return Message("ない見出しは{names}です", names=quoted(names))
