"""The drawings that stand beside words."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plandata.model.records.common import ICONS
from plandata.output.icon import FOLDER, drawing

DRAWN = sorted(file.stem for file in FOLDER.glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
#: What a drawing consists of: shapes, and how large they are.
PARTS = {f"{SVG}{name}" for name in ("svg", "path", "circle", "rect")}
ATTRIBUTES = {
    *("class", "aria-hidden", "viewBox", "fill", "stroke", "stroke-width"),
    *("stroke-linecap", "stroke-linejoin"),
    *("d", "cx", "cy", "r", "x", "y", "width", "height", "rx"),
}


def test_each_that_data_may_name_is_drawn() -> None:
    assert set(ICONS) <= set(DRAWN)


@pytest.mark.parametrize("name", DRAWN)
def test_it_is_lines_in_the_colour_of_the_words_and_nothing_else(name: str) -> None:
    svg = ET.fromstring(drawing(name))
    assert {part.tag for part in svg.iter()} <= PARTS
    assert {attribute for part in svg.iter() for attribute in part.attrib} <= ATTRIBUTES
    assert (svg.get("viewBox"), svg.get("fill")) == ("0 0 24 24", "none")
    assert svg.get("stroke") == "currentColor"


@pytest.mark.parametrize("name", DRAWN)
def test_a_screen_reader_passes_over_it(name: str) -> None:
    svg = ET.fromstring(drawing(name))
    assert svg.get("aria-hidden") == "true"
    assert not "".join(svg.itertext()).strip()


@pytest.mark.parametrize("name", DRAWN)
def test_it_is_light(name: str) -> None:
    assert len(Path(FOLDER, f"{name}.svg").read_bytes()) <= 500


def test_an_unknown_one_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        drawing("unicorn")
