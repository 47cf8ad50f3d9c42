"""Tables: caption, scope, and words in every cell."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken, found

CAPTION = '<caption id="caption">年ごとの値</caption>'
HEAD = '<thead><tr><th scope="col">年</th><th scope="col">値</th></tr></thead>'
ROW, CELL = '<th scope="row">2018年</th>', "<td>12%</td>"


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (CAPTION, "", "1.3.1", "表題がありません"),
        (CAPTION, '<caption id="caption"> </caption>', "1.3.1", "表題がありません"),
        (HEAD, "", "1.3.1", "見出しの行がありません"),
        ('<th scope="col">値</th>', "<th>値</th>", "1.3.1", 'scope="col"'),
        ('<th scope="col">値</th>', "<td>値</td>", "1.3.1", "見出し（th）になっていません"),
        ('<th scope="col">値</th>', '<th scope="col"></th>', "1.3.1", "セルが空です"),
        (ROW, "<th>2018年</th>", "1.3.1", 'scope="row"'),
        (ROW, "<td>2018年</td>", "1.3.1", "見出し（th）になっていません"),
        (CELL, "<td><p></p></td>", "best-practice", "セルが空です"),
        (CELL, '<td><img src="a.png" alt=""></td>', "best-practice", "セルが空です"),
        (CELL, "<td>○</td>", "1.3.3", "記号だけ"),
        (CELL, "<td>⇒</td>", "1.3.3", "記号だけ"),
        (CELL, "<td>-</td>", "1.3.3", "記号だけ"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, criterion: str, words: str) -> None:
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


def test_a_table_that_only_lays_out_needs_no_caption(tmp_path: Path) -> None:
    layout = '<table role="presentation"><tr><td></td></tr></table><h2 id="values">'
    assert found("tables", tmp_path, {"ja/page.html": ('<h2 id="values">', layout)}) == []
