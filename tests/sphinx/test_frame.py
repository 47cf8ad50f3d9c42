"""What stands around the text of a page about a group or a measure: its place in the plan."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from plandata.extension.domain import PlanDomain
from plandata.extension.page_notes import EMPTY, PageNotes
from plandata.extension.places import Home
from plandata.theme import subject
from plandata.validation import load
from plandata.wording.labels import anchor

from .build import Build, build, copy_root, one, words


def beside(site: Build, page: str) -> list[str]:
    return [words(item) for item in site.page(page).select(".page-beside li")]


@pytest.mark.parametrize(("page", "hue"), [("huts/goal-1", "hue-1"), ("huts/goal-2", "hue-2")])
def test_a_page_has_the_colour_of_its_widest_group(huts: Build, page: str, hue: str) -> None:
    assert one(huts.page(page), "body")["class"] == [hue]


@pytest.mark.parametrize("page", ["index", "words", "plan-term", "404"])
def test_a_page_about_nothing_of_the_plan_has_none(huts: Build, page: str) -> None:
    assert not one(huts.page(page), "body").has_attr("class")
    assert not huts.page(page).select(".page-beside, .page-emblem")


def test_the_breadcrumb_names_the_place_once_and_in_short(huts: Build) -> None:
    trail = one(huts.page("huts/goal-1"), ".breadcrumb")
    assert [words(item) for item in trail.select("li")] == ["トップ", "目標1"]
    assert words(one(huts.main("huts/goal-1"), "h1 .page-number")) == "目標1"
    assert words(one(huts.main("huts/goal-1"), "h1")) == "目標1 小屋を直す"


def test_without_a_number_a_place_has_its_name(hill: Build) -> None:
    trail = one(hill.page("learning"), ".breadcrumb")
    assert [words(item) for item in trail.select("li")] == ["トップ", "学ぶ丘"]
    assert not hill.main("learning").select("h1 .page-number")
    assert words(one(hill.main("learning"), ".page-emblem")) == "学"


def test_what_is_beside_it_leads_on_and_the_page_itself_is_marked(huts: Build) -> None:
    assert beside(huts, "huts/goal-1") == ["目標1 小屋を直す", "目標2 道を守る"]
    here = one(huts.main("huts/goal-1"), ".page-beside [aria-current=page]")
    assert words(here) == "目標1 小屋を直す"
    link = one(huts.main("huts/goal-1"), ".page-beside a")
    assert link["href"] == "goal-2.html"


def test_names_that_are_not_translated_are_marked(huts_in_french: Build) -> None:
    link = one(huts_in_french.main("huts/goal-1"), ".page-beside a")
    assert words(link) == "Objectif 2 道を守る"
    assert words(one(link, "[lang=ja]")) == "道を守る"


def test_the_pages_of_the_source_stand_in_the_head(huts: Build) -> None:
    (page,) = huts.main("huts/goal-1").select(".plan-page")
    assert page.find_parent(class_="page-head")


@pytest.fixture
def about_a_measure(tmp_path: Path) -> PlanDomain:
    """What a build knows whose page ``lamps`` is about a measure with two marks."""
    data = copy_root("harbour", tmp_path) / "data"
    homes = {("goal", "1"): "goal-1", ("measure", "1-1-1"): "pier", ("measure", "1-1-2"): "lamps"}
    notes = PageNotes({**EMPTY, **{part: {} for part in ("homes", "subject", "entries")}})
    for thing, page in homes.items():
        notes.note_home(thing, Home(page, anchor(*thing), 1))
        notes.note_subject(page, thing)
    return cast("PlanDomain", SimpleNamespace(plan=load(data).plan, notes=notes))


def test_a_measure_has_the_colour_of_its_goal_its_marks_and_the_way_up(
    about_a_measure: PlanDomain,
) -> None:
    found = subject.of_page(about_a_measure, "lamps", "ja")
    assert found
    assert found.hue == 1
    assert found.thing[:2] == ("1-1-2", "灯りをともす")
    assert [(thing.short, thing.home is not None) for thing in found.above] == [
        ("目標1", True),
        ("1-1", False),
    ]
    assert [(mark.name, mark.is_first) for mark in found.marks] == [("夜間", True), ("共催", False)]
    assert found.group == "1-1の個別施策"
    assert [thing.short for thing in found.beside] == ["1-1-1", "1-1-2"]


def test_a_new_name_of_a_thing_beside_is_shown(tmp_path: Path) -> None:
    root = copy_root("third-language", tmp_path)
    build(root)
    file = root / "data/groups.csv"
    file.write_text(file.read_text("utf-8").replace("道を守る", "道を直す"), "utf-8")
    assert "huts/goal-1" in build(root).written
