"""``datapackage.json``: which files a plan has, and what the plan itself asks of their cells.

It is a Data Package of Frictionless, version 2. To be read it needs the name and the path of each
file only; a schema in it may narrow what the engine asks of a column, such as by the few words
that one plan uses (``enum``). Nothing published there goes unchecked.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from plandata.model.problem import Problem, allowed
from plandata.model.subtype import Subtype
from plandata.tables import older_names
from plandata.tables.json_text import JsonError, JsonText
from plandata.tables.reader import misnamed, shown
from plandata.tables.resource import Resources, Source
from sitecheck import text_file
from sitecheck.message import Message

DESCRIPTION = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a folder by their names, in the order of ``datapackage.json``."""

    folder: Path
    sources: Mapping[str, Source]
    #: What the package calls itself, with the line where it does.
    name: tuple[str, int] = ("", 0)
    #: The names of files whose resources were told.
    told: Set[str] = frozenset()

    def of_another(self, id: str) -> Iterator[Problem]:
        """Tell a package whose name is not the id of the plan, whatever the case."""
        name, line = self.name
        if name and name.casefold() != id.casefold():
            message = Message(
                "「{name}」のデータの説明で、この計画のものではありません。plan.csv の計画は"
                "「{id}」です。この計画のファイルを置くか、name を直してください",
                name=name,
                id=id,
            )
            yield _problem(Subtype.MANIFEST, message, shown(self.folder / DESCRIPTION), line)

    @property
    def is_listed(self) -> bool:
        """Whether the manifest could be read; else every file counts as listed."""
        return any(source.line for source in self.sources.values())

    def unknown(self, known: Collection[str]) -> Iterator[Problem]:
        """Tell each name that no set of records has, and each file that isn't listed."""
        for name, source in self.sources.items():
            if name not in known:
                message = older_names.of_file(name)
                if message is None:
                    message = Message("「{name}」という名前のデータはありません", name=name)
                    message = message.then(allowed(name, known))
                listing = self.folder / DESCRIPTION
                file = shown(listing if source.line else source.path)
                yield _problem(Subtype.UNKNOWN_FILE, message, file, source.line)
        named = {source.path.name for source in self.sources.values()} | self.told
        named |= {misnamed(source.path) for source in self.sources.values()}  # told where it lacks
        for path in sorted(self.folder.glob("*.csv")):
            if path.name in named:
                continue
            message = Message("計画のデータではありません").then(allowed(path.stem, known))
            if path.stem in known:
                message = Message(
                    "{listing} にないので、読みませんでした。resources に"
                    '{{"name": "{name}", "path": "{path}"}} を加えるか、'
                    "ファイルを消してください",
                    listing=DESCRIPTION,
                    name=path.stem,
                    path=path.name,
                )
            yield _problem(Subtype.UNKNOWN_FILE, message, shown(path), table=path.stem)


def read(folder: Path, problems: list[Problem]) -> Manifest:
    """Read the manifest of a folder; what is wrong with it is added to ``problems``.

    Where it can't be read, every CSV file of the folder counts as listed, so that no row is lost.
    """
    path = folder / DESCRIPTION

    def tell(line: int, message: Message, column: str = "") -> None:
        problems.append(_problem(Subtype.MANIFEST, message, shown(path), line, column=column))

    try:
        text = JsonText(text_file.read(path))
    except (text_file.TextFileError, JsonError) as error:
        if os.path.lexists(path):
            tell(error.line, error.message)
        else:
            message = Message(
                "ファイルがありません。どのCSVファイルを使うかを、このファイルに書いてください"
            )
            problems.append(_problem(Subtype.MISSING_FILE, message, shown(path)))
    else:
        package = text.value
        if isinstance(package, dict) and isinstance(package.get("resources"), list):
            name = str(package.get("name", ""))
            line = text.line(text.place("name", name))
            resources = Resources(folder, text, tell)
            return Manifest(folder, resources.sources(), (name, line), resources.told)
        tell(1, Message("「resources」に、CSVファイルの一覧を [ ] で書いてください"))
    return Manifest(folder, {f.stem: Source.of_file(f) for f in sorted(folder.glob("*.csv"))})


def _problem(
    subtype: Subtype, message: Message, file: str, line: int = 0, table: str = "", column: str = ""
) -> Problem:
    return Problem(
        subtype=subtype, message=message, file=file, line=line, table=table, column=column
    )
