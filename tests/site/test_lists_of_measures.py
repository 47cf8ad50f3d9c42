"""Departments, law articles and the tree list every measure where it belongs."""

import re
from collections.abc import Iterator

import pytest
from bs4 import Tag

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site


def listed(section: Tag) -> list[str]:
    """The items of a section's list of measures; the list of mentions is not one."""
    return [r.text(item) for item in section.select(":scope > ul:not(.plan-mentions) > li")]


def words(measure: sheets.Row) -> str:
    """A measure in a list: number, name, marks."""
    return " ".join([sheets.title(measure), *filter(None, ["、".join(sheets.flags(measure))])])


def having(file: str, column: str, id: str) -> list[sheets.Row]:
    linked = {row["measure"] for row in sheets.rows(file) if row[column] == id}
    return [row for row in sheets.rows("measures") if row["id"] in linked]


@pytest.mark.parametrize("department", sheets.ids("departments"))
def test_department_lists_its_measures_and_their_number(site: Site, department: str) -> None:
    section = r.one(site.page("reference/departments").main, f"#dept-{department}")
    name = sheets.find("departments", department)["name_ja"]
    measures = having("measure_departments", "department", department)
    assert r.text(r.one(section, ":scope > h2")) == name
    assert listed(section) == [words(row) for row in measures]
    assert f"{len(measures)}施策" in [r.text(p) for p in section.select(":scope > p")]


def test_departments_page_has_each_department_once_and_no_other(site: Site) -> None:
    main = site.page("reference/departments").main
    found = [r.attribute(section, "id") for section in main.select("section section")]
    assert found == [f"dept-{id}" for id in sheets.ids("departments")]


def test_themes_list_their_measures_and_their_number(site: Site) -> None:
    sections = site.page("reference/themes").main.select("section section")
    assert [r.attribute(section, "id") for section in sections] == [
        f"topic-{id}" for id in sheets.ids("topics")
    ]
    for section, row in zip(sections, sheets.rows("topics"), strict=True):
        measures = having("measure_topics", "topic", row["id"])
        assert measures
        assert r.text(r.one(section, ":scope > h2")) == row["name_ja"]
        assert listed(section) == [words(measure) for measure in measures]
        assert f"{len(measures)}施策" in [r.text(p) for p in section.select(":scope > p")]


@pytest.mark.parametrize("article", sheets.ids("articles"))
def test_article_lists_its_measures_and_their_number(site: Site, article: str) -> None:
    row = sheets.find("articles", article)
    main = site.page("reference/articles").main
    section = r.one(main, f"#law-{row['law']} > #article-{article}")
    measures = having("measure_articles", "article", article)
    paragraphs = [r.text(p) for p in section.select(":scope > p")]
    assert r.text(r.one(section, ":scope > h3")) == f"第{row['number']}条 {row['caption_ja']}"
    assert listed(section) == [words(measure) for measure in measures]
    if measures:
        assert f"{len(measures)}施策" in paragraphs
    else:
        assert not any(re.search(r"\d施策", paragraph) for paragraph in paragraphs)
    if row["label_ja"]:
        assert f"計画書での表示: {row['label_ja']}" in paragraphs


def test_articles_page_has_each_law_and_article_once_and_no_other(site: Site) -> None:
    main = site.page("reference/articles").main
    found = [r.attribute(section, "id") for section in main.select("section section")]
    expected = []
    for law in sheets.ids("laws"):
        expected.append(f"law-{law}")
        articles = [row["id"] for row in sheets.rows("articles") if row["law"] == law]
        expected += [f"article-{id}" for id in articles]
    assert found == expected


@pytest.mark.parametrize("law", sheets.ids("laws"))
def test_law_has_its_name_number_and_id(site: Site, law: str) -> None:
    row = sheets.find("laws", law)
    section = r.one(site.page("reference/articles").main, f"#law-{law}")
    shown = [value for values in r.facts(section).values() for value in values]
    assert r.text(r.one(section, ":scope > h2")) == row["name_ja"]
    short = row["label_ja"] if row["label_ja"] != row["name_ja"] else ""
    link = f"{row['label_ja']}を読む（外部サイト）"
    said = [value for value in (short, row["number_ja"], row["egov_id"]) if value]
    today = [value for value in shown if row["state_ja"] and row["state_ja"] in value]
    assert shown == [*said, *today, link]
    assert bool(today) is bool(row["state_ja"])
    assert all(row["state_source_ja"] in value for value in today)
    (address,) = section.select("a.external")
    assert address["href"] == f"https://laws.e-gov.go.jp/law/{row['egov_id']}"


def test_tree_holds_every_goal_area_and_measure_under_its_parent(site: Site) -> None:
    tree = r.one(site.page("policy/tree").main, "ul.plan-tree")
    items = [(_parent(item), r.text(r.one(item, ":scope > p"))) for item in tree.select("li")]
    assert items == list(_branches())


def _branches() -> Iterator[tuple[str, str]]:
    """Each item of the tree with the item that it stands under."""
    for row in sheets.groups("goal"):
        goal = f"目標{row['id']} {row['name_ja']}"
        yield "", goal
        for area in (one for one in sheets.groups("area") if one["parent"] == row["id"]):
            yield goal, sheets.title(area)
            for measure in sheets.measures_of(area["id"]):
                yield sheets.title(area), f"{words(measure)} {sheets.departments(measure['id'])}"


def _parent(item: Tag) -> str:
    above = item.find_parent("li")
    return r.text(r.one(above, ":scope > p")) if above else ""


def test_tree_leads_to_every_goal_area_and_measure(site: Site) -> None:
    tree = r.one(site.page("policy/tree").main, "ul.plan-tree")
    homes = {
        *(f"goal-{row['id']}" for row in sheets.groups("goal")),  # each by its page
        *(row["id"] for row in sheets.groups("area")),
        *sheets.ids("measures"),
    }
    found = r.anchors(tree)
    assert set(found) == homes
    assert len(found) == len(homes) == 4 + 14 + 52


def test_counts_in_prose_are_those_of_the_data(site: Site) -> None:
    def count(flag: str) -> str:
        return str(sum(row[flag] == "true" for row in sheets.rows("measures")))

    counts = r.one(site.page("measures/index").main, "#measures-counts")
    assert [r.text(item) for item in counts.select("li")] == [
        f"すべての個別施策：{len(sheets.rows('measures'))}施策",
        f"新規の施策：{count('new')}施策",
        f"重点の施策：{count('priority')}施策",
    ]
