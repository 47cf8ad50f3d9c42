"""Each thing has one home: what is told when a page is missing, or there are two."""

from pathlib import Path

import pytest

from .build import Build, build


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def in_root(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root as the current folder, so that places are told as an editor knows them."""
    monkeypatch.chdir(root)
    return root


def of_plan(site: Build) -> list[str]:
    return [line for line in site.warnings if "[plan." in line]


def test_a_row_that_no_page_shows_is_told_at_its_line(in_root: Path) -> None:
    (in_root / "figures.md").write_text("(figures)=\n# 図\n", "utf-8")
    assert of_plan(build(in_root, "dummy")) == [
        "data/figures.csv:2: WARNING: homes を示すページがありません（図表） [plan.not-shown]",
        "data/figures.csv:3: WARNING: streets を示すページがありません（図表） [plan.not-shown]",
    ]


def test_a_link_to_what_no_page_shows_is_not_told_besides(in_root: Path) -> None:
    (in_root / "figures.md").write_text("(figures)=\n# 図\n", "utf-8")
    site = build(in_root, "dummy")
    assert site.warnings == of_plan(site)


def test_where_rows_are_left_so_a_link_to_one_is_told_at_the_link(in_root: Path) -> None:
    (in_root / "figures.md").write_text("(figures)=\n# 図\n", "utf-8")
    (told,) = build(in_root, "dummy", suppress_warnings=["plan.not-shown"]).warnings
    assert told.startswith("prose.md:7: WARNING: {plan:figure}の先「homes」の説明か一覧が、")
    assert told.endswith("[ref.figure]")


def test_rows_that_no_page_shows_can_be_left_so(in_root: Path) -> None:
    (in_root / "people.md").write_text("(people)=\n# 委員会\n", "utf-8")
    (in_root / "errata.md").write_text("(errata)=\n# 食い違い\n", "utf-8")
    assert of_plan(build(in_root, "dummy", suppress_warnings=["plan.not-shown"])) == []


def test_a_measure_without_prose_is_told(in_root: Path) -> None:
    replace(in_root / "goal-b.md", "薬の手帳を一冊にします。\n", "")
    assert build(in_root, "dummy").warnings == [
        "goal-b.md:9: WARNING: {plan:measure}: 本文がありません。施策の説明を書いてください"
        " [plan.bad-option]"
    ]


AGAIN = "\n:::{plan:measure} A-1\nもう一度書きました。\n:::\n"


def test_a_measure_on_two_pages_is_told_at_the_second(in_root: Path) -> None:
    with (in_root / "goal-b.md").open("a", encoding="utf-8") as page:
        page.write(AGAIN)
    assert build(in_root, "dummy").warnings == [
        "goal-b.md:13: WARNING: A-1（個別施策）は goal-a の10行目にもあります。"
        "本来の場所は一つにしてください [plan.shown-twice]"
    ]


def test_a_measure_twice_on_one_page_is_told(in_root: Path) -> None:
    with (in_root / "goal-a.md").open("a", encoding="utf-8") as page:
        page.write(AGAIN)
    (told,) = of_plan(build(in_root, "dummy"))
    assert told == (
        "goal-a.md:20: WARNING: A-1（個別施策）は goal-a の10行目にもあります。"
        "本来の場所は一つにしてください [plan.shown-twice]"
    )


def test_a_goal_that_heads_two_pages_is_told_at_the_second(in_root: Path) -> None:
    (in_root / "plain.md").write_text("# {plan:title}`goal A`\n", "utf-8")
    (told,) = of_plan(build(in_root, "dummy"))
    assert told == (
        "plain.md:1: WARNING: A（基本目標）は goal-a の1行目にもあります。"
        "本来の場所は一つにしてください [plan.shown-twice]"
    )


def test_every_home_after_the_first_is_told(in_root: Path) -> None:
    for page in ("plain", "goal-b"):
        with (in_root / f"{page}.md").open("a", encoding="utf-8") as file:
            file.write(AGAIN)
    told = of_plan(build(in_root, "dummy"))
    assert [line.partition(" WARNING: ")[0] for line in told] == ["goal-b.md:13:", "plain.md:14:"]
    assert all("goal-a の10行目にもあります" in line for line in told)


def test_the_second_home_serves_when_the_first_goes(in_root: Path) -> None:
    with (in_root / "goal-b.md").open("a", encoding="utf-8") as page:
        page.write(AGAIN)
    build(in_root, "dummy")
    text = (in_root / "goal-a.md").read_text("utf-8")
    start, end = text.index(":::{plan:measure} A-1"), text.index(":::{plan:measure} A-2")
    (in_root / "goal-a.md").write_text(text[:start] + text[end:], "utf-8")
    assert build(in_root, "dummy").warnings == []
