"""``{plan:messages}``: an editor finds what a line on the screen means, and how to mend it."""

from pathlib import Path
from shutil import rmtree

import pytest

from plandata.markup import message_kinds
from tests.searching import entries_in

from .build import Build, build, copy_root, one, words

EVIL = "<script>evil()</script> {{7*7}} **a** `{plan:fy}`2018``"
EXAMPLES = f"""
[[dangling]]
file = "data/measure_departments.csv"
right = "1-1,welfare,福祉 A"
wrong = "1-1,welfair,福祉 A"
told_ja = "data/measure_departments.csv:2: 「welfair」はありません [plan.dangling]"
told_en = "data/measure_departments.csv:2: There is no “welfair” of 福祉 [plan.dangling]"

[[full-width]]
file = "terminal"
wrong = "check \\u200b１"
how_ja = "全角で打った。"
how_en = "Typed in full-width."
told_ja = "１ [plan.full-width]"
told_en = "１ [plan.full-width]"

[[dangling]]
file = "data/goals.csv"
told_ja = "data/goals.csv: ない [plan.dangling]"
told_en = "data/goals.csv: Missing [plan.dangling]"

[[hostile]]
file = "docs/a.md"
wrong = {EVIL!r}
told_ja = {EVIL!r}
told_en = {EVIL!r}
"""
#: A file whose kind is at home in the one before.
OTHERS = """
[[dangling]]
file = "data/areas.csv"
right = "1-1"
wrong = ""
encoding = "cp932"
told_ja = "data/areas.csv:3: 空 [plan.dangling]"
told_en = "data/areas.csv:3: Empty [plan.dangling]"

[[era]]
file = "docs/a.md"
wrong = ""
told_ja = "docs/a.md:1: 年 [text.era, 推奨]"
told_en = "docs/a.md:1: Year [text.era, Best practice]"
"""

EXTENSIONS = ["myst_parser", "plandata", "plandata.theme", "plandata.languages"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with pages of messages, and a list of their names."""
    root = copy_root("harbour", tmp_path)
    examples = {"own": EXAMPLES, "others": OTHERS}
    for name, text in examples.items():
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
        (root / f"{name}.md").write_text(f"# {name}\n\n```{{plan:messages}} {name}\n```\n", "utf-8")
    (root / "names.md").write_text(
        "# names\n\n```{plan:messages} own,others\n:names:\n```\n", "utf-8"
    )
    with (root / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n```{toctree}\nown\nothers\nnames\n```\n")
    files = {name: tmp_path / f"{name}.toml" for name in examples}
    monkeypatch.setattr(message_kinds, "FILES", files)
    return root


def examples(site: Build, page: str, kind: str) -> list[list[tuple[str, str]]]:
    """The examples of a kind: each term, and what stands under it as it stands."""
    return [
        [
            (words(term), found.get_text().strip("\n"))
            for term, found in zip(shown.select("dt"), shown.select("dd"), strict=True)
        ]
        for shown in site.main(page).select(f"#{kind} dl.plan-message")
    ]


def test_a_kind_has_its_name_its_meaning_and_all_its_examples(root: Path) -> None:
    site = build(root)
    assert site.warnings == []
    section = one(site.main("own"), "#message-plan-dangling")
    assert words(one(section, "h2 code")) == "plan.dangling"
    assert words(one(section, ":scope > p")) == "ほかの表にないidを指しています。"
    told = "data/measure_departments.csv:2: 「welfair」はありません [plan.dangling]"
    assert examples(site, "own", "message-plan-dangling") == [
        [
            ("画面に出るメッセージ", told),
            ("間違いの例（data/measure_departments.csv）", "1-1,welfair,福祉 A"),
            ("直した例（data/measure_departments.csv）", "1-1,welfare,福祉 A"),
        ],
        [
            ("画面に出るメッセージ", "data/goals.csv: ない [plan.dangling]"),
            ("間違いの例（data/goals.csv）", "ファイルがありません。"),
        ],
        [
            ("画面に出るメッセージ", "data/areas.csv:3: 空 [plan.dangling]"),
            (
                "間違いの例（data/areas.csv）",
                "直した例にあるものが、抜けています。\n文字コードはcp932です。",
            ),
            ("直した例（data/areas.csv）", "1-1"),
        ],
    ]
    assert [words(part) for part in section.select(".plan-changed")] == ["welfair", "welfare"]


def test_a_notice_is_told_apart_and_what_cannot_be_seen_is_shown(root: Path) -> None:
    site = build(root)
    section = one(site.main("own"), "#message-plan-full-width")
    assert "お知らせです。検査は失敗しません。" in words(section)
    (shown,) = examples(site, "own", "message-plan-full-width")
    assert shown[1:] == [("起きたこと", "全角で打った。"), ("間違いの例", "check <U+200B>１")]
    assert "お知らせ" not in words(one(site.main("own"), "#message-plan-dangling"))


def test_a_page_in_another_language_marks_the_words_that_stay(root: Path) -> None:
    site = build(root, language="en", extensions=EXTENSIONS)
    first = site.main("own").select("#message-plan-dangling dl.plan-message")[0]
    assert words(one(first, "dt:first-child")) == "Message"
    told, wrong, _right = first.select("pre")
    assert words(told).endswith("There is no “welfair” of 福祉 [plan.dangling]")
    assert [words(part) for part in told.select("[lang=ja]")] == ["福祉"]
    assert [words(part) for part in wrong.select("[lang=ja]")] == ["福祉"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_words_of_examples_stay_words(root: Path, language: str) -> None:
    site = build(root, language=language)
    main = site.main("own")
    shown = [pre.get_text().strip("\n") for pre in main.select("dl.plan-message pre")]
    assert shown.count(EVIL) == 2
    assert not main.select("dl.plan-message :is(script, strong, a)")


def test_names_lead_to_where_a_message_is_at_home(root: Path) -> None:
    site = build(root)
    links = site.main("names").select("ul.plan-message-names a")
    assert [words(link) for link in links] == ["plan.dangling", "plan.full-width", "text.era"]
    for link in links:
        assert words(one(site.follow("names", link), "h2")) == words(link)
    assert not site.main("others").select("#message-plan-dangling")


def test_examples_are_neither_found_nor_translated(root: Path) -> None:
    site = build(root)
    index = site.output / "_static" / "search-index.js"
    found = {entry.heading: entry.url for entry in entries_in(index)}
    assert found["plan.dangling"].endswith("#message-plan-dangling")
    assert "welfair" not in index.read_text("utf-8")
    rmtree(root / "_build")
    build(root, "gettext")
    kept = (root / "_build" / "gettext" / "own.pot").read_text("utf-8")
    assert [line for line in kept.splitlines() if "welfa" in line or "idを" in line] == []


def test_a_page_is_read_again_when_an_example_changes(root: Path) -> None:
    build(root)
    file = message_kinds.FILES["own"]
    file.write_text(file.read_text("utf-8").replace("welfair", "walfare"), "utf-8")
    message_kinds.examples_of.cache_clear()
    site = build(root)
    assert "own" in site.read
    assert "walfare" in words(site.main("own"))
