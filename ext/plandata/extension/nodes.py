"""Docutils nodes made straight from data: words, links, lists and tables.

Words from data are translated by their columns, never by gettext, so every node here is marked
``translatable=False`` where docutils would otherwise take it for prose.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, TypeGuard, cast

from docutils import nodes
from sphinx import addnodes

from plandata.extension.node_types import plan_icon
from plandata.extension.sealed import Attributes, Part, element, freeze, put_away, thaw
from plandata.model.address import is_address
from plandata.model.text import Text
from plandata.wording.identifier import identifier
from plandata.wording.phrase import Label, Phrase

#: Inline content of a paragraph, an item or a table cell; several are a list, for a tuple is one.
Inline = Part | nodes.Node | Sequence["Part | nodes.Node"]


def inline(content: Inline) -> list[Part]:
    """Inline content as a list of values."""
    if isinstance(content, list):
        return [part for one in content for part in inline(one)]
    return [freeze(cast("Part | nodes.Node", content))]


def thawed(content: Inline) -> list[nodes.Node]:
    """Inline content as nodes."""
    return [thaw(part) for part in inline(content)]


NARROW = "plan-narrow"  # the class of tables whose few columns have room in any window
CARDS = "plan-measures"  # the class of tables whose rows a narrow window may show as cards
#: The class of words from data that have no translation yet.
UNTRANSLATED = "untranslated"
#: The attribute of what serves on the site alone, and is left out of a book; and of what a list,
#: such as the glossary, says too, by what that lists: a book that has the list has it once.
SITE_ALONE, LISTED = "site_alone", "listed"


def marked(content: Inline, *classes: str) -> Part:
    """Inline content with classes."""
    return element(nodes.inline, inline(content), classes=classes)


def icon(name: str) -> list[Part]:
    """A drawing before the words that it goes with; nothing where data name none."""
    return [element(plan_icon, (), name=name)] if name else []


def emblem(name: str, letter: str) -> Part:
    """A drawing that leads to something, or its number or first letter where it has none."""
    return element(plan_icon, (), name=name, letter="" if name else letter)


def original(words: Label, language: str, *classes: str) -> Part:
    """Words that are what they are in any language, such as a reading, marked with theirs."""
    text, own = words
    return text if own == language else marked(text, f"language-{own}", *classes)


def spoken(words: Label, language: str) -> Part:
    """Words, marked with their language where the page is in another (WCAG 3.1.2)."""
    return original(words, language, UNTRANSLATED)


def phrase(parts: Phrase, language: str) -> list[Part]:
    """Words of several languages, each marked where it isn't the page's."""
    return [spoken(part, language) for part in parts]


def translated(text: Text, language: str) -> Part:
    """A text from data in the page's language, or in the source language and marked so."""
    return spoken(text.best(language), language)


def link(
    kind: str, id: str, content: Inline, docname: str, *, mention: bool = False, **more: Any
) -> Part:
    """A link to the home of a thing; ``mention`` if it stands in prose and the home lists it."""
    return element(
        addnodes.pending_xref,
        [element(nodes.inline, inline(content))],
        refdomain="plan",
        reftype=kind,
        reftarget=id,
        refdoc=docname,
        refexplicit=True,
        refwarn=True,
        mention=mention,
        **more,
    )


def address(text: str) -> Part:
    """A link to an address of the data; words alone where no page may lead there.

    A number to call and an address to write to are shown as people say them.
    """
    if not is_address(text):
        return text
    shown = text.removeprefix("tel:").removeprefix("mailto:")
    return element(nodes.reference, [shown], refuri=text, internal=False)


def joined(parts: Iterable[Inline], separator: str) -> list[Part]:
    """Inline contents one after another with words between them."""
    result: list[Part] = []
    for part in parts:
        if result:
            result.append(separator)
        result += inline(part)
    return result


def block(content: Inline, *classes: str, **attributes: Any) -> Part:
    """A paragraph, as a value, that gettext leaves alone."""
    said = {"classes": classes, "translatable": False, **attributes}
    return element(nodes.paragraph, inline(content), **said)


def paragraph(content: Inline, *classes: str) -> nodes.paragraph:
    """A paragraph that gettext leaves alone."""
    return nodes.paragraph("", "", *thawed(content), classes=list(classes), translatable=False)


