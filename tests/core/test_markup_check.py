"""What the check of a plan's pages tells of their roles, directives and links, without a build."""

import random
from pathlib import Path

import pytest

from plandata.text_check import main

from .another_city import City

Output = pytest.CaptureFixture[str]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the current folder, with pages and good data."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    City.in_folder(tmp_path / "data")
    folder = tmp_path / "docs"
    (folder / "part").mkdir(parents=True)
    (folder / "about.md").write_text("(about-mark)=\n# 案内\n", "utf-8")
    (folder / "part/one.md").write_text("(one)=\n# 一つ目\n", "utf-8")
    return folder


def told(docs: Path, capsys: Output, text: str, page: str = "index.md") -> list[str]:
    """What is told of a page, without the page; not that it is no whole site."""
    (docs / page).write_text(text, "utf-8")
    main([])
    lines = capsys.readouterr().out.splitlines()
    lines = [line for line in lines if not line.startswith("docs/conf.py")]
    lines = [line for line in lines if not line.endswith("[plan.not-shown]")]
    assert all(line.startswith(f"docs/{page}:") for line in lines)
    return [line.removeprefix(f"docs/{page}:") for line in lines]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[題](abuot.md)",
            "1: ページ「abuot.md」はありません。近い値は「about.md」",
        ),
        ("[題](#about-mrk)", "1: 目印「about-mrk」はありません。近い値は「about-mark」"),
        ("[題](part/one.md#tow)", "1: 目印「tow」はありません。使える値は「one」です [plan.link]"),
        (
            "[題](#measure-1-1-1)",
            "1: 目印「measure-1-1-1」はありません。{plan:measure}`1-1-1` と書いて",
        ),
        ("{ref}`題 <about-mrk>`", "1: 目印「about-mrk」はありません。近い値は「about-mark」"),
        ("{doc}`題 <abuot>`", "1: ページ「abuot」はありません。近い値は「about」です [plan.link]"),
        ("![地図](ちず.png)", "1: ファイル「ちず.png」はありません。"),
        ("題\n\n{trem}`一`", "3: 「trem」というロールはありません。近い値は「term」"),
        ("{plan:trem}`一`", "1: 「plan:trem」というロールはありません。近い値は「plan:term」"),
        ("```{notee}\n一\n```", "1: 「notee」というディレクティブはありません。近い値は「note」"),
        ("```{plan:treee}\n```", "1: 「plan:treee」というディレクティブはありません。"),
        ("題\n\n```{plan:measures}\n:flagg: 一\n```", "4: {plan:measures}: 「flagg」という条件は"),
        (
            ":::{card} 題\n:link: abuot\n:link-type: doc\n一\n:::",
            "2: ページ「abuot」はありません。近い値は「about」",
        ),
        ("```{toctree}\n:hidden:\n\nabuot\npart/one\n```", "4: ページ「abuot」はありません。"),
        ("{plan:fy}`20l8`", "1: {plan:fy}`20l8`: 「20l8」は年度ではありません。"),
    ],
)
def test_what_leads_nowhere_is_told_with_what_is_near(
    docs: Path, capsys: Output, text: str, message: str
) -> None:
    (line,) = told(docs, capsys, text)
    assert line.startswith(message)


@pytest.mark.parametrize(
    ("conf", "near"),
    [
        ("", "使える値は「about-mark」です"),
        ("myst_heading_anchors = 0", "使える値は「about-mark」です"),
        ("myst_heading_anchors = 1", "近い値は「案内」です"),
        (
            'myst_heading_anchors = 1\nmyst_heading_slug_func = "docutils"',
            "使える値は「about-mark」です",
        ),
        ("myst_heading_anchors = int('1')", None),
        ("myst_heading_anchors = 1\nmyst_heading_slug_func = str.upper", None),
    ],
)
def test_an_address_of_a_heading_is_known_unless_conf_py_computes_it(
    docs: Path, capsys: Output, conf: str, near: str | None
) -> None:
    (docs / "conf.py").write_text(conf, "utf-8")
    lines = told(docs, capsys, "[題](about.md#案内所)")
    assert lines == ([f"1: 目印「案内所」はありません。{near} [plan.link]"] if near else [])


