"""``:filter:`` of ``{plan:measures}`` and ``{plan:schedule}``: the form and what it looks for."""

import json
from pathlib import Path

import pytest
from bs4 import Tag

from plandata.extension.writers import form as writer

from .build import Build, build, one, words
from .test_incremental import edit


def form(site: Build, page: str, table: str) -> Tag:
    return one(site.main(page), f'form.plan-filter[data-table="{table}"]')


def options(form: Tag) -> dict[str, list[tuple[str, str]]]:
    """The choices of each select, without the one for all."""
    return {
        str(select["name"]): [
            (str(option["value"]), words(option)) for option in select.select("option")
        ][1:]
        for select in form.select("select")
    }


def facets(site: Build, page: str, table: str) -> list[dict[str, str]]:
    rows = one(site.main(page), f"#{table} tbody").select("tr")
    return [
        {name: str(words) for name, words in row.attrs.items() if name.startswith("data-")}
        for row in rows
    ]


TABLES = [
    ("lists", "table-measures"),
    ("lists", "table-schedule"),
    ("selected", "table-schedule-1-1"),
]


@pytest.mark.parametrize(("page", "table"), TABLES)
def test_a_form_waits_hidden_right_before_its_table(harbour: Build, page: str, table: str) -> None:
    shown = form(harbour, page, table)
    assert shown.has_attr("hidden")
    following = shown.find_next("table")
    assert isinstance(following, Tag)
    assert following["id"] == table


@pytest.mark.parametrize(("page", "table"), TABLES)
def test_the_form_and_each_control_have_a_name(harbour: Build, page: str, table: str) -> None:
    shown = form(harbour, page, table)
    assert words(one(shown, f'[id="{shown["aria-labelledby"]}"]')) == "表の絞り込み"
    names = [
        words(one(shown, f'label[for="{control["id"]}"]'))
        for control in shown.select("input, select, textarea")
    ]
    assert names == [
        *("ことば", "基本目標", "施策区分", "担当課等", "法律の条文", "区分", "段階"),
        "年度",
    ]
    assert [words(button) for button in shown.select("button")] == [
        *("すべて表示", "この表をCSVで保存")
    ]
    assert one(shown, "[role=status]")["data-count"] == "{total}施策のうち{count}施策"


def test_ids_are_unique_on_a_page_with_two_forms(harbour: Build) -> None:
    page = harbour.page("lists")
    assert len(page.select("form.plan-filter")) == 2
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("page", "table"), TABLES)
def test_the_choices_are_those_of_the_plan(harbour: Build, page: str, table: str) -> None:
    assert options(form(harbour, page, table)) == {
        "goal": [("1", "1 船を呼ぶ"), ("2", "2 魚を売る")],
        "area": [("1-1", "1-1 桟橋"), ("1-2", "1-2 待合"), ("2-1", "2-1 市場")],
        "department": [("port", "港湾課"), ("fish", "水産課"), ("tour", "観光&広報課")],
        # no measure carries out port-37
        "article": [
            ("port-12", "12 港の仕事（港湾法）"),
            ("fish-26", "26 漁港の維持管理（漁港法）"),
        ],
        "flag": [("night", "夜間"), ("shared", "共催")],
        "stage": [("draw", "設計"), ("try", "試行"), ("run", "実施")],
        "year": [
            ("2030", "2030年度（令和12年度）"),
            ("2031", "2031年度（令和13年度）"),
            ("2032", "2032年度（令和14年度）"),
        ],
    }


def test_each_select_begins_with_all(harbour: Build) -> None:
    for select in form(harbour, "lists", "table-measures").select("select"):
        first = select.select("option")[0]
        assert (first["value"], words(first)) == ("", "すべて")


