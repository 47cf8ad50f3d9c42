"""Diagrams in the book: on the paper whole, however wide they are, in letters that can be read."""

import re
from pathlib import Path

import pytest
from docutils.utils import new_document

from plandata.book.drawings import scale
from plandata.extension.diagram import plan_diagram

#: A4 without the margins of the page, and nine points, in CSS pixels.
PAPER, READABLE = (210 - 32) / 25.4 * 96, 9 / 72 * 96


def drawn(folder: Path, width: int) -> str:
    """A diagram of a width with letters of two sizes, as it is in the book."""
    file = folder / "drawing.svg"
    file.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 300" width="{width}"'
        ' height="300" font-size="16"><text x="0" y="20">a</text>'
        '<text x="0" y="40" font-size="14">b</text></svg>',
        "utf-8",
    )
    book = new_document("")
    book += plan_diagram("", drawing=str(file), classes=[])
    scale(book)
    return book.astext()


@pytest.mark.parametrize("width", [120, 700, 850, 979, 2400])
def test_a_diagram_is_on_the_paper_and_can_be_read(tmp_path: Path, width: int) -> None:
    svg = drawn(tmp_path, width)
    left, _top, units, _height = map(float, re.findall(r'viewBox="([^"]+)"', svg)[0].split())
    shown = float(re.findall(r' width="([\d.]+)"', svg)[0])
    assert shown <= PAPER
    assert left < 0 < width < left + units  # letters may be larger than they were drawn
    sizes = [float(size) * shown / units for size in re.findall(r'font-size="([\d.]+)"', svg)]
    assert min(sizes) == pytest.approx(READABLE, rel=0.01)


def test_a_wide_one_begins_where_the_page_does(tmp_path: Path) -> None:
    assert 'class="plan-diagram is-wide"' in drawn(tmp_path, 900)
    assert 'class="plan-diagram"' in drawn(tmp_path, 400)
