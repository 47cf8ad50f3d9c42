"""Charts of unusual values, in other languages and other builders."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from plandata.extension.node_types import plan_chart

from .build import Build, build, one, words

#: Values of a figure with their unit, which a chart shows however unusual they are.
UNUSUAL = {
    "nothing at all": ("0", "0", "0", "人"),
    "fewer than nothing": ("-5", "10", "3", "人"),
    "nothing but losses": ("-5", "-10", "-3", "人"),
    "more than all": ("150", "100", "20", "%"),
    "a change in percent": ("-2.5", "4", "1", "%"),
}


def charts(root: Path, values: Sequence[str], unit: str) -> list[Tag]:
    """The charts of a figure that has these values, drawn without a warning."""
    data = root / "data" / "figure_values.csv"
    header = data.read_text("utf-8").splitlines()[0]
    rows = [f"v{i},quay,品{i},Item,,{value},{unit},{unit}" for i, value in enumerate(values)]
    data.write_text("\n".join([header, *rows, ""]), "utf-8")
    site = build(root, "dummy")
    assert site.warnings == []
    shown = site.doctree("port/quay")
    assert all(f"品{i}" in shown.astext() for i in range(len(values)))
    assert "値が少ないため" not in shown.astext()
    return [BeautifulSoup(node["svg"], "html.parser") for node in shown.findall(plan_chart)]


def share(part: Tag, name: str) -> float:
    """A length along the drawing's width, in hundredths of it."""
    return float(str(part[name]).removesuffix("%"))


@pytest.mark.parametrize("case", UNUSUAL)
def test_unusual_values_are_drawn_within_their_tracks_and_said(
    harbour_root: Path, case: str
) -> None:
    *values, unit = UNUSUAL[case]
    (chart,) = charts(harbour_root, values, unit)
    for bar, track in zip(chart.select("rect.bar"), chart.select("rect.track"), strict=True):
        left, length = share(bar, "x"), share(bar, "width")
        assert 0 <= left <= left + length <= share(track, "width") + 0.01
    assert [words(value) for value in chart.select("text.value")] == [f"{v}{unit}" for v in values]


def test_a_loss_in_percent_is_a_change_and_no_share_of_a_hundred(harbour_root: Path) -> None:
    (chart,) = charts(harbour_root, ["-2.5", "4", "1"], "%")
    track = share(chart.select("rect.track")[0], "width")
    longest = max(share(bar, "width") for bar in chart.select("rect.bar"))
    assert longest == pytest.approx(track * 4 / 6.5, abs=0.05)


def test_words_of_a_chart_are_in_the_language_of_the_page(harbour_in_english: Build) -> None:
    chart = one(harbour_in_english.main("figures"), "#figure-catch svg")
    assert words(one(chart, "title")) == "Figure 2: Shares of the catch"
    assert words(chart.select("text.name")[0]) == "Horse mackerel"


def test_a_name_without_english_is_marked_as_japanese(harbour_in_english: Build) -> None:
    chart = one(harbour_in_english.main("figures"), "#figure-catch svg")
    (name,) = (text for text in chart.select("text.name") if words(text) == "イワシ")
    marked = [name, *name.select("[lang]")]
    assert "ja" in [part.get("lang") for part in marked]


@pytest.mark.parametrize("builder", ["html", "singlehtml", "dirhtml"])
def test_the_link_to_the_values_leads_to_a_file_in_every_html_builder(
    harbour_root: Path, builder: str
) -> None:
    site = build(harbour_root, builder)
    links = [
        (page, str(link["href"]))
        for page in site.output.rglob("*.html")
        for link in BeautifulSoup(page.read_text("utf-8"), "html.parser").select("a.download")
    ]
    assert len(links) == 4
    missing = [href for page, href in links if not (page.parent / urlsplit(href).path).is_file()]
    assert missing == []


def test_a_builder_without_pictures_shows_the_values(harbour_root: Path) -> None:
    site = build(harbour_root, "text")
    text = (site.output / "figures.txt").read_text("utf-8")
    assert "62.5%" in text
