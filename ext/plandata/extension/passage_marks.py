"""Words of one language in a text of another, marked so that they are said rightly (WCAG 3.1.2)."""

from docutils import nodes

from plandata.extension.sealed import plan_sealed
from plandata.wording.conventions import conventions


class Marks:
    """The marks of passages in the source's language on a page in another."""

    def __init__(self, source: str, page: str) -> None:
        self.source, self.page = source, page
        self.name = f"language-{source}"

    def parts(self, text: str) -> list[tuple[str, bool]]:
        """A text cut where the language changes, each part with whether it is the source's."""
        if self.source == self.page:
            return [(text, False)]
        return list(conventions(self.source).passages(text, self.page))

    def languages(self, text: str, said: str) -> list[tuple[str, str]]:
        """A text cut where the language changes, each part with its own; ``said`` if it is told."""
        if said not in ("", self.page):
            return [(text, said)]
        return [(words, self.source if own else said) for words, own in self.parts(text)]

    def put(self, parent: nodes.Element) -> None:
        """Mark code as a whole, other text run by run."""
        for text in list(filter(self.lack, parent.findall(nodes.Text))):
            if self._is_put(text):
                continue
            if isinstance(text.parent, nodes.literal | nodes.literal_block):
                text.parent["classes"].append(self.name)
            else:
                made = [
                    nodes.inline("", words, classes=[self.name]) if own else nodes.Text(words)
                    for words, own in self.parts(text)
                ]
                text.parent.replace(text, made)

    def lack(self, text: str) -> bool:
        """Whether a text has words in the source's language."""
        return self.source != self.page and conventions(self.source).has_words(text, self.page)

    def lack_in(self, node: plan_sealed) -> bool:
        """Whether words in the source's language within sealed nodes aren't told to be."""
        return any(map(self.lack, node.texts(self.name)))

    def _is_put(self, text: nodes.Text) -> bool:
        node = text.parent
        while node is not None:
            if self.name in node["classes"]:
                return True
            node = node.parent
        return False
