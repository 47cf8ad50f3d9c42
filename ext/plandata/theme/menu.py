"""The menu of every page, which is looked up once a build.

Sphinx makes it anew for each page out of the contents of all pages, which takes a quarter of the
time of a plan of a thousand measures.
"""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.environment.adapters.toctree import TocTree

from plandata.theme.assets import is_ours

_LINK = re.compile("<a [^>]*>(.*)</a>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Item:
    """A link of the menu: its page, "" outside the site; what it says in HTML; the pages below."""

    page: str
    address: str
    title: str
    below: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a caption, which may be ""."""

    caption: str
    items: tuple[Item, ...]


class Menu:
    """The contents of the first page, one level deep; one for each application."""

    def __init__(self) -> None:
        self._groups: tuple[Group, ...] | None = None

    def forget(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Look it up again in the next build (``env-updated``)."""
        self._groups = None

    def groups(self, builder: StandaloneHTMLBuilder) -> tuple[Group, ...]:
        """The groups of links as the pages of a builder show them."""
        if self._groups is None:
            self._groups = tuple(_groups(builder))
        return self._groups

    def add_to_page(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Give a page the menu (``html-page-context``)."""
        if is_ours(app):
            assert isinstance(app.builder, StandaloneHTMLBuilder)
            context["menu"] = self.of_page(app.builder, pagename)

    def of_page(self, builder: StandaloneHTMLBuilder, page: str) -> list[dict[str, Any]]:
        """The menu for the template: addresses from a page, and what is current there.

        On a page below a long list, that is current which leads to it.
        """
        place = page if page in builder.env.found_docs else page.rpartition("/")[0]
        return [
            {
                "caption": group.caption,
                "current": any(place in item.below for item in group.items),
                "items": [
                    {
                        "title": item.title,
                        "address": _address(builder, page, item),
                        "current": place in item.below,
                        "here": page == item.page,
                        "external": not item.page,
                    }
                    for item in group.items
                ],
            }
            for group in self.groups(builder)
        ]


def _address(builder: StandaloneHTMLBuilder, page: str, item: Item) -> str:
    if not item.page:
        return item.address
    return builder.get_relative_uri(page, item.page) or "#"


def _groups(builder: StandaloneHTMLBuilder) -> Iterator[Group]:
    env, root = builder.env, builder.config.root_doc
    tree = TocTree(_first_level(env)).get_toctree_for(
        root, builder, collapse=False, includehidden=True, maxdepth=1, titles_only=True
    )
    pages = {builder.get_relative_uri(root, name): name for name in env.found_docs}
    caption = ""
    for part in tree.children if tree else ():
        if isinstance(part, nodes.title):
            caption = part.astext()
        else:
            links = part.findall(nodes.reference)
            yield Group(caption, tuple(_item(builder, link, pages) for link in links))
            caption = ""


def _first_level(env: BuildEnvironment) -> BuildEnvironment:
    """The environment with the titles alone of the pages to which the first one leads.

    Sphinx copies all that is below them before it leaves it out.
    """
    flat = copy(env)
    listed = env.toctree_includes.get(env.config.root_doc, ())
    flat.tocs = {**env.tocs}
    flat.tocs.update({name: _titles(env.tocs[name]) for name in listed if name in env.tocs})
    return flat


def _titles(toc: nodes.bullet_list) -> nodes.bullet_list:
    titles = toc.copy()
    for part in toc.children:
        if isinstance(part, nodes.list_item):
            titles += nodes.list_item("", part[0].deepcopy())
        else:  # what stands there under a condition, or other contents
            titles += part.deepcopy()
    return titles


def _item(builder: StandaloneHTMLBuilder, link: nodes.reference, pages: dict[str, str]) -> Item:
    page = pages.get(link["refuri"], "") if link.get("internal") else ""
    found = _LINK.search(
        builder.render_partial(nodes.paragraph("", "", link.deepcopy()))["fragment"]
    )
    title = found[1] if found else ""
    return Item(page, link["refuri"], title, frozenset(_below(builder.env, page)))


def _below(env: BuildEnvironment, page: str) -> set[str]:
    """A page and those that its contents lead to."""
    found: set[str] = set()
    waiting = [page] if page else []
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += env.toctree_includes.get(name, [])
    return found
