"""Values to a bar chart as accessible SVG, without Sphinx and without a script.

A bar's name and value stand as text above it, so that colour carries nothing (WCAG 1.4.1);
colours come from the stylesheet through classes, and attributes serve readers without one. The
drawing is as wide as its place: bars are shares of it, and letters keep their size on a phone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

from plandata.wording.identifier import identifier

#: Fewer bars than this are a table only: there is nothing to compare at a glance.
FEWEST = 3

#: The width in CSS pixels of what is drawn on a page 320 px wide (WCAG 1.4.10), to which words fit.
NARROWEST = 272
LETTER = 16
LINE = 22
#: What no line may part: a number and its counter, a word in letters, a bracket and what it holds.
_PIECE = re.compile("[（「『【〔]*(?:[!-~]+[^!-~ ]?|.)[、。，．）」』】〕ー々ゃゅょっャュョッ]*")
BAR = 18
MARGIN = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its length in the chart's unit, and its value in words.

    ``language`` is the name's, where it isn't the page's.
    """

    name: str
    value: Decimal
    words: str
    language: str = ""


def draw(id: str, title: str, description: str, bars: Sequence[Bar], whole: Decimal) -> str:
    """The chart as one image with a title and a description (WCAG 1.1.1).

    ``id`` makes the ids of the page unique; ``whole`` is what a full bar stands for at least,
    or 0 where the values are no parts of a whole. Losses lie on the left of a zero line.
    """
    id = identifier(id)
    values = [bar.value for bar in bars]
    least, greatest = min(Decimal(0), *values), max(whole, *values)
    unit = 100 / float(greatest - least or 1)
    rows = ""
    height = MARGIN
    for bar in bars:
        lines = _lines(bar)
        rows += _row(height, bar, lines, unit, -float(least) * unit)
        height += LINE * len(lines) + BAR + MARGIN * 2
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="plan-chart" role="img"'
        f' width="100%" height="{height}"'
        f' aria-labelledby="{id}-title {id}-desc" font-family="sans-serif" font-size="{LETTER}">'
        f'<title id="{id}-title">{escape(title)}</title>'
        f'<desc id="{id}-desc">{escape(description)}</desc>{rows}</svg>'
    )


def _width(words: str) -> int:
    """How wide words are at most, in CSS pixels: a kanji is as wide as it is high."""
    return sum(10 if character.isascii() else LETTER for character in words)


def _lines(bar: Bar) -> list[str]:
    """A bar's name in lines that fit the drawing: SVG text doesn't wrap by itself.

    Its value stands at the end of the last line, which is empty where that has no place for it.
    """
    lines = [""]
    for piece in _PIECE.findall(bar.name):
        if _width(lines[-1] + piece) > NARROWEST:
            lines.append("")
        lines[-1] += piece
    if _width(lines[-1] + bar.words) + MARGIN > NARROWEST:
        lines.append("")
    return [line.strip() for line in lines]


def _row(top: int, bar: Bar, lines: Sequence[str], unit: float, zero: float) -> str:
    lang = f' lang="{bar.language}"' if bar.language else ""
    names = "".join(
        f'<text class="name"{lang} x="0" y="{top + LINE * number - 6}">{escape(line)}</text>'
        for number, line in enumerate(lines, 1)
        if line
    )
    y = top + LINE * len(lines)
    length = float(bar.value) * unit
    zero_line = (
        f'<line class="zero" x1="{zero:.2f}%" x2="{zero:.2f}%" y1="{y}" y2="{y + BAR}"'
        ' stroke="currentColor" stroke-width="2"/>'
    )
    return (
        f'{names}<text class="value" x="100%" y="{y - 6}" text-anchor="end">{escape(bar.words)}'
        f'</text><rect class="track" x="0%" y="{y}" width="100%" height="{BAR}"'
        ' fill="none" stroke="#6b6f7b"/>'
        f'<rect class="bar" x="{zero + min(length, 0):.2f}%" y="{y}" width="{abs(length):.2f}%"'
        f' height="{BAR}" fill="#00118f"/>{zero_line if zero else ""}'
    )
