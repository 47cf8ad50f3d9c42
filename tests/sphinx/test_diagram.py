"""Diagrams are drawings in the page: no script, nothing from elsewhere, words for all."""

import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from plandata.extension.diagram import plan_diagram

from .build import Build, build, one, words

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" aria-roledescription="flowchart"
 aria-describedby="chart-desc" style="max-width: 90px"><title id="t">題</title><desc>説明</desc>
 <g data-id="a"><rect style="rx: 5px; fill: red" fill="#eee" onclick="x()" /></g>
 <a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:x()"><text>語</text></a>
 <a href="https://city.example/"><script>x()</script></a></svg>"""


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
    from plandata.extension.diagram import draw

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


def test_nothing_of_a_drawing_is_run(renderer: None) -> None:
    from plandata.extension.diagram import draw

    drawn = draw("flowchart LR", "abc")
    assert "x()" not in drawn
    assert ("語" in drawn, "https://city.example/" in drawn) == (True, True)


def diagram(source: str) -> plan_diagram:
    node = plan_diagram(source, code=source)
    node.preserve_original_messages()
    return node


SOURCE = """flowchart LR
  accTitle: 見守りの流れ
  accDescr:  電話のあとに訪ねます。
  a["電話"] -- "はい" --> b["訪ねる 2"]
  b --> c["電話"]
  style a fill:#eee
"""


def test_translators_get_the_words_of_a_diagram_each_once() -> None:
    assert diagram(SOURCE).extract_original_messages() == [
        "見守りの流れ",
        "電話のあとに訪ねます。",
        "電話",
        "はい",
        "訪ねる 2",
    ]


def test_translated_words_take_the_place_of_theirs_and_no_others() -> None:
    node = diagram(SOURCE)
    words = {"見守りの流れ": "Care", "電話のあとに訪ねます。": "After calls.", "電話": "Call"}
    for message, translation in words.items():
        node.apply_translated_message(message, translation)
    assert node["code"] == (
        "flowchart LR\n"
        "  accTitle: Care\n"
        "  accDescr:  After calls.\n"
        '  a["Call"] -- "はい" --> b["訪ねる 2"]\n'
        '  b --> c["Call"]\n'
        "  style a fill:#eee\n"
    )


def test_a_translation_may_have_signs_of_its_own() -> None:
    node = diagram(SOURCE)
    node.apply_translated_message("電話", r"Call \1 & 'go'")
    assert r"""a["Call \1 & 'go'"]""" in node["code"]


def test_words_that_are_another_words_translation_stay() -> None:
    node = diagram('flowchart LR\n  a["甲"] --> b["乙"]\n')
    node.apply_translated_message("甲", "乙")
    node.apply_translated_message("乙", "B")
    assert node["code"] == 'flowchart LR\n  a["乙"] --> b["B"]\n'


def test_the_words_of_a_diagram_reach_the_catalogues(root: Path) -> None:
    text = (build(root, "gettext").output / "diagram.pot").read_text("utf-8")
    for message in ("見守りの流れ", "電話のあとに訪ねます。"):
        assert f'msgid "{message}"' in text
    assert "flowchart" not in text


def english(root: Path, **messages: str) -> Build:
    """The plan in English, with a catalogue for the page of the diagram."""
    catalogue = root / "locale" / "en" / "LC_MESSAGES" / "diagram.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    entries = "".join(f'\nmsgid "{id}"\nmsgstr "{words}"\n' for id, words in messages.items())
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    catalogue.write_text(header + entries, "utf-8")
    conf = root / "conf.py"
    text = conf.read_text("utf-8")
    if "plandata.languages" not in text:
        text += '\nextensions.append("plandata.languages")\nlocale_dirs = ["locale"]\n'
        conf.write_text(text, "utf-8")
    return build(root, language="en", plan_draw_diagrams=True)


def test_a_translated_diagram_is_drawn_beside_the_other(root: Path, renderer: None) -> None:
    (japanese,) = (root / "_diagrams").glob("*.svg")
    site = english(root, 見守りの流れ="How we watch", 電話のあとに訪ねます="")
    drawings = {file.name for file in (root / "_diagrams").glob("*.svg")}
    assert len(drawings) == 2
    assert japanese.name in drawings
    (drawn,) = drawings - {japanese.name}
    picture = one(site.main("diagram"), ".plan-diagram svg")
    assert f"diagram-{Path(drawn).stem}-title" in str(picture["aria-labelledby"])
    assert site.main("diagram").select(".plan-diagram[lang]") == []


def test_a_diagram_without_translation_is_marked_and_the_page_says_so(
    root: Path, renderer: None
) -> None:
    page = english(root).main("diagram")
    assert one(page, ".plan-diagram")["lang"] == "ja"
    assert len(page.select(".untranslated-note")) == 1
