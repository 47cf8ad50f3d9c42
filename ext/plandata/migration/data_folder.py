"""The files of a folder of data as plain cells, before anything is known of their columns."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plandata.model.problem import Problem
from plandata.tables import manifest, raw_table, reader
from plandata.tables.json_text import JsonText
from plandata.tables.manifest import DESCRIPTION
from plandata.tables.raw_table import RawTable
from sitecheck import text_file
from sitecheck.message import Message, MessageError, quoted


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
            raw = raw_table.read(self._listing.sources[name].path, self._problems, name)
            self._stop()
            assert raw is not None, "what can't be read has been told"
            self.tables[name] = raw
            self.was[name] = raw.text()
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
