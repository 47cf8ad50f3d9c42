"""Notation that input methods and Japanese prose break is told."""

import pytest

from sitecheck.text import fences, notation, table_shape
from tests.sitecheck.text.reading import told, told_of_translation

#: What is told of a paragraph, and the beginning of the words that are shown.
BAD = [
    *(
        ("role", f"計画は{written}に始まります。")
        for written in (
            "｛plan:fy｝`2018`",
            "{plan：fy}`2018`",
            "｛plan：fy｝｀2018｀",
            "{plan:fy｝`2018`",
            "{plan:fy}'2018'",
            "{plan:fy}’2018’",
            "{plan:fy}´2018´",
            '{plan:fy}"2018"',
            "{plan:fy} `2018`",
            "{plan:fy}\u3000`2018`",
            "{plan:fy}`2018",
            "{plan:fy}`2018´",
            "{plan:fy}2018",
            "{ plan:fy }`2018`",
            "{plan:fy`2018`",
            "plan:fy}`2018`",
            "{ref}'年度 <plan-year>'",
            "｛ref｝`年度 <plan-year>`",
        )
    ),
    *(
        ("link", f"くわしくは{written}にあります。")
        for written in (
            "[文字]（#目印）",
            "[文字]（about.md）",
            "［文字］(about.md)",
            "［文字］（about.md）",
            "[文字] (about.md)",
            "[文字](about.md）",
            "[文字]（https://www.example.jp/）",
            "[文字]（＃目印）",
            "[文字]（../a/b.md#c）",
            "![地図]（map.png）",
            "[文字](my file.md)",
        )
    ),
    *(
        ("emphasis", f"これは{written}です。")
        for written in (
            "**「重要」**",
            "**重要。**",
            "**（重要）**",
            "** 重要 **",
            "＊＊重要＊＊",
            "**重要＊＊",
            "**重要",
            "*「重要」*",
            "***「重要」***",
            "__重要__",
            "_「重要」_",
            "~~重要~~",
        )
    ),
    *(
        ("code", f"これは{written}です。")
        for written in ("`code", "code`", "｀code｀", "`code´", "``code`")
    ),
    *(
        ("heading", written)
        for written in (
            *(
                "##見出し",
                "###見出し",
                "#見出し",
                "＃＃ 見出し",
                "＃ 見出し",
                "＃見出し",
                "＃＃見出し",
            ),
            *("#\u3000見出し", "##\u3000見出し", "#＃ 見出し", "##2章"),
        )
    ),
    *(
        ("list", written)
        for written in (
            *(
                "・一つ目\n・二つ目",
                "・一つ目",
                "-一つ目\n-二つ目",
                "－一つ目\n－二つ目",
                "●一つ目\n●二つ目",
            ),
            *(
                "-\u3000一つ目",
                "1.一つ目\n2.二つ目",
                "1.\u3000一つ目",
                "*一つ目\n*二つ目",
                "■一つ目。\n■二つ目。",
            ),
        )
    ),
    *(("target", written) for written in ("(mark)＝", "（mark）=", "（mark）＝", "（目印）＝")),
    *(
        ("table", written)
        for written in (
            "| 名前 | 値 |\n| 一 | 1 |",
            "| 名前 | 値 |\n|---|\n| 一 | 1 |",
            "｜名前｜値｜\n｜---｜---｜\n｜一｜1｜",
            "| 名前 | 値 |\n｜---｜---｜\n| 一 | 1 |",
            "| 名前 | 値 |\n|ーー|ーー|\n| 一 | 1 |",
            "名前 | 値\n--- | --- | ---\n一 | 1",
        )
    ),
    *(
        ("line-break", written)
        for written in ("市は、広報推\n進室を置きます。", "市の\n計画です。", "データ\nを使う。")
    ),
    *(
        ("fence-sign", written)
        for written in (
            *("：：：{note}\n本文です。\n：：：", ":：:{note}\n本文です。", "::{note}\n本文です。"),
            *(
                "｀｀｀\ncode\n｀｀｀",
                "'''{note}\n本文です。\n'''",
                "``{note}\n本文です。",
                "\u3000:::{note}\n本文です。",
            ),
            *(
                ":::｛note｝\n本文です。\n:::",
                "```{plan：tree}\n```",
                "```｛plan:tree}\n```",
                ":::note\n本文です。\n:::",
            ),
            *(
                "    :::{note}\n    本文です。\n    :::",
                "```{note\n本文です。\n```",
                "本文です。\n    :::{note}",
            ),
        )
    ),
    *(
        ("option", written)
        for written in (
            "```{plan:schedule}\n：area： 1-1\n```",
            "```{plan:schedule}\n:area： 1-1\n```",
            ":::{list-table} 題\n：header-rows: 1\n\n* - 一\n:::",
            "```{plan:schedule}\n\n:area: 1-1\n```",
        )
    ),
    *(
        ("fence", written)
        for written in (
            *(
                ":::{note}\n本文です。",
                "```{note}\n本文です。",
                "````text\n本文\n```",
                "::::{note}\n本文です。\n:::\n\n次です。",
            ),
            *("- 一\n\n  ```text\n  x\n\n次です。", "> :::{note}\n> 本文です。\n\n次です。"),
        )
    ),
    *(
        ("fence-end", written)
        for written in (":::{note}\n本文です。\n:::\n\n:::\n\n次です。\n:::", "本文です。\n\n:::\n")
    ),
    *(
        ("fence-inside", written)
        for written in (
            "```text\n一\n\n次です。\n\n```text\n二\n```",
            ":::{note}\n本文です。\n::: 続き\n:::",
            "```text\n```{note}\n```",
        )
    ),
    ("front-matter", "---\nmyst:\n  a: 1\n\n# 題"),
    *(
        ("settings", f"---\n{written}\n---\n\n# 題")
        for written in ("orphan", "- orphan", "myst\n  a: 1", "myst:\n\ta: 1", "a: 'b")
    ),
    *(
        ("address-sign", written)
        for written in (
            "https：//www.example.jp/を見ます。",
            "http:／／a.example",
            "[題](https：//www.example.jp/)",
        )
    ),
    *(
        ("table-row", f"| 名前 | 値 |\n|---|---|\n{written}")
        for written in (
            "| 二 | 2 | 3 |",
            "| 二 |",
            "| `a|b` | 1 |",
            "| 一 | 1 |\n本文です。",
            "二 | 2 | 3",
        )
    ),
    *(
        (
            "list-table-row",
            f":::{{list-table}} 題\n:header-rows: 1\n\n* - 名前\n  - 値\n{written}\n:::",
        )
        for written in ("* - 一つ", "* - 一\n  - 1\n  - 2", "* 一つ", "* - 一\n  - 1\n* - 二")
    ),
]


