"""Columns of a CSV file, read from the annotations of its record class.

A record says ``name: Text`` or ``area: Annotated[str, Ref(("areas",))]``; from that follow the
columns of the file, which of them must be filled, and what the cells must look like.
"""

from dataclasses import dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from plandata.model.text import SOURCE_LANGUAGE, Text


@dataclass(frozen=True, slots=True)
class Key:
    """The column is the record's id, or part of it."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The cell holds ids of one of these files."""

    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Optional:
    """The cell may be empty: the source gives nothing."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """The cell holds one of these words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlagColumns:
    """One ``true``/``false`` column for each id of ``table``; the attribute holds the true ones."""

    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the cells of one attribute must be.

    ``kind`` is the Python type of the value: str, int, bool, date, Decimal, Text or tuple.
    """

    name: str
    kind: type
    key: bool
    optional: bool
    refs: tuple[str, ...]
    choices: tuple[str, ...]
    flags: str

    @property
    def headers(self) -> tuple[str, ...]:
        """The header cells that must stand in the file; flags depend on the data and have none."""
        if self.flags:
            return ()
        return (f"{self.name}_{SOURCE_LANGUAGE}",) if self.kind is Text else (self.name,)

    @property
    def is_id(self) -> bool:
        """Whether the cells hold ids: codes in half-width letters, digits and hyphens."""
        return bool(self.refs) or (self.key and self.kind is str)


def _column(name: str, hint: Any) -> Column:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    kind = get_args(hint)[0] if marks else hint
    if isinstance(kind, UnionType):
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
    return Column(
        name=name,
        kind=get_origin(kind) or kind,
        key=any(isinstance(mark, Key) for mark in marks),
        optional=any(isinstance(mark, Optional) for mark in marks),
        refs=next((mark.tables for mark in marks if isinstance(mark, Ref)), ()),
        choices=next((mark.words for mark in marks if isinstance(mark, OneOf)), ()),
        flags=next((mark.table for mark in marks if isinstance(mark, FlagColumns)), ""),
    )


def columns_of(record: type) -> tuple[Column, ...]:
    """The columns of a record class, in the order of its attributes."""
    return _columns(record)


@cache
def _columns(record: type) -> tuple[Column, ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple(_column(f.name, hints[f.name]) for f in fields(record) if f.name != "origin")