def section(id: str, title: Inline, *children: nodes.Node) -> nodes.section:
    """A section with a permanent id."""
    heading = nodes.title("", "", *thawed(title), translatable=False)
    return nodes.section("", heading, *children, ids=[identifier(id)], names=[])


def bullets(items: Iterable[Sequence[nodes.Node]], *classes: str) -> nodes.bullet_list:
    """A bullet list; each item is a list of block nodes."""
    return nodes.bullet_list(
        "", *(nodes.list_item("", *item) for item in items), bullet="-", classes=list(classes)
    )


def facts(pairs: Iterable[tuple[Inline, Sequence[Part]]], *classes: str, **attributes: Any) -> Part:
    """A definition list as a value: inline terms and block definitions."""
    items = [
        element(
            nodes.definition_list_item,
            [
                element(nodes.term, inline(term), translatable=False),
                element(nodes.definition, blocks),
            ],
        )
        for term, blocks in pairs
    ]
    return element(nodes.definition_list, items, classes=classes, **attributes)


def definitions(
    pairs: Iterable[tuple[Inline, Sequence[nodes.Node]]], *classes: str
) -> nodes.definition_list:
    """A definition list: inline terms and block definitions."""
    items = [
        nodes.definition_list_item(
            "",
            nodes.term("", "", *thawed(term), translatable=False),
            nodes.definition("", *blocks),
        )
        for term, blocks in pairs
    ]
    return nodes.definition_list("", *items, classes=list(classes))


class Cells:
    """The cells of tables: what stands in several is one value, which is looked at once."""

    def __init__(self) -> None:
        #: By the identity of what they hold, which is kept beside them, and by what each says.
        self._known: dict[tuple[int, str], tuple[Inline, Part]] = {}

    def row(
        self, contents: Sequence[Inline], heads: Sequence[str] = (), **attributes: object
    ) -> Part:
        """A row of cells, each of which may say the head of its column."""
        cells = zip_longest(contents, heads, fillvalue="")
        return element(nodes.row, [self._cell(*cell) for cell in cells], **attributes)

    def _cell(self, content: Inline, head: str) -> Part:
        known = self._known.get((id(content), head))
        if known is None:
            said = {"head": head} if head else {}
            made = element(nodes.entry, [block(content)], **said)
            known = (content, content if _is_cell(content) else made)
            self._known[id(content), head] = known
        return known[1]


def _is_cell(content: Inline) -> TypeGuard[tuple[type[nodes.entry], Attributes, tuple[Part, ...]]]:
    return isinstance(content, tuple) and content[0] is nodes.entry


def _columns(content: Inline) -> int:
    """How many columns a cell takes."""
    return 1 + dict(content[1]).get("morecols", 0) if _is_cell(content) else 1


def table(
    id: str,
    caption: Inline,
    head: Sequence[Inline],
    rows: Iterable[Sequence[Inline]],
    *classes: str,
    attributes: Iterable[Mapping[str, object]] = (),
    cells: Cells | None = None,
) -> nodes.table:
    """A table with a caption, a header row and, in the first column, row headers.

    ``id`` makes its link target, ``table-…``, which must not change.
    ``attributes`` are those of each row: its classes, and as ``facets`` what a filter may look for,
    names to words that are parted by spaces. A cell may be an ``entry`` that takes several columns.
    ``cells`` are those of other tables, of which many may be in this one, too.
    """
    count = sum(map(_columns, head))
    columns = [element(nodes.colspec, (), colwidth=24, stub=int(i == 0)) for i in range(count)]
    cells = cells or Cells()
    found = zip_longest(rows, attributes)
    heads = [words if isinstance(words, str) else "" for words in head] if CARDS in classes else []
    body = [cells.row(row, heads, **(said or {})) for row, said in found]
    parts = [*columns, element(nodes.thead, [cells.row(head)]), element(nodes.tbody, body)]
    group = element(nodes.tgroup, parts, cols=count)
    title = nodes.title("", "", *thawed(caption), translatable=False)
    return nodes.table(
        "",
        title,
        *put_away(group),
        ids=[identifier(f"table-{id}")],
        classes=["plan-table", *[NARROW] * (len(head) < 3), *classes],
    )
