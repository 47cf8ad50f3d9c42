"""The columns of each file that a plan has, as the guide of columns shows them."""

from collections.abc import Iterator

from docutils import nodes

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, marked, paragraph, section, table
from plandata.extension.sealed import Part, element
from plandata.guides import guide_files
from plandata.model.columns import columns_of
from plandata.model.constraints import Constraints
from plandata.model.plan import Plan
from plandata.model.records import Record
from plandata.model.rows import record_types
from plandata.output import schema
from plandata.output.cell_values import CellValues
from plandata.tables import manifest
from plandata.tables.load import RecordSet
from plandata.tables.resource import Source
from plandata.wording.phrasebook import translator


def sections(directive: PlanDirective, language: str) -> Iterator[nodes.section]:
    """A section a file; ``language`` is that of the guide, Japanese or English."""
    _, domain = translator(language), directive.domain
    listing = manifest.read(domain.folder, problems=[])  # they are told with the data's
    known = directive.plan.ask(headers)  # of the others, whose rows say none, the files tell
    domain.note_files(one.path for name, one in listing.sources.items() if name not in known)
    records: RecordSet = {**record_types(), **domain.others, **domain.brought}
    listed = {name: record for name, record in records.items() if name in listing.sources}
    values = CellValues(listed, records, language)
    head: list[Inline] = [
        _("Column"),
        _("What it is"),
        _("Contents"),
        _("Required"),
        _("Allowed values"),
    ]
    for name, record in listed.items():
        title, about = _heading(record, language)
        keys = _(", ").join(f"`{column.name}`" for column in columns_of(record) if column.key)
        key = _inline(_("The key is {columns}.").format(columns=keys))
        rows = [head, *_rows(directive.plan, listing.sources[name], record, values)]
        if language != directive.language:
            rows = [[marked(cell, f"language-{language}") for cell in row] for row in rows]
        caption = _("Columns of {file}").format(file=f"{name}.csv")
        columns = table(f"columns-{name}", caption, rows[0], rows[1:], "nosearch")
        id = guide_files.label_of_file(name)
        called = [*_inline(f"`{name}.csv`"), _(" ({label})").format(label=title)]
        yield directive.target(id, section(id, called, paragraph(about), paragraph(key), columns))


def headers(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The header of each file that has rows."""
    return {table: rows[0].origin.header for table, rows in plan.rows().items() if rows}


def _heading(record: type[Record], language: str) -> tuple[str, list[Part]]:
    """What a file is called, and what it holds."""
    title, title_en, about, about_en = record.heading
    said = (title, about) if language == guide_files.SOURCE else (title_en, about_en)
    return said[0], _inline(said[1])


def _rows(
    plan: Plan, source: Source, record: type[Record], values: CellValues
) -> Iterator[list[Inline]]:
    """A row a column."""
    _ = translator(values.language)
    at = 0 if values.language == guide_files.SOURCE else 1
    for header, column, language in schema.columns_in(source.path, record, plan):
        own = source.constraints.get(header, Constraints())
        asked = schema.constraints(column, language, plan, own)
        title, title_en, about, about_en = schema.words(header, column, language, plan)
        allowed = values.of(column, asked, schema.referred(column, plan))
        yield [
            _inline(f"`{header}`"),
            (title, title_en)[at],
            _inline((about, about_en)[at]),
            _("Yes") if asked.required else _("No"),
            _inline(allowed),
        ]


def _inline(text: str) -> list[Part]:
    """Words of the engine, in which code stands in backticks."""
    return [
        element(nodes.literal, [part]) if odd % 2 else part
        for odd, part in enumerate(text.split("`"))
        if part
    ]
