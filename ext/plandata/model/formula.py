"""Cells that a spreadsheet would run: a reader who opens a table must get words, no calculation.

See OWASP, CSV Injection. Excel takes the full-width signs of Japanese keyboards, too.
"""

import re

#: What stands before a formula and doesn't keep it from being one.
_BEFORE = "\\s\"'\u2018\u2019\u201c\u201d"
_FORMULA = re.compile(f"(?:[{_BEFORE}]*[=+\\-@＝＋－＠]|[\t\r])")
#: A number with its sign: +3, -1.2, -1,200, +5%; a hyphen alone, which says that there is none.
_NUMBER = re.compile(
    r"\s*([+\-＋－]\s*[0-9０-９][0-9０-９,，]*([.．][0-9０-９]+)?\s*[%％]?|[\-－])\s*"
)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would run the cell: no number with its sign, nor a hyphen alone."""
    return bool(_FORMULA.match(cell)) and not _NUMBER.fullmatch(cell)


def as_words(cell: str) -> str:
    """The cell as it may stand in a table that readers load: in brackets if it would be run."""
    return f"[{cell}]" if is_formula(cell) else cell
