"""Contrast of the colours of a style sheet."""

from pathlib import Path

import pytest

from sitecheck.pages.colour import contrast, known
from tests.sitecheck.pages import found


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_colours_are_read_in_the_ways_they_are_written() -> None:
    assert [known(text) for text in ("#FFF", "#00118f", "black", "CanvasText", "none")] == [
        "#ffffff",
        "#00118f",
        "#000000",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        ("a { color: var(--link); }", "a { color: #999; }", "1.4.3", "明るい画面"),
        ("--text: #1f1f1f", "--text: #888888", "1.4.3", "明るい画面"),
        ("--link: #a9bcff", "--link: #3344aa", "1.4.3", "暗い画面"),
        ("--line: #6b6f7b", "--line: #c9ced8", "1.4.11", "明るい画面"),
        ("--line: #8f96a5", "--line: #434957", "1.4.11", "暗い画面"),
        (".bar { fill: var(--link); }", ".bar { fill: #dddddd; }", "1.4.11", "明るい画面"),
        ("text { fill: var(--text); }", "text { fill: #999999; }", "1.4.3", "明るい画面"),
        ("th { background: var(--panel); }", "th { background: #777; }", "1.4.3", "#777777 の上"),
        ("4px solid var(--text)", "4px solid var(--ring)", "1.4.11", "フォーカス"),
    ],
)
def test_a_pale_colour_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    findings = found("contrast", tmp_path, {"plan.css": (old, new)})
    assert criterion in {finding.criterion for finding in findings}
    assert {finding.file for finding in findings} == {"plan.css"}
    assert any(words in finding.message for finding in findings)


def test_a_rule_within_a_coloured_part_is_judged_on_its_ground(tmp_path: Path) -> None:
    rules = ".top { background: #00118f; color: white; } .top > a:hover { color: #ffd43d; }\n"
    old = "a { color: var(--link); }"
    assert found("contrast", tmp_path, {"plan.css": (old, old + rules)}) == []
    pale = rules.replace("#ffd43d", "#333333")
    findings = found("contrast", tmp_path, {"plan.css": (old, old + pale)})
    assert {(finding.element, finding.criterion) for finding in findings} == {(".top > a", "1.4.3")}


@pytest.mark.parametrize(
    "rule",
    [
        "div { border: 1px solid #eeeeee; }",
        "@media print { p { color: #dddddd; } }",
        "@media (forced-colors: active) { p { color: #dddddd; } }",
        "p { color: inherit; }",
    ],
)
def test_dividing_lines_paper_and_colours_of_others_are_left_out(tmp_path: Path, rule: str) -> None:
    assert found("contrast", tmp_path, {"plan.css": (":root {", f"{rule} :root {{")}) == []
