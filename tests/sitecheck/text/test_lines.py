"""Which line is told, where words stand that are read, and where code that isn't."""

import pytest

from tests.sitecheck.text.reading import told, told_of_translation

HEAD = '---\nmyst:\n  html_meta:\n    description: "日 程です。"\n---\n\n# 題\n'
BAD = "日 程"
READ = {
    "paragraph": (f"# 題\n\n{BAD}", 3),
    "second line of a paragraph": (f"# 題\n\n一\n{BAD}", 4),
    "after a line break": (f"一\\\n{BAD}", 2),
    "front matter": (HEAD, 4),
    "heading": (f"# {BAD}", 1),
    "list": (f"- 一\n  - {BAD}", 2),
    "quotation": (f"> 一\n>\n> {BAD}", 3),
    "pipe table": (f"| 名前 |\n|---|\n| 一 |\n| {BAD} |", 4),
    "caption": (f"一\n\n:::{{list-table}} {BAD}\n\n* - 一\n:::", 3),
    "option": (f"```{{plan:schedule}}\n:area: 1-1\n:caption: {BAD}\n```", 3),
    "option in YAML": (f"```{{plan:schedule}}\n---\ncaption: {BAD}\n---\n```", 3),
    "cell of a list table": (f":::{{list-table}} 題\n:header-rows: 1\n\n* - 一\n  - {BAD}\n:::", 5),
    "nested directive": (f"::::{{grid}} 2\n:gutter: 3\n\n:::{{card}} 一\n{BAD}\n:::\n::::", 5),
    "directive in a list": (f"- 一\n\n  ```{{note}}\n  {BAD}\n  ```", 4),
    "alternative": (f"一\n![{BAD}](map.png)", 2),
    "words of a link": (f"[{BAD}](about.md)", 1),
    "words of a role": (f"{{plan:term}}`{BAD} <schedule>`", 1),
    "marked words": (f"[{BAD}]{{.language-ja}}", 1),
    "diagram": (f'```{{mermaid}}\nflowchart TD\n  accTitle: 一\n  a["{BAD}"] --> b\n```', 4),
    "footnote": (f"一[^a]\n\n[^a]: {BAD}", 3),
    "HTML": (f"<div>\n<p>{BAD}</p>\n</div>", 2),
}
NOT_READ = {
    "code": f"`{BAD}`",
    "block of code": f"```\n{BAD}\n```",
    "block of code in a language": f"```text\n{BAD}\n```",
    "indented block": f"一\n\n    {BAD}",
    "directive of code": f"```{{code-block}} text\n:name: a\n\n{BAD}\n```",
    "role of code": f"{{kbd}}`{BAD}`",
    "comment": f"% {BAD}",
    "comment in HTML": f"<!-- {BAD} -->",
    "label": f"({BAD})=",
    "attribute of HTML": f'<p class="{BAD}">一</p>',
    "address": f"[一](<{BAD}.md>)",
}


@pytest.mark.parametrize("where", READ)
def test_words_are_told_with_their_line(where: str) -> None:
    page, line = READ[where]
    assert ("spaces", line, BAD) in told(page)


@pytest.mark.parametrize("where", NOT_READ)
def test_what_is_no_text_is_not_told(where: str) -> None:
    assert told(NOT_READ[where]) == []


def test_what_is_told_stands_in_the_order_of_lines() -> None:
    page = "# 題\n\n:::{note}\n日 程\n:::\n\n### ①\n\n[ここ](a.md)"
    assert [(rule, line) for rule, line, _words in told(page)] == [
        ("spaces", 4),
        ("enclosed", 7),
        ("heading-level", 7),
        ("vague-link", 9),
    ]


def test_directives_within_each_other_are_all_read() -> None:
    depth = 400
    signs = [":" * (3 + n) for n in reversed(range(depth))]
    page = "\n".join([*(f"{sign}{{note}}" for sign in signs), BAD, *reversed(signs)])
    assert told(page) == [("spaces", depth + 1, BAD)]


CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

#| msgid "前の①です。"
msgid "①です。"
msgstr "It is [here](about.md)."

#, fuzzy
msgid "二つ"
msgstr ""
"In \\"Heisei 34\\" and\\n"
"in Heisei 34."

#~ msgid "古い"
#~ msgstr "click ①"

msgid "最後"
msgstr "`①` and ②"
"""


def test_translations_are_told_with_the_line_of_their_message() -> None:
    assert told_of_translation(CATALOGUE) == [
        ("vague-link", 6, "here"),
        ("past-era", 11, "Heisei 34"),
        ("enclosed", 18, "②"),
    ]


def test_each_form_of_a_plural_is_read() -> None:
    text = 'msgid "件"\nmsgid_plural "件"\nmsgstr[0] "one ①"\nmsgstr[1] "more ②"'
    assert [words for _rule, _line, words in told_of_translation(text)] == ["①", "②"]


@pytest.mark.parametrize(
    ("damaged", "line"),
    [
        ('msgid "一\nmsgstr "①"', 1),
        ('msgid "一"\nmsgstr "①" one', 2),
        ('msgid "一"\nmsgstr one', 2),
        ('msgid "一"\n<<<<<<< HEAD\nmsgstr "①"', 2),
        ('msgid "一"\nmsgstr[one] "①"', 2),
        ('msgid "一"\nmsgword "①"', 2),
        ('"①"\n', 1),
        ('# A\n\nmsgid "一"\n', 3),
        ('msgid ""\nmsgstr "POT-Creation-Date: today\\n"', 1),
    ],
)
def test_a_damaged_catalogue_is_told_and_not_guessed_at(damaged: str, line: int) -> None:
    assert [(rule, at) for rule, at, _words in told_of_translation(damaged)] == [
        ("catalogue", line)
    ]


def test_a_good_translation_is_not_told() -> None:
    assert told_of_translation('msgid "①"\nmsgstr "It is in [the plan](a.md), 2016."') == []
