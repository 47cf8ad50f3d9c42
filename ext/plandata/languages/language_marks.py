"""Passages of a translated page that are in the source language, marked so (WCAG 3.1.2).

A screen reader then says them in the right voice. What has no translation yet is shown as it is
in the source, and the page says that it is not complete.
"""

from docutils import nodes
from markupsafe import Markup
from sphinx.locale import get_translation
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from plandata.extension import internals
from plandata.extension.diagram import plan_diagram
from plandata.extension.domain import source_of
from plandata.extension.nodes import UNTRANSLATED
from plandata.extension.passage_marks import Marks
from plandata.extension.plan_index import Name
from plandata.extension.sealed import plan_sealed
from plandata.extension.warning import warn
from plandata.model.subtype import Subtype
from plandata.wording.conventions import language_name
from sitecheck.finding import about
from sitecheck.message import Message
from sitecheck.text import translations

_ = get_translation("plandata")


def spoken(text: str, source: str, page: str) -> Markup:
    """A text of a page as HTML, for templates: what is in another language is marked so."""
    mark = Markup('<span lang="{}">{}</span>')
    phrase = text.phrase if isinstance(text, Name) else [(text, page)]
    return Markup("").join(
        mark.format(language, words) if language not in ("", page) else words
        for part, said in phrase
        for words, language in Marks(source, page).languages(part, said)
    )


class PassageTransform(SphinxTransform):
    """A transform of pages in another language than the source's."""

    def apply(self) -> None:
        """Mark the passages of a translated page."""
        self.marks = Marks(source_of(self.env), self.config.language)
        if self.marks.source != self.marks.page:
            self.mark()

    def mark(self) -> None:
        """Mark the passages."""
        raise NotImplementedError


class MarkUntranslated(PassageTransform):
    """Mark prose that has no translation, and say at the top of the page that there is some."""

    default_priority = 22  # right after messages were looked up (20)

    def mark(self) -> None:
        """Mark the prose, and put the note under the first heading."""
        for node, message in internals.messages(self.document):
            if isinstance(node, nodes.TextElement) and self.is_done(node):
                self.keep_words(node, message)
            elif isinstance(node, nodes.TextElement):
                self.check(node, message)
                passage = nodes.inline(
                    "", "", *node.children, classes=[self.marks.name, UNTRANSLATED]
                )
                node.children = []
                node += passage
        for diagram in self.document.findall(plan_diagram):
            if diagram["code"] == diagram["original"]:
                diagram["classes"] += [self.marks.name, UNTRANSLATED]
        left = any(map(_is_left, self.document.findall(nodes.Element)))
        title = self.document.next_node(nodes.title)
        if left and title is not None:
            name = language_name(self.marks.source, self.marks.page)
            words = _("Parts of this page have no translation yet and are in {language}.")
            said = words.format(language=name)
            note = nodes.paragraph("", said, classes=["untranslated-note"], translatable=False)
            title.parent.insert(title.parent.index(title) + 1, note)

    def is_done(self, node: nodes.TextElement) -> bool:
        """Whether nothing is left to translate: what a page's head tells extensions is no prose."""
        return bool(node.get(internals.TRANSLATED)) or isinstance(
            _outermost(node), nodes.field_list
        )

    def translation(self, message: str) -> str:
        """What the page's catalogue has for a message; the message itself if it has none."""
        catalogue = internals.catalogue_of(self.env.current_document.docname, self.config)
        return str(get_translation(catalogue)(message))

    def keep_words(self, node: nodes.TextElement, message: str) -> None:
        """Show markup of HTML that a translation brings in as words, and warn of it."""
        for markup in list(node.findall(nodes.raw)):
            written = markup.astext()
            if written in self.translation(message) and written not in message:
                markup.replace_self(nodes.Text(written))
                told = Message(
                    "訳文の「{written}」は、もとの文にないHTMLです。消してください", written=written
                )
                warn(Subtype.TRANSLATION, told, node)

    def check(self, node: nodes.TextElement, message: str) -> None:
        """Warn of a translation that Sphinx leaves out without a word."""
        words = self.translation(message)
        if words != message:
            warn(Subtype.TRANSLATION, about(words, translations.FORM.message), node)


class MarkOriginals(PassageTransform):
    """Mark names and samples in the source language that stand in translated text."""

    default_priority = 31  # after roles in translated prose have made their words (20, 30)

    def mark(self) -> None:
        """Mark the whole page, of sealed nodes those that need it."""
        opened = [n for n in self.document.findall(plan_sealed) if self.marks.lack_in(n)]
        for node in opened:
            node.open()
        self.marks.put(self.document)
        for node in opened:
            node.close()


class MarkLinks(SphinxPostTransform):
    """Mark the words of links, which Sphinx makes anew when it knows where they lead."""

    default_priority = 11  # after that (10)

    def run(self, **_options: object) -> None:
        """Mark every link of the page."""
        marks = Marks(source_of(self.env), self.config.language)
        for link in list(self.document.findall(nodes.reference)):
            marks.put(link)


def _is_left(node: nodes.Element) -> bool:
    """Whether an element has no translation, or stands for one that has none."""
    if isinstance(node, plan_sealed):
        return node.has(UNTRANSLATED)
    return UNTRANSLATED in node["classes"]


def _outermost(node: nodes.Element) -> nodes.Element:
    """The part of the document, such as its first section, that an element stands in."""
    while node.parent is not None and not isinstance(node.parent, nodes.document):
        node = node.parent
    return node
