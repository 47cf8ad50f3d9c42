"""Values to a bar chart as accessible SVG, without Sphinx and without a script.

A bar's name and value stand as text beside it, so that colour carries nothing (WCAG 1.4.1);
colours come from the stylesheet through classes, and attributes serve readers without one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

#: Fewer bars than this are a table only: there is nothing to compare at a glance.
FEWEST = 3

WIDTH = 640
ROW = 56
BAR = 18
MARGIN = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its length in the chart's unit, and its value in words."""

    name: str
    value: Decimal
    words: str


def draw(id: str, title: str, description: str, bars: Sequence[Bar], full: Decimal) -> str:
    """The chart as one image with a title and a description (WCAG 1.1.1).

    ``id`` makes the ids of the page unique; ``full`` is the value of a bar of full length.
    """
    height = MARGIN * 2 + ROW * len(bars)
    longest = WIDTH - max(_width(bar.words) for bar in bars) - MARGIN * 2
    rows = "".join(_row(index, bar, full, longest) for index, bar in enumerate(bars))
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


def _row(index: int, bar: Bar, full: Decimal, longest: int) -> str:
    top = MARGIN + index * ROW
    length = float(bar.value / full) * longest
    return (
        f'<text class="name" x="0" y="{top + 18}">{escape(bar.name)}</text>'
        f'<rect class="track" x="0" y="{top + 26}" width="{longest}" height="{BAR}"'
        ' fill="none" stroke="#6b6f7b"/>'
        f'<rect class="bar" x="0" y="{top + 26}" width="{length:.2f}" height="{BAR}"'
        ' fill="#00118f"/>'
        f'<text class="value" x="{longest + MARGIN}" y="{top + 41}">{escape(bar.words)}</text>'
    )
