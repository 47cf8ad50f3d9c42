"""What scrolls takes focus and has a name."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import CSS, broken, found

BOX = '<div class="box" role="region" tabindex="0" aria-labelledby="caption">'


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (' tabindex="0"', "", "2.1.1", "キーボードで入れません"),
        (' tabindex="0"', ' tabindex="-1"', "2.1.1", "キーボードで入れません"),
        (' role="region"', "", "4.1.2", 'role="region" がありません'),
        ('aria-labelledby="caption"', "", "4.1.2", "名前がありません"),
        ('aria-labelledby="caption"', 'aria-labelledby="nowhere"', "4.1.2", "名前がありません"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    finding = broken("regions", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


def test_two_regions_have_different_names(tmp_path: Path) -> None:
    two = f'{BOX}<p>値</p></div><h2 id="values">'
    finding = broken("regions", tmp_path, '<h2 id="values">', two)
    assert finding.criterion == "best-practice"


@pytest.mark.parametrize(
    "sheet",
    [
        "p { overflow: scroll; }",
        "@media (max-width: 40rem) { main p:hover { overflow-x: auto; } }",
        "body > :is(aside, main) p { overflow-y: auto }",
    ],
)
def test_what_scrolls_is_told_by_the_style_sheet(tmp_path: Path, sheet: str) -> None:
    findings = found("regions", tmp_path, {"plan.css": (CSS, CSS + sheet)})
    assert {finding.criterion for finding in findings} == {"2.1.1", "4.1.2"}
    assert all(finding.element.startswith("<p>") for finding in findings)


def test_what_scrolls_is_told_by_an_attribute(tmp_path: Path) -> None:
    pre = '<pre style="overflow-x: auto">1</pre><h2'
    findings = found("regions", tmp_path, {"ja/page.html": ("<h2", pre)})
    assert [finding.criterion for finding in findings] == ["2.1.1", "4.1.2"]


def test_what_only_hides_or_is_on_paper_is_right(tmp_path: Path) -> None:
    sheet = "p { overflow: hidden; } @media print { main { overflow: auto; } }"
    assert found("regions", tmp_path, {"plan.css": (CSS, CSS + sheet)}) == []
