"""The files of a folder of data as plain cells, before anything is known of their columns."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from plandata.model.problem import Problem
from plandata.tables import manifest, reader
from plandata.tables.json_text import JsonText
from plandata.tables.manifest import DESCRIPTION
from sitecheck import text_file
from sitecheck.message import Message, MessageError, quoted


@dataclass
class RawTable:
    """A file: its header, and each row by header cell; of one that was read, its name and lines."""

    header: list[str]
    rows: list[dict[str, str]]
    file: str = ""
    lines: list[int] = field(default_factory=list)

    @property
    def languages(self) -> list[str]:
        """The languages of its names, as ``name_…`` has them."""
        return [name.removeprefix("name_") for name in self.header if name.startswith("name_")]

    def text(self) -> str:
        """The file as CSV."""
        text = StringIO(newline="")
        writer = csv.DictWriter(text, self.header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return text.getvalue()

    def rename(self, old: str, new: str) -> None:
        """Call a column otherwise."""
        self.header = [new if name == old else name for name in self.header]
        self.rows = [{(new if k == old else k): v for k, v in row.items()} for row in self.rows]


@dataclass
class DataFolder:
    """A folder of data: what is read of it is kept, and written by ``write`` alone."""

    path: Path
    tables: dict[str, RawTable] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    #: The text of each file that was read, of which those are written that have another one now.
    was: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._problems: list[Problem] = []
        self._listing = manifest.read(self.path, self._problems)
        self._stop()
        self.package: dict[str, Any] = JsonText(text_file.read(self.path / DESCRIPTION)).value

    def has(self, name: str) -> bool:
        """Whether the package lists a file."""
        return any(resource.get("name") == name for resource in self.package["resources"])

    def read(self, name: str) -> RawTable:
        """The cells of a file. Raises MessageError where it can't be read whole."""
        if name not in self.tables:
            sheet = reader.read(self._listing.sources[name].path, self._problems, name)
            self._stop()
            assert sheet is not None, "what can't be read has been told"
            ragged = [line for line, cells in sheet.misfits.items() if "".join(cells).strip()]
            if ragged:
                message = Message("行のセルの数が見出しと違います。直してから移してください")
                raise MessageError(text_file.placed(sheet.file, min(ragged), message))
            twice = next((cell for cell in sheet.header if sheet.header.count(cell) > 1), None)
            if twice is not None:
                message = Message(
                    "見出し「{header}」が二度あります。一つにしてください", header=twice
                )
                raise MessageError(text_file.placed(sheet.file, sheet.head, message))
            rows = [row.cells for row in sheet.rows]
            lines = [row.line for row in sheet.rows]
            self.tables[name] = RawTable(list(sheet.header), rows, sheet.file, lines)
            self.was[name] = self.tables[name].text()
        return self.tables[name]

    def has_column(self, name: str, header: str) -> bool:
        """Whether a file that the package lists has a column; to ask reads no more of it.

        Raises MessageError where it has no header that can be read.
        """
        if not self.has(name):
            return False
        return header in (
            reader.header_of(self._listing.sources[name].path) or self.read(name).header
        )

    def resource(self, name: str) -> dict[str, Any]:
        """What the package says of a file."""
        found: dict[str, Any]
        (found,) = (one for one in self.package["resources"] if one["name"] == name)
        return found

    def replace(self, old: Iterable[str], new: Mapping[str, RawTable]) -> None:
        """Put new files into the package where the first of the old ones stands.

        Raises MessageError where the package lists one of them already.
        """
        names = [name for name in old if self.has(name)]
        there = [name for name in new if self.has(name)]
        if there:
            message = Message(
                "{new}と{old}の両方があります。{old}の行を{new}に移し終えたら、{old}を消してください",
                new=quoted(there),
                old=quoted(names),
            )
            raise MessageError(text_file.placed(self.path / DESCRIPTION, 0, message))
        resources = self.package["resources"]
        at = min(resources.index(self.resource(name)) for name in names)
        made = [{"name": name, "path": f"{name}.csv"} for name in new]
        resources[at:at] = made
        self.package["resources"] = [one for one in resources if one["name"] not in names]
        self.tables.update(new)
        for name in names:
            self.gone.add(name)
            self.tables.pop(name, None)

    def write(self) -> None:
        """Write what was read and changed, then the package; then remove what is gone."""
        texts = {name: raw.text() for name, raw in self.tables.items()}
        changed = {name: text for name, text in texts.items() if text != self.was.get(name)}
        for name, text in changed.items():
            known = self._listing.sources.get(name)
            text_file.write(known.path if known else self.path / f"{name}.csv", text.encode())
        text = json.dumps(self.package, ensure_ascii=False, indent=2) + "\n"
        if changed:
            text_file.write(self.path / DESCRIPTION, text.encode())
        for name in self.gone:
            self._listing.sources[name].path.unlink()

    def _stop(self) -> None:
        """Raise the first problem: what isn't read whole can't be moved."""
        for problem in self._problems:
            if not problem.is_notice:
                raise MessageError(text_file.placed(problem.file, problem.line, problem.text))