def test_the_law_is_not_named_where_all_articles_are_of_one(harbour_root: Path) -> None:
    links = harbour_root / "data" / "measure_articles.csv"
    links.write_text("measure,article\n1-1-1,port-12\n1-1-2,port-37\n", "utf-8")
    shown = options(form(build(harbour_root), "lists", "table-measures"))
    assert shown["article"] == [
        ("port-12", "12 港の仕事"),
        ("port-37", "37 港湾区域内の工事等の許可"),
    ]


def row(
    id: str, goal: str, area: str, department: str, article: str, flag: str, *stages: str
) -> dict[str, str]:
    named = {"goal": goal, "area": area, "department": department, "article": article, "flag": flag}
    named["measure"] = id
    by_year = {f"stage-{2030 + i}": stage for i, stage in enumerate(stages)}
    turns = [str(2030 + i) for i, stage in enumerate(stages) if stages[i - 1 : i] != (stage,)]
    found = {**named, **by_year, "year": " ".join(turns)}
    return {f"data-{name}": words for name, words in found.items()}


PIER = row("1-1-1", "1", "1-1", "port", "port-12", "night", "draw", "draw", "run")
LAMPS = row(
    *("1-1-2", "1", "1-1", "port tour", "port-12 fish-26", "night shared"),
    *("draw", "try run", "run"),
)
WAITING = row("1-2-1", "1", "1-2", "tour", "", "", "try", "try", "run")
MARKET = row("2-1-1", "2", "2-1", "fish", "fish-26", "shared", "run", "run", "run")


def test_each_row_bears_the_ids_that_it_can_be_found_by(harbour: Build) -> None:
    every = [PIER, LAMPS, WAITING, MARKET]
    assert facets(harbour, "lists", "table-measures") == every
    assert facets(harbour, "lists", "table-schedule") == every


def test_a_form_goes_with_conditions(harbour: Build) -> None:
    assert facets(harbour, "selected", "table-schedule-1-1") == [PIER, LAMPS]


def test_there_is_no_form_without_the_option(harbour: Build) -> None:
    assert not harbour.main("unfiltered").select("form")
    for table in ("table-measures", "table-schedule"):
        assert facets(harbour, "unfiltered", table) == [{}] * 4


def test_only_pages_with_a_form_load_its_script_and_after_what_it_calls(harbour: Build) -> None:
    def scripts(page: str) -> list[str]:
        return [Path(str(tag["src"])).name for tag in harbour.page(page).select("script[src]")]

    assert scripts("lists") == ["regions.js", "kanji.js", "pieces.js", "tables.js", "filter.js"]
    assert scripts("unfiltered") == ["regions.js"], "it has tables"


def test_what_a_plan_does_not_have_is_no_choice(root: Path) -> None:
    (root / "lists.md").write_text(
        "(lists)=\n# 一覧\n\n```{plan:measures}\n:filter:\n```\n", "utf-8"
    )
    site = build(root)
    assert "area" not in options(form(site, "lists", "table-measures"))
    expected = row("A-2", "A", "", "school", "", "")
    del expected["data-area"]
    daily = {f"data-stage-{year}": "daily" for year in (2024, 2025, 2026)}
    assert facets(site, "lists", "table-measures")[1] == expected | daily | {"data-year": "2024"}


def test_a_choice_without_english_is_marked_as_japanese(harbour_in_english: Build) -> None:
    shown = form(harbour_in_english, "lists", "table-measures")
    choices = {str(option["value"]): option for option in shown.select("option")}
    assert words(choices["port"]) == "Port Division"
    assert choices["port"].get("lang") is None
    assert words(choices["fish"]) == "水産課"
    assert choices["fish"].get("lang") == "ja"


def test_a_law_is_named_in_the_language_of_its_article(harbour_in_english: Build) -> None:
    shown = form(harbour_in_english, "lists", "table-measures")
    choices = {str(option["value"]): option for option in shown.select("option")}
    assert words(choices["port-12"]) == "12 Work of the port (Port Act)"
    assert choices["port-12"].get("lang") is None
    # its caption has no English words
    assert words(choices["fish-26"]) == "26 漁港の維持管理 (漁港法)"
    assert choices["fish-26"].get("lang") == "ja"


