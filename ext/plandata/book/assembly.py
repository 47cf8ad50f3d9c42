"""The pages of the book in one document, whose links lead to where they are in it."""

from collections.abc import Iterable

from docutils import nodes
from docutils.utils import new_document
from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.book import drawings, measure_block
from plandata.book.links import END, Links
from plandata.book.pages import BookPage
from plandata.extension import listings
from plandata.extension.domain import domain_of
from plandata.wording.level_names import MEASURE

#: The class of a section that is a page of the site.
PAGE = "book-page"

#: That of one that lists things of a kind, such as all departments.
LIST = "book-list"


def assembled(
    builder: StandaloneHTMLBuilder,
    pages: Iterable[BookPage],
    front: Iterable[nodes.Element] = (),
    back: Iterable[nodes.Element] = (),
) -> nodes.document:
    """The pages as sections, those of a page's table of contents within it, after its text.

    ``front`` and ``back`` are what stands before and after them. Pages on the second level may
    stand in a section with which ``front`` ends.
    """
    book = new_document("")
    book += list(front)
    last = book.children[-1] if book.children else book
    around: list[nodes.Element] = [book, *([last] if isinstance(last, nodes.section) else [])]
    starts: dict[str, str] = {}
    for page in pages:
        section = _section(builder, page.name)
        starts[page.name] = section["ids"][0]
        del around[page.level :]
        around[-1].append(section)
        around.append(section)
    book += list(back)
    _keep_ids_once(book)
    _lead(book, starts)
    drawings.scale(book)
    return book


def _section(builder: StandaloneHTMLBuilder, page: str) -> nodes.section:
    """What a page says: its section, with whatever stands around that."""
    tree = builder.env.get_and_resolve_doctree(page, builder, tags=builder.tags)
    links = Links(builder, page)
    for link in tree.findall(nodes.reference):
        if end := links.end(link):
            link[END] = end
    for paragraph in tree.findall(nodes.paragraph):
        next_to = paragraph.next_node(descend=False, siblings=True)
        if measure_block.is_source(paragraph) and isinstance(next_to, nodes.paragraph):
            paragraph["classes"].append("plan-page-beside")
        elif measure_block.is_source(paragraph):
            paragraph["classes"].append("plan-page-above")
    sections = [node for node in tree.children if isinstance(node, nodes.section)]
    section = sections[0] if sections else nodes.section("", ids=[nodes.make_id(page)])
    section["classes"].append(PAGE)
    if page in _lists(builder):
        section["classes"].append(LIST)
        in_columns(section)
    kind, _id = domain_of(builder.env).notes.subject(page) or ("", "")
    if kind == MEASURE:
        measure_block.arrange(section)
    section += [node for node in tree.children if node is not section and _is_said(node)]
    return section


def in_columns(section: nodes.section) -> None:
    """Put the sections within one into columns."""
    within = [node for node in section.children if isinstance(node, nodes.section)]
    for node in within:
        section.remove(node)
    if within:
        section += nodes.container("", *within, classes=["book-columns"])


def _lists(builder: StandaloneHTMLBuilder) -> set[str]:
    """The pages that list all of a kind."""
    homes = domain_of(builder.env).notes.homes
    return {home.docname for thing in homes if thing[0] == listings.LIST for home in homes[thing]}


def _is_said(node: nodes.Node) -> bool:
    return not isinstance(node, nodes.meta | nodes.comment | nodes.field_list)


def _keep_ids_once(book: nodes.document) -> None:
    """Leave each id where a link to it should lead: to a thing rather than to where it is listed.

    On the site the item of a list has the address that the thing had before it got its own page.
    """
    taken: set[str] = set()
    elements = [node for node in book.findall(nodes.Element) if node.get("ids")]
    for node in sorted(elements, key=lambda node: isinstance(node, nodes.list_item)):
        own = [id for id in dict.fromkeys(node["ids"]) if id not in taken]
        node["ids"] = own or [f"{node['ids'][0]}-{len(taken)}"]  # a table has to have one
        taken.update(node["ids"])


def _lead(book: nodes.document, starts: dict[str, str]) -> None:
    """Let each link lead to its end in the book; what isn't there is only named."""
    known: set[str] = set()
    for node in book.findall(nodes.Element):
        known.update(node.get("ids", ()))
    for link in list(book.findall(nodes.reference)):
        end: tuple[str, str] = link.attributes.pop(END, ("", link.get("refid", "")))
        page = end[0]
        if place := end[1] if end[1] in known else starts.get(page, ""):
            link.attributes.pop("refuri", None)
            link["refid"] = place
        elif page or "refid" in link:
            link.replace_self(link.children)
