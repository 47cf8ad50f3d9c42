"""The passages of a guide, and how each is put into another language before anything is parsed.

A passage is a heading, a paragraph, an item, a cell, a caption, or a line of a sample that has
words: what a translator sees of it is what stands in the line.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

#: The notation of guides, whatever a project enables for its own pages.
NOTATION = MdParserConfig(enable_extensions={"colon_fence"})
#: The one directive of guides whose content is text.
_TABLE = re.compile(r"\{list-table\}\s*(.*)")
_OPTION = re.compile(r"^:[\w-]+:.*$", re.MULTILINE)
_FENCES = ("fence", "colon_fence")


class Passage(NamedTuple):
    """Words of a guide and the number of their line, from 0."""

    line: int
    words: str


def passages(text: str) -> list[Passage]:
    """The passages of a guide, in the order of their lines."""
    return sorted(_passages(text, 0))


def translated(text: str, translate: Callable[[str], str]) -> str:
    """A guide with each passage translated; its signs and its lines stay."""
    lines = text.split("\n")
    for line, words in passages(text):
        lines[line] = lines[line].replace(words, translate(words), 1)
    return "\n".join(lines)


def _passages(text: str, first: int) -> Iterator[Passage]:
    for token in _parser().parse(text):
        line = first + (token.map[0] if token.map else 0)
        if token.type == "inline":
            yield Passage(line, token.content)
        elif token.type in _FENCES and (table := _TABLE.fullmatch(token.info.strip())):
            yield Passage(line, table[1])
            yield from _passages(_OPTION.sub("", token.content), line + 1)
        elif token.type in _FENCES:
            for number, words in enumerate(token.content.split("\n"), line + 1):
                if not words.isascii():
                    yield Passage(number, words.strip())


@cache
def _parser() -> MarkdownIt:
    return create_md_parser(NOTATION, RendererHTML)
