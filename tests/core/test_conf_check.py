"""What is wrong with a conf.py is told with its line, before Sphinx uses it."""

from pathlib import Path

import pytest

from plandata.configuration.conf_check import problems

GOOD = 'extensions = ["myst_parser", "plandata"]\nproject = "計画"\n'


def told(folder: Path, conf: str | bytes) -> list[tuple[int, str, bool]]:
    """The line and the words of each problem, and whether it is a notice."""
    file = folder / "conf.py"
    file.write_bytes(conf if isinstance(conf, bytes) else conf.encode())
    return [(one.line, one.message, one.is_notice) for one in problems(file)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("author = “市”", "全角の「“」"),
        ("author = 市", "「市」という名前はありません"),
        ("templates_path = ['a'", "「[」が閉じていません"),
        ("copyright = 2027", "「2027」の形が違います。書けるのは、引用符で囲んだ文字"),
        ("author = None", "「None」の形が違います"),
        ("exclude_patterns = 'old'", "[ ] で囲んだ一覧です"),
        ("html_static_path = [1]", "「1」は、引用符で囲んだ文字に"),
        ("language = 'jp'", "「jp」という言語はありません"),
        ("numfig_secnum_depth = True", "半角の整数"),
        ("extensions += ['plandata.lang']", "「plandata.lang」は、見つかりません"),
        ("extensions += ['plandata' 'myst_parser']", "間に「,」を書いて"),
        ("html_theme = 'plan_theme'", "「plandata.theme」が要ります"),
        ("raise SystemExit", "ここで終わって"),
    ],
)
def test_what_ends_a_build_is_told_at_its_line(tmp_path: Path, line: str, words: str) -> None:
    ((number, message, is_notice),) = told(tmp_path, f"{GOOD}{line}\n")
    assert (number, is_notice) == (3, False)
    assert words in message


@pytest.mark.parametrize(
    "line",
    [
        "tags.has('draft')",
        "copyright = ['a', 'b']",
        "html_use_index = 0",
        "manpages_url = None",
        "titles = {}",
        "html_titles = 'a'\nhtml_title = html_titles",
        "my_own = open('conf.py').read()",
    ],
)
def test_what_sphinx_takes_is_told_nothing(tmp_path: Path, line: str) -> None:
    assert told(tmp_path, f"{GOOD}{line}\n") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("html_titel = 'a'", "html_title"),
        ("plan_langages = {}", "plan_languages"),
        ("myst_enable_extension = []", "myst_enable_extensions"),
    ],
)
def test_a_misspelt_setting_is_a_notice(tmp_path: Path, line: str, name: str) -> None:
    ((number, message, is_notice),) = told(tmp_path, f"{GOOD}{line}\n")
    assert (number, is_notice) == (3, True)
    assert f"「{name}」ではありませんか" in message


def test_a_conf_in_another_encoding_is_told_at_its_line(tmp_path: Path) -> None:
    ((number, message, _notice),) = told(tmp_path, GOOD.encode("cp932"))
    assert number == 2
    assert "UTF-8で保存" in message
    assert told(tmp_path, GOOD.encode("utf-8-sig")) == []
