"""Contrast of the colours that plan.css names, for a light and a dark screen; needs no browser."""

import re

import pytest

from tests.site.sheets import ROOT

CSS = (ROOT / "ext/plandata/theme/plan_theme/static/plan.css").read_text("utf-8")
LIGHT, DARK = "", "@media screen and (prefers-color-scheme: dark)"

#: What is written or drawn on what, with the least contrast of WCAG 1.4.3 and 1.4.11.
HUES = range(len(set(re.findall(r"--hue-\d: #", CSS))))
TEXT = {
    "text": ["page", "panel", "notice", *(f"tint-{hue}" for hue in HUES)],
    "muted": ["page", "panel"],
    "link": ["page", "panel", *(f"tint-{hue}" for hue in HUES)],
    "on-brand": ["brand"],
    "on-hue": [f"hue-{hue}" for hue in HUES],
    "focus": ["focus-ring"],
    **{f"hue-{hue}": ["page", "panel", f"tint-{hue}"] for hue in HUES},
}
SHAPES = {"line": ["page", "panel"], "notice-line": ["notice"]}
ONLY_ORNAMENT = {"faint-line"}
TOKEN = r"--([\w-]+): (#\w{6});"


def contrast(one: str, other: str) -> float:
    """The ratio between two colours like ``#00118f``, as WCAG 2.2 computes it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def tokens(medium: str) -> dict[str, str]:
    """The colours of a medium; what it doesn't name is as on a light screen."""
    rules = [_block(":root {")] + ([_block(f"{medium} {{")] if medium else [])
    return {name: value for rule in rules for name, value in re.findall(TOKEN, rule)}


def _block(start: str) -> str:
    """A rule from its beginning up to the first line that is a closing brace."""
    return CSS[CSS.index(start) :].split("\n}", 1)[0]


def pale(medium: str, pairs: dict[str, list[str]], least: float) -> dict[str, float]:
    """The pairs with less contrast."""
    colours = tokens(medium)
    found = {
        f"{front} on {back}": contrast(colours[front], colours[back])
        for front, backs in pairs.items()
        for back in backs
    }
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("medium", [LIGHT, DARK, "@media print"], ids=["light", "dark", "print"])
def test_text_has_a_contrast_of_4_5_and_shapes_of_3(medium: str) -> None:
    assert pale(medium, TEXT, 4.5) == {}
    assert pale(medium, SHAPES, 3) == {}


@pytest.mark.parametrize("medium", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "panel", "brand"])
def test_focus_is_seen_on_every_ground_by_its_line_or_its_ring(medium: str, ground: str) -> None:
    colours = tokens(medium)
    assert max(contrast(colours[name], colours[ground]) for name in ("focus", "focus-ring")) >= 3


def test_every_colour_is_in_a_pair_and_has_a_dark_form() -> None:
    paired = {
        name for pairs in (TEXT, SHAPES) for front, b in pairs.items() for name in (front, *b)
    }
    assert tokens(LIGHT).keys() == paired | ONLY_ORNAMENT
    dark = re.findall(r"--([\w-]+):", _block(f"{DARK} {{"))
    assert set(dark) == tokens(LIGHT).keys()


def test_colours_stand_nowhere_but_in_the_tokens() -> None:
    """Else a colour would stay as it is in the dark."""
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    outside = re.sub(r"--[\w-]+: #\w{6};", "", rules)
    assert re.findall(r"#(?:[0-9a-f]{3}){1,2}\b", outside) == []


def test_links_are_told_by_more_than_colour() -> None:
    """Only lists of links around the text may go without an underline, until pointed at."""
    bare = re.findall(r"^\s*([^\n{]*)\{[^}]*text-decoration: none", CSS, re.MULTILINE)
    assert [selector.strip() for selector in bare] == [
        "a:not(.sd-stretched-link, .sd-btn):focus-visible",  # has a ground and a line instead
        ".site-name a",
        ".site-links a, .site-languages a",
        ".page-aside a",
        ".prev-next a",
        ".plan-counts a",  # the word under its number is underlined
    ]


ORIGIN = re.compile(r"(?:https?:)?//[\w.]+\.\w+")
#: What names the vocabulary of a breadcrumb: a name, from which nothing is loaded.
VOCABULARY = "https://schema.org"


def test_every_file_of_the_theme_names_no_other_origin() -> None:
    theme = ROOT / "ext/plandata/theme/plan_theme"
    named = {
        file.name: found
        for file in theme.rglob("*.*")
        if (found := set(ORIGIN.findall(file.read_text("utf-8"))) - {VOCABULARY})
    }
    assert {name: found for name, found in named.items() if name != "favicon.svg"} == {}
