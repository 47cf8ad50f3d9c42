"""Lists that are too long for one page: how they are cut, and how the pages below are written.

A list of more than ``ROWS`` rows stands on pages of its own, one a group, and the page on which it
would stand leads to them. They are named by what their group is about, so that their addresses
last; a group that is too long itself is numbered. A book or a single page has all in one place.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.lazy_html import LazyHtml

#: The most rows of a list on a page. A page with a filter may weigh 60 KB; its frame, style and
#: scripts take 22, and a row of a table with long names takes 0.1.
ROWS = 300

Item = TypeVar("Item")


@dataclass(frozen=True)
class PageBelow:
    """A page of a long list.

    ``name`` is the last part of its address, ``context`` what the template shows.
    """

    name: str
    title: LazyHtml
    description: str
    context: Mapping[str, Any]


def has_pages_below(builder: Builder) -> bool:
    """Whether long lists stand on pages of their own in what a builder makes."""
    return builder.name in ("html", "dirhtml")


def cut(items: list[Item]) -> Iterator[tuple[str, list[Item]]]:
    """The items page by page; each with its number, which is "" where there is one page."""
    pages = [items[start : start + ROWS] for start in range(0, len(items), ROWS)]
    for number, page in enumerate(pages, 1):
        yield str(number) if len(pages) > 1 else "", page


def named(name: str, number: str) -> str:
    """The name of a page; without a number it is that of the group."""
    return f"{name}-page-{number}" if number else name


def link_from(builder: Builder, page: str, leading: str, link: str) -> str:
    """A link of the page that leads, as it stands on a page below."""
    if link.startswith("#"):
        return builder.get_relative_uri(page, leading) + link
    deeper = builder.get_target_uri(page).count("/") - builder.get_target_uri(leading).count("/")
    return "../" * deeper + link


def write(
    builder: StandaloneHTMLBuilder,
    leading: str,
    context: dict[str, Any],
    template: str,
    pages: Sequence[PageBelow],
) -> None:
    """Write the pages below the one that is about to be written.

    Args:
        builder: What writes the leading page.
        leading: The name of that page.
        context: What the template of that page is told; Sphinx empties its lists of files for
            each page anew, so they are copied.
        template: The template of the pages below.
        pages: Those pages, one after another.
    """
    for files in ("css_files", "script_files"):
        context[files] = list(context[files])
    title = context.get("title") or context["indextitle"]
    around: list[PageBelow | None] = [None, *pages, None]
    for before, page, after in zip(around, pages, around[2:], strict=False):
        own = f"{leading}/{page.name}"
        parents = [
            {**parent, "link": link_from(builder, own, leading, parent["link"])}
            for parent in context.get("parents", ())
        ]
        parents.append({"link": builder.get_relative_uri(own, leading), "title": title})
        beside = {
            name: {
                "link": builder.get_relative_uri(own, f"{leading}/{other.name}"),
                "title": other.title,
            }
            for name, other in (("prev", before), ("next", after))
            if other
        }
        more = {"parents": parents, "title": page.title, "plan_description": page.description}
        builder.handle_page(own, {**more, **beside, **page.context}, template)


def keep(builder: StandaloneHTMLBuilder, leading: str, kind: str, names: Sequence[str]) -> None:
    """Remove what an earlier build wrote below a page, but for some files.

    Args:
        builder: What writes the pages.
        leading: The page.
        kind: How the names of all such files begin, so that others' are left alone.
        names: The names to keep, without their suffix.
    """
    ends = ("", ".js", builder.out_suffix)
    for file in Path(builder.outdir, leading).glob(f"{kind}-*"):
        if file.name not in {f"{name}{end}" for name in names for end in ends}:
            shutil.rmtree(file) if file.is_dir() else file.unlink()
