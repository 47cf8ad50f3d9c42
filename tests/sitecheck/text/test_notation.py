"""Notation that input methods and Japanese prose break is told; natural prose is not."""

import pytest

from tests.sitecheck.text.reading import told

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
GOOD = [
    "計画（案）は［注］と【重要】と〔参考〕に分かれます。",
    "［注］（2018年）の値です。",
    "［文字］（もじ）と読みます。",
    "[1]（注）を見てください。",
    "※印は必須です。",
    "＊印は必須です。＊は任意です。",
    "（*は必須です）",
    "* は必須です。",
    "売上*1、利益*2、費用*3の順です。",
    r"\*\*太字\*\*と書きます。",
    "`**「重要」**`と書きます。",
    "**重要**です。",
    "これは**重要**です。",
    "「**重要**」です。",
    "これは*重要*です。",
    "#1の課題です。",
    "# 題",
    "#取手市 #防災 で投稿してください。",
    "番号は#12です。",
    "C#とF#を使います。",
    "くわしくは https://www.example.jp/a_b__c__d/**/e を見てください。",
    "[計画のページ](https://www.example.jp/a?b=*c*)です。",
    "ファイルは取手市_計画_案です。",
    "`{plan:fy}`と書きます。",
    "`` {plan:fy}`2018` ``と書きます。",
    "テンプレートの{name}を置き換えます。",
    "集合{1, 2}です。",
    "{plan:fy}`2018`に始まります。",
    "{ref}`年度（平成） <plan-year>`です。",
    "[文字](about.md)（2018年）です。",
    "[文字]{.language-ja}です。",
    "![地図](map.png)",
    "A | B のどちらかです。",
    "時刻は10:30：00です。",
    "比率は1：2：3です。",
    "1.5倍です。\n2.5倍です。",
    "1．計画です。",
    "（1）計画です。",
    "計画です。\n次の文です。",
    "計画\\\n次です。",
    "IT\nの計画です。",
    "-5度です。\n-3度です。",
    "名前・住所を書きます。",
    "●は完了です。",
    "■を押します。",
    "山田 太郎さんです。",
    "10～20%です。〜です。",
    "詳細は~~",
    "It's '90s \"style\" – don't.",
    "a_b_c と __init__ を使う。",
    "2 × 3です。",
    "| 名前 | 値 |\n|---|---|\n| `a\\|b` | 1 |\n| 二 | 2 |",
    "名前 | 値\n--- | ---\n一 | 1",
    ":::{note}\n本文です。\n:::",
    "::: {note}\n本文です。\n:::",
    "::::{note}\n:::{tip}\n本文です。\n:::\n::::",
    "````text\n```{plan:tree}\n```\n````",
    "~~~text\n```\n~~~",
    "- 一\n\n  ```text\n  x\n  ```\n\n次です。",
    "---\n\n本文です。",
    ":::{list-table} 題\n\n* - 名前\n  - 値\n* - 一\n  -\n:::",
    "```{toctree}\n題名 <about>\n目次\n案内\n```",
    "(mark)=\n# 題",
    "（注）=は等号です。",
    "\u3000字下げした文です。",
    "2項目（うち、重点は1）です。",
]


@pytest.mark.parametrize(("rule", "page"), BAD)
def test_broken_notation_is_told_once(rule: str, page: str) -> None:
    found = [(found, line) for found, line, _words in told(page) if found not in ("enclosed",)]
    assert [found for found, _line in found] == [rule] * len(found)
    assert found
    assert len({line for _found, line in found}) == len(found)


@pytest.mark.parametrize("page", GOOD)
def test_natural_prose_is_not_told(page: str) -> None:
    assert told(page) == []
