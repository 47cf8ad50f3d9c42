"""A resource of ``datapackage.json``: a file, and what the plan itself asks of its cells."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plandata.model.constraints import Constraints, Form
from plandata.model.problem import allowed
from plandata.model.text import Text
from plandata.tables.json_text import JsonText
from plandata.tables.pattern import MOST, Pattern, PatternError
from sitecheck.message import Message, MessageError

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
_FIELD = ("name", "type", "delimiter", "constraints", "example", "title", "description")
#: What both may be said in another language, too.
_WORDS = re.compile("(title|description)_[a-z]{2,3}")
_SCHEMA = {"$schema", "fields", "primaryKey", "foreignKeys"}


class ConstraintError(MessageError):
    """The loader couldn't check it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the constraints that the plan itself has, by header cell.

    ``title`` is what the package calls it, in the plan's language, whichever that is, under "";
    ``languages`` are those of its texts where they aren't the plan's.
    """

    path: Path
    constraints: Mapping[str, Constraints] = field(default_factory=dict)
    title: Text = field(default_factory=lambda: Text({}))
    line: int = 0
    languages: tuple[str, ...] = ()

    @classmethod
    def of_file(cls, path: Path) -> "Source":
        """A file of which nothing is said."""
        return cls(path, title=Text({"": path.stem}))


class Resources:
    """The resources of a package whose JSON is well formed.

    ``tell`` takes what is wrong: the line, the message, and the name of a column or "".
    """

    def __init__(
        self, folder: Path, text: JsonText, tell: Callable[[int, Message, str], None]
    ) -> None:
        self.folder = folder
        self.text = text
        #: The names of files that are meant by resources that were told.
        self.told: set[str] = set()
        self._tell_at = tell

    def sources(self) -> dict[str, Source]:
        """The file of each resource that says its name and path; the others are told."""
        sources: dict[str, Source] = {}
        for resource in self.text.value["resources"]:
            name = resource.get("name") if isinstance(resource, dict) else None
            path = resource.get("path") if isinstance(resource, dict) else None
            if not isinstance(name, str) or not re.fullmatch("[a-z0-9_]+", name):
                message = Message(
                    "resources の一つ一つに、name を半角の小文字と「_」で書いてください"
                )
                self._tell(0, message)
                self.told.add(str(path))
                continue
            start = self.text.place("name", name)
            if name in sources:
                message = Message("「{name}」が二度あります。一つにしてください", name=name)
                self._tell(start, message)
            elif path != f"{name}.csv":
                message = Message("「{name}」の path を「{name}.csv」にしてください", name=name)
                self._tell(start, message)
                self.told.update([f"{name}.csv", str(path)])
            else:
                sources[name] = Source(
                    self.folder / f"{name}.csv",
                    dict(self._columns(resource, start)),
                    _title(resource),
                    self.text.line(start),
                )
        return sources

    def _columns(self, resource: dict[str, Any], start: int) -> Iterator[tuple[str, Constraints]]:
        """The constraints of each column that has any."""
        try:
            schema = resource.get("schema", {})
            fields = schema.get("fields", [])
            others = {name for field in fields for name in field}.difference(_FIELD)
            others = {name for name in others if not _WORDS.fullmatch(name)}
            others |= {*schema} - _SCHEMA
            found = [(f["name"], f.get("constraints", {}), f.get("example", "")) for f in fields]
        except (AttributeError, LookupError, TypeError):
            message = Message("schema の fields の書き方を、Table Schemaに合わせてください")
            self._tell(start, message)
            return
        for name in sorted(others):
            message = Message("schema の「{name}」は確かめられません", name=name)
            self._tell(self.text.name(name, start), message.then(allowed(name, _FIELD)))
        for name, constraints, example in found:
            try:
                yield str(name), _constraints(constraints, str(example))
            except ConstraintError as error:
                self._tell(self.text.place("name", name, start), error.message, str(name))

    def _tell(self, place: int, message: Message, column: str = "") -> None:
        self._tell_at(self.text.line(place), message, column)


def _title(resource: dict[str, Any]) -> Text:
    words = {"": resource.get("title", resource["path"])}
    for name, value in resource.items():
        if name.startswith("title_"):
            words[name.removeprefix("title_")] = value
    return Text({language: str(title) for language, title in words.items()})


def _constraints(given: Any, example: str) -> Constraints:
    """The constraints of a column. Raises ConstraintError."""
    if not isinstance(given, dict):
        raise ConstraintError(Message("constraints を {{ }} で書いてください"))
    for name, value in given.items():
        if name not in _KINDS:
            message = Message("制約「{name}」は確かめられません", name=name)
            raise ConstraintError(message.then(allowed(name, _KINDS)))
        if type(value) is not _KINDS[name]:
            message = Message(
                "制約「{name}」の値「{value}」の種類が違います", name=name, value=str(value)
            )
            raise ConstraintError(message)
    values: dict[str, Any] = dict(given)
    if "pattern" in values:
        values["pattern"] = _form(values["pattern"], example)
    if "enum" in values:
        values["enum"] = tuple(str(word) for word in values["enum"])
    return Constraints(**values)


def _form(pattern: str, example: str) -> Form:
    """A pattern of the plan, which may be any. Raises ConstraintError."""
    words = Message("正規表現`{pattern}`の形", pattern=pattern)
    if example:
        words = Message("`{example}`のような形", example=example)
    try:
        re.compile(pattern)
        return Form(pattern, words, Pattern(pattern).fits)
    except PatternError:
        message = Message(
            "正規表現「{pattern}」は確かめられません。先読み、後方参照、最短の一致などを使わず、"
            "{most}文字までで書いてください",
            pattern=pattern,
            most=MOST,
        )
    except (re.error, OverflowError, RecursionError):
        message = Message("「{pattern}」は正規表現ではありません", pattern=pattern)
    raise ConstraintError(message)
