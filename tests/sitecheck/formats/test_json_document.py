"""The form of our own: as its schema says, whole, and the same on any console."""

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from sitecheck.formats.entry import Report, of_findings
from tests.sitecheck.formats import PALE, hostile_reports, plain, printed, report

Output = pytest.CaptureFixture[str]
SCHEMA: dict[str, Any] = json.loads(
    files("sitecheck.formats").joinpath("report.schema.json").read_text("utf-8")
)


def read(told: Report, capsys: Output) -> dict[str, Any]:
    """What a program reads, which is as the schema says."""
    document: dict[str, Any] = json.loads(printed(told, "json", capsys))
    Draft202012Validator(SCHEMA).validate(document)
    return document


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_report_of_nothing_says_who_looked(capsys: Output) -> None:
    assert read(report(), capsys) == {
        "schema_version": 1,
        "tool": {"name": "sitecheck", "version": "1.2.3"},
        "language": "ja",
        "rules": [],
        "entries": [],
    }


def test_it_has_all_that_is_known(capsys: Output) -> None:
    document = read(plain(), capsys)
    assert document["rules"] == [
        {"id": "axe", "level": "error", "meaning": "axeの規則"},
        {"id": "text.era", "level": "error", "meaning": "西暦のない年です"},
        {"id": "plan.full-width", "level": "notice", "meaning": "全角です"},
    ]
    pale, excluded, late, _again, wide = document["entries"]
    nothing: dict[str, Any] = {
        "table": None,
        "column": None,
        "row": None,
        "others": [],
        "follows": 0,
    }
    del pale["fingerprint"], late["fingerprint"], wide["fingerprint"]
    assert pale == nothing | {
        "rule": "axe",
        "level": "error",
        "message": "薄い",
        "file": "en/計画.html",
        "line": None,
        "built": True,
        "criterion": "1.4.3",
        "element": "<p>",
        "view": "320 px, dark",
        "excluded": None,
    }
    assert excluded["excluded"] == "絵の題です"
    assert (late["file"], late["line"], late["built"]) == ("docs/page.md", 4, False)
    assert late["criterion"] == "best-practice"
    assert wide == {
        "rule": "plan.full-width",
        "level": "notice",
        "message": "列「name」（B列）: 全角です",
        "file": "data/goals.csv",
        "line": 3,
        "built": False,
        "criterion": None,
        "element": None,
        "view": None,
        "table": "goals",
        "column": {"name": "name", "position": 2},
        "row": "1-1",
        "others": [
            {"file": "data/goals.csv", "line": 5},
            {"file": "data/areas.csv", "line": None},
        ],
        "follows": 7,
        "excluded": None,
    }


def test_a_fingerprint_is_of_one_entry_in_every_language_and_on_every_line() -> None:
    told = plain()
    assert len({*told.fingerprints()}) == len(told.entries) == 5
    assert list(told.fingerprints()) == list(plain("en").fingerprints())
    above, below = (report(*of_findings([PALE._replace(line=line)], {}, "ja")) for line in (1, 2))
    assert list(above.fingerprints()) == list(below.fingerprints())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hostile_reports())
def test_words_of_files_leave_it_whole_in_ascii_and_give_no_command(
    capsys: Output, told: Report
) -> None:
    read(told, capsys)
    out = printed(told, "json", capsys)
    assert out.isascii()
    assert "#[" not in out
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())


def test_a_name_that_is_no_text_is_still_said(capsys: Output) -> None:
    finding = PALE._replace(file=b"\xb7\xd7.html".decode("utf-8", "surrogateescape"))
    (entry,) = read(report(*of_findings([finding], {}, "ja")), capsys)["entries"]
    assert entry["file"] == "\ufffd\ufffd.html"
