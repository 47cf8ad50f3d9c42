"""``datapackage.json``: which files a plan has, and what the plan itself asks of their cells.

It is a Data Package of Frictionless, version 2. To be read it needs the name and the path of each
file only; a schema in it may narrow what the engine asks of a column, such as by the few words
that one plan uses (``enum``). Nothing published there goes unchecked.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plandata.model.constraints import Constraints, Form
from plandata.model.problem import Problem, allowed
from plandata.model.subtype import Subtype
from plandata.model.text import SOURCE_LANGUAGE, Text
from plandata.tables.reader import shown
from sitecheck import text_file

DESCRIPTION = "datapackage.json"
#: What a constraint must be.
_KINDS: dict[str, type] = {
    "required": bool,
    "unique": bool,
    "pattern": str,
    "minimum": int,
    "maximum": int,
    "enum": list,
}
#: What a schema may say of a column, and of its file: no more than is checked, or said anew.
_FIELD = {"name", "type", "delimiter", "constraints", "example"}
_FIELD |= {"title", "title_en", "description", "description_en"}
_SCHEMA = {"$schema", "fields", "primaryKey", "foreignKeys"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the constraints that the plan itself has, by header cell."""

    path: Path
    constraints: Mapping[str, Constraints] = field(default_factory=dict)
    title: Text = field(default_factory=lambda: Text({}))
    line: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a folder by their names, in the order of ``datapackage.json``."""

    folder: Path
    sources: Mapping[str, Source]
    #: What the package calls itself, with the line where it does.
    name: tuple[str, int] = ("", 0)

    def of_another(self, id: str) -> Iterator[Problem]:
        """Tell a package whose name is not the id of the plan, whatever the case."""
        name, line = self.name
        if name and name.casefold() != id.casefold():
            message = (
                f"「{name}」のデータの説明で、この計画のものではありません。plan.csv の計画は"
                f"「{id}」です。この計画のファイルを置くか、name を直してください"
            )
            yield _problem(Subtype.MANIFEST, message, shown(self.folder / DESCRIPTION), line)

    @property
    def is_listed(self) -> bool:
        """Whether the manifest could be read; else every file counts as listed."""
        return any(source.line for source in self.sources.values())

    def unknown(self, known: Set[str]) -> Iterator[Problem]:
        """Tell each name that no set of records has, and each file that isn't listed."""
        for name, source in self.sources.items():
            if name not in known:
                message = f"「{name}」という名前のデータはありません。{allowed(name, known)}"
                listing = self.folder / DESCRIPTION
                file = shown(listing if source.line else source.path)
                yield _problem(Subtype.UNKNOWN_FILE, message, file, source.line)
        listed = {source.path.name for source in self.sources.values()}
        for path in sorted(self.folder.glob("*.csv")):
            if path.name in listed:
                continue
            message = f"計画のデータではありません。{allowed(path.stem, known)}"
            if path.stem in known:
                message = (
                    f"{DESCRIPTION} にないので、読みませんでした。resources に"
                    f'{{"name": "{path.stem}", "path": "{path.name}"}} を加えるか、'
                    "ファイルを消してください"
                )
            yield _problem(Subtype.UNKNOWN_FILE, message, shown(path), table=path.stem)


def read(folder: Path, problems: list[Problem]) -> Manifest:
    """Read the manifest of a folder; what is wrong with it is added to ``problems``.

    Where it can't be read, every CSV file of the folder counts as listed, so that no row is lost.
    """
    path = folder / DESCRIPTION
    try:
        text = text_file.read(path)
        package = json.loads(text, object_pairs_hook=_object)
        json.dumps(package, ensure_ascii=False).encode()  # raises for half a letter
        resources = package["resources"]
        if not isinstance(resources, list):
            raise TypeError
    except text_file.TextFileError as error:
        missing = not os.path.lexists(path)
        subtype = Subtype.MISSING_FILE if missing else Subtype.MANIFEST
        message = (
            "ファイルがありません。どのCSVファイルを使うかを、このファイルに書いてください"
            if missing
            else str(error)
        )
        problems.append(_problem(subtype, message, shown(path), error.line))
    except json.JSONDecodeError as error:
        message = (
            f"JSONとして読めません（{error.colno}文字目）。この行と前の行の、かっこ、"
            '引用符「"」、コンマを確かめてください'
        )
        problems.append(_problem(Subtype.MANIFEST, message, shown(path), error.lineno))
    except (ValueError, RecursionError) as error:
        message = f"JSONとして読めません（{error}）。直してください"
        problems.append(_problem(Subtype.MANIFEST, message, shown(path), 1))
    except (LookupError, TypeError):
        message = "「resources」に、CSVファイルの一覧を [ ] で書いてください"
        problems.append(_problem(Subtype.MANIFEST, message, shown(path), 1))
    else:
        return _Reader(folder, text, problems).manifest(package)
    return Manifest(
        folder,
        {file.stem: Source(file, title=_named(file.stem)) for file in sorted(folder.glob("*.csv"))},
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON. Raises ValueError for a name that stands twice: one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"同じ {{ }} に「{twice}」が二度：{found.get('name', '')}")
    return found


