"""Nothing sounds, moves or runs out of time."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import CSS, found

TEXT = '<h2 id="values">'
SOUND = {"1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2"}
MOTION = {"2.2.2", "2.3.1"}


@pytest.mark.parametrize(
    ("element", "criteria"),
    [
        ('<video src="a.mp4"></video>', SOUND | MOTION),
        ('<audio src="a.mp3"></audio>', SOUND | MOTION),
        ('<iframe src="a.html" title="動画"></iframe>', SOUND | MOTION),
        ("<marquee>流れる</marquee>", MOTION),
        ('<svg><animate attributeName="x"/></svg>', MOTION),
        ('<svg><animateTransform attributeName="x"/></svg>', MOTION),
        ('<img src="../house.gif" alt="動く家">', MOTION),
        ('<meta http-equiv="Refresh" content="5; url=index.html">', {"2.2.1"}),
    ],
)
def test_an_element_is_told(tmp_path: Path, element: str, criteria: set[str]) -> None:
    findings = found("media", tmp_path, {"ja/page.html": (TEXT, element + TEXT)})
    assert {finding.criterion for finding in findings} == criteria
    assert {finding.file for finding in findings} == {"ja/page.html"}


def test_an_animation_is_told_by_the_style_sheet(tmp_path: Path) -> None:
    rule = "@keyframes turn { to { rotate: 1turn; } } p { animation: turn 2s infinite; }"
    findings = found("media", tmp_path, {"plan.css": (CSS, CSS + rule)})
    assert {finding.criterion for finding in findings} == MOTION
    assert {(finding.file, finding.element) for finding in findings} == {("plan.css", "p")}


@pytest.mark.parametrize(
    ("script", "criteria"),
    [
        ("new Audio('a.mp3').play()", SOUND),
        ("setInterval(next, 5000)", {"2.2.1"}),
        ("element.animate(frames, 1000)", MOTION),
        ("setTimeout(apply)", set()),
    ],
)
def test_what_a_script_needs_for_it_is_told(
    tmp_path: Path, script: str, criteria: set[str]
) -> None:
    changes = {
        "script.js": ("", script),
        "ja/page.html": ("</head>", '<script src="../script.js"></script></head>'),
    }
    findings = found("media", tmp_path, changes)
    assert {finding.criterion for finding in findings} == criteria
