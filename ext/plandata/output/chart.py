"""Values to a bar chart as accessible SVG, without Sphinx and without a script.

A bar's name and value stand as text beside it, so that colour carries nothing (WCAG 1.4.1);
colours come from the stylesheet through classes, and attributes serve readers without one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

from plandata.wording.identifier import identifier

#: Fewer bars than this are a table only: there is nothing to compare at a glance.
FEWEST = 3

WIDTH = 640
LINE = 22
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
    longest = WIDTH - max(_width(bar.words) for bar in bars) - MARGIN * 2
    values = [bar.value for bar in bars]
    least, greatest = min(Decimal(0), *values), max(whole, *values)
    unit = longest / float(greatest - least or 1)
    rows = ""
    height = MARGIN
    for bar in bars:
        lines = _lines(bar.name)
        rows += _row(height, bar, lines, longest, unit, -float(least) * unit)
        height += LINE * len(lines) + BAR + MARGIN * 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plan-chart" role="img"'
        f' viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' aria-labelledby="{id}-title {id}-desc" font-family="sans-serif" font-size="16">'
        f'<title id="{id}-title">{escape(title)}</title>'
        f'<desc id="{id}-desc">{escape(description)}</desc>{rows}</svg>'
    )


def _width(words: str) -> int:
    """How wide words are at most, in the drawing's units: a kanji is as wide as it is high."""
    return sum(10 if character.isascii() else 16 for character in words)


def _lines(words: str) -> list[str]:
    """Words broken into lines that fit the drawing; SVG text doesn't wrap by itself."""
    lines = [""]
    for piece in re.findall(r"[!-~]+|.", words):
        if _width(lines[-1] + piece) > WIDTH:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _row(top: int, bar: Bar, lines: Sequence[str], longest: int, unit: float, zero: float) -> str:
    lang = f' lang="{bar.language}"' if bar.language else ""
    names = "".join(
        f'<text class="name"{lang} x="0" y="{top + LINE * number - 6}">{escape(line)}</text>'
        for number, line in enumerate(lines, 1)
    )
    y = top + LINE * len(lines)
    length = float(bar.value) * unit
    zero_line = (
        f'<line class="zero" x1="{zero:.2f}" x2="{zero:.2f}" y1="{y}" y2="{y + BAR}"'
        ' stroke="currentColor" stroke-width="2"/>'
    )
    return (
        f'{names}<rect class="track" x="0" y="{y}" width="{longest}" height="{BAR}"'
        ' fill="none" stroke="#6b6f7b"/>'
        f'<rect class="bar" x="{zero + min(length, 0):.2f}" y="{y}" width="{abs(length):.2f}"'
        f' height="{BAR}" fill="#00118f"/>{zero_line if zero else ""}'
        f'<text class="value" x="{longest + MARGIN}" y="{y + BAR - 3}">{escape(bar.words)}</text>'
    )
