"""Words in every cell of a table."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

CELL = "<td>12%</td>"


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        ('<th scope="row">2018年</th>', '<th scope="row">○</th>', "1.3.3", "記号だけ"),
        (CELL, "<td><p></p></td>", "best-practice", "セルが空です"),
        (CELL, '<td><img src="a.png" alt=""></td>', "best-practice", "セルが空です"),
        (CELL, "<td>○</td>", "1.3.3", "記号だけ"),
        (CELL, "<td>⇒</td>", "1.3.3", "記号だけ"),
        (CELL, "<td>-</td>", "1.3.3", "記号だけ"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    finding = broken("tables", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


@pytest.mark.parametrize(
    "cell",
    [
        '<td><span aria-hidden="true">⇒</span>継続</td>',
        '<td><img src="a.png" alt="済み"></td>',
        "<td><code>-</code></td>",
    ],
)
def test_words_beside_a_symbol_and_quoted_signs_are_right(tmp_path: Path, cell: str) -> None:
    assert found("tables", tmp_path, {"ja/page.html": (CELL, cell)}) == []


def test_a_table_that_only_lays_out_needs_no_words(tmp_path: Path) -> None:
    layout = '<table role="presentation"><tr><td></td></tr></table><h2 id="values">'
    assert found("tables", tmp_path, {"ja/page.html": ('<h2 id="values">', layout)}) == []
