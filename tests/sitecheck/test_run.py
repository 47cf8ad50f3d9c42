"""A run over a site: what it tells and records, what it leaves out and when it fails."""

import json
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sitecheck import evidence, exclusion, report, run, workers
from sitecheck.built_site import Site
from sitecheck.finding import BEST, Check, Finding
from sitecheck.message import SOURCE, Message
from tests.sitecheck.browser.browsing import good

HEADER = "check,page,element,criterion,reason"
NAMES = ["ja/index.html", "ja/page.html"]
PALE = Finding(
    "axe", "1.4.3", "ja/page.html", "<p>", Message("薄い文字です。"), view="320 px, dark"
)
FLAT = Finding("tables", "1.3.1", "ja/index.html", "<table>", Message("表題がありません。"))
OPEN = Finding("markup", BEST, "ja/index.html", "html > p", Message("閉じていません。"), line=12)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with an edition of two pages."""
    folder = tmp_path / "html"
    files = {"index.html": "<title>to an edition</title>"}
    files |= {name: text for name, text in good().items() if "." in name}
    files["ja/index.html"] = files.pop("ja/other.html").replace("other.html", "index.html")
    for name in ("ja/search.html", "ja/404.html"):
        del files[name]
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A folder for the record of a run, with nothing excluded."""
    folder = tmp_path / "record"
    folder.mkdir()
    (folder / "exclusions.csv").write_text(f"{HEADER}\n", "utf-8")
    return folder