def test_a_page_in_a_folder_is_told_what_is_near_as_it_would_write_it(
    docs: Path, capsys: Output
) -> None:
    (line,) = told(docs, capsys, "[題](about.md)", "part/two.md")
    assert line.startswith("1: ページ「about.md」はありません。近い値は「../about.md」")


def test_a_translation_leads_where_its_page_would(docs: Path, capsys: Output) -> None:
    name = "locale/en/LC_MESSAGES/part/one.po"
    (docs / name).parent.mkdir(parents=True)
    good = 'msgid "一"\nmsgstr "[Ab](../about.md) and {ref}`one <one>`"\n'
    assert told(docs, capsys, good, name) == []
    (line,) = told(docs, capsys, 'msgid "一"\nmsgstr "[Ab](about.md)"\n', name)
    assert line.startswith("1: ページ「about.md」はありません。")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("```{plan:tree}\n\n文章です。", "[text.fence, 推奨]"),
        ("```{plan:measures}\n：flag： 一\n```", "[text.option, 推奨]"),
    ],
)
def test_what_follows_from_a_slip_is_not_told_besides(
    docs: Path, capsys: Output, text: str, rule: str
) -> None:
    (line,) = told(docs, capsys, text)
    assert line.endswith(rule)


def test_names_of_other_extensions_are_left_to_the_build(docs: Path, capsys: Output) -> None:
    text = "{other}`一`\n\n```{others}\n```\n\n{plan:others}`一`"
    (docs / "conf.py").write_text('extensions = ["plandata", "other"]\n', "utf-8")
    (line,) = told(docs, capsys, text)
    assert line.startswith("6: 「plan:others」というロールはありません。")


@pytest.mark.parametrize("extensions", ['["plandata"]', '["plandata", "plandata.accessibility"]'])
def test_the_directives_of_the_audit_are_known_where_they_are_used(
    docs: Path, capsys: Output, extensions: str
) -> None:
    (docs / "conf.py").write_text(f"extensions = {extensions}\n", "utf-8")
    lines = told(docs, capsys, "```{plan:tested-pages}\n```")
    assert (lines == []) == ("accessibility" in extensions)


@pytest.mark.parametrize("conf", ["extensions = [", "extensions = list(open('x'))", "\0"])
def test_a_conf_that_cannot_be_read_is_left_to_the_build(
    docs: Path, capsys: Output, conf: str
) -> None:
    (docs / "conf.py").write_text(conf, "utf-8")
    assert told(docs, capsys, "{plan:fy}`2018`\n") == []


def test_markup_of_an_extension_that_conf_py_lacks_is_told(docs: Path, capsys: Output) -> None:
    text = "::::{card} 題\n一\n::::\n\n{octicon}`alert`\n"
    (docs / "conf.py").write_text('extensions = ["myst_parser", "plandata"]\n', "utf-8")
    needed = "conf.py の extensions に「sphinx_design」が要ります。加えてください"
    assert told(docs, capsys, text) == [
        f"1: {{card}}: {needed} [plan.directive]",
        f"5: {{octicon}}`alert`: {needed} [plan.role]",
    ]


def test_random_markup_never_raises(docs: Path, capsys: Output) -> None:
    random.seed(8341)
    pieces = [
        *"`{}[]()<>#/.*!:：｛｝\\ \n\n",
        *(
            "{plan:fy}`",
            "{ref}`",
            "{doc}`",
            "{plan:count}`measures ",
            "{plan:title}`",
            "year=",
            "x",
        ),
        *("```{toctree}\n", "```\n", "```{plan:measures}\n", ":year: ", ":stage: ", "goal", "2018"),
        *("](", "](../", "%00", "%ff", "\0", "#a", ".md", "http://[", "![一](", "**.*", "x" * 300),
    ]
    for number in range(150):
        text = "".join(random.choices(pieces, k=random.randrange(60)))
        (docs / f"random-{number}.md").write_text(text, "utf-8")
    main([])
    assert capsys.readouterr().out


