"""Columns of a CSV file, as its record class declares them.

A record says ``name: Annotated[Text, Column("名前", "Name", …)]``. From that follow the columns of
the file, what their cells must be, and what is said of them in both languages: nothing else
says so. ``columns_of`` reads it.
"""

import re
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, fields, replace
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from plandata.model.constraints import ID, Constraints, Form
from plandata.model.partial_date import FORM, PartialDate
from plandata.model.text import Text
from sitecheck.message import Message

_LANGUAGE = re.compile(r"(?P<name>.+)_(?P<language>[a-z]{2,3})")
_PARTIAL_DATE = Form(FORM, Message("`YYYY`、`YYYY-MM`、`YYYY-MM-DD`の形"))


class Heading(NamedTuple):
    """What a file is called and holds, in Japanese and English; names stand in backticks."""

    title: str
    title_en: str
    description: str
    description_en: str


@dataclass(frozen=True, slots=True)
class Column:
    """What is said of a column, in Japanese and English, and what its cells must be.

    ``name`` and ``kind`` come from the attribute that is declared: ``kind`` is the Python type of
    the value, one of str, int, bool, date, PartialDate, Decimal, Text and tuple. An attribute of
    kind Text stands for a column a language, of which the source language's must be filled.
    """

    title: str
    title_en: str
    description: str
    description_en: str
    _: KW_ONLY
    #: The column is the record's id, or part of it.
    key: bool = False
    #: The cell may be empty, since the source gives nothing, and so may the file lack the column.
    optional: bool = False
    #: The column whose cells stand for its own where the file lacks it.
    instead: str = ""
    #: No two cells are the same; empty ones are.
    unique: bool = False
    #: The cell holds an id of the first of these files that has rows, a list several of them.
    refs: tuple[str, ...] = ()
    #: The cell holds one of these words.
    choices: tuple[str, ...] = ()
    form: Form | None = None
    minimum: int | None = None
    maximum: int | None = None
    #: The cell holds a period of the plan: a fiscal year where the plan lists no others.
    of_plan: bool = False
    #: The file for each of whose ids there is a column of ``true`` and ``false``.
    flags: str = ""
    #: Whether each language has the words of the source language in translation.
    translated: bool = True
    #: The cells of a text hold lists.
    listed: bool = False
    name: str = ""
    kind: type = str

    def headers(self, source: str) -> tuple[str, ...]:
        """The header cells that must stand in the file; flags depend on the data and have none.

        ``source`` is the language in which the plan is written.
        """
        if self.flags or self.optional:
            return ()
        return self.names((source,))

    def names(self, languages: Sequence[str]) -> tuple[str, ...]:
        """The header cells that it has in a plan of these languages; none for flags."""
        if self.flags:
            return ()
        if self.kind is Text:
            return tuple(f"{self.name}_{language}" for language in languages)
        return (self.name,)

    @property
    def is_id(self) -> bool:
        """Whether the cells hold ids: codes in half-width letters, digits and hyphens."""
        return bool(self.refs) or (self.key and self.kind is str)

    @property
    def is_year(self) -> bool:
        """Whether the cells hold years of the western calendar: numbers of four digits."""
        return self.kind is int and (self.minimum or 0) >= 1000

    @property
    def is_list(self) -> bool:
        """Whether a cell holds several values, with a separator between them."""
        return self.listed or (self.kind is tuple and not self.flags)

    def constraints(self, language: str = "", source: str = "") -> Constraints:
        """What each cell must be, in a text the cells of a language; all is asked of the source."""
        if self.kind is Text and language != source:
            return Constraints()
        return Constraints(
            required=not self.optional,
            unique=self.unique,
            pattern=_PARTIAL_DATE if self.kind is PartialDate else self.form,
            minimum=self.minimum,
            maximum=self.maximum,
            enum=self.choices,
        )


def key(description: str, description_en: str) -> Column:
    """The column ``id`` of a file whose records have one."""
    return Column("id", "Id", description, description_en, key=True)


def columns_of(record: type) -> tuple[Column, ...]:
    """The columns of a record class, in the order of its attributes."""
    return _columns(record)


def key_columns(record: type) -> tuple[str, ...]:
    """The names of the columns that make the key of a record class."""
    return _key_columns(record)


@cache
def _key_columns(record: type) -> tuple[str, ...]:
    return tuple(column.name for column in columns_of(record) if column.key)


@cache
def _columns(record: type) -> tuple[Column, ...]:
    hints = get_type_hints(record, include_extras=True)
    found = [_column(f.name, hints[f.name]) for f in fields(record) if f.name != "origin"]
    if sum(column.key for column in found) == 1:
        found = [replace(c, unique=True) if c.key else c for c in found]
    return tuple(found)


def _column(name: str, hint: Any) -> Column:
    kind, declared = get_args(hint)
    if isinstance(kind, UnionType):
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
    kind = get_origin(kind) or kind
    named = declared.key and kind is str and not declared.choices and not declared.refs
    form = declared.form or (ID if named else None)
    column: Column = replace(declared, name=name, kind=kind, form=form)
    return column


def column_at(record: type, header: str, flags: tuple[str, ...] = ()) -> tuple[Column, str] | None:
    """The column to which a header cell belongs, and its language; None if it belongs to none.

    The language is "" where the cells hold no texts.
    ``flags`` are the ids that stand as columns of their own.
    """
    match = _LANGUAGE.fullmatch(header)
    for column in columns_of(record):
        if column.flags:
            if header in flags:
                return column, ""
        elif column.kind is not Text:
            if header == column.name:
                return column, ""
        elif match and match["name"] == column.name:
            return column, match["language"]
    return None
