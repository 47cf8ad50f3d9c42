"""A page that is as it should be has no finding; each check says what it speaks to."""

from pathlib import Path

import pytest

from sitecheck.finding import Check
from sitecheck.pages import CHECKS
from sitecheck.pages import Finder as Find
from tests.sitecheck.pages import pages


@pytest.mark.parametrize(("check", "find"), CHECKS, ids=[check.id for check, _find in CHECKS])
def test_a_good_site_has_no_finding(check: Check, find: Find, tmp_path: Path) -> None:
    assert list(find(pages(tmp_path))) == []


def test_each_check_has_a_name_in_both_languages_and_criteria() -> None:
    assert len({check.id for check, _find in CHECKS}) == len(CHECKS)
    for check, _find in CHECKS:
        assert check.title
        assert check.title_en
        assert set(check.criteria.values()) <= {"AC", "AF"}
        assert check.criteria


def test_pages_are_read_edition_by_edition(tmp_path: Path) -> None:
    read = pages(tmp_path)
    (tmp_path / "index.html").write_text("<title>to an edition</title>", "utf-8")
    assert [page.address for page in read] == [
        "en/index.html",
        "en/page.html",
        "ja/index.html",
        "ja/page.html",
    ]
    assert read[3].target("../en/page.html#values") == ("en/page.html", "values")
    assert read[3].target("https://example.com/page.html") == ("", "")
