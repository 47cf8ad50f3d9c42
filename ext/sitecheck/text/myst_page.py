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

from sitecheck.text import block_notation, fences, inline, notation, table_shape
from sitecheck.text.part import (
    Cell,
    Directive,
    Heading,
    Image,
    Note,
    Option,
    Part,
    Passage,
    Setting,
    Target,
)

_LINE_END = re.compile(r"\r\n?|\n")
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
#: Directives whose content is names of pages.
_OF_NAMES = {"toctree"}
#: The option that gives a directive a name for links.
_NAME = "name"
_DIAGRAM = "mermaid"
#: Syntax that a page may have if its project enables it in MyST.
_EXTENSIONS = {"attrs_inline", "colon_fence"}
_LIST_TABLE = "list-table"
_LISTS_OF_CELL = 2  # in a list of rows, each a list of cells


class _Block(NamedTuple):
    """Text to read: the page, or the content of a directive in it; ``line`` is its first line.

    ``swallowed`` is whether a fence around it has been told, so that others may follow from that.
    """

    text: str
    line: int
    directive: str = ""
    swallowed: bool = False


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
    around = ""  # the block in which the words stand
    unbegun = 0  # fences whose beginning is told, so that their end looks like none
    tokens = _parser().parse(block.text)
    lines = _LINE_END.split(block.text)
    shape = table_shape.of_lists if block.directive == _LIST_TABLE else table_shape.of_bars
    misshapen = list(shape(tokens, lines, block.line))
    told = {slip.line for slip in misshapen}
    yield from misshapen
    if not block.directive:
        yield from fences.front_matter(block.text, tokens)
    for token in tokens:
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
                words = token.children or ()
                yield from inline.parts(words, line)
                yield from inline.notes(words, line)
                if line not in told and block.directive not in _OF_NAMES:
                    found = list(
                        notation.slips(
                            words,
                            line,
                            paragraph=around == "paragraph_open",
                            directive=bool(block.directive),
                        )
                    )
                    unbegun += sum(slip.rule == block_notation.FENCE for slip in found)
                    yield from found
                in_cell = in_row or (block.directive == _LIST_TABLE and lists == _LISTS_OF_CELL)
                if level:
                    yield Heading(inline.spoken(words), level, line, inline.name(words))
                elif in_cell and not any(map(inline.is_code, words)):
                    yield Cell(inline.spoken(words), line)
            case "fence" | "colon_fence" | "code_block":
                amiss = [] if block.swallowed else list(fences.slips(token, lines, block.line))
                if unbegun and not token.info.strip():
                    amiss, unbegun = [], unbegun - 1
                yield from amiss
                if named := _DIRECTIVE.fullmatch(token.info.strip()):
                    swallowed = block.swallowed or bool(amiss)
                    yield from _directive(named[1], named[2], token, line, swallowed, waiting)
                elif token.type == "colon_fence":  # told, but its words are read all the same
                    waiting.append(_Block(token.content, line + 1, token.markup, swallowed=True))
            case "myst_target":
                yield Target(token.content, line)
            case "footnote_reference_open":
                yield Note(str(token.meta["label"]), line, defined=True)
            case "front_matter":
                values, amiss = fences.settings(token.content, line)
                yield from (Setting(name, *setting) for name, setting in values.items())
                yield from amiss
                for number, setting in enumerate(token.content.split("\n"), line + 1):
                    yield Passage(_YAML.sub("", setting), number)
            case "html_block":
                yield from inline.images_of_html(token.content, line)
                yield Passage(inline.text_of_html(token.content), line)
        around = token.type


def paragraph(text: str, line: int) -> Iterator[Part]:
    """The parts of a paragraph alone, such as a translated one."""
    for token in _parser().parseInline(text):
        yield from inline.parts(token.children or (), line)
        yield from notation.slips(token.children or (), line)


def is_paragraph(text: str) -> bool:
    """Whether a text is one paragraph and nothing else."""
    kinds = [token.type for token in _parser().parse(text) if token.level == 0]
    return kinds == ["paragraph_open", "paragraph_close"]


def _directive(
    name: str, argument: str, token: Token, line: int, swallowed: bool, waiting: list[_Block]
) -> Iterator[Part]:
    """What a directive says on its first lines; its content goes to those that wait."""
    options, taken = options_of(token.content, line)
    content = "\n".join(token.content.split("\n")[taken:])
    yield Directive(name, argument, options, content, line, taken)
    for option in options:
        yield from paragraph(option.text, option.line)
        if option.name == _NAME:
            yield Target(option.text, option.line)
    if name in _OF_IMAGE:
        values = {option.name: option.text for option in options}
        yield Image(values.get("alt", ""), argument, line)
    else:
        yield from paragraph(argument, line)
    if name == _DIAGRAM:
        for number, words in enumerate(content.split("\n"), line + 1 + taken):
            yield Passage(_MARK.sub("", words), number)
    elif name not in _OF_CODE:
        waiting.append(_Block(content, line + 1 + taken, name, swallowed))


def options_of(content: str, line: int) -> tuple[tuple[Option, ...], int]:
    """The options of a directive that stands on a line, and how many lines of it they take."""
    lines = content.split("\n")
    in_yaml = lines[0].strip() == "---"
    found = _options(lines[in_yaml:], _YAML_OPTION if in_yaml else _OPTION)
    options = tuple(
        Option(option, value, number)
        for number, (option, value) in enumerate(found, line + 1 + in_yaml)
    )
    return options, len(options) + 2 * in_yaml


def _options(lines: Sequence[str], form: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The options at the beginning of a directive's content, one a line."""
    for words in lines:
        found = form.fullmatch(words.strip())
        if not found:
            break
        yield found[1], found[2].strip("\"'")


@cache
def _parser() -> MarkdownIt:
    """MyST's own parser; a page that enables no extension has none of their syntax.

    What is escaped stays apart from what isn't; nobody asks how many words there are.
    """
    parser = create_md_parser(MdParserConfig(enable_extensions=_EXTENSIONS), RendererHTML)
    return parser.disable(["text_join", "wordcount"])
