"""A short text in several languages."""

from collections.abc import Iterator, Mapping

#: What a list inside one cell is separated by.
SEPARATOR = ";"


def split_list(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())


class Text(Mapping[str, str]):
    """The words of the columns ``name_ja``, ``name_en`` …, by language; empty ones are left out.

    The first language is the source's, in which the plan is written.
    """

    __slots__ = ("_words", "source")

    def __init__(self, words: Mapping[str, str]) -> None:
        self.source = next(iter(words), "")
        self._words = {language: text for language, text in words.items() if text}

    def __getitem__(self, language: str) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        return f"Text({self._words!r})"

    def __str__(self) -> str:
        return self._words.get(self.source, "")

    def best(self, language: str) -> tuple[str, str]:
        """Choose the words for a reader of ``language``.

        Returns the words and the language that they are really in: the source language where
        there is no translation, so that the page can mark the passage (WCAG 3.1.2).
        """
        if language in self._words:
            return self._words[language], language
        return str(self), self.source
