"""``{plan:figure}`` with values enough for a chart: the picture, its table and its file."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from bs4 import Tag

from .build import Build, build, cells, one, words

TOO_FEW = "値が少ないため、グラフにはせず、表だけで示します。"
#: Widths are rounded to a hundredth of the share; half of that, and what floats add.
ROUNDING = 0.0051


def figure(site: Build, id: str, page: str = "figures") -> Tag:
    return one(site.main(page), f"#figure-{id}")


def texts(chart: Tag, name: str) -> list[str]:
    return [words(text) for text in chart.select(f"text.{name}")]


def widths(chart: Tag, name: str) -> list[float]:
    return [float(str(bar["width"]).removesuffix("%")) for bar in chart.select(f"rect.{name}")]


def file_of(site: Build, page: str, id: str) -> Path:
    """The file to which a figure's link for saving leads."""
    link = one(figure(site, id, page), "a.download")
    return (site.output / page).parent / str(link["href"])


def test_a_chart_is_one_image_named_and_described(harbour: Build) -> None:
    chart = one(figure(harbour, "catch"), "svg")
    assert chart["role"] == "img"
    ids = str(chart["aria-labelledby"]).split()
    assert [words(one(chart, f'[id="{id}"]')) for id in ids] == [
        "図表2 とれた魚の割合",
        'アジ 62.5%、イワシ 25%、その他 <貝, "海藻"> 12.5%',
    ]
    assert [child.name for child in chart.find_all(["title", "desc"])] == ["title", "desc"]


def test_each_bar_has_its_name_and_value_as_text(harbour: Build) -> None:
    chart = one(figure(harbour, "catch"), "svg")
    assert texts(chart, "name") == ["アジ", "イワシ", 'その他 <貝, "海藻">']
    assert texts(chart, "value") == ["62.5%", "25%", "12.5%"]


def test_a_bar_of_a_year_says_the_year(harbour: Build) -> None:
    chart = one(figure(harbour, "ferry"), "svg")
    assert texts(chart, "name")[0] == "乗った人、2027年（令和9年）"


def test_shares_are_parts_of_a_hundred(harbour: Build) -> None:
    chart = one(figure(harbour, "catch"), "svg")
    (track,) = set(widths(chart, "track"))
    expected = [track * share for share in (0.625, 0.25, 0.125)]
    assert widths(chart, "bar") == pytest.approx(expected, abs=ROUNDING)


def test_other_values_are_parts_of_the_greatest(harbour: Build) -> None:
    chart = one(figure(harbour, "ferry"), "svg")
    (track,) = set(widths(chart, "track"))
    expected = [track * value / 1200 for value in (900, 1200, 333)]
    assert widths(chart, "bar") == pytest.approx(expected, abs=ROUNDING)


def test_only_values_of_the_commonest_unit_are_drawn_and_all_stand_in_the_table(
    harbour: Build,
) -> None:
    ferry = figure(harbour, "ferry")
    assert texts(one(ferry, "svg"), "value") == ["900人", "1,200人", "333人"]
    assert [row[-1] for row in cells(one(ferry, "table"))[1:]] == [
        "900人",
        "1,200人",
        "333人",
        "3倍",
    ]


def test_three_values_of_a_unit_are_a_chart_and_two_a_table_only(harbour: Build) -> None:
    for id, page in (("ferry", "figures"), ("catch", "figures"), ("quay", "port/quay")):
        assert figure(harbour, id, page).select("svg")
        assert TOO_FEW not in words(figure(harbour, id, page))
    boats = figure(harbour, "boats")
    assert not boats.select("svg")
    assert TOO_FEW in words(boats)
    assert len(cells(one(boats, "table"))) == 4


def test_ids_are_unique_on_a_page_with_two_charts(harbour: Build) -> None:
    page = harbour.page("figures")
    assert len(page.select("svg.plan-chart")) == 2
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert sorted(ids) == sorted(set(ids))


HEADER = ["id", "item", "period", "value", "unit"]


