"""Indices that lead on: to a page a group where one page is too short, or to one that says more."""

from collections.abc import Iterator, Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.domains import IndexEntry
from sphinx.locale import get_translation

from plandata.extension import pagination
from plandata.extension.domain import domain_of
from plandata.extension.internals import titles
from plandata.extension.lazy_html import LazyHtml
from plandata.extension.nodes import phrase, thawed
from plandata.extension.pagination import PageBelow
from plandata.extension.plan_index import Heading, Name, PlanIndex
from plandata.wording.phrase import Phrase, plain

_ = get_translation("plandata")
Groups = list[tuple[Heading, list[IndexEntry]]]
#: A page of an index: the last part of its address, its title, what it lists.
Sheet = tuple[str, Phrase, Groups]
TEMPLATE = "domainindex.html"
#: How the names of the pages below an index begin; those of groups on one page begin so, too.
_GROUP = "group"


def split(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let a long index lead to its groups, and write those (``html-page-context``).

    One whose groups a page of the plan lists, too, leads there in a theme that has a way to say so.
    """
    builder = app.builder
    if not pagination.has_pages_below(builder):
        return
    assert isinstance(builder, StandaloneHTMLBuilder)
    domain = domain_of(app.env)
    index = next((i for i in domain.indices if pagename == f"plan-{i.name}"), None)
    if index is None or not issubclass(index, PlanIndex):
        return
    groups: Groups = context["content"]
    pages: list[PageBelow] = []
    if page := index.list_page(domain):
        made = index(domain)
        leads = [(heading, [made.lead(heading)]) for heading, _entries in groups]
        title = builder.render_partial(titles(app.env)[page])["title"]
        context["list_page"] = {"name": page, "title": title, "leads": leads}
    elif sheets := _sheets(index, groups):
        pages = [_page(builder, *sheet) for sheet in sheets]
        context |= {"content": _leads(pagename, groups, sheets), "leads": True}
        pagination.write(builder, pagename, context, TEMPLATE, pages)
    pagination.keep(builder, pagename, _GROUP, [page.name for page in pages])


def names(builder: StandaloneHTMLBuilder) -> Iterator[tuple[str, str]]:
    """The pages of all groups of long indices, each with its title."""
    for leading, index, content, _collapse in builder.domain_indices:
        if issubclass(index, PlanIndex) and not index.list_page(domain_of(builder.env)):
            for name, title, _groups in _sheets(index, content):
                yield f"{leading}/{name}", plain(title)


def _sheets(index: type[PlanIndex], groups: Any) -> list[Sheet]:
    """The pages of an index; none where it fits on one."""
    if sum(len(entries) for _heading, entries in groups) <= pagination.ROWS:
        return []
    return list(_by_group(index, groups) if index.alike else _by_number(index, groups))


def _by_group(index: type[PlanIndex], groups: Groups) -> Iterator[Sheet]:
    """A page a group, or several numbered ones."""
    for heading, entries in groups:
        for number, shown in pagination.cut(entries):
            name = pagination.named(f"{_GROUP}-{heading.id}", number)
            title: Phrase = [(f"{index.localname}: ", ""), *heading.phrase]
            yield name, [*title, (f" ({number})", "")] if number else title, [(heading, shown)]


def _by_number(index: type[PlanIndex], groups: Groups) -> Iterator[Sheet]:
    """Numbered pages, of which all languages have the same, whatever their groups are."""
    every = [(heading, entry) for heading, entries in groups for entry in entries]
    for number, shown in pagination.cut(every):
        content: dict[Heading, list[IndexEntry]] = {}
        for heading, entry in shown:
            content.setdefault(heading, []).append(entry)
        title = [(f"{index.localname} ({number})", "")]
        yield pagination.named(_GROUP, number), title, list(content.items())


def _page(builder: StandaloneHTMLBuilder, name: str, title: Phrase, content: Groups) -> PageBelow:
    language = builder.config.language

    def rendered() -> str:
        words = phrase([(text, own or language) for text, own in title], language)
        return str(builder.render_partial(nodes.title("", "", *thawed(words)))["title"])

    own = {"indextitle": plain(title), "content": content, "below": True}
    return PageBelow(name, LazyHtml(title, rendered), plain(title), own)


def _leads(leading: str, groups: Groups, sheets: Sequence[Sheet]) -> Groups:
    """Each group with links to its pages."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name, _title, shown in sheets:
        for heading, entries in shown:
            found.setdefault(heading.id, []).append((f"{leading}/{name}", len(entries)))
    return [(heading, _links(heading, found[heading.id])) for heading, _entries in groups]


def _links(heading: Heading, pages: Sequence[tuple[str, int]]) -> list[IndexEntry]:
    """Links to the pages of a group, each with how many entries it has there."""
    links = []
    for number, (page, count) in enumerate(pages, 1):
        numbered: Phrase = [*heading.phrase, (f" ({number})", "")]
        words = Name(numbered) if len(pages) > 1 else heading
        note = pagination.counted(count)
        links.append(IndexEntry(words, 0, page, f"{_GROUP}-{heading.id}", note, "", ""))
    return links
