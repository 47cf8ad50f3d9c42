"""HTML that says to screen readers what its looks say to others."""

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import get_translation

from plandata.extension.writers.accessible_html import PlanHTMLTranslator

_ = get_translation("plandata")


class ThemeTranslator(PlanHTMLTranslator):
    """The plan's translator with named notes, labelled tasks and levels of headings."""

    def visit_meta(self, node: nodes.meta) -> None:
        """Leave out whether a text was translated, which Sphinx notes there for itself."""
        node.attributes.pop("translated", None)
        super().visit_meta(node)

    def visit_title(self, node: nodes.title) -> None:
        """Give the caption of a toctree its level, and in the menu no role of a heading."""
        start = len(self.body)
        super().visit_title(node)
        if isinstance(node.parent, addnodes.compact_paragraph):
            level = self.section_level + 1
            role = f' role="heading" aria-level="{level}"' if self.section_level else ""
            self.body[start] = self.body[start].replace(' role="heading"', role)

    def visit_topic(self, node: nodes.topic) -> None:
        """Make no second navigation of a list of contents: the page has its own, by name."""
        super().visit_topic(node)
        if "contents" in node["classes"]:
            node.html5tagname = "div"  # type: ignore[attr-defined]  # read when it is closed
            self.body[-1] = self.body[-1].replace("<nav", "<div", 1)

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
        super().visit_footnote_reference(node)
        bracket = '<span class="fn-bracket" aria-hidden="true">'
        self.body[-1] = f"{bracket}[</span>{self.encode(_note(node))}{bracket}]</span></a>"
        raise nodes.SkipNode

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Name a note, and let the list of all be no landmark."""
        start = len(self.body)
        super().visit_footnote(node)
        name = self.attval(_note(node[0]))
        self.body[-1] = self.body[-1].replace("<aside", f'<aside aria-label="{name}"', 1)
        if len(self.body) - start == 2:
            self.body[start] = self.body[start].replace("<aside", "<div", 1)

    def depart_footnote(self, node: nodes.footnote) -> None:
        """End a note with links to each place that refers to it."""
        places = node["backrefs"]
        links = [
            f'<a role="doc-backlink" href="#{place}">{self.encode(_back(number, len(places)))}</a>'
            for number, place in enumerate(places, 1)
        ]
        self.body.append(f'<p class="footnote-back">{" ".join(links)}</p>\n')
        start = len(self.body)
        super().depart_footnote(node)
        if len(self.body) - start == 2:
            self.body[-1] = "</div>\n"

    def visit_label(self, node: nodes.label) -> None:
        """Write a note's name; its links back come after its text."""
        if not isinstance(node.parent, nodes.footnote):
            super().visit_label(node)
            return
        self.body.append(f'<span class="label">{self.encode(_note(node))}</span>\n')
        raise nodes.SkipNode


def _is_task(node: nodes.paragraph) -> bool:
    parent = node.parent
    return "task-list-item" in parent.get("classes", ()) and node is parent[0]


def _note(number: nodes.Node) -> str:
    return str(_("Note {number}")).format(number=number.astext())


def _back(number: int, of: int) -> str:
    text = str(_("Back to the text ({number})") if of > 1 else _("Back to the text"))
    return text.format(number=number)
