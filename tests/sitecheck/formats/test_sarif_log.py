"""The log in SARIF: what a viewer reads from it, and that Microsoft's multitool finds it valid."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings

from sitecheck import nodejs
from sitecheck.console import one_line
from sitecheck.formats import sarif_log
from sitecheck.formats.entry import Place, Report, of_findings
from tests.sitecheck.formats import PALE, hostile_reports, plain, printed, report

Output = pytest.CaptureFixture[str]
#: The multitool asks for a page about the tool, which this project doesn't have, and looks whether
#: the addresses in a log can be reached, which is no question for a test.
POLICY = {
    "SARIF2005.ProvideToolProperties.Options": {"InformationUriRequired": False},
    "SARIF2006.UrisShouldBeReachable.Options": {"RuleEnabled": "Disabled"},
}


def read(told: Report, capsys: Output) -> dict[str, Any]:
    """The run in the log that a program reads."""
    (run,) = json.loads(printed(told, "sarif", capsys))["runs"]
    return dict(run)


def test_it_has_all_that_is_known(capsys: Output) -> None:
    run = read(plain(), capsys)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], run["language"]) == ("sitecheck", "1.2.3", "ja")
    assert [(rule["id"], rule["help"]["text"]) for rule in driver["rules"]] == [
        ("axe", "axeの規則"),
        ("text.era", "西暦のない年です"),
        ("plan.full-width", "全角です"),
    ]
    levels = [rule["defaultConfiguration"]["level"] for rule in driver["rules"]]
    assert levels == ["error", "error", "note"]
    pale, excluded, late, _again, wide = run["results"]
    (where,) = pale["locations"]
    site = {"uri": "en/%E8%A8%88%E7%94%BB.html", "uriBaseId": "SITE"}
    assert where["physicalLocation"]["artifactLocation"] == site
    assert pale["properties"] == {"criterion": "1.4.3", "element": "<p>", "view": "320 px, dark"}
    assert "suppressions" not in pale
    assert [one["justification"] for one in excluded["suppressions"]] == ["絵の題です"]
    (where,) = late["locations"]
    assert where["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/page.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4},
    }
    assert (wide["ruleIndex"], wide["level"]) == (2, "note")
    assert wide["message"]["text"] == "列「name」（B列）: 全角です"
    related = [one["physicalLocation"] for one in wide["relatedLocations"]]
    assert [one["artifactLocation"]["uri"] for one in related] == [
        "data/goals.csv",
        "data/areas.csv",
    ]
    assert [one["region"]["startLine"] for one in related] == [5, 1]
    known = {"table": "goals", "column": "name", "position": 2, "row": "1-1", "follows": 7}
    assert wide["properties"] == known


def test_a_file_elsewhere_has_its_whole_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    inside, outside = (
        sarif_log.document(report(*of_findings([PALE._replace(file=file)], {}, "ja")))
        for file in (str(tmp_path / "work" / "計画 1.md"), "../計画 1.md")
    )
    assert "uri': '%E8%A8%88%E7%94%BB%201.md', 'uriBaseId': '%SRCROOT%'" in str(inside)
    assert f"'{(tmp_path / '計画 1.md').as_uri()}'" in str(outside)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hostile_reports())
def test_words_of_files_are_text_and_no_link_and_files_are_found_again(
    capsys: Output, told: Report
) -> None:
    assert printed(told, "sarif", capsys).isascii()
    results = read(told, capsys)["results"]
    for result, entry in zip(results, told.entries, strict=True):
        text = result["message"]["text"]
        assert "](" not in text
        assert text.replace("{{", "{").replace("}}", "}") == entry.message.replace("](", "] (")
        where = result["locations"][0]["physicalLocation"]["artifactLocation"]
        if entry.place.built:
            assert unquote(where["uri"]) == entry.place.file
        else:
            begin = f"{Path.cwd().as_uri()}/" if "uriBaseId" in where else ""
            address = begin + where["uri"]
            assert address == Path(entry.place.file).resolve().as_uri()


def multitool(kept: Path) -> Path:
    """The program, which is kept for the next run because it has a hundred megabytes."""
    modules = nodejs.install(kept, Path(__file__).with_name("npm"))
    names = {"Sarif.Multitool", "Sarif.Multitool.exe"}
    programs = modules.glob(f"@microsoft/sarif-multitool-{sys.platform}/*")
    (program,) = (program for program in programs if program.name in names)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def faults(program: Path, folder: Path) -> dict[str, list[str]]:
    """The errors and warnings that its rules and GitHub's give, by the names of logs."""
    policy, told = folder / "policy.json", folder / "told" / "faults.sarif"
    policy.write_text(json.dumps(POLICY), "utf-8")
    told.parent.mkdir()
    logs = sorted(folder.glob("*.sarif"))
    done = subprocess.run(
        [program, "validate", *logs, "--rule-kind", "Sarif;Ghas", "-c", policy, "-o", told],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert f"{len(logs)} files scanned" in done.stdout, done
    (run,) = json.loads(told.read_text("utf-8-sig"))["runs"]
    found: dict[str, list[str]] = {}
    for result in run["results"]:
        (where,) = result["locations"]
        name = Path(where["physicalLocation"]["artifactLocation"]["uri"]).stem
        found.setdefault(name, []).append(f"{result['ruleId']} {result['message']['arguments']}")
    return found


def test_the_multitool_and_github_find_it_valid_and_a_fault_of_it_not(
    pytestconfig: pytest.Config, tmp_path: Path, capsys: Output
) -> None:
    """All in one run, because the program takes seconds to start."""
    words = "\n::error::{0}[a](1)%0A\u202e<b>,:/../" * 20
    finding = PALE._replace(file=one_line(words), element=words)
    (entry,) = of_findings([PALE], {}, "ja")
    reports = {
        "nothing": report(),
        "japanese": plain("ja"),
        "english": plain("en"),
        "hostile": report(
            *of_findings([finding], {"axe": words}, "ja", built=True),
            *of_findings([finding._replace(view=words)], {}, "ja", excluded=words),
        ),
        "wrong": report(replace(entry, place=Place("a.md", -1))),
    }
    for name, told in reports.items():
        (tmp_path / f"{name}.sarif").write_text(printed(told, "sarif", capsys), "utf-8")
    found = faults(multitool(pytestconfig.cache.mkdir("sarif-multitool")), tmp_path)
    assert any("startLine" in fault for fault in found.pop("wrong"))
    assert found == {}
