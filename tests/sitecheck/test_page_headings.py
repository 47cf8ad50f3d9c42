"""Headings that name what stands under them; their order is html-validate's and axe's to judge."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

HEADING = '<h2 id="values">値</h2>'


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (HEADING, f"{HEADING}<h2>値</h2>", "2.4.6", "同じ言葉の見出し"),
        ("<title>値の見方", "<title>町の数", "2.4.2", "見出し（h1）と合いません"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    finding = broken("headings", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


def test_the_same_words_under_other_headings_and_the_end_of_a_level_are_right(
    tmp_path: Path,
) -> None:
    new = "<h2>甲</h2><h3>年度</h3><h4>値</h4><h2>乙</h2><h3>年度</h3><h4>値</h4>"
    assert found("headings", tmp_path, {"ja/page.html": (HEADING, HEADING + new)}) == []
