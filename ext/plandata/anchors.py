"""What the pages of a folder call their places, to which links lead."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any, NamedTuple

from myst_parser.slugs import SLUG_PRESETS, docutils_slugify, unique_slug

from sitecheck.text.part import Heading, Part, Target
from sitecheck.text.source import Source

#: How the names of the files of pages end.
SUFFIX = ".md"
#: Between the folder of the pages and the catalogue of a page: locale/en/LC_MESSAGES.
_CATALOGUES = "LC_MESSAGES"


class Anchors(NamedTuple):
    """The names of the places on a page.

    ``labels`` are those that its author gave; ``slugs`` those that MyST makes of headings where the
    project wants it; ``implicit`` what docutils calls headings, to which only links on the same
    page lead.
    """

    labels: Set[str]
    slugs: Set[str]
    implicit: Set[str]


#: What a page that is not there calls its places.
NOTHING = Anchors(frozenset(), frozenset(), frozenset())


class Naming(NamedTuple):
    """How MyST makes slugs: of headings down to a level, by a function of their words."""

    depth: int
    slug: Callable[[str], str]


NONE = Naming(0, str)


def naming(conf: Mapping[str, Any]) -> Naming | None:
    """How a project has slugs made, by its conf.py; None where that can't be known."""
    match conf.get("myst_heading_anchors", 0), conf.get("myst_heading_slug_func", "github"):
        case 0, _:
            return NONE
        case int(depth), str(name) if name in SLUG_PRESETS:
            return Naming(depth, SLUG_PRESETS[name])
    return None


def of_pages(folder: Path, sources: Iterable[Source], naming: Naming) -> dict[str, Anchors]:
    """The pages among the sources, each with its anchors."""
    return {
        page_of(folder, source): Anchors(
            frozenset(normal(part.text) for part in source.parts if isinstance(part, Target)),
            _slugs(source.parts, naming),
            frozenset(_implicit(source.parts)),
        )
        for source in sources
        if source.file.endswith(SUFFIX)
    }


def page_of(folder: Path, source: Source) -> str:
    """The name of a page, or of the page of which a catalogue has the translation."""
    path = Path(source.file).resolve()
    if path.is_relative_to(folder.resolve()):  # as a link to another folder isn't
        path = path.relative_to(folder.resolve())
    parts = path.with_suffix("").parts
    begin = parts.index(_CATALOGUES) + 1 if _CATALOGUES in parts else 0
    return "/".join(parts[begin:])


def normal(name: str) -> str:
    """A name as docutils compares it."""
    return " ".join(name.lower().split())


def _slugs(parts: Iterable[Part], naming: Naming) -> Set[str]:
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Heading) and part.level <= naming.depth:
            name = naming.slug(part.name)
            found.update([unique_slug(name, found)] if name else [])  # MyST leaves it without one
    return found


def _implicit(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Heading):
            yield normal(part.name)
            yield docutils_slugify(part.name)
