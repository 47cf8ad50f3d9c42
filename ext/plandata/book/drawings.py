"""The drawings of the site on paper: as small as their letters may be."""

import re
from pathlib import Path

from docutils import nodes

from plandata.extension import diagram
from plandata.extension.diagram import plan_diagram
from plandata.extension.node_types import plan_chart
from plandata.output.chart import LETTER

#: How large letters are on paper, in CSS pixels: 9 points.
_LETTER = 12
#: How wide the text of a page is, and the page without its margins, in CSS pixels.
_TEXT, _PAGE = 567, 672
#: The room beside a diagram for letters that are larger than in its drawing, in units of that.
_ROOM = 24
#: How wide a chart is before it is scaled, in CSS pixels; what is in it takes shares of that.
_CHART = 380
_SIZE = re.compile(r'(?<=font-size=")([\d.]+)(?=")')
_WIDTH = re.compile(r'(<svg [^>]*?)viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"')


def scale(book: nodes.document) -> None:
    """Put each drawing into the book as HTML, in its size on paper."""
    for chart in list(book.findall(plan_chart)):
        chart.replace_self(_raw(_chart(chart["svg"]), "plan-chart-frame"))
    for node in list(book.findall(plan_diagram)):
        if svg := diagram.drawing(Path(node["drawing"])):
            drawn, width = _diagram(svg)
            wide = ["is-wide"] if width > _TEXT else []
            kinds = ["plan-diagram", *wide, *node["classes"]]
            node.replace_self(_raw(drawn, " ".join(kinds)))


def _raw(svg: str, kind: str) -> nodes.raw:
    return nodes.raw("", f'<div class="{kind}">{svg}</div>\n', format="html")


def _chart(svg: str) -> str:
    """A chart, whose letters have one size."""
    share = _LETTER / LETTER
    match = re.search(r'width="100%" height="(\d+)"', svg)
    assert match, "it is written so"
    size = f'viewBox="0 0 {_CHART} {match[1]}" width="{_CHART * share}"'
    return svg.replace(match[0], f'{size} height="{int(match[1]) * share}"', 1)


def _diagram(svg: str) -> tuple[str, float]:
    """A diagram and its width; its smallest letters become as large as the others.

    Where it is wider than the page it shrinks, and its letters don't.
    """
    found = _WIDTH.search(svg)
    if not found:
        return svg, 0
    width, height = float(found[2]) + 2 * _ROOM, float(found[3])
    letter = max(map(float, _SIZE.findall(svg)), default=float(LETTER))
    share = min(_LETTER / letter, _PAGE / width)
    sized = (
        f'{found[1]}viewBox="{-_ROOM} 0 {width:g} {height:g}"'
        f' width="{width * share:.1f}" height="{height * share:.1f}"'
    )
    return _SIZE.sub(f"{_LETTER / share:.4g}", svg.replace(found[0], sized, 1)), width * share
