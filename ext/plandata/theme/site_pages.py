"""Pages that a site needs beside its text: one for wrong addresses, a list of all for robots."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension import pages_below
from plandata.theme.assets import is_ours
from sitecheck import text_file


def not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page for an address that leads nowhere (``html-collect-pages``)."""
    if app.builder.name == "html" and is_ours(app):
        yield "404", {}, "404.html"


def write_sitemap(app: Sphinx, exception: Exception | None) -> None:
    """Write sitemap.xml where the site's address is configured (``build-finished``)."""
    address = app.config.html_baseurl
    if exception or not address or app.builder.name != "html":
        return
    assert isinstance(app.builder, StandaloneHTMLBuilder)
    names = {*app.env.found_docs, *(name for name, _title in pages_below.names(app.builder))}
    pages = sorted(map(app.builder.get_target_uri, names))
    urls = "".join(f"<url><loc>{escape(urljoin(address, page))}</loc></url>\n" for page in pages)
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )
    text_file.write(Path(app.outdir, "sitemap.xml"), text.encode())