def _problem(subtype: Subtype, message: str, file: str, line: int = 0, table: str = "") -> Problem:
    return Problem(subtype=subtype, message=message, file=file, line=line, table=table)


def _named(name: str) -> Text:
    return Text({SOURCE_LANGUAGE: name})


class _Reader:
    """The resources of a manifest whose JSON is well formed."""

    def __init__(self, folder: Path, text: str, problems: list[Problem]) -> None:
        self.folder = folder
        self.text = text
        self.problems = problems

    def manifest(self, package: dict[str, Any]) -> Manifest:
        """Each resource that says its name and path; the others are told."""
        sources: dict[str, Source] = {}
        for resource in package["resources"]:
            name = resource.get("name") if isinstance(resource, dict) else None
            if not isinstance(name, str) or not re.fullmatch("[a-z0-9_]+", name):
                self._tell(1, "resources の一つ一つに、name を半角の小文字と「_」で書いてください")
                continue
            start = self._place("name", name)
            if name in sources:
                self._tell(self._line(start), f"「{name}」が二度あります。一つにしてください")
            elif resource.get("path") != f"{name}.csv":
                self._tell(self._line(start), f"「{name}」の path を「{name}.csv」にしてください")
            else:
                sources[name] = Source(
                    self.folder / f"{name}.csv",
                    dict(self._columns(resource, start)),
                    _title(resource),
                    self._line(start),
                )
        name = str(package.get("name", ""))
        return Manifest(self.folder, sources, (name, self._line(self._place("name", name))))

    def _columns(self, resource: dict[str, Any], start: int) -> Iterator[tuple[str, Constraints]]:
        """The constraints of each column that has any."""
        try:
            schema = resource.get("schema", {})
            fields = schema.get("fields", [])
            others = {name for field in fields for name in field} - _FIELD | {*schema} - _SCHEMA
            found = [(f["name"], f.get("constraints", {}), f.get("example", "")) for f in fields]
        except (AttributeError, LookupError, TypeError):
            self._tell(
                self._line(start), "schema の fields の書き方を、Table Schemaに合わせてください"
            )
            return
        for name in sorted(others):
            place = self._line(self.text.find(json.dumps(name), start))
            self._tell(place, f"schema の「{name}」は確かめられません。{allowed(name, _FIELD)}")
        for name, constraints, example in found:
            line = self._line(self._place("name", name, start))
            try:
                yield str(name), _constraints(constraints, str(example))
            except ValueError as error:
                self._tell(line, f"列「{name}」: {error}")

    def _place(self, property_: str, value: str, start: int = 0) -> int:
        """Where a property with that value stands in the text."""
        wanted = re.compile(rf'"{property_}"\s*:\s*{re.escape(json.dumps(value))}')
        spelt = re.compile(rf'"{property_}"\s*:\s*"{re.escape(str(value))}"')
        match = wanted.search(self.text, start) or spelt.search(self.text, start)
        return match.start() if match else start

    def _line(self, place: int) -> int:
        return self.text.count("\n", 0, place) + 1

    def _tell(self, line: int, message: str) -> None:
        file = shown(self.folder / DESCRIPTION)
        self.problems.append(_problem(Subtype.MANIFEST, message, file, line))


def _title(resource: dict[str, Any]) -> Text:
    words = {SOURCE_LANGUAGE: resource.get("title", resource["path"])}
    for name, value in resource.items():
        if name.startswith("title_"):
            words[name.removeprefix("title_")] = value
    return Text({language: str(title) for language, title in words.items()})


def _constraints(given: Any, example: str) -> Constraints:
    """The constraints of a column. Raises ValueError for what the loader couldn't check."""
    if not isinstance(given, dict):
        raise ValueError("constraints を { } で書いてください")
    for name, value in given.items():
        if name not in _KINDS:
            raise ValueError(f"制約「{name}」は確かめられません。{allowed(name, _KINDS)}")
        if type(value) is not _KINDS[name]:
            raise ValueError(f"制約「{name}」の値「{value}」の種類が違います")
    values: dict[str, Any] = dict(given)
    if "pattern" in values:
        try:
            re.compile(values["pattern"])
        except (re.error, OverflowError, RecursionError):
            raise ValueError(f"「{values['pattern']}」は正規表現ではありません") from None
        words = f"`{example}`のような形" if example else f"正規表現`{values['pattern']}`の形"
        values["pattern"] = Form(values["pattern"], words)
    if "enum" in values:
        values["enum"] = tuple(str(word) for word in values["enum"])
    return Constraints(**values)
