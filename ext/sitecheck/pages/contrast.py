"""Contrast of the colours that the style sheets set, on a light and a dark screen.

Text needs 4.5:1 (WCAG 1.4.3), what shows a control, a chart or the focus 3:1 (1.4.11). Which colour
stands on which ground follows from the rules: a rule's own background, that of the element which
its selector names before it, or else every ground on which text keeps the colour it inherits.
Lines that only divide are left out. What the cascade makes of it, a browser measures.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sitecheck.finding import Check, Finding
from sitecheck.pages import style_sheet
from sitecheck.pages.colour import contrast, known
from sitecheck.pages.reading import Page

CHECK = Check(
    "contrast", "色のコントラスト", "Contrast of colours", {"1.4.3": "AF", "1.4.11": "AF"}
)
_TEXT, _SHAPE = 4.5, 3.0
_MEDIA = {"": "明るい画面", "prefers-color-scheme: dark": "暗い画面"}
_OTHER_MEDIA = re.compile(r"print|@page|forced-colors|prefers-color-scheme")
#: Elements whose border tells what or where they are.
_FRAMED = {"input", "select", "button", "textarea", "summary", "a", "th", "td"}
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:white|black)\b")


class _Colours(NamedTuple):
    """What a selector sets: colours are ``#rrggbb``, "" where there is none."""

    selector: str
    text: str
    ground: str
    border: str
    fill: str
    stroke: str
    focus: frozenset[str]


class _Fault(NamedTuple):
    criterion: str
    selector: str
    message: str


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """Colours of too little contrast in the style sheets of the pages."""
    files = {
        file.read_bytes(): file
        for file in reversed([f for page in pages for f in style_sheet.sheets(page)])
    }
    for file in files.values():
        sheet = style_sheet.read(file)
        place = file.relative_to(pages[0].site.folder).as_posix()
        for medium, name in _MEDIA.items():
            for criterion, selector, message in _faults(sheet, medium):
                yield Finding(CHECK.id, criterion, place, selector, f"{name}: {message}")


def _faults(sheet: Sequence[style_sheet.Rule], medium: str) -> Iterator[_Fault]:
    values = style_sheet.tokens(sheet, medium)
    colours = [
        _colours(selector, rule.declarations, values)
        for rule in sheet
        if not any(_OTHER_MEDIA.search(part) for part in rule.media)
        for selector in rule.selectors
    ]
    grounds = {c.selector: c.ground for c in colours if c.ground}
    page = grounds.get("body", grounds.get(":root", "#ffffff"))
    coloured = {c.selector for c in colours if c.text}
    # ground without a colour of its own: what it holds has the colour that it has on the page
    shared = {page, *(ground for selector, ground in grounds.items() if selector not in coloured)}
    for own in colours:
        near = next((grounds[part] for part in _path(own.selector) if part in grounds), "")
        behind = {near} if near else shared
        outside = {near or page}
        if own.text:
            yield from _pale("1.4.3", own.selector, own.text, behind, _TEXT)
        if own.fill and _subject(own.selector) in ("text", "tspan"):
            yield from _pale("1.4.3", own.selector, own.fill, behind, _TEXT)
        elif shape := own.stroke or (own.fill if own.fill not in shared else ""):
            yield from _pale("1.4.11", own.selector, shape, outside, _SHAPE)
        if own.border and _subject(own.selector) in _FRAMED:
            yield from _pale("1.4.11", own.selector, own.border, outside, _SHAPE)
        if own.focus:
            yield from _unseen(own, {page, *grounds.values()})


def _colours(selector: str, found: Mapping[str, str], values: Mapping[str, str]) -> _Colours:
    def colour(*names: str) -> str:
        declared = next((found[name] for name in names if name in found), "")
        return next(_all(declared, values), "")

    lines = [found.get(name, "") for name in ("outline", "outline-color", "box-shadow")]
    focus = frozenset(one for line in lines for one in _all(line, values))
    return _Colours(
        style_sheet.without_states(selector) or selector,
        colour("color"),
        colour("background-color", "background"),
        colour("border-color", "border"),
        colour("fill"),
        colour("stroke"),
        focus if ":focus" in selector else frozenset(),
    )


def _all(declared: str, values: Mapping[str, str]) -> Iterator[str]:
    for found in _COLOUR.findall(style_sheet.resolved(declared, values)):
        if colour := known(found):
            yield colour


def _path(selector: str) -> list[str]:
    """A selector and, from near to far, the selectors of elements around what it selects."""
    parts = style_sheet.split(re.sub(r"\s*([>+~])\s*", " ", selector), " ")
    return [" ".join(parts[:end]) for end in range(len(parts), 0, -1)]


def _subject(selector: str) -> str:
    """The name of the element that is selected, "" if the selector names none."""
    last = style_sheet.split(selector, " ")[-1] if selector else ""
    found = re.match(r"[a-zA-Z][\w-]*", last)
    return found[0].lower() if found else ""


def _pale(
    criterion: str, selector: str, front: str, grounds: Iterable[str], least: float
) -> Iterator[_Fault]:
    for ground in sorted(grounds):
        if (ratio := contrast(front, ground)) < least:
            message = f"{ground} の上の {front} は {ratio:.2f}:1 です。{least}:1 以上にしてください"
            yield _Fault(criterion, selector, message)


def _unseen(own: _Colours, grounds: Iterable[str]) -> Iterator[_Fault]:
    """Grounds on which neither the line nor the ring of the focus is seen."""
    for ground in sorted(set(grounds)):
        ratio = max(contrast(colour, ground) for colour in own.focus)
        if ratio < _SHAPE:
            message = (
                f"{ground} の上でフォーカスが {ratio:.2f}:1 です。{_SHAPE}:1 以上にしてください"
            )
            yield _Fault("1.4.11", own.selector, message)
