"""What a screen reader isn't given."""

import pytest

from sitecheck.browser import accessibility_tree, screen_reader
from sitecheck.browser.grid import cells
from sitecheck.browser.visit import DESK
from tests.sitecheck.browser.browsing import PAGE, Site


@pytest.mark.parametrize(
    ("old", "new", "criterion", "element"),
    [
        ("<title>町の計画の値</title>", "<title></title>", "2.4.2", "<#document>"),
        (">始めた計画</a>", "></a>", "4.1.2", '<a href="other.html">'),
        ('<label for="year">年</label>', "年", "4.1.2", '<select id="year">'),
        ("<summary>詳しく</summary>", "<summary></summary>", "4.1.2", "<summary>"),
        (
            '<a href="other.html">始めた計画',
            '<a href="other.html" aria-label="先へ">始めた計画',
            "2.5.3",
            '<a href="other.html" aria-label="先へ"> 先へ',
        ),
        ('aria-label="メニュー"', "", "1.3.1", "<nav"),
        ("<p>一つめの札</p>", "<img src=x.png alt=札><svg role=img></svg>", "1.1.1", "<svg"),
    ],
)
def test_names(town: Site, old: str, new: str, criterion: str, element: str) -> None:
    found = town.replace(old, new).look(screen_reader, DESK)
    assert criterion in {finding.criterion for finding in found}
    assert any(finding.element.startswith(element) for finding in found)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("年ごとの段階</caption>", "</caption>", "表の名前がありません"),
        ('<th scope="row">図書館</th>', "<td>図書館</td>", "行の見出しが"),
        ('<th scope="col">2018年</th>', "<td>2018年</td>", "列の見出しが"),
    ],
)
def test_tables(town: Site, old: str, new: str, message: str) -> None:
    found = town.replace(old, new).look(screen_reader, DESK)
    assert {finding.criterion for finding in found} == {"1.3.1"}
    assert any(message in finding.message for finding in found)


def test_a_table_with_another_name_than_its_caption(town: Site) -> None:
    (finding,) = town.replace("<table>", '<table aria-label="表1">').look(screen_reader, DESK)
    assert "表題と同じではありません" in finding.message


def test_a_table_that_only_lays_out_is_told(town: Site) -> None:
    (finding,) = town.add("<table><tr><td>左</td><td>右</td></tr></table>").look(
        screen_reader, DESK
    )
    assert "表として伝わりません" in finding.message
    town.replace("<table><tr>", '<table role="presentation"><tr>')
    assert town.look(screen_reader, DESK) == []


def test_a_cell_is_read_with_the_headers_of_what_it_spans(town: Site) -> None:
    town.replace(
        "</tbody>",
        '<tr><th scope="row" rowspan="2">学校</th><td colspan="2">運用</td></tr>'
        "<tr><td>検討</td><td>運用</td></tr></tbody>",
    )
    assert town.look(screen_reader, DESK) == []
    (table,) = (node for node in accessibility_tree.tree(town.tab) if node.role == "table")
    read = [
        (
            cell.node.words,
            [header.name for header in cell.row_headers],
            [header.name for header in cell.column_headers],
        )
        for cell in cells(table)
    ]
    assert read == [
        ("検討", ["図書館"], ["2018年"]),
        ("運用", ["図書館"], ["2019年"]),
        ("運用", ["学校"], ["2018年"]),
        ("検討", ["学校"], ["2018年"]),
        ("運用", ["学校"], ["2019年"]),
    ]


def test_the_tree_leaves_out_what_readers_pass_over(town: Site) -> None:
    town.add('<p aria-hidden="true">飾り</p>').look(screen_reader, DESK)
    assert "飾り" not in accessibility_tree.tree(town.tab).words
    assert town.tab.url.endswith(PAGE)
