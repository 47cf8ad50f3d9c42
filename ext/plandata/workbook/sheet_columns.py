"""The columns of a sheet: their heads, their notes, and what may be chosen in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plandata.describe import RECORDS
from plandata.model.columns import Column, column_at
from plandata.model.constraints import Constraints
from plandata.model.plan import Plan
from plandata.output.cell_values import CellValues
from plandata.output.schema import constraints, plain, referred, words
from plandata.tables import letters
from plandata.wording.phrasebook import translator

#: Excel's own limit.
_LONGEST_NAME = 31
_LAST_BRACKETS = re.compile(r"(?:.*[(（])?\s*([0-9A-Za-z_.-]+)\s*[)）]?", re.DOTALL)
_BOOLEANS = ("true", "false")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its header cell in the file, its head in the sheet, and what is said of it.

    ``target`` is the file whose names stand for its ids, "" for none; ``choices`` are the words
    that it may hold where the engine or the plan lists them.
    """

    header: str
    head: str
    note: str
    column: Column
    target: str
    choices: tuple[str, ...]


def sheet_columns(
    name: str, headers: Sequence[str], plan: Plan, own: Mapping[str, Constraints]
) -> list[SheetColumn]:
    """The columns of a file that its records know, in the words of the plan's language."""
    return list(_columns(name, headers, plan, own))


def _columns(
    name: str, headers: Sequence[str], plan: Plan, own: Mapping[str, Constraints]
) -> Iterator[SheetColumn]:
    flags = tuple(flag.id for flag in plan.flags)
    japanese = plan.source == "ja"
    _ = translator(plan.source)
    listed = {file: RECORDS[file] for file in RECORDS if file in plan.files}
    values = CellValues(listed, RECORDS, "ja" if japanese else "en")
    for header in headers:
        found = column_at(RECORDS[name], header, flags)
        if found is None:
            continue
        column, language = found
        asked = constraints(column, language, plan, own.get(header, Constraints()))
        target = referred(column, plan)
        said = words(header, column, language, plan)
        title, title_en = said[:2] if column.flags else (column.title, column.title_en)
        note = [said[2] if japanese else said[3], values.of(column, asked, target)]
        if asked.required:
            note.append(_("must be filled"))
        kind = bool if column.flags else column.kind
        yield SheetColumn(
            header=header,
            head=f"{title if japanese else title_en} ({header})",
            note=plain("\n".join(note)),
            column=column,
            target="" if column.is_list else target,
            choices=() if column.is_list else _BOOLEANS if kind is bool else asked.enum,
        )


def sheet_name(name: str, plan: Plan) -> str:
    """What the sheet of a file is called: its title, as far as there is room, and its name."""
    heading = RECORDS[name].heading
    title = heading.title if plan.source == "ja" else heading.title_en
    room = _LONGEST_NAME - len(f" ({name})")
    cut = title if len(title) <= room else f"{title[: room - 1].rstrip()}…"
    return f"{cut} ({name})" if room > 1 else name


def named(head: str) -> str:
    """The name that a head, the name of a sheet, or that of a file of it, ends with; or "".

    A head may have lost its title, and its brackets may be full-width ones.
    """
    match = _LAST_BRACKETS.fullmatch(letters.plain(head.strip()))
    return match[1] if match else ""
