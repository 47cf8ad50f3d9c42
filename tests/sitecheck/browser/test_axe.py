"""axe's rules: with the tags that its defaults leave out, and contrasts that it can't compute."""

import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from sitecheck import browser
from sitecheck.browser import axe
from sitecheck.browser.visit import DESK, DESK_DARK, Visit
from sitecheck.finding import BEST, Finding
from tests.sitecheck.browser.browsing import ADDRESS, PAGE, Site, elements

_RULES = "tags => axe.getRules(tags).map(({ruleId, tags}) => ({ruleId, tags}))"


@pytest.fixture
def checked(town: Site, modules: Path) -> Site:
    """The site, where axe is installed."""
    town.modules = modules
    return town


def test_a_violation_names_its_criterion_and_says_in_each_language_what_is_wrong(
    checked: Site,
) -> None:
    (finding,) = checked.add("<button></button>").look(axe, DESK)
    finding = pickle.loads(pickle.dumps(finding))  # as it comes from another process
    assert finding.criterion == "4.1.2"
    assert (finding.file, finding.view) == ("ja/page.html", "1280 px, light")
    assert finding.element == "<button>"
    assert "button-name" in finding.message
    assert re.search("[ぁ-ん]", finding.message)
    assert not re.search("[ぁ-ん]", finding.said("en"))


def test_rules_that_axe_leaves_out_by_default_are_asked(checked: Site) -> None:
    small = "display: inline-block; width: 9px; height: 9px; min-width: 0; min-height: 0"
    checked.add('<p><a class="s" href="#1">1</a><a class="s" href="#2">2</a></p>')
    checked.style(f".s {{ {small} }}")
    assert set(checked.criteria(axe, DESK)) == {"2.5.8"}


def test_good_practice_is_told_as_such(checked: Site) -> None:
    assert checked.add("<h4>深すぎる見出し</h4>").criteria(axe, DESK) == [BEST]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("<h2>値</h2>", "<h4>値</h4>", "heading-order"),
        ("<h2>値</h2>", '<p role="heading" aria-level="4">値</p>', "heading-order"),
        ("<h2>値</h2>", '<h2><span aria-hidden="true">値</span></h2>', "empty-heading"),
        ("<h1>町の計画の値</h1>", "<p>町の計画の値</p>", "page-has-heading-one"),
        ("<footer>", '<footer role="note">', "region"),
        ("<header>", '<header role="none"><p>町</p>', "region"),
        ("</footer>", "</footer><footer>二つめ</footer>", "landmark-no-duplicate-contentinfo"),
        ("</header>", "</header><header>二つめ</header>", "landmark-no-duplicate-banner"),
        ("</main>", '</main><div role="main">二つめ</div>', "landmark-no-duplicate-main"),
        ('<main id="main" tabindex="-1">', '<div id="main">', "landmark-one-main"),
        ("</nav>", '</nav><nav aria-label="メニュー">二つめ</nav>', "landmark-unique"),
        (
            "</svg>",
            '</svg><section aria-label="年ごとの段階" role="region">値</section>',
            "landmark-unique",
        ),
        ('<th scope="col">2018年</th>', '<th scope="col"></th>', "empty-table-header"),
        ('href="#main"', 'href="#nowhere"', "skip-link"),
    ],
)
def test_what_no_other_check_tells_is_told(checked: Site, old: str, new: str, rule: str) -> None:
    """Landmarks, the outline of headings, headers of tables: sitecheck has no rule of its own."""
    found = checked.replace("<details><summary>メニュー", "<details open><summary>メニュー")
    told = found.replace(old, new).look(axe, DESK)
    assert any(f"axe: {rule}）" in finding.message for finding in told)


def test_the_scheme_of_the_view_counts(checked: Site) -> None:
    checked.add('<p class="pale">薄い</p>').style(
        ".pale { color: #444 } @media (prefers-color-scheme: light) { .pale { color: #333 } }"
    )
    assert checked.look(axe, DESK) == []
    (finding,) = checked.look(axe, DESK_DARK)
    assert (finding.criterion, finding.view) == ("1.4.3", "1280 px, dark")


