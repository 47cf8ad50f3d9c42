"""The record of a run: written sorted and readable, read strictly."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sitecheck.evidence import Evidence, EvidenceError, Record, read, write

TABLES = Record("tables", "1.3.1", "AF", "sitecheck", 2, 0, 1)
AXE = Record("axe", "1.1.1", "AF", "axe-core", 2, 3, 0)
WRITTEN = {**AXE._asdict(), "result": "failed"}
RUN = Evidence(
    day=date(2027, 5, 31),
    content="abc",
    tools={"axe-core": "4.10", "Chromium": "130"},
    languages=("en", "ja"),
    widths=(320, 1280),
    schemes=("dark", "light"),
    checks={"axe": {"ja": "axeの検査", "en": "axe"}, "tables": {"ja": "表"}},
    pages=("en/index.html", "ja/index.html"),
    records=(AXE, TABLES),
)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "new" / "evidence.json"
    write(file, RUN)
    assert read(file) == RUN


def test_an_empty_record_says_that_nobody_has_checked(tmp_path: Path) -> None:
    file = tmp_path / "evidence.json"
    write(file, Evidence())
    assert read(file) == Evidence()
    assert json.loads(file.read_text("utf-8"))["date"] == ""


def test_no_file_is_an_empty_record(tmp_path: Path) -> None:
    assert read(tmp_path / "evidence.json") == Evidence()


def test_the_same_run_is_the_same_file_in_whatever_order(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    write(first, RUN)
    turned = Evidence(
        day=RUN.day,
        content=RUN.content,
        tools=dict(reversed(list(RUN.tools.items()))),
        languages=RUN.languages[::-1],
        widths=RUN.widths[::-1],
        schemes=RUN.schemes[::-1],
        checks=dict(reversed(list(RUN.checks.items()))),
        pages=RUN.pages[::-1],
        records=RUN.records[::-1],
    )
    write(second, turned)
    assert first.read_bytes() == second.read_bytes()


def test_each_record_page_and_tool_has_a_line_and_words_are_readable(tmp_path: Path) -> None:
    file = tmp_path / "evidence.json"
    write(file, RUN)
    lines = file.read_text("utf-8").splitlines()
    assert sum('"check":' in line for line in lines) == 2
    assert '    "ja/index.html"' in lines
    assert '    "Chromium": "130",' in lines
    assert any("axeの検査" in line for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "\ufeff{}",
        "<<<<<<< HEAD",
    ],
)
def test_a_file_that_is_no_record_is_told_with_the_way_out(tmp_path: Path, text: str) -> None:
    file = tmp_path / "evidence.json"
    file.write_text(text, "utf-8")
    with pytest.raises(EvidenceError, match=r"evidence\.json.*消してから、検査をやり直して"):
        read(file)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("date", "31 May"),
        ("tools", []),
        ("widths", ["wide"]),
        ("checks", {"axe": None}),
        ("records", [{"check": "axe"}]),
        ("records", [{**WRITTEN, "more": 1}]),
        ("records", [{**WRITTEN, "method": "HC"}]),
        ("records", [{**WRITTEN, "findings": "many"}]),
        ("records", [{**WRITTEN, "result": "passed"}]),
    ],
)
def test_a_part_that_is_damaged_is_told(tmp_path: Path, part: str, value: Any) -> None:
    file = tmp_path / "evidence.json"
    write(file, RUN)
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), part: value}), "utf-8")
    with pytest.raises(EvidenceError):
        read(file)


def test_records_are_found_by_criterion() -> None:
    assert RUN.about("1.3.1") == (TABLES,)
    assert RUN.about("9.9.9") == ()


def test_a_record_is_clean_where_nothing_was_found_or_left_out() -> None:
    assert not AXE.clean
    assert not TABLES.clean
    assert TABLES._replace(excluded=0).clean


@pytest.mark.parametrize(
    ("method", "findings", "excluded", "result"),
    [
        ("AC", 0, 0, "passed"),
        ("AF", 0, 0, "cantTell"),
        ("AC", 1, 0, "failed"),
        ("AF", 0, 1, "failed"),
    ],
)
def test_each_record_tells_its_outcome_in_the_words_of_earl(
    tmp_path: Path, method: str, findings: int, excluded: int, result: str
) -> None:
    file = tmp_path / "evidence.json"
    record = Record("axe", "1.1.1", method, "axe-core", 2, findings, excluded)
    write(file, Evidence(records=(record,)))
    (written,) = json.loads(file.read_text("utf-8"))["records"]
    assert written["result"] == result
    assert read(file).records == (record,)
