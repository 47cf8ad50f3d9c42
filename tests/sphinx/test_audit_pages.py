"""The pages of the policy, the result and the people's checklist say what data and evidence say."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from bs4 import Tag
from sphinx.application import Sphinx

from plandata.accessibility import audit, audit_access
from plandata.accessibility.audit_domain import audit_domain_of, record_file
from sitecheck.evidence import read, write

from .build import ROOTS, Build, cells, copy_root, one, words
from .build import build as build_root
from .kept import Kept

PAGES = ["policy", "result", "checklist", "report"]


def build(root: Path, stale: bool = False, **config: Any) -> Build:
    """Build with five criteria instead of the standard's, so that a test can show them all.

    Unless ``stale``, the record is taken for one of this site.
    """

    def check(app: Sphinx) -> None:
        domain = audit_domain_of(app.env)
        file = record_file(app.env)
        record = read(file)
        if not stale and file.is_file() and record.content != domain.content:
            write(file, replace(record, content=domain.content))
            domain.is_checked = True

    with pytest.MonkeyPatch.context() as patch:
        for module in (audit, audit_access):
            patch.setattr(module, "CRITERIA", root / "criteria.csv")
        return build_root(root, prepare=check, **config)


def copy_audit(folder: Path) -> Path:
    """Copy the pages, with the harbour's data beside their own."""
    root = copy_root("audit", folder)
    copytree(ROOTS / "test-harbour" / "data", root / "data", dirs_exist_ok=True)
    return Path(copytree(ROOTS / "test-audit" / "data", root / "data", dirs_exist_ok=True)).parent


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(copy_audit(tmp_path_factory.mktemp("audit")))


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(copy_audit(tmp_path_factory.mktemp("audit-english")), language="en")


@pytest.fixture
def audit_root(tmp_path: Path) -> Path:
    return copy_audit(tmp_path)


@pytest.fixture
def built_audit(kept: Kept) -> Path:
    """That site after a build, to be edited and built again."""
    return kept.again("audit", copy_audit, build)


def facts(main: Tag) -> dict[str, str]:
    items = one(main, "dl.plan-facts")
    return dict(zip(map(words, items.select("dt")), map(words, items.select("dd")), strict=True))


def rows(site: Build, page: str, table: str) -> list[list[str]]:
    return cells(one(site.main(page), f"table#table-{table}"))


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_no_warning_is_told(site: Build, english: Build) -> None:
    assert site.warnings == []
    assert english.warnings == []


def test_the_standards_criteria_stand_in_a_table_with_their_results(site: Build) -> None:
    assert rows(site, "result", "criteria-jis") == [
        ["達成基準", "レベル", "適用", "結果", "判定方法", "注記"],
        [
            *("1.1.1 図の代わり", "A", "あり", "未確認"),
            "AF、HC",
            "人が除外した問題は1件。人の確認は3件のうち2件が済み。図は三つです",
        ],
        ["1.2.1 音と映像", "A", "なし", "適用なし", "AC", "音がありません"],
        [
            *("1.4.3 色の差", "AA", "あり", "適合"),
            "AC、AF、HC",
            "なし",
        ],
        ["2.4.7 今いる所", "AA", "あり", "不適合", "AC", "機械が見つけた問題は3件"],
    ]


def test_added_criteria_stand_in_a_table_of_their_own_with_their_edition(site: Build) -> None:
    assert rows(site, "result", "criteria-wcag") == [
        ["達成基準", "レベル", "版", "適用", "結果", "判定方法", "注記"],
        [
            *("2.5.8 押す所の大きさ", "AA", "WCAG 2.2", "あり", "未確認"),
            *("AC", "機械の検査は1件のうち0件が済み"),
        ],
    ]


def test_facts_stand_in_the_order_of_the_standard(site: Build) -> None:
    assert facts(site.main("result")) == {
        "表明日": "2027年5月31日（令和9年5月31日）",
        "規格の規格番号と改正年": "JIS X 8341-3:2016",
        "満たしている適合レベルと対応度": "JIS X 8341-3:2016のレベルAAに配慮",
        "対象となるウェブページ": "全部のページ",
        "依存したウェブコンテンツ技術": "HTML",
        "試験するページを選んだ方法と、ページ数": "すべてのページを選びました。2ページです",
        "試験したページのアドレス": "試験したページの一覧",
        "達成基準チェックリスト": "達成基準の表",
        "試験を行った期間": "2027年4月（令和9年4月）から2027年6月2日（令和9年6月2日）まで",
        "検査に使った道具とブラウザー": "Chromium 130、axe-core 4.10",
        "人が使った道具": "NVDA",
        "画面の幅": "320 px、1280 px",
        "配色": "暗い配色、明るい配色",
    }
    first, second = one(site.main("result"), "dl.plan-facts").select("a")
    assert site.follow("result", first).name == "ul"
    assert words(site.follow("result", second)) == "JIS X 8341-3:2016の達成基準"


