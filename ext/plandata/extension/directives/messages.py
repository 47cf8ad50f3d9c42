"""``{plan:messages}``: what an editor may be told, what it means, and an example of each."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, bullets, definitions, original, paragraph, section
from plandata.extension.sealed import thaw
from plandata.markup import message_kinds
from plandata.markup.directive_forms import FORMS
from plandata.markup.message_kinds import MessageKind, kinds
from plandata.model.subtype import Subtype
from sitecheck.console import visible
from sitecheck.example import TERMINAL, Edit, Example
from sitecheck.message import SOURCE, Message, spoken
from sitecheck.text.text_rules import RULES

_ = get_translation("plandata")

#: What each kind means, where the extension knows more of it than its examples.
_MEANINGS: Mapping[str, Message] = {
    **{f"plan.{subtype}": subtype.meaning for subtype in Subtype},
    **{f"text.{rule.id}": rule.message for rule in RULES},
}
_NOTICES = {f"plan.{subtype}" for subtype in Subtype if subtype.is_notice}
#: A word, or a character between words.
_WORD = re.compile(r"\w+|\W")
#: A command, or a name of a program, within a Japanese sentence.
_IN_ASCII = re.compile(r"([A-Za-z][!-~]*(?: [!-~]+)*)")
#: A term of an example and what it is.
Pair = tuple[Inline, list[nodes.Node]]


class MessagesDirective(PlanDirective, form=FORMS["messages"]):
    """``{plan:messages} pages,build``: the kinds of messages that are at home in these files.

    With ``:names:`` it lists their names alone, which lead to where the messages are.
    """

    def make(self) -> list[nodes.Node]:
        """A section a kind; messages without a name stand alone, or come last."""
        found = kinds(self.named())
        for file in message_kinds.FILES.values():
            self.env.note_dependency(file)
        named = [kind for kind in found if kind.name]
        if "names" in self.options:
            items = [[paragraph(self.item(kind))] for kind in named]
            return [bullets(items, "plan-message-names", "nosearch")]
        nameless = [node for kind in found if not kind.name for node in self.examples(kind)]
        if not named or not nameless:
            return [*map(self.section, named), *nameless]
        title = _("Without a name in brackets")
        last = section(f"messages-without-name-{'-'.join(self.named())}", title, *nameless)
        return [*map(self.section, named), last]

    @property
    def spoken(self) -> str:
        """The language of the page if messages have it, or else one that they have."""
        return spoken(self.language)

    def item(self, kind: MessageKind) -> Inline:
        """A link to a kind, and what that means."""
        link = nodes.literal("", "", self.to(kind.label, kind.name))
        if kind.name not in _MEANINGS:
            return link
        return [link, nodes.Text(_(": ")), self.meaning(kind)]

    def section(self, kind: MessageKind) -> nodes.section:
        """A kind with what it means and its examples."""
        words = []
        if kind.name in _MEANINGS:
            words.append(paragraph(self.meaning(kind), "nosearch"))
        if kind.name in _NOTICES:
            words.append(paragraph(_("This is a notice: it makes no check fail."), "nosearch"))
        title = nodes.literal("", kind.name)
        return self.target(kind.label, section(kind.label, title, *words, *self.examples(kind)))

    def meaning(self, kind: MessageKind) -> nodes.Node:
        """What a kind means, as a sentence."""
        words = _MEANINGS[kind.name].said(self.spoken).rstrip("。.")
        return self.marked(_("{sentence}.").format(sentence=words))

    def examples(self, kind: MessageKind) -> list[nodes.Node]:
        """The examples of a kind; they are of a plan that is made up, so no search finds them."""
        return [
            definitions(self.parts(example), "plan-message", "nosearch")
            for example in kind.examples
        ]

    def parts(self, example: Example) -> Iterator[Pair]:
        """What is told, how that came about, and how it is right."""
        told = example.told[self.spoken]
        yield _("Message"), [_code(self.marked(visible(told)))]
        if how := example.how.get(self.spoken):
            yield _("What happened"), [paragraph(self.sentence(how))]
        for edit in example.edits:
            yield from self.edit(edit)

    def edit(self, edit: Edit) -> Iterator[Pair]:
        """A file, or a command, as it is wrong and as it is right."""
        wrong, right = (visible((text or "").strip("\n")) for text in (edit.wrong, edit.right))
        file = [] if edit.file == TERMINAL else [nodes.literal("", visible(edit.file))]
        if edit.wrong is None:
            words: list[nodes.Node] = [paragraph(_("The file is missing."))]
        elif wrong:
            words = [_code(*_changed(wrong, right))]
        else:
            words = [paragraph(_("This is missing.") if right else _("The file is empty."))]
        if edit.encoding != "utf-8":
            words.append(paragraph(_("Saved as {encoding}.").format(encoding=edit.encoding)))
        yield [_("Wrong"), *_of(file)], words
        if right:
            yield [_("Right"), *_of(file)], [_code(*_changed(right, wrong))]

    def sentence(self, words: str) -> list[nodes.Node]:
        """A sentence about an example: commands and names of programs in it are code."""
        if self.spoken != SOURCE:
            return [self.marked(words)]
        parts = enumerate(_IN_ASCII.split(words))
        return [nodes.literal("", part) if odd % 2 else self.marked(part) for odd, part in parts]

    def marked(self, words: str) -> nodes.Node:
        """Words in the language of messages, marked where the page is in another."""
        return thaw(original((words, self.spoken), self.language))


def _code(*content: nodes.Node) -> nodes.literal_block:
    """Lines as they stand, with their spaces.

    They are within an inline, so that passages in another language are marked one by one, where a
    sample of code would be marked as a whole. Sphinx colours a block as a language of programs
    unless its source, here the name of a directive, is other than its words.
    """
    return nodes.literal_block("parsed-literal", "", nodes.inline("", "", *content))


def _changed(words: str, other: str) -> list[nodes.Node]:
    """Words that stand in place of others; what differs is told apart where some is the same."""
    ours, theirs = _WORD.findall(words), _WORD.findall(other)
    steps = SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes()
    some_is_same = any(step == "equal" for step, *_places in steps)
    return [
        nodes.inline("", "".join(ours[begin:end]), classes=["plan-changed"])
        if some_is_same and step != "equal"
        else nodes.Text("".join(ours[begin:end]))
        for step, _start, _stop, begin, end in steps
        if begin < end
    ]


def _of(file: list[nodes.literal]) -> list[nodes.Node]:
    """The name of a file in brackets, if there is one."""
    before, after = _(" ({label})").split("{label}")
    return [nodes.Text(before), *file, nodes.Text(after)] if file else []
