"""What is only there with a script, with style sheets or on a screen."""

import pytest

from sitecheck.browser import paper, without_css, without_script
from sitecheck.browser.visit import DESK, DESK_DARK, PHONE
from tests.sitecheck.browser.browsing import Site, elements

ADD = """const add = (parent, html) =>
  document.querySelector(parent).insertAdjacentHTML("beforeend", html);"""


@pytest.mark.parametrize(
    ("code", "criterion", "element"),
    [
        ('add("main", "<p>後から書いた文。</p>");', "1.3.2", "<p> 後から書いた文。"),
        ('add("nav", "<p>後から書いた題</p>");', "2.4.5", "<p> 後から書いた題"),
        ("add('main', '<a href=\"404.html\">' + '</a>');", "2.4.5", '<a href="404.html">'),
        ('document.querySelector("#first").textContent = "別の文";', "1.3.2", '<p id="first">'),
    ],
    ids=["text", "menu", "link", "other text"],
)
def test_what_a_script_writes(town: Site, code: str, criterion: str, element: str) -> None:
    town.files["ja/own.js"] = f"{ADD}\n{code}"
    town.style("a:empty { display: inline-block; width: 24px; height: 24px; }")
    found = town.add('<script src="own.js"></script>').look(without_script, DESK)
    assert [finding.criterion for finding in found] == [criterion]
    assert elements(found)[0].startswith(element)


def test_what_only_a_script_shows(town: Site) -> None:
    town.files["ja/own.js"] = 'document.querySelector("#more").hidden = false;'
    town.add('<p id="more" hidden>詳しい文。</p><script src="own.js"></script>')
    assert town.criteria(without_script, DESK) == ["1.3.2"]


def test_fields_and_what_a_script_announces_may_be_missing(town: Site) -> None:
    town.files["ja/own.js"] = f"""{ADD}
      add("main", "<form><label>絞り込み<input></label></form><p role=status>3件</p>");"""
    assert town.add('<script src="own.js"></script>').look(without_script, DESK) == []


def test_the_page_has_its_scripts_again(town: Site) -> None:
    town.files["ja/own.js"] = 'document.body.dataset.ran = "yes";'
    town.add('<script src="own.js"></script>').look(without_script, DESK)
    assert town.tab.evaluate("document.body.dataset.ran") == "yes"


def test_words_of_a_style_sheet(town: Site) -> None:
    (finding,) = town.style('#first::before { content: "注意 "; }').look(without_css, DESK)
    assert finding.criterion == "1.3.1"
    assert '"注意 "' in finding.message


def test_signs_of_a_style_sheet_and_words_with_an_alternative_are_none(town: Site) -> None:
    town.style('#first::before { content: "› "; } #first::after { content: "new" / ""; }')
    assert town.look(without_css, DESK) == []


@pytest.mark.parametrize(
    "rule",
    [
        ".cards { flex-direction: row-reverse; }",
        ".cards { flex-direction: column-reverse; }",
        ".cards :first-child { order: 2; }",
        ".cards { display: grid; } .cards :first-child { grid-row: 2; }",
        ".cards { display: block; } .cards p { float: right; }",
        "footer { position: absolute; top: 0; }",
    ],
    ids=["row", "column", "order", "grid", "float", "position"],
)
def test_an_order_of_the_style_sheet_s_own(town: Site, rule: str) -> None:
    (finding,) = town.style(rule).look(without_css, DESK)
    assert finding.criterion == "1.3.2"
    assert "前に見えます" in finding.message


@pytest.mark.parametrize(
    "rule",
    [
        ".cards { display: grid; grid-template-columns: 1fr 1fr; }",
        ".cards { display: block; columns: 2; }",
        ".cards { display: grid; grid-auto-flow: column; }",
    ],
)
def test_columns_are_read_one_after_the_other(town: Site, rule: str) -> None:
    assert town.style(rule).look(without_css, PHONE) == []


def test_words_that_are_hidden_without_the_style_sheet(town: Site) -> None:
    town.add('<p hidden id="more">詳しい<b>文</b>です。</p>')
    town.style("#more { display: block; }")
    assert town.look(without_css, DESK) == []  # nobody is meant to read it
    town.add('<p style="display: none" class="more">詳しい文です。</p>')
    town.style(".more { display: block !important; }")
    assert town.look(without_css, DESK) == []  # the style goes with the sheet


def test_words_of_a_closed_dialog_that_a_style_sheet_shows(town: Site) -> None:
    town.add("<dialog>詳しい文です。</dialog>").style(
        "dialog { display: block; position: static; }"
    )
    assert town.criteria(without_css, DESK) == ["1.3.2"]


def test_the_page_has_its_style_again(town: Site) -> None:
    before = "getComputedStyle(document.querySelector('.cards')).display"
    town.replace('class="cards"', 'class="cards" style="gap: 3px"').look(without_css, DESK)
    assert town.tab.evaluate(before) == "flex"
    assert town.tab.locator(".cards").get_attribute("style") == "gap: 3px"


@pytest.mark.parametrize(
    ("rule", "criterion", "element"),
    [
        ("#first { display: none; }", "1.3.2", '<p id="first">'),
        ("details::details-content { content-visibility: hidden !important; }", "1.3.2", "<p> 畳"),
        ("header { display: block !important; }", "1.3.2", "<nav"),
        ("td { min-width: 30rem !important; }", "1.3.2", "<table"),
        (".scroll { overflow: auto !important; width: 3rem; }", "1.3.2", "<div"),
        ("#first { color: #ccc; }", "1.4.3", '<p id="first">'),
    ],
    ids=["lost", "folded", "menu", "wide", "cut", "pale"],
)
def test_paper(town: Site, rule: str, criterion: str, element: str) -> None:
    found = town.style(f"@media print {{ {rule} }}").look(paper, DESK_DARK)
    assert criterion in {finding.criterion for finding in found}
    assert any(shown.startswith(element) for shown in elements(found))


def test_dark_colours_on_white_paper(town: Site) -> None:
    town.replace("@media screen and (prefers", "@media (prefers", "ja/style.css")
    town.style("@media print { body { background: white; } }")
    assert "1.4.3" in town.criteria(paper, DESK_DARK)


def test_the_screen_is_as_it_was(town: Site) -> None:
    town.look(paper, DESK_DARK)
    assert town.tab.viewport_size == DESK_DARK.size
    assert town.tab.evaluate("matchMedia('screen and (prefers-color-scheme: dark)').matches")
