"""A page of MyST Markdown as parts, with the line of each."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from sitecheck.text import inline
from sitecheck.text.part import Cell, Heading, Image, Part, Passage

_DIRECTIVE = re.compile(r"\{([^\s{}]+)\}\s*(.*)", re.DOTALL)
_OPTION = re.compile(r":([\w-]+):[ \t]*(.*)")
_YAML_OPTION = re.compile(r"([\w-]+):[ \t]*(.*)")
#: What is not the words of a line of YAML: the key or the bullet, and quotation marks around all.
_YAML = re.compile(r"^\s*(?:[\w-]+:\s+|- )?[\"']?|[\"']?\s*$")
#: Quotation marks that belong to the notation of a diagram: ``law["法律"]``, ``-->|"基づく"|``.
_MARK = re.compile(r"(?<=[\[({|])\"|\"(?=[\])}|])")
#: Directives whose content is no text of a page.
_OF_CODE = {
    "code", "code-block", "code-cell", "sourcecode", "literalinclude", "include", "parsed-literal",
    "raw", "math", "eval-rst",
}  # fmt: skip
_OF_IMAGE = {"image", "figure"}
_DIAGRAM = "mermaid"
#: Syntax that a page may have if its project enables it in MyST.
_EXTENSIONS = {"attrs_inline", "colon_fence"}
_LIST_TABLE = "list-table"
_LISTS_OF_CELL = 2  # in a list of rows, each a list of cells


class _Block(NamedTuple):
    """Text to read: the page, or the content of a directive in it; ``line`` is its first line."""

    text: str
    line: int
    directive: str = ""


def parts(text: str) -> Iterator[Part]:
    """The parts of a page; those within a directive come after those around it."""
    waiting = [_Block(text, 1)]
    for block in waiting:  # no recursion: directives may stand in each other ever so deep
        yield from _parts(block, waiting)


def _parts(block: _Block, waiting: list[_Block]) -> Iterator[Part]:
    """The parts of a block; what the directives in it contain goes to those that wait."""
    lists = 0
    in_row = False
    level = 0  # of the heading in which the words stand
    for token in _parser().parse(block.text):
        line = block.line + (token.map[0] if token.map else 0)
        match token.type:
            case "bullet_list_open" | "bullet_list_close":
                lists += token.nesting
            case "tr_open" | "tr_close":
                in_row = token.nesting > 0
            case "heading_open" if token.level == 0 and not block.directive:
                level = int(token.tag[1])
            case "heading_close":
                level = 0
            case "inline":
                tokens = token.children or ()
                yield from inline.parts(tokens, line)
                in_cell = in_row or (block.directive == _LIST_TABLE and lists == _LISTS_OF_CELL)
                if level:
                    yield Heading(inline.spoken(tokens), level, line)
                elif in_cell and not any(map(inline.is_code, tokens)):
                    yield Cell(inline.spoken(tokens), line)
            case "fence" | "colon_fence":
                if found := _DIRECTIVE.fullmatch(token.info.strip()):
                    yield from _directive(found[1], found[2], token, line, waiting)
            case "front_matter":
                for number, words in enumerate(token.content.split("\n"), line + 1):
                    yield Passage(_YAML.sub("", words), number)
            case "html_block":
                yield from inline.images_of_html(token.content, line)
                yield Passage(inline.text_of_html(token.content), line)


def paragraph(text: str, line: int) -> Iterator[Part]:
    """The parts of a paragraph alone, such as a translated one."""
    for token in _parser().parseInline(text):
        yield from inline.parts(token.children or (), line)


def _directive(
    name: str, argument: str, token: Token, line: int, waiting: list[_Block]
) -> Iterator[Part]:
    """What a directive says on its first lines; its content goes to those that wait."""
    lines = token.content.split("\n")
    in_yaml = lines[0].strip() == "---"
    options = list(_options(lines[in_yaml:], _YAML_OPTION if in_yaml else _OPTION))
    for number, (_option, value) in enumerate(options, line + 1 + in_yaml):
        yield from paragraph(value, number)
    if name in _OF_IMAGE:
        yield Image(dict(options).get("alt", ""), argument, line)
    else:
        yield from paragraph(argument, line)
    taken = len(options) + 2 * in_yaml
    if name == _DIAGRAM:
        for number, words in enumerate(lines[taken:], line + 1 + taken):
            yield Passage(_MARK.sub("", words), number)
    elif name not in _OF_CODE:
        waiting.append(_Block("\n".join(lines[taken:]), line + 1 + taken, name))


def _options(lines: Sequence[str], form: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The options at the beginning of a directive's content, one a line."""
    for words in lines:
        found = form.fullmatch(words.rstrip())
        if not found:
            break
        yield found[1], found[2].strip("\"'")


@cache
def _parser() -> MarkdownIt:
    """MyST's own parser; a page that enables no extension has none of their syntax."""
    return create_md_parser(MdParserConfig(enable_extensions=_EXTENSIONS), RendererHTML)