def test_what_is_missing_because_of_the_data_is_only_counted(docs: Path, capsys: Output) -> None:
    """The fault is told once, in the data; a thing of a file without fault is told as ever."""
    header, *rows = City(docs.parent / "data").lines("measures")
    lost_comma = "\n".join([header.replace(",", " ", 1), *rows])
    City(docs.parent / "data").write("measures", lost_comma)
    text = "{plan:measure}`1-1-1`{plan:dept}`nobody`\n\n```{plan:measures}\n:flag: urgent\n```\n"

    (line,) = told(docs, capsys, text)

    assert line.startswith("1: {plan:dept}`nobody`: 「nobody」は data/departments.csv にありません")
    main([])
    summary = capsys.readouterr().err.strip()
    assert summary.endswith("問題1件、データを直してから調べるところ2件")


CONTENTS = "```{toctree}\nabout\npart/one\n```\n"


@pytest.mark.parametrize(
    ("page", "conf", "message"),
    [
        ("# 新しい", "", "1: このページは、どの toctree にもありません。"),
        ("---\norphan: true\n---\n\n# 新しい", "", ""),
        ("# 新しい", "exclude_patterns = ['new*']", ""),
        ("# 新しい", "extensions = ['another']", ""),
        ("---\norphan: 1\n---\n\n(about-mark)=\n# 新", "", "5: 目印「about-mark」は docs/about.md"),
    ],
)
def test_a_page_in_no_table_of_contents_and_a_label_of_two_pages_are_told(
    docs: Path, capsys: Output, page: str, conf: str, message: str
) -> None:
    (docs / "conf.py").write_text(conf, "utf-8")
    (docs / "index.md").write_text(f"# 題\n\n{CONTENTS}", "utf-8")
    lines = told(docs, capsys, page, "new.md")
    assert len(lines) == bool(message)
    assert all(line.startswith(message) for line in lines)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("book: no", "no"), ("tocdepth: 2\nbook: 'all' # ", "all"), ("book:", "")],
)
def test_a_page_can_only_be_kept_out_of_the_book(
    docs: Path, capsys: Output, setting: str, value: str
) -> None:
    (docs / "conf.py").write_text("extensions = ['myst_parser', 'plandata.book']", "utf-8")
    (line,) = told(docs, capsys, f"---\n{setting}\n---\n\n# 題")
    number = len(setting.split("\n")) + 1
    assert line.startswith(f"{number}: 「book: {value}」は使えません。")
    assert "「book: none」と書き" in line
    assert told(docs, capsys, "---\nbook: none\n---\n\n# 題") == []


def test_what_a_page_says_of_books_is_free_where_none_is_made(docs: Path, capsys: Output) -> None:
    (docs / "conf.py").write_text("extensions = ['myst_parser']", "utf-8")
    assert told(docs, capsys, "---\nbook: all\n---\n\n# 題") == []


def test_a_name_misspelt_in_a_table_of_contents_is_told_once(docs: Path, capsys: Output) -> None:
    (line,) = told(docs, capsys, f"# 題\n\n{CONTENTS}".replace("about", "abuot"))
    assert line.startswith("4: ページ「abuot」はありません。近い値は「about」")


def test_a_directive_with_a_japanese_name_is_told_once(docs: Path, capsys: Output) -> None:
    (line,) = told(docs, capsys, ":::{注意}\n文章です。\n:::")
    assert line.startswith("1: 「注意」というディレクティブはありません。")


@pytest.mark.parametrize(
    ("translation", "told_as"),
    [("- Ab", "translation"), ("A\\n\\nb", "translation"), ("A - b", "")],
)
def test_a_translation_is_one_paragraph(
    docs: Path, capsys: Output, translation: str, told_as: str
) -> None:
    name = "locale/en/LC_MESSAGES/part/one.po"
    (docs / name).parent.mkdir(parents=True)
    lines = told(docs, capsys, f'msgid "一"\nmsgstr "{translation}"\n', name)
    assert [f"[text.{told_as}, 推奨]" in line for line in lines] == [True] * bool(told_as)
