"""A column as it stands in a file: whose language it has, and what its cells must be there."""

from dataclasses import dataclass
from typing import Any

from plandata.model.columns import Column
from plandata.model.constraints import Constraints
from plandata.model.text import Text
from plandata.tables.cell import check_id, convert, meet


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A header cell's column of the record, its language, and the constraints of its cells.

    ``also`` is the column's own pattern where the plan has another for it.
    """

    column: Column
    language: str
    constraints: Constraints
    also: Constraints

    @classmethod
    def narrowed(cls, column: Column, language: str, source: str, own: Constraints) -> "FileColumn":
        """The column as the plan's own constraints narrow it; ``source`` is the plan's language."""
        asked = column.constraints(language, source)
        narrowed = asked.narrowed(own)
        replaced = asked.pattern is not None and narrowed.pattern is not asked.pattern
        also = Constraints(pattern=asked.pattern if replaced else None)
        return cls(column, language, narrowed, also)

    @property
    def kind(self) -> type:
        """The type of the value of one cell."""
        if self.column.kind is Text:
            return str
        return bool if self.column.flags else self.column.kind

    @property
    def is_coded(self) -> bool:
        """Whether the cells hold no words, but numbers or names for programs."""
        return self.column.is_id or self.kind not in (str, tuple)

    def value(self, cell: str) -> Any:
        """The value of a filled cell. Raises CellError."""
        value = convert(cell, self.kind)
        if self.column.is_id and not self.column.refs:
            check_id(cell)
        meet(cell, value, self.constraints)
        meet(cell, value, self.also)
        return value
