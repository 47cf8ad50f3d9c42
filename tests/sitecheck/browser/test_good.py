"""A page that is as it should be has no finding, in any view."""

from pathlib import Path

import pytest

from sitecheck.browser import CHECKS, BrowserCheck, look
from sitecheck.browser.visit import VIEWS, View, Visit
from tests.sitecheck.browser.browsing import ADDRESS, PAGE, Site

PAGES = [PAGE, "ja/search.html", "ja/404.html"]
WHERE = [(check, view) for check in CHECKS for view in check.VIEWS]


@pytest.mark.parametrize(
    ("check", "view"), WHERE, ids=[f"{c.CHECK.id}-{v.width}-{v.scheme}" for c, v in WHERE]
)
def test_a_good_page_has_no_finding(
    check: BrowserCheck, view: View, town: Site, modules: Path
) -> None:
    town.modules = modules
    for name in PAGES:
        assert town.look(check, view, name) == []


def test_checks_one_after_the_other_leave_the_page_as_it_was(town: Site, modules: Path) -> None:
    assert list(look(town.tab, Visit(ADDRESS, PAGE, modules=modules))) == []


def test_each_check_has_a_name_in_both_languages_criteria_and_views() -> None:
    assert len({module.CHECK.id for module in CHECKS}) == len(CHECKS)
    for module in CHECKS:
        assert module.CHECK.title
        assert module.CHECK.title_en
        assert set(module.CHECK.criteria.values()) <= {"AC", "AF"}
        assert set(module.VIEWS) <= set(VIEWS)


def test_views_are_both_widths_in_both_schemes() -> None:
    assert set(VIEWS) == {View(w, s) for w in (320, 1280) for s in ("light", "dark")}
