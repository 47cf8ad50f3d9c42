"""Every heading has an id that stays, so that a link of today leads to the same place tomorrow."""

import re
from collections import Counter
from pathlib import Path

import pytest

from .build import Build, build, copy_root, one, words


@pytest.fixture(params=["town", "library", "library_in_english"])
def site(request: pytest.FixtureRequest) -> Build:
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Build)
    return built


def ids(site: Build, page: str) -> list[str]:
    return [str(place["id"]) for place in site.page(page).select("[id]")]


def test_no_id_is_a_number_that_docutils_counts(site: Build) -> None:
    for page in site.pages():
        assert [id for id in ids(site, page) if re.fullmatch(r"id\d+", id)] == [], page


def test_an_id_stands_once_on_its_page(site: Build) -> None:
    for page in site.pages():
        twice = {id: times for id, times in Counter(ids(site, page)).items() if times > 1}
        assert twice == {}, page


def test_labels_and_names_from_data_are_the_ids_of_sections(town: Build) -> None:
    sections = [str(section["id"]) for section in town.main("goal-a").select("section")]
    assert sections == ["goal-A", "goal-a-measures", "measure-A-1", "measure-A-2"]


def test_a_heading_without_a_label_keeps_its_number(root: Path) -> None:
    (root / "plain.md").write_text("(plain)=\n# 題\n\n## 目印のない見出し\n", "utf-8")
    section = one(build(root).main("plain"), "section section")
    assert re.fullmatch(r"id\d+", str(section["id"]))


def test_an_author_may_label_a_heading_that_the_data_names(tmp_path: Path) -> None:
    root = copy_root("three-levels", tmp_path)
    page = root / "places.md"
    page.write_text("(goal-2)=\n" + page.read_text("utf-8"), "utf-8")
    site = build(root)
    assert site.warnings == []
    assert ids(site, "places").count("goal-2") == 1


def test_a_new_name_leaves_every_id_as_it_was(root: Path, town: Build) -> None:
    data = root / "data" / "groups.csv"
    text = data.read_text("utf-8").replace("見守りの輪を広げる", "ICTのWAを広げる")
    data.write_text(text, "utf-8")
    assert ids(build(root), "goal-a") == ids(town, "goal-a")


def test_a_new_group_of_terms_leaves_the_ids_of_the_others(root: Path, town: Build) -> None:
    def groups(site: Build) -> dict[str, str]:
        sections = site.main("terms").select("section section")
        return {words(one(section, "h2")): str(section["id"]) for section in sections}

    with (root / "data" / "glossary.csv").open("a", encoding="utf-8") as file:
        file.write("bus,BUS,,ばす,B,,,みんなで乗ります。,\n")
    after = groups(build(root))
    assert after.pop("B")
    assert after == groups(town)
