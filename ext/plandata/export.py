"""Tables of the plan as CSV for readers who reuse them, without Sphinx."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from . import model as m
from .plan import Plan


def as_csv(rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV with the byte order mark that Excel needs to read UTF-8, and its line ends."""
    stream = StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return f"\ufeff{stream.getvalue()}"


def figure_values(plan: Plan, figure: m.Figure, language: str) -> list[list[object]]:
    """The values of a figure under a header row, in the page's language where there is one."""
    header: list[object] = ["id", "item", "period", "value", "unit"]
    values = [value for value in plan.figure_values if value.figure == figure.id]
    return [
        header,
        *(
            [v.id, v.item.best(language)[0], v.period, v.value, v.unit.best(language)[0]]
            for v in values
        ),
    ]


def file_name(figure: m.Figure) -> str:
    """Where the values of a figure are written, from the site's root."""
    return f"downloads/figure-{figure.id}.csv"
