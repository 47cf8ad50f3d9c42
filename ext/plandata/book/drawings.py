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
#: How wide a chart is before it is scaled, in CSS pixels; what is in it takes shares of that.
_CHART = 380
_SIZE = re.compile(r'(?<=font-size=")([\d.]+)(?=")')
_WIDTH = re.compile(r'(<svg [^>]*?\bwidth=")([\d.]+)(" height=")([\d.]+)"')


def scale(book: nodes.document) -> None:
    """Put each drawing into the book as HTML, in its size on paper."""
    for chart in list(book.findall(plan_chart)):
        chart.replace_self(_raw(_chart(chart["svg"]), "plan-chart-frame"))
    for node in list(book.findall(plan_diagram)):
        if svg := diagram.drawing(Path(node["drawing"])):
            kinds = ["plan-diagram", *node["classes"]]
            node.replace_self(_raw(_diagram(svg), " ".join(kinds)))


def _raw(svg: str, kind: str) -> nodes.raw:
    return nodes.raw("", f'<div class="{kind}">{svg}</div>\n', format="html")


def _chart(svg: str) -> str:
    """A chart, whose letters have one size."""
    share = _LETTER / LETTER
    match = re.search(r'width="100%" height="(\d+)"', svg)
    assert match, "it is written so"
    size = f'viewBox="0 0 {_CHART} {match[1]}" width="{_CHART * share}"'
    return svg.replace(match[0], f'{size} height="{int(match[1]) * share}"', 1)


def _diagram(svg: str) -> str:
    """A diagram; its smallest letters become as large as the others."""
    letter = max(map(float, _SIZE.findall(svg)), default=float(LETTER))
    share = _LETTER / letter
    found = _WIDTH.search(svg)
    if not found:
        return svg
    width, height = float(found[2]) * share, float(found[4]) * share
    sized = f'{found[1]}{width:.1f}{found[3]}{height:.1f}"'
    return _SIZE.sub(f"{letter:g}", svg.replace(found[0], sized, 1))
