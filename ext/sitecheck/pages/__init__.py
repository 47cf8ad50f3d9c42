"""Checks of the built pages that need no browser."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sitecheck.finding import Check, Finding
from sitecheck.pages import (
    characters,
    document,
    headings,
    images,
    language,
    links,
    media,
    navigation,
    regions,
    table_cells,
)
from sitecheck.pages.reading import BEST, Page, read

__all__ = ["BEST", "CHECKS", "Page", "read"]

#: What finds everything that a check tells about the pages of all editions.
Finder = Callable[[Sequence[Page]], Iterable[Finding]]


def each(findings: Callable[[Page], Iterable[Finding]]) -> Finder:
    """The finder that looks at one page after the other."""

    def find(pages: Sequence[Page]) -> Iterator[Finding]:
        for page in pages:
            yield from findings(page)

    return find


#: The checks in the order in which they are told.
CHECKS: Sequence[tuple[Check, Finder]] = [
    (document.CHECK, document.findings_of_site),
    (language.CHECK, language.findings_of_site),
    (navigation.CHECK, navigation.findings_of_site),
    (headings.CHECK, each(headings.findings)),
    (table_cells.CHECK, each(table_cells.findings)),
    (images.CHECK, each(images.findings)),
    (regions.CHECK, each(regions.findings)),
    (links.CHECK, links.findings_of_site),
    (characters.CHECK, each(characters.findings)),
    (media.CHECK, media.findings_of_site),
]
