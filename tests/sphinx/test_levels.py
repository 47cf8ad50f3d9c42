"""A plan of four levels with names of its own, mixed depths and numbers as it prints them."""

from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

from plandata.__main__ import main
from plandata.extension import pagination

from .build import Build, build, cells, one, words
from .test_another_plan import outline

#: Rows of a page, where tables are to be cut.
ROWS = 2


def prose(site: Build) -> str:
    return words(site.main("index").select("p")[0])


def captions(site: Build, page: str) -> list[str]:
    return [words(caption) for caption in site.main(page).select("caption")]


def test_no_warning_is_told(hill: Build, hill_in_english: Build) -> None:
    assert hill.warnings == hill_in_english.warnings == []


def test_each_level_has_a_role_that_says_number_and_name_as_the_plan_does(
    hill: Build, hill_in_english: Build
) -> None:
    assert "学ぶ丘、方針1.A 本に親しむ、1.A.1 読み聞かせ、坂の話、 [No.12] 絵本を読む" in prose(
        hill
    )
    english = "A hill that learns、Policy 1.A: Enjoying books、1.A.1 Reading aloud、坂の話、 "
    assert f"{english}[No.12] Reading picture books" in prose(hill_in_english)


def test_the_roles_lead_to_the_groups(hill: Build) -> None:
    links = hill.main("index").select("p a")
    assert [(words(link), hill.follow("index", link)["id"]) for link in links] == [
        ("学ぶ丘", "pillar-1"),
        ("方針1.A 本に親しむ", "policy-1-A"),
        ("1.A.1 読み聞かせ", "programme-1-A-1"),
        ("坂の話", "pillar-2"),
        ("[No.12] 絵本を読む", "measure-12"),
    ]


def test_any_finds_a_group_by_its_id(hill_root: Path) -> None:
    page = hill_root / "living.md"
    page.write_text(f"{page.read_text('utf-8')}\n{{any}}`1-B`\n", "utf-8")
    site = build(hill_root)
    assert site.warnings == []
    (link,) = [one for one in site.main("living").select("p a") if words(one) == "1-B"]
    assert site.follow("living", link)["id"] == "policy-1-B"


def test_groups_of_a_level_and_measures_of_a_group_are_counted(hill: Build) -> None:
    """The pillar has one project of its own and lists one again."""
    assert "柱は2本、方針は2つ、事業は2件です。" in prose(hill)


def test_headings_name_the_groups(hill: Build, hill_in_english: Build) -> None:
    ids = ("pillar-1", "policy-1-A", "programme-1-A-1", "programme-1-A-2", "measure-20")
    said = [words(hill.main("learning").select(f"#{id} :is(h1, h2, h3)")[0]) for id in ids]
    assert said == [
        *("学ぶ丘", "方針1.A 本に親しむ", "1.A.1 読み聞かせ", "1.A.2 本の手入れ"),
        "[No.20] 森を歩く",
    ]
    page = hill_in_english.main("learning")
    assert words(one(page, "#policy-1-B > h2")) == "Policy 1.B: 外で学ぶ"
    assert words(one(page, "#policy-1-B > h2 [lang=ja]")) == "外で学ぶ"


def test_the_tree_nests_as_deep_as_the_plan_and_marks_what_is_listed_again(hill: Build) -> None:
    assert outline(one(hill.main("lists"), "ul.plan-tree")) == {
        "学ぶ丘": {
            "方針1.A 本に親しむ": {
                "1.A.1 読み聞かせ": {"[No.12] 絵本を読む": {}, "[No.13] 詩を読む": {}},
                "1.A.2 本の手入れ": {"[No.14] 表紙を直す": {}},
            },
            "方針1.B 外で学ぶ": {"[No.20] 森を歩く": {}},
        },
        "暮らす丘": {"[No.31] 手すりを付ける": {}, "[No.12] 絵本を読む 再掲": {}},
    }


def test_a_list_of_a_group_has_what_stands_in_it_and_what_is_listed_again(hill: Build) -> None:
    assert cells(one(hill.main("lists"), "#table-measures-1-A")) == [
        *(["事業"], ["[No.12] 絵本を読む"], ["[No.13] 詩を読む"], ["[No.14] 表紙を直す"])
    ]
    assert cells(one(hill.main("living"), "#table-measures-2")) == [
        *(["事業"], ["[No.12] 絵本を読む 再掲"], ["[No.31] 手すりを付ける"])
    ]
    everywhere = cells(one(hill.main("lists"), "#table-measures"))
    assert [row for row in everywhere if "再掲" in row[0]] == [], "it is listed once there"


