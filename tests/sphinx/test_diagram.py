"""Diagrams are drawings in the page: no script, nothing from elsewhere, words for all."""

import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from .build import Build, build, one, words

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" aria-roledescription="flowchart"
 aria-describedby="chart-desc" style="max-width: 90px"><title id="t">題</title><desc>説明</desc>
 <g data-id="a"><rect style="rx: 5px; fill: red" fill="#eee" /></g></svg>"""


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A renderer that always draws the same, because only ``nox -s diagrams`` installs one."""
    module = ModuleType("mermaid_render")
    monkeypatch.setattr(module, "convert", lambda source: DRAWN, raising=False)
    monkeypatch.setitem(sys.modules, "mermaid_render", module)


def test_the_drawing_stands_in_the_page_as_one_image(town: Build) -> None:
    drawing = one(town.main("diagram"), ".plan-diagram svg")
    assert drawing["role"] == "img"
    named = [words(one(drawing, f"#{id}")) for id in str(drawing["aria-labelledby"]).split()]
    assert named == ["見守りの流れ", "電話のあとに訪ねます。"]


def test_no_page_needs_another_origin(town: Build) -> None:
    for page in town.pages():
        for element in town.page(page).select("script, link, img, iframe, object"):
            address = str(element.get("src") or element.get("href") or element.get("data") or "")
            assert not address.startswith(("http:", "https:", "//")), page


def test_missing_drawings_are_drawn_where_that_is_asked_for(root: Path, renderer: None) -> None:
    (old,) = (root / "_diagrams").glob("*.svg")
    old.unlink()
    site = build(root, plan_draw_diagrams=True)
    assert site.warnings == []
    assert old.is_file()
    drawing = one(site.main("diagram"), ".plan-diagram svg")
    assert words(one(drawing, "title")) == "題"


def test_another_source_or_renderer_needs_another_drawing(root: Path) -> None:
    page, renderer = root / "diagram.md", root / "_diagrams" / "renderer.txt"
    text = page.read_text("utf-8")
    for source, version in ((text.replace("訪ねる", "会う"), "drawn by hand\n"), (text, "2\n")):
        page.write_text(source, "utf-8")
        renderer.write_text(version, "utf-8")
        (told,) = build(root).warnings
        assert told.endswith("nox -s diagrams を実行してください [plan.diagram]")


def test_a_drawing_has_no_inline_style_and_ids_of_its_own(renderer: None) -> None:
    from plandata.diagram import draw

    drawing = ET.fromstring(draw("flowchart LR", "abc"))
    svg = "{http://www.w3.org/2000/svg}"
    assert not [element for element in drawing.iter() if "style" in element.attrib]
    assert drawing.attrib["aria-labelledby"] == "diagram-abc-title diagram-abc-desc"
    parts = {part: drawing.find(f"{svg}{part}") for part in ("title", "desc")}
    assert {part: found is not None and found.get("id") for part, found in parts.items()} == {
        "title": "diagram-abc-title",
        "desc": "diagram-abc-desc",
    }
    rectangle = drawing.find(f".//{svg}rect")
    assert rectangle is not None
    assert rectangle.attrib == {"rx": "5", "fill": "#eee"}
