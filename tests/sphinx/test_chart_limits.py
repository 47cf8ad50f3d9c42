"""Charts of unusual values, in other languages and other builders."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from plandata.nodes import plan_chart

from .build import Build, build, one, words

#: Values of a figure with their unit, of which no bar may leave the chart.
UNUSUAL = {
    "nothing at all": ("0", "0", "0", "人"),
    "fewer than nothing": ("-5", "10", "3", "人"),
    "nothing but losses": ("-5", "-10", "-3", "人"),
    "more than all": ("150", "100", "20", "%"),
}


@pytest.mark.parametrize("case", UNUSUAL)
def test_no_value_breaks_the_build_or_draws_a_bar_outside_its_track(
    harbour_root: Path, case: str
) -> None:
    *values, unit = UNUSUAL[case]
    data = harbour_root / "data" / "figure_values.csv"
    header = data.read_text("utf-8").splitlines()[0]
    rows = [f"v{i},quay,品{i},Item,,{value},{unit},{unit}" for i, value in enumerate(values)]
    data.write_text("\n".join([header, *rows, ""]), "utf-8")
    site = build(harbour_root, "dummy")
    assert site.warnings == []
    shown = site.doctree("port/quay")
    assert all(f"品{i}" in shown.astext() for i in range(3))
    for node in shown.findall(plan_chart):
        chart = BeautifulSoup(node["svg"], "html.parser")
        for bar, track in zip(chart.select("rect.bar"), chart.select("rect.track"), strict=True):
            assert 0 <= float(str(bar["width"])) <= float(str(track["width"]))


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
