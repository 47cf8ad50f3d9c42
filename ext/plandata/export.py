"""Tables of the plan as CSV for readers who reuse them, without Sphinx."""

import csv
from io import StringIO

from . import model as m
from .plan import Plan

_HEADER = ("id", "item", "period", "value", "unit")


def figure_csv(plan: Plan, figure: m.Figure, language: str) -> str:
    """The values of a figure as CSV, in the language where there is one; "" if it has none.

    It begins with the byte order mark that Excel needs to read UTF-8, and its lines end as
    RFC 4180 says.
    """
    rows = [
        (
            value.id,
            value.item.best(language)[0],
            value.period,
            value.value,
            value.unit.best(language)[0],
        )
        for value in plan.figure_values
        if value.figure == figure.id
    ]
    if not rows:
        return ""
    file = StringIO()
    csv.writer(file, lineterminator="\r\n").writerows([_HEADER, *rows])
    return f"\ufeff{file.getvalue()}"


def kilobytes(text: str) -> str:
    """How large the file of a text is, for a reader who decides whether to load it."""
    return f"{max(len(text.encode()) / 1024, 0.1):.1f}"


def file_name(id: str) -> str:
    """Where the values of a figure are written, from the site's root."""
    return f"downloads/figure-{id}.csv"
