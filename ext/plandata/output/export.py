"""Tables of the plan as CSV for readers who reuse them, without Sphinx."""

from collections.abc import Iterator

from plandata.model import records as m
from plandata.model.columns import columns_of
from plandata.model.plan import Plan
from plandata.model.rows import key_of, record_types
from plandata.model.text import Text
from plandata.output.data_package import cells, table

#: Where the files of the data are written, from the site's root.
FILES = "downloads/data"
ARCHIVE = "data.zip"
_MEGABYTE = 1024**2
#: How lines end, as RFC 4180 says.
_CRLF = "\r\n"


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
    lines = table([("id", "item", "period", "value", "unit"), *rows], _CRLF)
    return f"\ufeff{lines}"


def measure_csv(plan: Plan, measure: m.Measure) -> str:
    """All that the data say of a measure as CSV for Excel: a line for each cell that is filled.

    Each has the file, the key of the row, the column and the value (long form).
    """
    lines: list[tuple[str, ...]] = [("file", "row", "column", "value")]
    flags = plan.ids("flags")
    for file, record in record_types().items():
        for row in _rows_about(plan, record, measure):
            for column in columns_of(record):
                headers = flags if column.flags else column.names(plan.languages)
                for header in headers:
                    language = header.rpartition("_")[2] if column.kind is Text else ""
                    (value,) = cells([row], header, column, language)
                    if value:
                        lines.append((file, key_of(row), header, value))
    return f"\ufeff{table(lines, _CRLF)}"


def _rows_about(plan: Plan, record: type[m.Record], measure: m.Measure) -> Iterator[m.Record]:
    """The rows of a file that are about a measure."""
    if record is m.Measure:
        yield measure
    for column in columns_of(record):
        if "measures" in column.refs:
            yield from plan.where(record, column.name, measure.id)


def measure_file(id: str) -> str:
    """Where the data of a measure are written, from the site's root."""
    return f"downloads/measures/{id}.csv"


def measure_size(plan: Plan, measure: m.Measure) -> str:
    """How large that file is, in kilobytes."""
    return kilobytes(len(measure_csv(plan, measure).encode()))


def kilobytes(size: int) -> str:
    """How large a file of so many bytes is, for a reader who decides whether to load it."""
    return f"{max(size / 1024, 0.1):.1f}"


def size_of(size: int) -> str:
    """The same with its unit, where files may be large."""
    return f"{kilobytes(size)} KB" if size < _MEGABYTE else f"{size / _MEGABYTE:.1f} MB"


def file_name(id: str) -> str:
    """Where the values of a figure are written, from the site's root."""
    return f"downloads/figure-{id}.csv"
