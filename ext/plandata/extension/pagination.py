"""Lists that are too long for one page: how they are cut, and how the pages below are written.

A list of more than ``ROWS`` rows stands on pages of its own, one a group, and the page on which it
would stand leads to them. They are named by what their group is about, so that their addresses
last; a group that is too long itself is numbered. A book or a single page has all in one place.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from docutils import nodes
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import get_translation

from plandata.extension.internals import titles
from plandata.extension.lazy_html import LazyHtml

_ = get_translation("plandata")
#: The most rows of a list on a page. A page with a filter may weigh 60 KB; its frame, style and
#: scripts take 22, and a row of a table with long names takes 0.1.
ROWS = 300
#: How many lines of lists weigh as much as a row of a table.
_LINES = 3
#: How the names of the pages of entries begin.
ENTRY = "entry"

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


def most_lines() -> int:
    """The most lines of lists on a page."""
    return _LINES * ROWS


def cut(items: list[Item], most: int = 0) -> Iterator[tuple[str, list[Item]]]:
    """The items page by page, ``most`` on each or as many as rows of a table.

    Each page comes with its number, which is "" where there is one page.
    """
    most = most or ROWS
    pages = [items[start : start + most] for start in range(0, len(items), most)]
    for number, page in enumerate(pages, 1):
        yield str(number) if len(pages) > 1 else "", page


def of_entry(page: str, entry: str) -> str:
    """The page of an entry of a page whose entries have pages of their own."""
    return f"{page}/{ENTRY}-{entry}"


def counted(count: int) -> str:
    """How much a page has, beside the link that leads there."""
    return _("1 entry") if count == 1 else _("{count} entries").format(count=count)


def named(name: str, number: str) -> str:
    """The name of a page; without a number it is that of the group."""
    return f"{name}-page-{number}" if number else name


def link_from(builder: Builder, page: str, leading: str, link: str) -> str:
    """A link of the page that leads, as it stands on a page below."""
    if link.startswith("#"):
        return builder.get_relative_uri(page, leading) + link
    deeper = builder.get_target_uri(page).count("/") - builder.get_target_uri(leading).count("/")
    return "../" * deeper + link


def section_page(
    builder: StandaloneHTMLBuilder,
    leading: str,
    name: str,
    title: nodes.title,
    made_from: object,
    make: Callable[[], nodes.section],
) -> PageBelow:
    """A page that shows a section, called as the page that leads to it and as ``title``.

    Args:
        builder: What writes the pages.
        leading: The page that leads there.
        name: The last part of its address.
        title: What it is called beside that page.
        made_from: What tells whether the section is another one.
        make: Makes what it shows, with links as they stand on the leading page.
    """
    whole = titles(builder.env)[leading].deepcopy()
    whole += [nodes.Text(": "), *(part.deepcopy() for part in title)]
    called = whole.pformat()

    def rendered() -> str:
        return str(builder.render_partial(whole.deepcopy())["title"])

    def body() -> str:
        section = make()
        for link in section.findall(nodes.reference):
            if "refid" in link or link.get("internal"):
                to = link.get("refuri") or f"#{link.attributes.pop('refid')}"
                link["refuri"] = link_from(builder, f"{leading}/{name}", leading, to)
        section.insert(0, whole)
        return str(builder.render_partial(section)["fragment"])

    shown = {"body": LazyHtml((called, made_from), body), "metatags": "", "toc": ""}
    context = {**shown, "display_toc": False, "sourcename": ""}
    return PageBelow(name, LazyHtml(called, rendered), whole.astext(), context)


def write(
    builder: StandaloneHTMLBuilder,
    leading: str,
    context: dict[str, Any],
    template: str,
    pages: Sequence[PageBelow],
) -> None:
    """Write the pages below the one that is about to be written, which come next to it.

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
    ways = [(leading, title), *((f"{leading}/{page.name}", page.title) for page in pages)]
    after = context.get("next")
    context["next"] = way(builder, leading, ways[1])
    for number, page in enumerate(pages, 1):
        own = ways[number][0]
        beside = {"prev": way(builder, own, ways[number - 1])}
        if number < len(pages):
            beside["next"] = way(builder, own, ways[number + 1])
        elif after:
            beside["next"] = {**after, "link": link_from(builder, own, leading, after["link"])}
        parents = [
            {**parent, "link": link_from(builder, own, leading, parent["link"])}
            for parent in context.get("parents", ())
        ]
        parents.append(way(builder, own, ways[0]))
        more = {"parents": parents, "title": page.title, "plan_description": page.description}
        builder.handle_page(own, {**more, **beside, **page.context}, template)


def way(builder: Builder, page: str, to: tuple[str, str]) -> dict[str, str]:
    """A link from a page to another, given by its name and title, as templates know it."""
    return {"link": builder.get_relative_uri(page, to[0]), "title": to[1]}


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