def test_each_check_that_spoke_is_named_with_what_it_found(site: Build) -> None:
    table = rows(site, "result", "checks")
    assert table[0] == ["達成基準", "検査", "道具", "判定方法", "ページ数", "問題", "除外"]
    assert [row[:2] for row in table[1:]] == [
        ["1.1.1 図の代わり", "images"],
        ["1.2.1 音と映像", "media"],
        ["1.4.3 色の差", "axe"],
        ["1.4.3 色の差", "色の組み合わせ"],
        ["2.4.7 今いる所", "keyboard"],
        ["2.5.8 押す所の大きさ", "targets"],
    ]
    assert table[5][4:] == ["2", "3", "0"]


def test_the_pages_tested_are_listed_with_their_addresses(site: Build) -> None:
    listed = [words(item) for item in one(site.main("result"), "#tested-pages").select("li")]
    assert listed == [
        "https://port.example/plan/ja/index.html",
        "https://port.example/plan/ja/policy.html",
    ]


def test_the_policy_says_what_is_not_decided(site: Build) -> None:
    assert facts(site.main("policy")) == {
        "対象範囲": "全部のページ",
        "目標とする適合レベル": "JIS X 8341-3:2016のレベルAA",
        "今の対応度": "JIS X 8341-3:2016のレベルAAに配慮",
        "対応度の言葉の出典": "書き方の指針、2027年1月（令和9年1月）版",
        "目標を達成する期限": "2028年3月（令和10年3月）",
        "例外": "決めていません",
        "追加する達成基準": "決めていません",
        "担当": "案内係",
        "わかっている問題": "決めていません",
        "問題への対応の予定": "決めていません",
        "これまでの取組み": "決めていません",
        "方針を定めた日": "2027年4月1日（令和9年4月1日）",
    }


def test_a_sentence_counts_criteria_and_checks(site: Build) -> None:
    text = words(site.main("policy"))
    assert "対応度は「JIS X 8341-3:2016のレベルAAに配慮」です。" in text
    assert "目標は「JIS X 8341-3:2016のレベルAA」です。" in text
    assert (
        "JIS X 8341-3:2016の4のうち、適合1、不適合1、適用なし1、未確認1、ほかに1、"
        "人の確認5のうち2。"
    ) in text


def test_the_checklist_has_a_table_a_tool_with_results_and_links(site: Build) -> None:
    assert rows(site, "checklist", "checklist-inspection") == [
        ["すること", "達成基準", "結果", "確認した人", "確認した日", "注記"],
        ["図を見ます。", "1.1.1", "合格", "案内係", "2027年4月（令和9年4月）", "図は三つです"],
        ["押します。", "2.5.8", "未確認", "未確認", "未確認", "なし"],
        ["読みます。", "なし", "未確認", "未確認", "未確認", "なし"],
    ]
    main = site.main("checklist")
    captions = [words(one(table, "caption")) for table in main.select("table")]
    assert captions == [
        f"{tool}で確かめることと、その結果" for tool in ("目と手", "NVDA", "Voice Over")
    ]
    link = main.select("table a")[0]
    assert words(site.follow("checklist", link)) == "1.1.1 図の代わり"


def test_the_way_to_write_is_shown_with_its_address(site: Build) -> None:
    main = site.main("report")
    assert "案内係に書いてください。" in words(main)
    assert [link["href"] for link in main.select("p a")] == ["https://port.example/write"]


def test_prose_may_link_to_a_criterion(site: Build) -> None:
    link = site.main("other").select("a")[-1]
    assert words(site.follow("other", link)) == "1.4.3 色の差"


def test_no_table_has_an_empty_cell_or_lacks_its_headers(site: Build, english: Build) -> None:
    for made in (site, english):
        tables = [table for page in PAGES for table in made.main(page).select("table")]
        assert len(tables) == 6
        for table in tables:
            assert words(one(table, "caption"))
            assert all(words(cell) for cell in table.select("th, td"))
            assert len(table.select("tbody th[scope=row]")) == len(table.select("tbody tr"))


def test_the_english_pages_say_the_same(english: Build) -> None:
    table = rows(english, "result", "criteria-jis")
    assert table[0] == ["Criterion", "Level", "Applies", "Result", "Judged by", "Note"]
    assert [row[3] for row in table[1:]] == ["not checked", "not applicable", "met", "not met"]
    assert table[2][5] == "There is no sound"
    assert facts(english.main("result"))["Level met"] == (
        "in consideration of level AA of JIS X 8341-3:2016 (配慮)"
    )
    assert facts(english.main("result"))["Period of the test"] == "April 2027 to June 2, 2027"
    name = one(english.main("result"), "#criterion-2-4-7")
    assert one(name, "[lang=ja]").get_text() == "今いる所"