def test_each_of_several_on_a_line_is_told() -> None:
    page = "{plan:fy}'2018'と{plan:fy} `2018`と{plan:fy}`2018 です。**「重要」**です。"
    assert [(rule, words) for rule, _line, words in told(page)] == [
        ("role", "{plan:fy}'2018'"),
        ("role", "{plan:fy} `…`"),
        ("role", "{plan:fy}`2018"),
        ("emphasis", "**「重要」**"),
    ]


@pytest.mark.parametrize(("rule", "page"), BAD)
def test_broken_notation_is_told_once(rule: str, page: str) -> None:
    found = [(found, line) for found, line, _words in told(page) if found not in ("enclosed",)]
    assert [found for found, _line in found] == [rule] * len(found)
    assert found
    assert len({line for _found, line in found}) == len(found)


def test_every_rule_is_seen_to_be_broken() -> None:
    rules = (*notation.RULES, *fences.RULES, *table_shape.RULES)
    assert {rule for rule, _page in BAD} == {rule.id for rule in rules}


def test_a_translation_is_told_with_the_line_of_its_message() -> None:
    text = 'msgid "一"\nmsgstr "It is {plan：fy}`2018`."\n\nmsgid "二"\nmsgstr "[a]（#b）"\n'
    assert [(rule, line) for rule, line, _words in told_of_translation(text)] == [
        ("role", 1),
        ("link", 4),
    ]
