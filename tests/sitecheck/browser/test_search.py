"""A search that doesn't find, or doesn't say what it found."""

from sitecheck.browser import site_search
from sitecheck.browser.visit import DESK
from tests.sitecheck.browser.browsing import PAGE, Site


def test_a_page_that_its_own_title_doesn_t_lead_to(town: Site) -> None:
    town.replace('["page.html", "町の計画の値"], ', "", "ja/search.js")
    (finding,) = town.look(site_search, DESK)
    assert finding.criterion == "2.4.5"
    assert finding.element == "町の計画の値"


def test_a_page_that_every_page_s_navigation_names_needs_no_search(town: Site) -> None:
    town.replace('["page.html", "町の計画の値"], ', "", "ja/search.js")
    town.replace('<li><a href="other', '<li><a href="page.html">値</a></li><li><a href="other')
    assert town.criteria(site_search, DESK) == ["2.4.5"]  # other pages don't have that link
    link = '<li><a href="page.html">値</a></li><li><a href="search.html">'
    town.replace('<li><a href="search.html">', link, "ja/search.html")
    assert town.look(site_search, DESK) == []


def test_a_page_that_asks_to_be_left_out_need_not_be_found(town: Site) -> None:
    town.replace('["page.html", "町の計画の値"], ', "", "ja/search.js")
    town.replace("</title>", '</title><meta name="robots" content="noindex">')
    assert town.look(site_search, DESK) == []


def test_a_page_without_a_search(town: Site) -> None:
    town.replace('<form role="search"', "<div").replace("検索</button></form>", "</div>")
    town.replace('type="search"', 'type="text"')
    assert town.criteria(site_search, DESK) == ["2.4.5"]


def test_results_that_aren_t_announced(town: Site) -> None:
    town.replace("`${found.length}件`", '""', "ja/search.js")
    assert town.criteria(site_search, DESK) == ["4.1.3"]


def test_that_nothing_was_found_is_announced_too(town: Site) -> None:
    town.replace("if (query)", "if (found.length)", "ja/search.js")
    assert town.look(site_search, DESK) == []
    assert town.criteria(site_search, DESK, "ja/search.html") == ["4.1.3"]


def test_a_search_that_isn_t_labelled_as_one_is_found(town: Site) -> None:
    town.replace('<form role="search"', "<form")
    assert town.look(site_search, DESK) == []


def test_the_page_stands_there_again(town: Site) -> None:
    town.look(site_search, DESK)
    assert town.tab.url.endswith(PAGE)
