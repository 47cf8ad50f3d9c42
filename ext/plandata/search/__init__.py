"""Search for Japanese and English that finds sections: no server, no dictionary."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.typing import ExtensionMetadata

from plandata.search.index_file import as_script, build
from plandata.search.sections import SectionCollector, sections_of

INDEX = "search-index.js"


def leave_out_builtin(app: Sphinx) -> None:
    """Leave Sphinx's own index and page out (``builder-inited``)."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.builder.search = False


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The search page (``html-collect-pages``); its index is written beside the scripts."""
    found = {
        docname: (app.builder.get_target_uri(docname), sections)
        for docname, sections in sections_of(app.env).items()
    }
    script = as_script(build(found, app.config.language))
    file = Path(app.outdir, "_static", INDEX)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.is_file() or file.read_text("utf-8") != script:
        file.write_text(script, "utf-8")
    yield "search", {"search_index": INDEX}, "search.html"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the search."""
    app.add_env_collector(SectionCollector)
    app.connect("builder-inited", leave_out_builtin)
    app.connect("html-collect-pages", pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 4}
