"""Annotations: GitHub reads from each line what was meant, and no other command."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from sitecheck.console import one_line
from sitecheck.formats.entry import Report
from tests.sitecheck.formats import hostile_reports, plain, printed, report

Output = pytest.CaptureFixture[str]


def read(out: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as GitHub's runner reads them: level, properties, message."""
    found = []
    for line in re.split(r"\r\n|\r|\n", out.removesuffix("\n")) if out else []:
        assert line.startswith("::")
        head, _, message = line[2:].partition("::")
        level, _, properties = head.partition(" ")
        pairs = (pair.split("=", 1) for pair in properties.split(","))
        found.append((level, {name: back(value) for name, value in pairs}, back(message)))
    return found


def back(text: str) -> str:
    for code, character in (
        *(("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")),
        ("%25", "%"),  # last, as the runner does
    ):
        text = text.replace(code, character)
    return text


def test_what_counts_is_told_beside_its_line(capsys: Output) -> None:
    pale, late, _again, wide = read(printed(plain(), "github", capsys))
    message = "en/計画.html (320 px, dark): <p> 薄い [axe, WCAG/JIS 1.4.3]"
    assert pale == ("error", {"file": "en/計画.html", "title": "axe"}, message)
    message = "docs/page.md:4: 年です [text.era, 推奨]"
    assert late == ("error", {"file": "docs/page.md", "line": "4", "title": "text.era"}, message)
    assert wide[0] == "notice"
    assert wide[1] == {"file": "data/goals.csv", "line": "3", "title": "plan.full-width"}


def test_of_nothing_there_is_nothing(capsys: Output) -> None:
    assert printed(report(), "github", capsys) == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hostile_reports())
def test_words_of_files_give_no_other_command(capsys: Output, told: Report) -> None:
    out = printed(told, "github", capsys)
    commands = read(out)
    assert len(commands) == len(told.entries)
    for (level, properties, message), entry in zip(commands, told.entries, strict=True):
        assert level == ("notice" if entry.rule.is_notice else "error")
        assert message == entry.printed
        line = {"line": str(entry.place.line)} if entry.place.line else {}
        named = {"file": one_line(entry.place.file), "title": entry.rule.id}
        assert properties == named | line
    assert not re.search(r"##\w*\[", out)
