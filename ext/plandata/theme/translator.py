"""HTML that says to screen readers what its looks say to others."""

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.locale import get_translation

from plandata.extension.internals import TRANSLATED
from plandata.extension.writers.accessible_html import PlanHTMLTranslator
from plandata.theme.page_parts import Places

_ = get_translation("plandata")


class ThemeTranslator(PlanHTMLTranslator):
    """The plan's translator with named notes, labelled tasks and levels of headings."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.places = Places(document)

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Write the beginning of a node, noting where the page is cut."""
        self.places.begin(node, len(self.body))
        super().dispatch_visit(node)

    def dispatch_departure(self, node: nodes.Node) -> None:
        """Write the end of a node, noting where the page is cut."""
        closing = len(self.body)
        super().dispatch_departure(node)
        self.places.finish(node, closing, len(self.body))

    def depart_document(self, node: nodes.document) -> None:
        """Let the page know its parts."""
        self.places.cut(self.body)
        super().depart_document(node)

    def complete(self, node: nodes.Element, tagname: str, attributes: dict[str, Any]) -> None:
        """Give the caption of a toctree its level, and in the menu no role of a heading."""
        super().complete(node, tagname, attributes)
        if tagname == "meta":
            attributes.pop(TRANSLATED, None)
        if isinstance(node, nodes.title) and isinstance(node.parent, addnodes.compact_paragraph):
            if self.section_level:
                attributes["aria-level"] = self.section_level + 1
            else:
                attributes.pop("role", None)

    def visit_topic(self, node: nodes.topic) -> None:
        """Make no second navigation of a list of contents: the page has its own, by name."""
        if _is_contents(node):
            self.body.append(self.starttag(node, "div"))
        else:
            super().visit_topic(node)

    def depart_topic(self, node: nodes.topic) -> None:
        """Close the list of contents."""
        if _is_contents(node):
            self.body.append("</div>\n")
        else:
            super().depart_topic(node)

    def visit_paragraph(self, node: nodes.paragraph) -> None:
        """Open the label of a task's checkbox."""
        super().visit_paragraph(node)
        if _is_task(node):
            self.body.append("<label>")

    def depart_paragraph(self, node: nodes.paragraph) -> None:
        """Close the label of a task's checkbox."""
        if _is_task(node):
            self.body.append("</label>")
        super().depart_paragraph(node)

    def visit_footnote_reference(self, node: nodes.Element) -> None:
        """Name the link to a note; the brackets are for the eye."""
        classes = ["footnote-reference", self.settings.footnote_references]
        target = f"#{node['refid']}"
        bracket = '<span class="fn-bracket" aria-hidden="true">'
        self.body += [
            self.starttag(node, "a", "", classes=classes, role="doc-noteref", href=target),
            f"{bracket}[</span>{self.encode(_note(node))}{bracket}]</span></a>",
        ]
        raise nodes.SkipNode

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Name a note, and let the list of all be no landmark."""
        style = self.settings.footnote_references
        if not isinstance(node.previous_sibling(), nodes.footnote):
            self.body.append(f'<div class="footnote-list {style}">\n')
        named: dict[str, Any] = {"aria-label": _note(node[0]), "role": "doc-footnote"}
        self.body.append(self.starttag(node, "aside", classes=[node.tagname, style], **named))

    def depart_footnote(self, node: nodes.footnote) -> None:
        """End a note with links to each place that refers to it."""
        places = node["backrefs"]
        links = [
            f'<a role="doc-backlink" href="#{place}">{self.encode(_back(number, len(places)))}</a>'
            for number, place in enumerate(places, 1)
        ]
        self.body.append(f'<p class="footnote-back">{" ".join(links)}</p>\n')
        self.body.append("</aside>\n")
        if not isinstance(node.next_node(descend=False, siblings=True), nodes.footnote):
            self.body.append("</div>\n")

    def visit_label(self, node: nodes.label) -> None:
        """Write a note's name; its links back come after its text."""
        if not isinstance(node.parent, nodes.footnote):
            super().visit_label(node)
            return
        self.body.append(f'<span class="label">{self.encode(_note(node))}</span>\n')
        raise nodes.SkipNode


def _is_contents(node: nodes.topic) -> bool:
    return "contents" in node["classes"]


def _is_task(node: nodes.paragraph) -> bool:
    parent = node.parent
    return "task-list-item" in parent.get("classes", ()) and node is parent[0]


def _note(number: nodes.Node) -> str:
    return str(_("Note {number}")).format(number=number.astext())


def _back(number: int, of: int) -> str:
    text = str(_("Back to the text ({number})") if of > 1 else _("Back to the text"))
    return text.format(number=number)
