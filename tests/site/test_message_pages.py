"""The pages of messages have every message that the programs tell, each once."""

from collections import Counter

from plandata.markup.message_kinds import FILES, kinds
from plandata.model.subtype import Subtype
from sitecheck.console import visible
from sitecheck.example import read
from sitecheck.text.text_rules import RULES
from tests import searching
from tests.site import reading as r
from tests.site.reading import Site

PAGES = tuple(f"messages/{name}" for name in ("data", "text", "build", "site", "commands"))
LIST = "messages/index"


def test_every_example_is_shown_once_in_the_language_of_the_page(edition: Site) -> None:
    language = edition.folder.name
    told = Counter(
        visible(example.told[language]).strip() for file in FILES.values() for example in read(file)
    )
    shown = Counter(
        r.one(example, "dt:first-child + dd").get_text().strip()
        for page in PAGES
        for example in edition.page(page).main.select("dl.plan-message")
    )
    assert shown == told


def test_every_kind_of_problem_and_every_rule_has_its_place(edition: Site) -> None:
    known = {f"plan.{subtype}" for subtype in Subtype} | {f"text.{rule.id}" for rule in RULES}
    found = {r.text(title) for page in PAGES for title in edition.page(page).main.select("h2, h3")}
    assert known - found == set()


def test_the_list_leads_to_every_kind(edition: Site) -> None:
    named = [kind.name for kind in kinds(FILES) if kind.name]
    listed = {}
    for link in edition.page(LIST).main.select(".plan-message-names a"):
        page, _hash, anchor = r.attribute(link, "href").partition("#")
        (section,) = edition.page(f"messages/{page.removesuffix('.html')}").elements[anchor]
        assert r.text(r.one(section, ":scope > :is(h2, h3)")) == r.text(link)
        listed[r.text(link)] = anchor
    assert sorted(listed) == sorted(named)


def test_the_name_in_brackets_is_found(edition: Site) -> None:
    index = edition.folder / "_static" / "search-index.js"
    names = ["plan.dangling", "[plan.excel-date]", "text.past-era", "myst.role_unknown"]
    for name, results in zip(names, searching.search(index, names), strict=True):
        anchor = name.strip("[]").replace(".", "-")
        assert results[0][0].partition("#")[2] == f"message-{anchor}", name
