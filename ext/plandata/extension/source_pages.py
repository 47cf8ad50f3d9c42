"""The pages of the source that something restates, in words."""

from docutils import nodes
from sphinx.locale import get_translation

_ = get_translation("plandata")
#: The class of the words.
PAGES = "plan-page"


def source_pages(first: str, last: str, written: str = "") -> nodes.inline:
    """The words for the pages from ``first`` to ``last``, which is "" where it is one page.

    ``written`` is what the author of a page has written for them.
    """
    words = (
        _("Pages {first} to {last} of the plan").format(first=first, last=last)
        if last
        else _("Page {page} of the plan").format(page=first)
    )
    return nodes.inline(written, words, classes=[PAGES, "nosearch"], first_page=first)