@pytest.fixture
def start(
    site: Path, record: Path, modules: Path, chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> "Start":
    """What starts a run; the checks themselves aren't done."""
    monkeypatch.setattr("sitecheck.browser.chromium.browser", lambda: nullcontext(chromium))
    return Start(site, record, modules, monkeypatch)


def arguments(site: Path, record: Path, modules: Path) -> list[str]:
    """Those of a site of one edition, with a record."""
    files = ["--record", record / "evidence.json", "--exclusions", record / "exclusions.csv"]
    content = site / "content.txt"
    content.write_text("abc\n", "utf-8")
    files += ["--content", content]
    return [*map(str, [site, "--edition", "ja", *files, "--programs", modules.parent])]


class Start:
    """Starts a run in which the checks find what they are told."""

    def __init__(
        self, site: Path, record: Path, modules: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.arguments = arguments(site, record, modules)
        self.record = record
        self.monkeypatch = monkeypatch
        self.asked: list[str] = []

    def __call__(
        self, *found: Finding, pages: Sequence[str] = (), options: Sequence[str] = ()
    ) -> int:
        def check(
            site: Site, asked: Sequence[str], _programs: Path, _progress: object
        ) -> Iterator[Finding]:
            self.asked = list(asked or site.pages)
            yield from (finding for finding in found if finding.file in self.asked)

        self.monkeypatch.setattr(run, "check", check)
        return run.main([*self.arguments, *pages, *options])

    def exclude(self, *lines: str) -> None:
        """Write exclusions."""
        text = "\n".join([HEADER, *lines]) + "\n"
        (self.record / "exclusions.csv").write_text(text, "utf-8")


def test_every_check_is_done_on_every_page(site: Path, modules: Path, chromium: Browser) -> None:
    """Two things are wrong, one for each kind of check, and the pages of both processes."""
    page = site / "ja/page.html"
    text = page.read_text("utf-8").replace("<h2>値</h2>", "<h4>値</h4><h4>値</h4>")
    page.write_text(text.replace('<p id="first">', '<p id="first" style="width: 999px">'), "utf-8")
    told_numbers: list[tuple[int, int]] = []
    found = list(
        workers.check(
            Site(site, ("ja",)),
            programs=modules.parent,
            progress=lambda *numbers: told_numbers.append(numbers),
        )
    )
    told = {(finding.check, finding.criterion, finding.file) for finding in found}
    assert ("headings", "2.4.6", "ja/page.html") in told
    assert ("markup", "1.3.1", "ja/page.html") in told
    assert ("reflow", "1.4.10", "ja/page.html") in told
    assert ("markup", BEST, "ja/page.html") in told
    assert {name for *_rest, name in told} == set(NAMES)
    views = {f.view for f in found if (f.check, f.criterion) == ("axe", BEST)}
    assert {"320 px, light", "1280 px, light"} <= views
    assert told_numbers[-1] == (2, len(found))


def test_a_run_without_findings_passes_and_is_recorded(start: Start) -> None:
    assert start() == 0
    assert start.asked == NAMES
    written = evidence.read(start.record / "evidence.json")
    assert written.day is not None
    assert written.content == "abc"
    assert written.pages == tuple(NAMES)
    assert written.languages == ("ja",)
    assert written.widths == (320, 1280)
    assert written.schemes == ("dark", "light")
    assert set(written.tools) == {"axe-core", "html-validate", "Chromium", "sitecheck"}
    assert all(version[0].isdigit() for version in written.tools.values())
    assert set(written.checks) == {check.id for check in workers.CHECKS}
    pairs = {(record.check, record.criterion) for record in written.records}
    assert pairs == {(check.id, number) for check in workers.CHECKS for number in check.criteria}
    assert {record.pages for record in written.records} == {len(NAMES)}
    assert all(record.clean for record in written.records)


def test_findings_fail_the_run_and_are_recorded_with_their_numbers(start: Start) -> None:
    assert start(PALE, FLAT, FLAT, OPEN) == 1
    records = evidence.read(start.record / "evidence.json").records
    found = {(r.check, r.criterion): (r.findings, r.tool) for r in records if r.findings}
    assert found == {
        ("axe", "1.4.3"): (1, "axe-core"),
        ("markup", BEST): (1, "html-validate"),
        ("tables", "1.3.1"): (2, "sitecheck"),
    }


def test_the_same_result_is_the_same_record(start: Start) -> None:
    start(PALE, FLAT)
    before = (start.record / "evidence.json").read_bytes()
    start(FLAT, PALE)
    assert (start.record / "evidence.json").read_bytes() == before
    assert json.loads(before)["pages"] == NAMES


def test_pages_asked_for_are_looked_at_alone_and_nothing_is_recorded(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    start.exclude("axe,ja/page.html,<p>,1.4.3,絵の題です")
    assert start(FLAT, pages=["ja/page.html"]) == 0  # found on another page
    assert start.asked == ["ja/page.html"]
    assert not (start.record / "evidence.json").exists()
    assert "1ページ" in capsys.readouterr().out


def test_a_page_that_the_site_doesn_t_have_is_told(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        start(pages=["ja/nowhere.html"])
    assert "ja/nowhere.html" in capsys.readouterr().err


def test_what_is_excluded_doesn_t_fail_but_is_counted(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    start.exclude("axe,ja/page.html,<p>,1.4.3,絵の題です")
    assert start(PALE, PALE) == 0
    records = evidence.read(start.record / "evidence.json").records
    (pale,) = (record for record in records if record.excluded)
    assert (pale.check, pale.criterion, pale.findings, pale.excluded) == ("axe", "1.4.3", 0, 2)
    assert "問題0件、除外2件" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [
        "axe,ja/page.html,<h1>,1.4.3,別の要素です",
        "axe,ja/index.html,<p>,1.4.3,別のページです",
        "tree,ja/page.html,<p>,1.4.3,別の検査です",
        "axe,ja/page.html,<p>,1.4.11,別の達成基準です",
    ],
)
def test_an_exclusion_of_nothing_fails(
    start: Start, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    start.exclude("axe,ja/page.html,<p>,1.4.3,絵の題です", line)
    assert start(PALE) == 1
    assert line in capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_program_reads_what_was_found_alone_and_people_beside_it(
    start: Start, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is excluded is told with its reason; an exclusion of nothing is told, too."""
    start.exclude("axe,ja/page.html,<p>,1.4.3,絵の題です", "axe,ja/page.html,<h1>,1.4.3,なし")
    assert start(OPEN, PALE, FLAT, options=["--format", form]) == 1
    out, err = capsys.readouterr()
    assert "2ページ" in err
    rules = ["markup", "tables", "axe", "exclusions"]
    if form == "github":
        assert [line.split("title=")[1].split("::")[0] for line in out.splitlines()] == [
            rule for rule in rules if rule != "axe"
        ]
    elif form == "json":
        entries = json.loads(out)["entries"]
        assert [entry["rule"] for entry in entries] == rules
        assert [entry["excluded"] for entry in entries] == [None, None, "絵の題です", None]
        assert [entry["built"] for entry in entries] == [True, True, True, False]
        assert entries[0]["line"] == 12
        assert entries[3]["file"] == (start.record / "exclusions.csv").as_posix()
    else:
        results = json.loads(out)["runs"][0]["results"]
        assert [result["ruleId"] for result in results] == rules


def test_a_program_reads_nothing_of_a_run_that_could_not_check(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    (start.record / "exclusions.csv").unlink()
    assert start(options=["--format", "json"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["axe,ja/page.html,<p>,1.4.3, "], "exclusions.csv:2: 列「reason」が空です"),
        (["axe,ja/page.html,<p>,,絵です"], "exclusions.csv:2: 列「criterion」が空です"),
        (["axe,ja/page.html,<p>,1.4.3"], "exclusions.csv:2: 5列にしてください"),
    ],
)
def test_an_exclusion_needs_a_criterion_and_a_reason(
    start: Start, lines: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    start.exclude(*lines)
    assert start(PALE) == 1
    assert message in capsys.readouterr().err
    assert not (start.record / "evidence.json").exists()


def test_a_file_of_exclusions_with_another_header_is_told(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    (start.record / "exclusions.csv").write_text("page,reason\n", "utf-8")
    assert start() == 1
    assert HEADER in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "exclusions.csv:1: 見出しを"),
        (f'{HEADER}\n"axe,ja'.encode(), "exclusions.csv:2: CSVとして読めません"),
        (f"{HEADER}\n絵,".encode("cp932"), "exclusions.csv:2: UTF-8の文字として読めません"),
        (f'{HEADER}\naxe,p,"a\nb",1.4.3,絵\naxe'.encode(), "exclusions.csv:4: 5列に"),
    ],
)
def test_a_damaged_file_of_exclusions_is_told_with_its_line(
    start: Start, content: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (start.record / "exclusions.csv").write_bytes(content)
    assert start() == 1
    assert message in capsys.readouterr().err


def test_a_page_that_is_no_text_is_told_with_its_line(
    start: Start, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = site / "ja" / "page.html"
    page.write_bytes(b"<!DOCTYPE html>\n" + "計画".encode("cp932"))
    assert start() == 1
    assert f"{page}:2: UTF-8の文字として読めません" in capsys.readouterr().err


def test_the_project_excludes_nothing() -> None:
    file = Path(__file__).parents[2] / "docs/_accessibility/exclusions.csv"
    assert exclusion.read(file) == []


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)], ids=["at home", "in CI"])
def test_without_a_browser_it_says_how_to_get_one(
    site: Path,
    record: Path,
    modules: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    status: int,
) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    monkeypatch.setenv("CI", ci)
    assert run.main(arguments(site, record, modules)) == status
    assert "playwright install chromium" in capsys.readouterr().err
    assert not (record / "evidence.json").exists()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ([], "SITE"),
        (["nowhere"], "フォルダー nowhere がありません"),
        (["."], "HTMLのページがありません"),
        ([".", "--edition", "ja"], "フォルダー ja がありません"),
    ],
)
def test_wrong_arguments_show_how_to_call_it(
    wrong: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="2"):
        run.main(wrong)
    told = capsys.readouterr().err
    assert "usage: python -m sitecheck" in told
    assert message in told


def test_exclusions_that_cannot_be_read_are_told(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    (start.record / "exclusions.csv").unlink()
    assert start() == 1
    assert "exclusions.csv" in capsys.readouterr().err


def test_a_site_in_one_language_needs_no_folders_and_no_record(
    site: Path,
    modules: Path,
    chromium: Browser,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A site as a person writes it by hand, whose pages name their language."""
    monkeypatch.setattr("sitecheck.browser.chromium.browser", lambda: nullcontext(chromium))
    text = (site / "ja/index.html").read_text("utf-8").replace('lang="ja"', 'lang="ja-JP"')
    (site / "ja/index.html").write_text(text, "utf-8")
    status = run.main([str(site / "ja"), "index.html", "--programs", str(modules.parent)])
    out = capsys.readouterr().out
    assert "言語" not in out
    assert "1ページ" in out
    assert status == 1  # the small site's search leads nowhere
    assert Site(site / "ja").languages == ["ja", "ja-JP"]
    assert Site(site / "ja").pages == ["index.html", "page.html"]
    assert not list(site.rglob("evidence.json"))


def test_findings_are_told_by_check_and_criterion_the_same_ones_once() -> None:
    checks = [Check("tables", "表", "Tables", {}), Check("axe", "axeの規則", "axe", {})]
    pale = [PALE._replace(file=f"ja/{n}.html") for n in (3, 1, 4, 2)]
    light = pale[1]._replace(view="1280 px, light")
    assert list(report.table([*pale, light, FLAT], checks, SOURCE)) == [
        "\n[tables] 表 1.3.1: 1件",
        "  ja/index.html",
        "    <table>",
        "    表題がありません。",
        "\n[axe] axeの規則 1.4.3: 5件",
        "  ja/1.html (320 px, dark; 1280 px, light)、ja/2.html (320 px, dark)、"
        "ja/3.html (320 px, dark) ほか1ページ",
        "    <p>",
        "    薄い文字です。",
    ]


def test_a_page_found_by_line_is_told_with_its_line() -> None:
    checks = [Check("markup", "文法", "Markup", {})]
    assert list(report.table([OPEN], checks, SOURCE))[1] == "  ja/index.html (12)"
