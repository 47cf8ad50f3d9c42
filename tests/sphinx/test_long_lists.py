"""Lists that are too long for one page: a page a group, and one that leads to them."""

import re
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from bs4 import BeautifulSoup, Tag

from sitecheck.built_site import Site
from sitecheck.pages import CHECKS, read
from tests import long_plan
from tests.searching import Entry, entries_in

from .build import Build, cells, one, words

LANGUAGES = ("ja", "en")


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return long_plan.write(tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def site(docs: Path) -> Build:
    made = long_plan.build_edition(docs, "ja")
    assert made.warnings == []
    return made


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Build:
    made = long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("en")), "en")
    assert made.warnings == []
    return made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan with as many rows a page as it has."""
    return long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("w")), "ja", rows=1000)


def names(page: Tag, css: str) -> list[str]:
    return [words(tag) for tag in page.select(css)]


def test_an_index_leads_to_a_page_for_each_group(site: Build, whole: Build) -> None:
    groups = [(tag["id"], words(tag)) for tag in site.main("plan-flag").select("ul > li")]
    there = [section["id"] for section in whole.main("plan-flag").select("section")]
    assert [id for id, _words in groups] == there != []  # addresses of groups last
    for link in site.main("plan-flag").select("ul a"):
        section = whole.main("plan-flag").select_one(f"#{str(link['href']).split('#')[1]}")
        assert section
        page = str(link["href"]).split(".html")[0]
        assert names(site.main(page), "section li a") == names(section, "li a")


def test_a_group_that_is_too_long_has_numbered_pages(site: Build, whole: Build) -> None:
    line = one(site.main("plan-year"), "#group-2027")
    assert names(line, "a") == [f"2027年度（令和9年度） ({n})" for n in (1, 2, 3)]
    assert names(line, ".index-note") == ["40件"] * 3
    pages = [f"plan-year/group-2027-page-{number}" for number in (1, 2, 3)]
    shown = [name for page in pages for name in names(site.main(page), "section li")]
    assert shown == names(whole.main("plan-year"), "#group-2027 li")


def test_an_index_that_fits_stays_on_one_page(site: Build, whole: Build) -> None:
    assert not (site.output / "plan-term").exists()
    assert words(site.main("plan-term")) == words(whole.main("plan-term"))


def test_pages_of_an_index_lead_back_and_to_each_other(site: Build) -> None:
    page = site.page("plan-year/group-2027-page-2")
    title = "年度別の索引: 2027年度（令和9年度） (2)"
    assert names(page, "h1") == [title]
    assert words(one(page, "title")).startswith(f"{title} |")
    assert one(page, "meta[name=description]")["content"] == title
    assert [link["href"] for link in page.select(".breadcrumb a")] == [
        *("../index.html", "../plan-year.html")
    ]
    assert [link["href"] for link in page.select(".prev-next a")] == [
        *("group-2027-page-1.html", "group-2027-page-3.html")
    ]


@pytest.mark.parametrize("subject", ["measures", "schedule"])
def test_a_table_leads_to_a_page_for_each_goal(site: Build, whole: Build, subject: str) -> None:
    page = f"lists/{subject}"
    assert cells(one(site.main(page), f"table#table-{subject}"))[1:] == [
        ["目標1 受付1目標 (1)", "40件"],
        ["目標1 受付1目標 (2)", "24件"],
        ["目標2 案内2目標 (1)", "40件"],
        ["目標2 案内2目標 (2)", "16件"],
    ]
    links = [str(link["href"]) for link in site.main(page).select("tbody a")]
    parts = [site.main(f"lists/{link.removesuffix('.html')}") for link in links]
    shown = [row for part in parts for row in cells(one(part, "table"))[1:]]
    assert shown == cells(one(whole.main(page), "table"))[1:]
    ends = [ends_of(site.output / "lists" / link) for link in links]
    assert [file for files in ends for file in files] == ends_of(whole.output / f"{page}.html")


def ends_of(file: Path) -> list[Path]:
    """Where the links of the table on a page lead, from the folder of the site.

    A link to an entry that has a page of its own leads there; here it is as if it had none.
    """
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    root = next(parent for parent in file.parents if parent.name == "html")
    links = [str(link["href"]) for link in page.select("main tbody a")]
    assert all(has_end(file.parent, link) for link in dict.fromkeys(links))
    ends = [(file.parent / link).resolve().relative_to(root.resolve()) for link in links]
    return [Path(re.sub(r"/entry-[^/]+\.html#", ".html#", str(end))) for end in ends]


def has_end(folder: Path, link: str) -> bool:
    """Whether there is what a link leads to."""
    file, _hash, id = link.partition("#")
    return f'id="{id}"' in (folder / file).read_text("utf-8")


def test_within_a_goal_the_pages_are_those_of_its_areas(site: Build) -> None:
    table = one(site.main("goals/1"), "table#table-measures-1")
    assert words(one(table, "caption")) == "目標1 受付1目標の個別施策"
    assert cells(table)[:2] == [["施策区分", "個別施策"], ["1-1 受付1分野", "8件"]]
    page = site.main("goals/1/table-measures-1-part-1-1")
    assert words(one(page, "caption")) == "1-1 受付1分野の個別施策"


def test_a_page_of_a_table_leads_back_and_to_the_others(site: Build) -> None:
    page = site.page("lists/schedule/table-schedule-part-1-page-2")
    title = "予定: 目標1 受付1目標 (2)のスケジュール"
    assert names(page, "h1") == [title]
    assert words(one(page, "title")).startswith(f"{title} |")
    assert one(page, "meta[name=description]")["content"] == title
    assert [link["href"] for link in page.select(".breadcrumb a")] == [
        *("../../index.html", "../schedule.html")
    ]
    assert [link["href"] for link in page.select(".prev-next a")] == [
        *("table-schedule-part-1-page-1.html", "table-schedule-part-2-page-1.html")
    ]


def test_a_translated_page_gives_its_long_table_its_caption(english: Build) -> None:
    assert words(one(english.main("lists/measures"), "caption")) == "Measures"


def test_the_search_finds_what_it_finds_on_a_whole_page_and_the_pages_below(
    site: Build, whole: Build
) -> None:
    below = [e for e in entries(site) if re.search("/(table|group|entry-tree)-", e.url)]
    found = {shown(entry) for entry in entries(site) if entry not in below}
    assert found == set(map(shown, entries(whole)))
    pages = {
        file.relative_to(site.output).as_posix(): words(one(site.page(str(file)[:-5]), "h1"))
        for names in ("table-*.html", "group-*.html", "entry-tree-*.html")
        for file in site.output.rglob(names)
    }
    assert {entry.url: entry.heading for entry in below} == pages


def shown(entry: Entry) -> tuple[str, str, str, bool]:
    """What a result says, wherever it leads."""
    return entry.heading, entry.text, entry.keywords, entry.last


def test_the_search_finds_an_entry_on_its_own_page(site: Build) -> None:
    urls = {entry.url for entry in entries(site)}
    for page in ("departments/entry-dept-d3", "glossary/entry-term-t3"):
        assert f"lists/{page}.html" in urls
    assert not any(url.startswith("lists/glossary.html#term-") for url in urls)


def entries(site: Build) -> list[Entry]:
    return list(entries_in(site.output / "_static" / "search-index.js"))


def test_a_book_has_all_in_one_place(docs: Path, tmp_path: Path) -> None:
    copy = copytree(docs.parent, tmp_path / "copy", ignore=ignore_patterns("_build"))
    book = long_plan.build_edition(copy / "docs", "ja", "epub")
    assert not list(book.output.glob("plan-*/*"))
    assert not list(book.output.rglob("entry-*"))
    years, lists, terms = (
        BeautifulSoup((book.output / f"{name}.xhtml").read_text("utf-8"), "html.parser")
        for name in ("plan-year", "lists/measures", "lists/glossary")
    )
    assert len(terms.select(".plan-glossary dt")) == 35
    assert len(years.select("section")) == 5
    assert len(lists.select("table.plan-measures tbody tr")) == long_plan.MEASURES
    for link in lists.select("table.plan-parts a"):
        assert one(lists, str(link["href"])).name == "table"


def test_text_has_all_in_one_place(docs: Path, tmp_path: Path) -> None:
    copy = copytree(docs.parent, tmp_path / "copy", ignore=ignore_patterns("_build"))
    text = long_plan.build_edition(copy / "docs", "ja", "text").output / "lists" / "schedule.txt"
    assert text.read_text("utf-8").count("の施策") == long_plan.MEASURES


def test_the_checks_find_nothing_on_the_pages_of_long_lists(
    site: Build, english: Build, tmp_path: Path
) -> None:
    copytree(site.output, tmp_path / "ja")
    copytree(english.output, tmp_path / "en")
    below = {
        page.relative_to(tmp_path).as_posix()
        for names in ("group-*.html", "table-*.html", "entry-*.html")
        for page in tmp_path.rglob(names)
    }
    assert len(below) > 100
    pages = read(Site(tmp_path, LANGUAGES))
    assert [f for _check, find in CHECKS for f in find(pages) if f.file in below] == []
