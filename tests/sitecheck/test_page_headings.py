"""Headings as an outline."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

HEADING = '<h2 id="values">値</h2>'


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (HEADING, "<h1>値</h1>", "1.3.1", "h1）が2個"),
        (HEADING, "<h3>値</h3>", "1.3.1", "1から3へ飛んで"),
        (HEADING, f'{HEADING}<p role="heading" aria-level="4">値</p>', "1.3.1", "2から4へ"),
        (HEADING, "<h2> </h2>", "1.3.1", "空の見出し"),
        (HEADING, '<h2><span aria-hidden="true">#</span></h2>', "1.3.1", "空の見出し"),
        (HEADING, f"{HEADING}<h2>値</h2>", "2.4.6", "同じ言葉の見出し"),
        ("<title>値の見方", "<title>町の数", "2.4.2", "見出し（h1）と合いません"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, criterion: str, words: str) -> None:
    finding = broken("headings", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


def test_a_page_without_its_main_heading_is_told(tmp_path: Path) -> None:
    changes = {"ja/page.html": ("<h1>値の見方</h1>", "<h2>値の見方</h2>")}
    messages = [finding.message for finding in found("headings", tmp_path, changes)]
    assert len(messages) == 2
    assert "h1）が0個" in messages[0]
    assert "0から2へ" in messages[1]


def test_the_same_words_under_other_headings_and_the_end_of_a_level_are_right(
    tmp_path: Path,
) -> None:
    new = "<h2>甲</h2><h3>年度</h3><h4>値</h4><h2>乙</h2><h3>年度</h3><h4>値</h4>"
    assert found("headings", tmp_path, {"ja/page.html": (HEADING, HEADING + new)}) == []
