"""The words of a paragraph of Markdown, with its links and images."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from sitecheck.text import lost_letters, notation
from sitecheck.text.part import Image, Link, Note, Part, Passage, Reference, Role, Slip, Target

#: Roles that show code.
_OF_CODE = {"code", "command", "envvar", "file", "kbd", "literal", "math", "option", "samp"}
_DOWNLOAD = "download"
_WITH_TARGET = re.compile(r"(.*?)\s*<([^<>]*)>", re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(alt|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def parts(tokens: Sequence[Token], line: int) -> Iterator[Part]:
    """The parts of a paragraph that begins on a line."""
    words = ""
    opened: list[tuple[int, str]] = []  # where the words of a link begin, and its address
    for token in tokens:
        here = line + words.count("\n")
        if token.type == "link_open":
            address = unquote(str(token.attrGet("href") or ""))
            if notation.WIDE_URL.fullmatch(address):
                yield Slip(notation.ADDRESS, address, here)
                continue
            yield Reference(str(token.attrGet("href") or ""), here)
            opened.append((len(words), str(token.attrGet("href") or "")))
        elif token.type == "link_close" and opened:
            start, target = opened.pop()
            if start < len(words):  # an image alone has been told
                yield Link(words[start:].strip(), target, line + words.count("\n", 0, start))
        elif token.type == "image":
            alternative = spoken(token.children or ())
            yield Image(alternative, str(token.attrGet("src") or ""), here)
            yield Passage(alternative, here)
        elif token.type == "html_inline":
            yield from images_of_html(token.content, here)
        elif token.type == "myst_role":
            found = _WITH_TARGET.fullmatch(token.content)
            target = found[2] if found and found[1] else token.content
            yield Role(str(token.meta["name"]), token.content, target, here)
            if link := _link(token):
                yield Link(*link, here)
        if "id" in token.attrs:
            yield Target(str(token.attrs["id"]), here)
        words += _words(token)
    yield Passage(words, line)
    yield from lost_letters.slips(words, line)


def notes(tokens: Sequence[Token], line: int) -> Iterator[Note]:
    """Where a paragraph that begins on a line leads to notes."""
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "footnote_ref":
            yield Note(str(token.meta["label"]), line, defined=False)


def spoken(tokens: Sequence[Token]) -> str:
    """The words that readers see or hear; without those of images, which are passages of their own.

    Code stands as ``…``.
    """
    return "".join(map(_words, tokens))


def name(tokens: Sequence[Token]) -> str:
    """The words of which MyST makes the address of a heading: no roles, and code as it is."""
    kinds = ("text", "text_special", "code_inline")
    return "".join(token.content for token in tokens if token.type in kinds)


def _words(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if is_code(token):
        return "…"
    if token.type == "myst_role":
        link = _link(token)
        return link[0] if link else token.content
    return token.content if token.type in ("text", "text_special") else ""


def is_code(token: Token) -> bool:
    """Whether a piece of a paragraph is code, which stands there as it is typed."""
    return token.type == "code_inline" or token.meta.get("name") in _OF_CODE


def _link(role: Token) -> tuple[str, str] | None:
    """The words of a role that links, and where it leads, if the page says that."""
    found = _WITH_TARGET.fullmatch(role.content)
    if found and not is_code(role):
        return found[1], found[2]
    return (role.content, role.content) if role.meta["name"] == _DOWNLOAD else None


def images_of_html(html: str, line: int) -> Iterator[Image]:
    """The images of a piece of HTML; an empty ``alt`` there is meant, as of a decoration."""
    for found in _IMAGE.finditer(html):
        values = {
            match[1].lower(): match[2] or match[3] or match[4] or ""
            for match in _ATTRIBUTE.finditer(found[0])
        }
        if values.get("alt", "") or "alt" not in values:
            yield Image(
                values.get("alt", ""),
                values.get("src", ""),
                line + html.count("\n", 0, found.start()),
                raw=True,
            )


def text_of_html(html: str) -> str:
    """The words of a piece of HTML, on the lines where they stand."""
    return _TAG.sub(lambda tag: "\n" * tag[0].count("\n"), html)
