"""The Markdown of the real pages, taken apart as far as the tests need it."""

import re
from dataclasses import dataclass
from functools import cache

from tests.site import sheets
from tests.site.sheets import DOCS

_FENCE = re.compile(r"\s*(?P<marks>`{3,})(?P<info>.*)")
_DIRECTIVE = re.compile(r"^\s*(?:`{3,}|:{3,}) ?\{(?P<name>[\w:-]+)\} *(?P<argument>.*)$", re.M)
_ROLE = re.compile(r"\{(?P<name>[\w:-]+)\}(?P<ticks>`+)(?P<content>.+?)(?P=ticks)")
_HEADING = re.compile(r"^(?P<marks>#+) (?P<title>.+)\n+(?:\{plan:page\}`(?P<page>[^`]+)`)?", re.M)


@dataclass(frozen=True)
class Heading:
    """A heading and, if its section names it, the page of the source."""

    level: int
    title: str
    page: str


@cache
def sources() -> dict[str, str]:
    """The text of each page by its name."""
    files = sorted(DOCS.rglob("*.md"))
    return {f.relative_to(DOCS).with_suffix("").as_posix(): f.read_text("utf-8") for f in files}


@cache
def written(page: str) -> str:
    """A page without blocks of code and diagrams; directives and their options stay."""
    kept: list[str] = []
    until = 0  # the number of marks that end the block which is being left out
    for line in sources()[page].splitlines():
        fence = _FENCE.match(line)
        marks = len(fence["marks"]) if fence else 0
        if until:
            if fence and marks >= until and not fence["info"].strip():
                until = 0
            continue
        info = fence["info"].strip() if fence else ""
        if fence and info and (not info.startswith("{") or info == "{mermaid}"):
            until = marks
            continue
        kept.append(line)
    return "\n".join(kept)


def directives(page: str, name: str) -> list[str]:
    """The arguments of each directive of that name on a page, in order."""
    found = _DIRECTIVE.finditer(written(page))
    return [match["argument"].strip() for match in found if match["name"] == name]


def roles(page: str, name: str) -> list[str]:
    """The contents of each role of that name on a page."""
    text = re.sub(r"(``+)(?!`).+?\1", "", written(page))  # code that shows how to write a role
    return [match["content"] for match in _ROLE.finditer(text) if match["name"] == name]


def prose(page: str) -> str:
    """What is typed as words: no blocks of code, no inline code, no roles; lines are kept."""
    text = re.sub(r"(``+)(?!`).+?\1", "", written(page))
    text = _ROLE.sub("", text)
    return re.sub(r"`[^`\n]+`", "", text)


def headings(page: str) -> list[Heading]:
    """The headings of a page, in order."""
    found = _HEADING.finditer(written(page))
    return [Heading(len(m["marks"]), m["title"].strip(), m["page"] or "") for m in found]


def toctree(page: str) -> list[str]:
    """The pages that a page's tables of contents name, or its list of measures in brief."""
    blocks = re.findall(r"^```\{toctree\}\n(.*?)^```", sources()[page], re.M | re.S)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    folder = page.rpartition("/")[0]
    entries = [line for line in lines if line and not line.startswith(":")]
    briefs = re.findall(r"^```\{plan:briefs\}\n(.*?)^```", sources()[page], re.M | re.S)
    for options in briefs:
        area = re.search(r"^:area: (\S+)$", options, re.M)
        assert area
        assert ":toctree:" in options
        entries += [row["id"] for row in sheets.measures_of(area[1])]
    return [f"{folder}/{entry}" if folder else entry for entry in entries]
