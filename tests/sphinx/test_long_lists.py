"""Lists that are too long for one page: a page a group, and one that leads to them."""

from pathlib import Path
from shutil import copytree

import pytest
from bs4 import BeautifulSoup, Tag

from sitecheck.built_site import Site
from sitecheck.pages import CHECKS, read
from tests import long_plan

from .build import Build, one, words

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
def whole(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan with as many rows a page as it has."""
    return long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("w")), "ja", rows=1000)


def names(page: Tag, css: str) -> list[str]:
    return [words(tag) for tag in page.select(css)]


def test_an_index_leads_to_a_page_for_each_group(site: Build, whole: Build) -> None:
    groups = [(tag["id"], words(tag)) for tag in site.main("plan-department").select("ul > li")]
    there = [section["id"] for section in whole.main("plan-department").select("section")]
    assert [id for id, _words in groups] == there  # addresses of groups last
    assert dict(groups)["group-d0"].startswith("受付1課")
    for link in site.main("plan-department").select("ul a"):
        section = whole.main("plan-department").select_one(f"#{str(link['href']).split('#')[1]}")
        assert section
        page = str(link["href"]).split(".html")[0]
        assert names(site.main(page), "section li a") == names(section, "li a")


def test_a_group_that_is_too_long_has_numbered_pages(site: Build, whole: Build) -> None:
    line = one(site.main("plan-year"), "#group-2027")
    assert names(line, "a") == ["2027年度（令和9年度） (1)", "2027年度（令和9年度） (2)"]
    assert names(line, ".index-note") == ["40件", "30件"]
    pages = [f"plan-year/group-2027-page-{number}" for number in (1, 2)]
    shown = [name for page in pages for name in names(site.main(page), "section li")]
    assert shown == names(whole.main("plan-year"), "#group-2027 li")


def test_an_index_that_fits_stays_on_one_page(site: Build, whole: Build) -> None:
    assert not (site.output / "plan-term").exists()
    assert site.main("plan-term") == whole.main("plan-term")


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
        *("group-2027-page-1.html", "group-2028-page-1.html")
    ]


def test_a_book_has_all_in_one_place(docs: Path, tmp_path: Path) -> None:
    copy = copytree(docs.parent, tmp_path / "copy", ignore=lambda *_names: ["_build"])
    book = long_plan.build_edition(copy / "docs", "ja", "epub")
    assert not list(book.output.glob("plan-*/*"))
    page = BeautifulSoup((book.output / "plan-year.xhtml").read_text("utf-8"), "html.parser")
    assert len(page.select("section")) == 5


def test_the_checks_find_nothing_on_the_pages_of_long_lists(
    site: Build, docs: Path, tmp_path: Path
) -> None:
    copy = copytree(docs.parent, tmp_path / "copy", ignore=lambda *_names: ["_build"])
    copytree(site.output, tmp_path / "site" / "ja")
    copytree(long_plan.build_edition(copy / "docs", "en").output, tmp_path / "site" / "en")
    pages = read(Site(tmp_path / "site", LANGUAGES))
    below = {
        page.relative_to(tmp_path / "site").as_posix()
        for page in (tmp_path / "site").glob("*/plan-*/*.html")
    }
    assert len(below) == 40
    found = [f for _check, find in CHECKS for f in find(pages) if f.file in below]
    assert found == []
