"""Where the links of a page lead within the site."""

import posixpath

from docutils import nodes
from sphinx.builders import Builder

#: Where a link of the book leads: a page, "" for what is in the book alone, and the id there.
END = "book_end"


class Links:
    """The links of a page as its builder writes them."""

    def __init__(self, builder: Builder, docname: str) -> None:
        here = builder.get_target_uri(docname)
        self._folder = posixpath.dirname(here)
        self._pages = {builder.get_target_uri(name): name for name in builder.env.found_docs}

    def end(self, link: nodes.reference) -> tuple[str, str] | None:
        """The page to which a link leads, and the id there; None where it isn't to another page."""
        address, _hash, id = link.get("refuri", "").partition("#")
        page = self._pages.get(posixpath.normpath(posixpath.join(self._folder, address)))
        return (page, id) if address and page else None