def test_text_on_a_drawing_is_measured_against_what_is_painted_under_it(checked: Site) -> None:
    assert checked.look(axe, DESK) == []
    checked.style("svg text { fill: #b0b8c8 !important }")
    (finding,) = checked.look(axe, DESK)
    assert finding.criterion == "1.4.3"
    assert finding.element.startswith("<text")
    assert re.search(r"1\.\d\d:1", finding.message)


def test_what_is_painted_after_the_text_or_elsewhere_is_not_under_it(checked: Site) -> None:
    dark = '<rect class="dark" x="{x}" width="50" height="40"/>'
    checked.replace("</text></svg>", "</text>" + dark.format(x=100) + "</svg>")
    checked.style("svg .dark { fill: #1f1f1f }")
    assert checked.look(axe, DESK) == []


def test_text_that_a_region_cuts_off_is_measured(checked: Site) -> None:
    checked.style("td:last-child span { color: #ddd } .scroll { max-width: 20rem }")
    (finding,) = checked.look(axe, DESK)
    assert finding.criterion == "1.4.3"
    assert "運用" in finding.element


def test_what_nobody_can_compute_is_told(checked: Site) -> None:
    checked.add('<p class="sky">雲の上</p>').style(
        ".sky { background: linear-gradient(#fff, #eee) }"
    )
    (finding,) = checked.look(axe, DESK)
    assert finding.criterion == "1.4.3"
    assert finding.message.startswith("axeが判定できません")


def test_other_open_questions_are_told(checked: Site) -> None:
    checked.files["ja/film.mp4"] = ""
    checked.add('<video src="film.mp4" controls></video>')
    found = checked.look(axe, DESK)
    assert "1.2.2" in {finding.criterion for finding in found}
    assert elements(found)[0].startswith("<video")


def test_the_check_speaks_to_each_criterion_to_which_a_rule_does(checked: Site) -> None:
    checked.look(axe, DESK)
    rules: list[dict[str, Any]] = checked.tab.evaluate(_RULES, axe.TAGS)
    off = {"experimental", "deprecated"}
    tags = {tag for rule in rules if not off & set(rule["tags"]) for tag in rule["tags"]}
    found = {match.groups() for tag in tags if (match := re.fullmatch(r"wcag(\d)(\d)(\d+)", tag))}
    beyond = {"2.1.3"}  # level AAA, of a rule that also speaks to 2.1.1
    assert {".".join(number) for number in found} - beyond == set(axe.CHECK.criteria)


@pytest.mark.parametrize(
    ("rule", "rules"),
    [
        ("", {"color-contrast"}),
        ("details p { margin-left: 9px }", {"color-contrast"}),
        ("h4 { width: 90% }", {"color-contrast", "heading-order"}),
    ],
    ids=["only colours differ", "or what is folded", "the dark screen has a layout of its own"],
)
def test_in_other_colours_only_what_depends_on_them_is_asked_again(
    checked: Site, monkeypatch: pytest.MonkeyPatch, rule: str, rules: set[str]
) -> None:
    checked.add('<h4>深すぎる見出し</h4><p class="pale">薄い</p>').style(".pale { color: #999 }")
    checked.style(f"@media (prefers-color-scheme: dark) {{ .pale {{ color: #444 }} {rule} }}")
    checked.add("<details><summary>ほか</summary><p>畳んだ文</p></details>")
    monkeypatch.setattr(browser, "CHECKS", [axe])

    def look_and_scroll(tab: Tab, visit: Visit) -> Iterator[Finding]:
        yield from look(tab, visit)
        tab.evaluate("() => { document.querySelector('.scroll').scrollTo(9, 0); scrollTo(0, 99) }")

    look = axe.findings
    monkeypatch.setattr(axe, "findings", look_and_scroll)
    found = list(browser.look(checked.tab, Visit(ADDRESS, PAGE, modules=checked.modules)))
    told: dict[str, set[str]] = {}
    for finding in found:
        name = re.search(r"axe: ([\w-]+)", finding.message)
        told.setdefault(finding.view, set()).add(name[1] if name else "")
    both = {"color-contrast", "heading-order"}
    assert told["1280 px, light"] == told["320 px, light"] == both
    assert told["1280 px, dark"] == told["320 px, dark"] == rules
