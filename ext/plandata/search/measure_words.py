"""What is said of each measure, as a file for filters, which see no more of it than its row.

A script, so that it also loads from a disk, and only when somebody types.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.domain import PlanDomain, domain_of
from plandata.model import records as m
from plandata.search.sections import Section
from plandata.wording.level_names import MEASURE
from sitecheck import text_file

FILE = "measure-words.js"


def write(builder: StandaloneHTMLBuilder, pages: Mapping[str, Sequence[Section]]) -> None:
    """Write what is said of each measure, by its id, unless the file is there as it is.

    Args:
        builder: What writes the pages.
        pages: The sections of each page with their names, as the search has them.
    """
    domain, language = domain_of(builder.env), builder.config.language
    said = {
        one.id: "\n".join(dict.fromkeys(_lines(domain, pages, one, language)))
        for one in domain.plan.measures
    }
    data = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    file = Path(builder.outdir, "_static", FILE)
    text_file.write(file, f"globalThis.planMeasureWords={data};\n".encode())


def _lines(
    domain: PlanDomain, pages: Mapping[str, Sequence[Section]], measure: m.Measure, language: str
) -> Iterator[str]:
    """The text of the page or the section that is about it, its names, and its sentences."""
    home = domain.notes.home((MEASURE, measure.id))
    end = domain.notes.end(home) if home else ""
    for section in pages.get(home.docname, ()) if home else ():
        if not end or section.anchor == end:
            yield from (section.title, *section.text.splitlines(), *section.names)
    for words in (measure.brief, measure.benefit):
        if words:
            yield words.best(language)[0]