#: What a form shows of each file: words in it, and what an editor makes of them.
EDITS = {
    "plan": (",2030,2032,", ",2029,2032,"),
    "eras": ("令和", "新和"),
    "levels": ("基本目標", "めあて"),
    "groups": ("桟橋", "浮桟橋"),
    "departments": ("港湾課", "港課"),
    "laws": ("港湾法,", "港の法,"),
    "articles": ("港の仕事", "港の務め"),
    "measure_articles": ("2-1-1,fish-26", "2-1-1,port-37"),
    "flags": ("夜間", "夜"),
    "stages": ("設計", "下書き"),
    "schedule": ("1-1-1,2032,1,run", "1-1-1,2032,1,try"),
}


@pytest.mark.parametrize("table", ["measures", "schedule"])
def test_an_edit_of_what_a_form_shows_reads_its_page(harbour_root: Path, table: str) -> None:
    page = f"(lists)=\n# 施策\n\n```{{plan:{table}}}\n:filter:\n```\n"
    (harbour_root / "lists.md").write_text(page, "utf-8")
    build(harbour_root, "dummy")
    stale = []
    for file, (old, new) in EDITS.items():
        edit(harbour_root / "data" / f"{file}.csv", old, new)
        if "lists" not in build(harbour_root, "dummy").read:
            stale.append(file)
    assert stale == []


def test_suggestions_of_the_same_words_are_told_apart(
    harbour_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MOST_LISTED", 2)
    edit(harbour_root / "data" / "departments.csv", "水産課", "港湾課")
    shown = form(build(harbour_root), "lists", "table-measures")
    options = one(shown, "#table-measures-department-options").select("option")
    assert [(option["value"], option["data-id"]) for option in options] == [
        ("港湾課 (port)", "port"),
        ("港湾課 (fish)", "fish"),
        ("観光&広報課", "tour"),
    ]
    assert one(shown, "input[name=department]")["list"] == "table-measures-department-options"
    assert len(one(shown, "select[name=goal]").select("option")) == 3  # two goals need no field


def measure_words(site: Build) -> dict[str, str]:
    """What the file for filters says of each measure."""
    text = (site.output / "_static" / "measure-words.js").read_text("utf-8")
    found: dict[str, str] = json.loads(text.partition("=")[2].rstrip(";\n"))
    return found


def test_a_filter_is_told_what_pages_and_data_say_of_each_measure(harbour_root: Path) -> None:
    file = harbour_root / "data" / "measures.csv"
    header, *lines = file.read_text("utf-8").splitlines()
    more = "brief_ja,benefit_ja,synonyms_ja"
    told = ["要約1,益1,別名1;別名2", *[",,"] * (len(lines) - 1)]
    file.write_text(
        "\n".join([f"{header},{more}", *map(",".join, zip(lines, told, strict=True))]) + "\n",
        "utf-8",
    )
    said = measure_words(build(harbour_root))
    assert list(said) == ["1-1-1", "1-1-2", "1-2-1", "2-1-1"]
    assert {"要約1", "益1", "別名1", "別名2"} <= set(said["1-1-1"].splitlines())
    assert "別名1" not in said["1-1-2"]


def test_a_change_of_a_page_changes_what_a_filter_is_told(harbour_root: Path) -> None:
    before = measure_words(build(harbour_root))
    edit(harbour_root / "goal-1.md", "夜の桟橋を照らします。", "灯台を建てます。")
    after = measure_words(build(harbour_root))
    assert "夜の桟橋を照らします。" in before["1-1-2"].splitlines()
    assert "灯台を建てます。" in after["1-1-2"].splitlines()
    assert {**before, "1-1-2": ""} == {**after, "1-1-2": ""}