def test_without_a_run_and_without_results_nothing_is_claimed(audit_root: Path) -> None:
    (audit_root / "_accessibility" / "evidence.json").unlink()
    site = build(audit_root)
    assert site.warnings == []
    results = [row[3] for row in rows(site, "result", "criteria-jis")[1:]]
    assert results == ["未確認"] * 4
    assert facts(site.main("result"))["表明日"] == "まだ試験していません"
    assert "まだ検査をしていません。" in words(site.main("result"))


def test_the_degree_reads_conforming_only_when_all_is_settled(audit_root: Path) -> None:
    file = audit_root / "_accessibility" / "evidence.json"
    run = read(file)
    settled = tuple(record._replace(findings=0, excluded=0) for record in run.records)
    write(file, replace(run, records=settled))
    assert "のレベルAAに配慮" in words(build(audit_root).main("policy"))
    change(
        audit_root, "data/manual_checks.csv", "Have pictures read.,,", "Have pictures read.,pass,"
    )
    change(audit_root, "data/manual_checks.csv", "pass,,,,\n", "pass,,,,2027-06-03\n")
    assert "JIS X 8341-3:2016のレベルAAに準拠" in words(build(audit_root).main("policy"))
    change(audit_root, "data/manual_checks.csv", "pass,,,,2027-06-03", "fail,,,,2027-06-03")
    assert "JIS X 8341-3:2016のレベルAに一部準拠" in words(build(audit_root).main("policy"))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("_accessibility/evidence.json", '"findings": 3', '"findings": 4'),
        ("criteria.csv", "今いる所", "いる所"),
        ("data/exemptions.csv", "音がありません", "音はありません"),
        ("data/manual_checks.csv", "図は三つです", "図は四つです"),
        ("data/accessibility.csv", "案内係", "受付"),
    ],
)
def test_an_edit_reads_only_the_pages_that_show_it(
    built_audit: Path, file: str, old: str, new: str
) -> None:
    change(built_audit, file, old, new)
    read = build(built_audit).read
    assert set(read) <= set(PAGES)
    assert set(read) >= {"policy", "result"}


def test_damaged_evidence_stops_the_build_with_the_way_out(audit_root: Path) -> None:
    change(audit_root, "_accessibility/evidence.json", '"2027-05-31"', '"May"')
    with pytest.raises(Exception, match="検査をやり直して"):
        build(audit_root)


@pytest.mark.parametrize(
    ("page", "old", "new", "told"),
    [
        ("result", "{plan:test-result} jis", "{plan:test-result} jos", "「jis」"),
        ("checklist", "{plan:checklist} inspection", "{plan:checklist} eye", "「screen-reader」"),
        ("policy", "{plan:conformance}`claim`", "{plan:conformance}`clam`", "「claim」"),
    ],
)
def test_a_wrong_word_is_told_with_those_that_may_stand_there(
    audit_root: Path, page: str, old: str, new: str, told: str
) -> None:
    change(audit_root, f"{page}.md", old, new)
    warnings = [line for line in build(audit_root).warnings if "[plan.bad-option]" in line]
    assert len(warnings) == 1
    assert f"{page}.md" in warnings[0]
    assert told in warnings[0]


def test_pages_without_a_policy_are_told(audit_root: Path) -> None:
    file = audit_root / "data" / "accessibility.csv"
    file.write_text(file.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    warnings = [line for line in build(audit_root).warnings if "accessibility.csv" in line]
    assert {line.partition(".md")[0] for line in warnings} == {"policy", "result", "report"}


def test_a_record_of_another_state_of_the_site_is_no_result(built_audit: Path) -> None:
    change(built_audit, "other.md", "# ", "# 新しい")
    site = build(built_audit, stale=True)
    assert site.warnings == []
    assert set(site.read) <= {*PAGES, "other"}
    results = [row[3] for row in rows(site, "result", "criteria-jis")[1:]]
    assert results == ["未確認"] * 4
    changed = "未確認（2027年5月31日（令和9年5月31日）に検査した後で、サイトが変わりました）"
    assert facts(site.main("result"))["表明日"] == changed
    assert changed in words(site.main("result"))
    assert "のレベルAAに配慮" in words(site.main("policy"))


def test_while_the_record_is_of_the_site_as_it_is_nothing_is_read_again(audit_root: Path) -> None:
    first = build(audit_root)
    before = (first.output / "content-digest.txt").read_text("utf-8")
    assert read(audit_root / "_accessibility" / "evidence.json").content == before.strip()
    build(audit_root)  # the record was stamped after the first build
    again = build(audit_root, stale=True)
    assert (again.read, again.written) == ([], [])
    assert (again.output / "content-digest.txt").read_text("utf-8") == before


def test_only_the_result_is_read_again_when_the_site_changes_and_when_it_is_as_before(
    built_audit: Path,
) -> None:
    page = built_audit / "other.md"
    text = page.read_text("utf-8")
    for content in (f"{text}\n新しい文。\n", text):
        page.write_text(content, "utf-8")
        read_again = set(build(built_audit, stale=True).read)
        assert {"policy", "result", "other"} <= read_again <= {*PAGES, "other"}
        assert build(built_audit, stale=True).read == []
