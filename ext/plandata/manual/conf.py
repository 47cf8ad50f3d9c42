"""The engine's own documentation, for developers; it is no part of a plan's site.

``python -m sphinx -n -W --keep-going ext/plandata/manual build/manual`` builds it from a checkout,
``-b doctest`` runs its examples.
"""

import sys
from collections.abc import Iterable
from doctest import NORMALIZE_WHITESPACE
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

import plandata  # noqa: E402
from plandata.model.columns import Column, columns_of  # noqa: E402
from plandata.model.frames import dtype_of  # noqa: E402
from plandata.model.records import Record  # noqa: E402
from plandata.model.rows import record_types  # noqa: E402
from plandata.model.text import Text  # noqa: E402

project = "plandata"
author = "The makers of plandata"
version = release = plandata.__version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "plandata",  # for a guide of the engine's own
]
plan_data = "data"
suppress_warnings = ["plan.not-shown"]  # the plan is one for examples
myst_enable_extensions = ["colon_fence"]
html_theme = "alabaster"
html_theme_options = {"description": "A plan as data, and its site"}
html_copy_source = False
html_show_sphinx = False

autodoc_default_options = {"member-order": "bysource"}
autodoc_typehints_format = "short"
#: Types that aren't documented here: those of others, whose documentation would need the network,
#: and what only stands for a type.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|decimal|pathlib|pandas|sphinx)\b.*"),
    ("py:class", r"DataFrame|plandata\.model\.(plan|rows)\.[RV]|Given"),
]

doctest_default_flags = NORMALIZE_WHITESPACE  # pandas pads its lines
#: The examples read the data of an invented town as ``data``.
doctest_global_setup = f"import os; os.chdir({str(HERE)!r})"


class FrameColumns(SphinxDirective):
    """The columns of the frame of each file, as the records say them."""

    def run(self) -> list[nodes.Node]:
        """A section a file."""
        return [_section(table, record) for table, record in record_types().items()]


def _section(table: str, record: type[Record]) -> nodes.section:
    """What a file holds, and its columns."""
    section = nodes.section(ids=[f"frame-{table}"], names=[table])
    about = record.heading.description_en.replace("`", "")
    section += [nodes.title(text=table), nodes.paragraph(text=about)]
    section += _table([_row(column) for column in columns_of(record)])
    return section


def _row(column: Column) -> tuple[str, ...]:
    name = f"one for each of {column.flags}" if column.flags else column.name
    if column.kind is Text:
        name += "_ja or the like, one for each language"
    empty = "may be empty" if column.optional else ""
    about = column.description_en.replace("`", "")
    return name, dtype_of(column), about, empty, " or ".join(column.refs)


def _table(rows: list[tuple[str, ...]]) -> nodes.table:
    heads = ("column", "dtype", "what it holds", "empty cells", "holds ids of")
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=1) for _head in heads]
    group += nodes.thead("", _cells(heads))
    group += nodes.tbody("", *map(_cells, rows))
    return nodes.table("", group)


def _cells(words: Iterable[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph(text=word)) for word in words))


def hide_arguments(
    app: Sphinx, what: str, name: str, found: object, options: object, signature: str, returned: str
) -> tuple[str, str] | None:
    """Leave out how a plan and its records are made: the loader does that, nobody else."""
    is_loaded = isinstance(found, type) and issubclass(found, plandata.Plan | plandata.Record)
    return ("", "") if is_loaded else None


def hide_introduction(
    app: Sphinx, what: str, name: str, found: object, options: object, lines: list[str]
) -> None:
    """Leave out what the module says of itself: the pages say it."""
    if what == "module":
        lines.clear()


def setup(app: Sphinx) -> None:
    """Add the list of columns, and leave out what nobody writes."""
    app.add_directive("frame-columns", FrameColumns)
    app.connect("autodoc-process-signature", hide_arguments)
    app.connect("autodoc-process-docstring", hide_introduction)