def test_a_measure_says_where_else_it_is_listed(hill: Build, hill_in_english: Build) -> None:
    facts = one(hill.main("learning"), "#measure-12 dl")
    (link,) = [a for a in facts.select("a") if words(a) == "暮らす丘"]
    assert hill.follow("learning", link)["id"] == "pillar-2"
    assert "再掲" in [words(term) for term in facts.select("dt")]
    assert "再掲" not in words(one(hill.main("learning"), "#measure-13"))
    facts = one(hill_in_english.main("learning"), "#measure-12 dl")
    assert "Also listed in" in [words(term) for term in facts.select("dt")]


def test_captions_and_heads_call_measures_as_the_plan_does(
    hill: Build, hill_in_english: Build
) -> None:
    assert captions(hill, "lists") == ["事業", "学ぶ丘の事業", "方針1.A 本に親しむの事業"]
    assert captions(hill_in_english, "lists") == [
        "Projects",
        "Projects of A hill that learns",
        "Projects of Policy 1.A: Enjoying books",
    ]
    assert cells(one(hill_in_english.main("lists"), "#table-measures-1-A"))[0] == ["Project"]
    assert captions(hill, "learning")[0] == "[No.12]の予定：試行は2030年度、実施は2031年度"
    assert captions(hill_in_english, "learning")[-1] == "Schedule of Policy 1.A: Enjoying books"
    (link,) = hill_in_english.main("learning").select("#measure-12 a.permalink")
    assert words(link) == "Link to project [No.12]"


def test_a_filter_has_a_choice_for_each_level(hill: Build, hill_in_english: Build) -> None:
    """What is listed again is found under both pillars."""
    form = one(hill.main("lists"), "form")
    for level, name, first in (
        ("pillar", "柱", "学ぶ丘"),
        ("policy", "方針", "1.A 本に親しむ"),
        ("programme", "施策", "1.A.1 読み聞かせ"),
    ):
        select = one(form, f"select[name={level}]")
        assert words(one(form, f'label[for="{select["id"]}"]')) == name
        assert words(select.select("option")[1]) == first
    label = one(hill_in_english.main("lists"), 'form label[for$="-programme"]')
    assert words(label) == "Programme"
    rows = one(hill.main("lists"), "#table-measures").select("tbody tr")
    assert [row["data-pillar"] for row in rows] == ["1 2", "1", "1", "1", "2"]
    assert [row["data-policy"] for row in rows] == ["1-A", "1-A", "1-A", "1-B", ""]


def test_other_projects_can_link_to_groups(hill: Build) -> None:
    with (hill.output / "objects.inv").open("rb") as file:
        found = InventoryFile.load(file, "", lambda _base, address: address)
    assert set(found["plan:pillar"]) == {"1", "2"}
    assert set(found["plan:policy"]) == {"1-A", "1-B"}
    assert set(found["plan:programme"]) == {"1-A-1", "1-A-2"}
    assert "plan:goal" not in found


def test_a_long_list_is_cut_by_the_widest_groups_that_have_several(
    hill_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagination, "ROWS", ROWS)
    lists = build(hill_root).main("lists")
    leading = {
        id: cells(one(lists, f"#table-measures{id}.plan-parts")) for id in ("", "-1", "-1-A")
    }
    assert {id: [row[0] for row in rows] for id, rows in leading.items()} == {
        "": ["柱", "学ぶ丘 (1)", "学ぶ丘 (2)", "暮らす丘"],
        "-1": ["方針", "方針1.A 本に親しむ (1)", "方針1.A 本に親しむ (2)", "方針1.B 外で学ぶ"],
        "-1-A": ["施策", "1.A.1 読み聞かせ", "1.A.2 本の手入れ"],
    }


def test_an_unknown_group_names_those_of_its_level(hill_root: Path) -> None:
    """A group of another level is none of it; a level that isn't there is no role."""
    page = hill_root / "index.md"
    page.write_text(f"{page.read_text('utf-8')}\n{{plan:policy}}`1`\n\n{{plan:goal}}`1`\n", "utf-8")
    group, role = build(hill_root).warnings
    assert "{plan:policy}`1`: 「1」は data/groups.csv にありません。" in group
    assert "使える値は「1-A」、「1-B」です" in group
    assert "「plan:goal」というロールはありません" in role


@pytest.mark.parametrize("right", ["name_ja", "id", None])
def test_levels_that_cannot_be_read_are_told_and_not_what_follows(
    hill_root: Path, capsys: pytest.CaptureFixture[str], right: str | None
) -> None:
    levels = hill_root / "data" / "levels.csv"
    if right:
        levels.write_text(levels.read_text("utf-8").replace(right, f"{right}_", 1), "utf-8")
    else:
        levels.unlink()

    (built,) = build(hill_root).warnings
    main(["check", str(levels.parent), str(hill_root)])

    assert built.startswith("data/levels.csv:")
    places = [line for line in capsys.readouterr().out.splitlines() if line.endswith("]")]
    assert [line.startswith(str(levels)) for line in places] == [True], places
