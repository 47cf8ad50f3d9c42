"""Passages of a translated page that are in the source language, marked so (WCAG 3.1.2).

A screen reader then says them in the right voice. What has no translation yet is shown as it is
in the source, and the page says that it is not complete.
"""

import re
from collections.abc import Iterator
from functools import cache

from docutils import nodes
from markupsafe import Markup
from sphinx.locale import get_translation
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from plandata.extension import internals
from plandata.extension.diagram import plan_diagram
from plandata.extension.nodes import UNTRANSLATED
from plandata.extension.sealed import plan_sealed
from plandata.extension.warning import warn
from plandata.model.subtype import Subtype
from plandata.model.text import SOURCE_LANGUAGE
from sitecheck.finding import about
from sitecheck.message import Message
from sitecheck.text import translations

_ = get_translation("plandata")

MARK = f"language-{SOURCE_LANGUAGE}"
_KANA = "ぁ-ゖァ-ヺーｦ-ﾟ"
_KANJI = "々〆〇㐀-䶿一-鿿"
_SIGNS = "、。「」『』（）・〜～！？：；，．／－＋＆％０-９Ａ-Ｚａ-ｚ\u3000"


@cache
def _originals(language: str) -> re.Pattern[str]:
    """Words in the source language, with the digits and Latin letters within them: 図表19, 4つ."""
    letters = _KANA if language == "zh" else _KANA + _KANJI  # Chinese has kanji of its own
    wide = letters + _SIGNS
    return re.compile(
        rf"(?:[0-9]+(?=[{letters}]))?[{wide}]*[{letters}]"
        rf"(?:[{wide}0-9A-Za-z.\-]*[{wide}0-9A-Za-z])?"
    )


def runs(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The text of a page cut where the language changes; True for what is in the source's."""
    end = 0
    for found in _originals(language).finditer(text) if language != SOURCE_LANGUAGE else ():
        if found.start() > end:
            yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def spoken(text: str, language: str) -> Markup:
    """A text as HTML, for templates: what is in the source language is marked so."""
    mark = Markup('<span lang="{}">{}</span>')
    parts = runs(text, language)
    return Markup("").join(mark.format(SOURCE_LANGUAGE, t) if own else t for t, own in parts)


class PassageTransform(SphinxTransform):
    """A transform of pages in another language than the source's."""

    def apply(self) -> None:
        """Mark the passages of a translated page."""
        if self.config.language != SOURCE_LANGUAGE:
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
                passage = nodes.inline("", "", *node.children, classes=[MARK, UNTRANSLATED])
                node.children = []
                node += passage
        for diagram in self.document.findall(plan_diagram):
            if diagram["code"] == diagram["original"]:
                diagram["classes"] += [MARK, UNTRANSLATED]
        left = any(map(_is_left, self.document.findall(nodes.Element)))
        title = self.document.next_node(nodes.title)
        if left and title is not None:
            words = _("Parts of this page have no translation yet and are in Japanese.")
            note = nodes.paragraph("", words, classes=["untranslated-note"], translatable=False)
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
        language = self.config.language
        opened = [
            node for node in self.document.findall(plan_sealed) if _lacks_mark(node, language)
        ]
        for node in opened:
            node.open()
        mark_originals(self.document, language)
        for node in opened:
            node.close()


class MarkLinks(SphinxPostTransform):
    """Mark the words of links, which Sphinx makes anew when it knows where they lead."""

    default_priority = 11  # after that (10)

    def run(self, **_options: object) -> None:
        """Mark every link of the page."""
        for link in list(self.document.findall(nodes.reference)):
            mark_originals(link, self.config.language)


def mark_originals(parent: nodes.Element, language: str) -> None:
    """Mark code as a whole, other text run by run."""
    if language == SOURCE_LANGUAGE:
        return
    for text in list(filter(_originals(language).search, parent.findall(nodes.Text))):
        if _is_marked(text):
            continue
        if isinstance(text.parent, nodes.literal | nodes.literal_block):
            text.parent["classes"].append(MARK)
        else:
            made = [
                nodes.inline("", words, classes=[MARK]) if original else nodes.Text(words)
                for words, original in runs(text, language)
            ]
            text.parent.replace(text, made)


def _is_left(node: nodes.Element) -> bool:
    """Whether an element has no translation, or stands for one that has none."""
    if isinstance(node, plan_sealed):
        return node.has(UNTRANSLATED)
    return UNTRANSLATED in node["classes"]


def _lacks_mark(node: plan_sealed, language: str) -> bool:
    """Whether words in the source language within sealed nodes aren't told to be."""
    return any(_originals(language).search(text) for text in node.texts(MARK))


def _outermost(node: nodes.Element) -> nodes.Element:
    """The part of the document, such as its first section, that an element stands in."""
    while node.parent is not None and not isinstance(node.parent, nodes.document):
        node = node.parent
    return node


def _is_marked(text: nodes.Text) -> bool:
    """Whether the text's language is told already."""
    node = text.parent
    while node is not None:
        if MARK in node["classes"]:
            return True
        node = node.parent
    return False
