"""Links, images, tables and headings of a page in Markdown."""

import pytest

from sitecheck.text.fences import RULES as FENCES
from sitecheck.text.invisible import RULES as LETTERS
from sitecheck.text.link_words import RULES as NAMES
from sitecheck.text.notation import RULES as NOTATION
from sitecheck.text.plain_words import RULES as WORDING
from sitecheck.text.table_shape import RULES as TABLES
from sitecheck.text.text_rules import RULES
from sitecheck.text.translations import RULES as TRANSLATED
from tests.sitecheck.text.reading import rules, told

LIST_TABLE = """
:::{{list-table}} 題
:header-rows: 1

* - 名前
  - 重点
* - 施策
  - {}
:::
"""
BAD = [
    ("vague-link", "くわしくは[こちら](about.md)。", "こちら"),
    ("vague-link", "[詳細はこちら](about.md)", "詳細はこちら"),
    ("vague-link", "[ここ](about.md)", "ここ"),
    ("vague-link", "[詳細](about.md)", "詳細"),
    ("vague-link", "[**詳細**](about.md)", "詳細"),
    ("vague-link", "[here](about.md)", "here"),
    ("vague-link", "[Click here](about.md)", "Click here"),
    ("vague-link", "[more](about.md)", "more"),
    ("vague-link", "{ref}`こちら <about>`", "こちら"),
    ("vague-link", "[詳細][a]\n\n[a]: about.md", "詳細"),
    ("address", "<https://www.example.jp/plan>", "https://www.example.jp/plan"),
    ("address", "[www.example.jp](https://www.example.jp)", "www.example.jp"),
    ("file-link", "[計画書](plan.pdf)", "計画書"),
    ("file-link", "[計画書（PDF）](plan.pdf)", "計画書（PDF）"),
    ("file-link", "[計画書（12KB）](plan.pdf)", "計画書（12KB）"),
    ("file-link", "[表](https://www.example.jp/a/table.XLSX?v=2)", "表"),
    ("file-link", "[様式](form.docx)", "様式"),
    ("file-link", "[データ](data.csv)", "データ"),
    ("file-link", "{download}`計画書 <plan.pdf>`", "計画書"),
    ("file-link", "{download}`plan.pdf`", "plan.pdf"),
    ("alt", "![](map.png)", "map.png"),
    ("alt", "[![](map.png)](about.md)", "map.png"),
    ("alt", "```{image} map.png\n```", "map.png"),
    ("alt", ":::{figure} map.png\n:width: 3\n\n題\n:::", "map.png"),
    ("alt", '<p><img src="map.png"></p>', "map.png"),
    ("alt", "文の中の<img src='map.png'>です。", "map.png"),
    ("alt-file-name", "![map.png](map.png)", "map.png"),
    ("alt-file-name", "![map](pictures/map.png)", "pictures/map.png"),
    ("alt-file-name", "```{image} map.png\n:alt: IMG_001.jpg\n```", "map.png"),
    ("alt-content", "![画像1](map.png)", "map.png"),
    ("alt-content", "![photo](map.png)", "map.png"),
    ("symbols", "| 名前 | 重点 |\n|---|---|\n| 施策 | ○ |", "○"),
    ("symbols", "| 名前 | 重点 |\n|---|---|\n| 施策 | 〇 |", "〇"),
    ("symbols", "| 名前 | × |\n|---|---|\n| 施策 | はい |", "×"),
    ("symbols", LIST_TABLE.format("―"), "―"),
    ("full-width-sign", LIST_TABLE.format("％"), "％"),
    ("symbols", LIST_TABLE.format("**◎**"), "◎"),
    ("symbols", LIST_TABLE.format("…"), "…"),
    ("lost-letter", "市は取?市です。", "市は取?市です。"),
    ("lost-letter", "二は、\n?島です。", "?島です。"),
    ("heading-level", "# 題\n\n### 節", "節"),
    ("heading-level", "## 節", "節"),
    ("heading-title", "# 題\n\n## 節\n\n# もう一つの題", "もう一つの題"),
]
GOOD = [
    "くわしくは[この版について](about.md)。",
    "[詳細な計画](about.md)",
    "何ですか?次に、https://a.example/?島=1と`a?b`です。",
    "---\norphan: true\n---\n\n# 題",
    "[](about.md)",
    "[where it is here](about.md)",
    "{plan:term}`ICT`と{plan:measure}`1-1-1`と{ref}`年度 <plan-year>`",
    "[取手の市役所](https://www.example.jp/) と <info@example.jp> と [手紙](mailto:a@example.com)",
    "https://www.example.jp/ はリンクではありません。",
    "[計画書（PDF、12KB）](plan.pdf)",
    "[計画書（PDF、1.5 MB）](plan.pdf)",
    "[The plan (PDF, 300 kB)](plan.pdf)",
    "{download}`計画書（PDF、12KB） <plan.pdf>`",
    "[ページ](a/page.html) [節](#section) [文書](about.md#section)",
    "![施策の数の棒グラフ](map.png)",
    "```{image} map.png\n:alt: 市の地図\n```",
    "```{image} map.png\n---\nwidth: 3\nalt: 市の地図\n---\n```",
    '<img src="line.png" alt="">飾りです。',
    "| 名前 | 重点 |\n|---|---|\n| 施策 | はい |",
    "| 名前 | 印 |\n|---|---|\n| 施策 | `○` |",
    "| 名前 | 単位 |\n|---|---|\n| 割合 | % |",
    "- ○",
    LIST_TABLE.format("はい"),
    LIST_TABLE.format("`○`"),
    LIST_TABLE.format("{plan:fy}`2018`"),
    "# 題\n\n## 節\n\n### 項\n\n## 節",
    "# 題\n\n:::{note}\n#### 中の見出し\n:::",
]


@pytest.mark.parametrize(("rule", "text", "words"), BAD)
def test_what_is_bad_is_told(rule: str, text: str, words: str) -> None:
    assert [(found, said) for found, _line, said in told(text)] == [(rule, words)]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_good_is_not_told(text: str) -> None:
    assert rules(text) == []


def test_every_rule_is_seen_to_be_broken() -> None:
    others = (*WORDING, *NOTATION, *FENCES, *TABLES, *LETTERS, *TRANSLATED)
    elsewhere = {rule.id for rule in others}
    seen = {rule for rule, _text, _words in BAD}
    assert seen | elsewhere == {rule.id for rule in RULES}
    assert seen >= {rule.id for rule in NAMES}


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