def rows_of(file: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(file.read_text("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("page", "id", "name"),
    [("figures", "ferry", "図表1の"), ("figures", "boats", ""), ("port/quay", "quay", "")],
)
def test_a_link_beside_the_table_leads_to_the_values(
    harbour: Build, page: str, id: str, name: str
) -> None:
    file = file_of(harbour, page, id)
    size = f"{file.stat().st_size / 1024:.1f}"
    assert words(one(figure(harbour, id, page), "a.download")) == f"{name}値を保存（CSV、{size}KB）"
    assert file.resolve() == (harbour.output / "downloads" / f"figure-{id}.csv").resolve()
    header, *rows = rows_of(file)
    assert header == HEADER
    table = cells(one(figure(harbour, id, page), "table"))[1:]
    assert [row[1] for row in rows] == [row[0] for row in table]


def test_the_file_opens_in_excel_and_keeps_every_character(harbour: Build) -> None:
    file = harbour.output / "downloads" / "figure-catch.csv"
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 4
    assert rows_of(file) == [
        HEADER,
        ["catch-aji", "アジ", "", "62.5", "%"],
        ["catch-iwashi", "イワシ", "", "25", "%"],
        ["catch-other", 'その他 <貝, "海藻">', "", "12.5", "%"],
    ]


def test_the_file_is_in_the_language_of_the_site(harbour_in_english: Build) -> None:
    rows = rows_of(harbour_in_english.output / "downloads" / "figure-catch.csv")
    assert [row[1] for row in rows[1:]] == [
        *("Horse mackerel", "イワシ", 'Others <shells, "seaweed">')
    ]


def test_a_figure_without_values_has_no_chart_and_no_file(town: Build) -> None:
    assert not one(town.main("figures"), "#figure-streets").select("svg, a.download")
    assert not (town.output / "downloads" / "figure-streets.csv").exists()
    assert (town.output / "downloads" / "figure-homes.csv").is_file()


def test_an_edit_of_a_value_redraws_the_bar_and_renews_the_file(built_harbour: Path) -> None:
    data = built_harbour / "data" / "figure_values.csv"
    text = data.read_text("utf-8")
    assert "62.5" in text
    data.write_text(text.replace("62.5", "50"), "utf-8")
    site = build(built_harbour)
    chart = one(figure(site, "catch"), "svg")
    assert widths(chart, "bar")[0] == pytest.approx(widths(chart, "track")[0] / 2, abs=ROUNDING)
    assert rows_of(file_of(site, "figures", "catch"))[1][3] == "50"


def test_the_file_of_a_figure_goes_with_it_and_other_files_stay(harbour_root: Path) -> None:
    folder = build(harbour_root).output / "downloads"
    (folder / "notes.txt").write_text("by hand", "utf-8")
    page = harbour_root / "figures.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("```{plan:figure} catch\n```\n", ""), "utf-8")
    for sheet in ("figures", "figure_values"):
        data = harbour_root / "data" / f"{sheet}.csv"
        lines = data.read_text("utf-8").splitlines(keepends=True)
        data.write_text("".join(line for line in lines if "catch" not in line), "utf-8")
    assert build(harbour_root).warnings == []
    assert sorted(file.name for file in folder.iterdir() if file.is_file()) == [
        *("figure-boats.csv", "figure-ferry.csv", "figure-quay.csv", "notes.txt")
    ]


def test_without_a_value_there_is_no_file(harbour_root: Path) -> None:
    data = harbour_root / "data" / "figure_values.csv"
    whole = data.read_text("utf-8")
    header = whole.splitlines(keepends=True)[0]
    data.write_text(header, "utf-8")
    folder = build(harbour_root).output / "downloads"
    assert not list(folder.glob("figure-*"))
    data.write_text(whole, "utf-8")
    build(harbour_root)
    assert len(list(folder.glob("figure-*"))) == 4
    data.write_text(header, "utf-8")
    build(harbour_root)
    assert not list(folder.glob("figure-*"))
