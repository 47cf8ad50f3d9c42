"""The first use of each term on a page leads to the glossary."""

import pytest
from bs4 import BeautifulSoup

from tests.site import reading as r
from tests.site import sheets, sources, terms
from tests.site.reading import Site
from tests.site.terms import Matcher

#: The glossary itself, lists of the source's own words, and how to write terms.
EXEMPT = {"appendix/glossary", "errata", "editors", "recipes", "publishing"}


def names() -> dict[str, str]:
    """Each term and each of its other names, with its id; a term goes before other names."""
    found: dict[str, str] = {}
    for row in sheets.rows("glossary"):
        for alias in filter(None, row["aliases_ja"].split(";")):
            found.setdefault(alias, row["id"])
    return found | {row["term_ja"]: row["id"] for row in sheets.rows("glossary")}


MATCHER = Matcher(names())


@pytest.mark.parametrize("page", sorted(set(sources.sources()) - EXEMPT))
def test_first_use_of_each_term_on_a_page_is_a_link(site: Site, page: str) -> None:
    assert terms.unlinked(terms.uses(site.page(page).main, MATCHER)) == []


def test_links_to_the_glossary_say_the_term_that_they_lead_to(site: Site) -> None:
    wrong = [
        (page.name, use)
        for page in site.pages
        if page.name not in EXEMPT
        for use in terms.uses(page.main, MATCHER)
        if use.linked and MATCHER.names.get(use.words) != use.id
    ]
    assert wrong == []


def test_every_term_of_the_glossary_has_a_reading_in_hiragana() -> None:
    for row in sheets.rows("glossary"):
        assert all("ぁ" <= letter <= "ゖ" or letter in "ー・" for letter in row["reading"]), row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自治体クラウドとクラウド", ["自治体クラウド", "クラウド"]),
        ("クラウドサービスとサーバー", []),
        ("情報システム化", ["システム"]),
        ("ビジネスシステム", []),
        ("サーバ・ネットワーク", ["サーバ", "ネットワーク"]),
        ("無線LANと校内LAN", ["無線LAN", "LAN"]),
        ("ICT、IT戦略、SIT、ITU、IT2", ["ICT", "IT"]),
        ("公衆Wi-Fiの", ["Wi-Fi"]),
        ("統一SSIDとID", ["ID"]),
        ("DISAANA/D-SUMMとD-SUMM", ["DISAANA/D-SUMM", "D-SUMM"]),
        ("コンピュータウイルス対策", ["コンピュータウイルス"]),
        ("基本ソフトと基本ソフトウェア", ["基本ソフト"]),
    ],
)
def test_terms_are_whole_words_and_the_longest(text: str, expected: list[str]) -> None:
    assert list(MATCHER.uses(text)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>サーバ</p>", ["サーバ (server)"]),
        ('<p><a href="../appendix/glossary.html#term-server">サーバ</a>、サーバ</p>', []),
        (
            '<p>サーバ、<a href="glossary.html#term-server">サーバ</a></p>',
            ["サーバ (server)"],
        ),
        ("<p>ツイッター</p><p>Twitter</p>", ["ツイッター (twitter)"]),
        ('<h2>サーバ</h2><p><code>IT</code><a href="x.html">LAN</a></p>', []),
        ('<table class="plan-table"><tr><td>サーバ</td></tr></table>', []),
        (
            "<table><caption>LAN</caption><tr><td>サーバ</td></tr></table>",
            ["サーバ (server)"],
        ),
        ("<p><span>サーバ</span>が<!-- LAN --></p>", ["サーバ (server)"]),
        ("<p>「IT計画」と「サーバの<em>LAN</em>とOS」、ICT</p>", ["ICT (ict)"]),
        ("<p>「開いたまま</p><p>ICT</p>", ["ICT (ict)"]),
    ],
)
def test_a_first_use_in_prose_that_is_no_link_is_told(html: str, expected: list[str]) -> None:
    main = r.one(BeautifulSoup(f"<main>{html}</main>", "html.parser"), "main")
    assert terms.unlinked(terms.uses(main, MATCHER)) == expected
