"""What the cells of a column must be: one value that is published, and checked as published."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from sitecheck.message import Message


class Form(NamedTuple):
    """How a cell is written: a regular expression of the whole of it, and words that say so.

    ``matcher`` is what finds out whether a cell is, where the standard library may not end.
    """

    pattern: str
    words: Message
    matcher: Callable[[str], bool] | None = None

    def fits(self, cell: str) -> bool:
        """Whether a cell is written so."""
        return self.matcher(cell) if self.matcher else bool(re.fullmatch(self.pattern, cell))


#: Ids are written into addresses and anchors: letters and digits, with signs between them only.
ID = Form("[0-9A-Za-z]+([-_.][0-9A-Za-z]+)*", Message("半角の英数字と、その間の「-」「_」「.」"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """The constraints of Table Schema that the engine knows, by their names there.

    ``pattern`` is a Form, which has words for the editor beside the expression.
    """

    required: bool = False
    unique: bool = False
    pattern: Form | None = None
    minimum: int | None = None
    maximum: int | None = None
    enum: tuple[str, ...] = ()

    def narrowed(self, other: "Constraints") -> "Constraints":
        """These constraints, and those of ``other`` of which these say nothing.

        A pattern of ``other`` is published in place of theirs, and cells must meet both.
        """
        if other == Constraints():
            return self
        mine, others = self.pattern, other.pattern
        same = mine is not None and others is not None and mine.pattern == others.pattern
        return Constraints(
            **{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
            | {"pattern": mine if same else others or mine}
            | {
                name: getattr(other if getattr(self, name) is None else self, name)
                for name in ("minimum", "maximum")  # 0 is a limit
            }
        )

    def published(self) -> dict[str, Any]:
        """The constraints as Table Schema writes them; those that don't hold are left out."""
        values: dict[str, Any] = {
            "required": self.required or None,
            "unique": self.unique or None,
            "pattern": self.pattern.pattern if self.pattern else None,
            "minimum": self.minimum,
            "maximum": self.maximum,
            "enum": list(self.enum) or None,
        }
        return {name: value for name, value in values.items() if value is not None}
