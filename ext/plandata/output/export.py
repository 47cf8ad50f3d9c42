"""Tables of the plan as CSV for readers who reuse them, without Sphinx."""

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.output.data_package import table

#: Where the files of the data are written, from the site's root.
FILES = "downloads/data"
ARCHIVE = "data.zip"


def figure_csv(plan: Plan, figure: m.Figure, language: str) -> str:
    """The values of a figure as CSV, in the language where there is one; "" if it has none.

    It begins with the byte order mark that Excel needs to read UTF-8, and its lines end as
    RFC 4180 says.
    """
    rows = [
        (v.id, v.item.best(language)[0], str(v.period or ""), v.value, v.unit.best(language)[0])
        for v in plan.where(m.FigureValue, "figure", figure.id)
    ]
    if not rows:
        return ""
    lines = table([("id", "item", "period", "value", "unit"), *rows], "\r\n")
    return f"\ufeff{lines}"


def kilobytes(size: int) -> str:
    """How large a file of so many bytes is, for a reader who decides whether to load it."""
    return f"{max(size / 1024, 0.1):.1f}"


def file_name(id: str) -> str:
    """Where the values of a figure are written, from the site's root."""
    return f"downloads/figure-{id}.csv"
