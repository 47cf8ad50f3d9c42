"""The search of the real site: what residents type, and the pages that should come.

``queries.csv`` was written by reading the pages, not by asking the search. A page should come if
it says something of the matter itself. Lists that repeat names should not, unless the query is
for them. The first page is the right one; an anchor tells the section.
"""

import csv
import gzip
import json
import re
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import pytest
from plan_search.split import fold

from tests.site import sources
from tests.site.reading import Site, attribute, one
from tests.site.sheets import ROOT

SEARCH = ROOT / "ext/plan_theme/theme/static/search.js"
CHAPTERS = ("overview", "context/", "policy/", "measures/", "promotion", "appendix/")
#: Runs the index and the search without a browser, and answers every query of the input.
SANDBOX = """
const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");
const box = createContext({ queries: readFileSync(0, "utf8") });
for (const file of process.argv.slice(1)) runInContext(readFileSync(file, "utf8"), box);
process.stdout.write(runInContext(
  "JSON.stringify(JSON.parse(queries).map((query) => planSearch.search(planSearchIndex, query)))",
  box,
));
"""


class Query(NamedTuple):
    """A row of the list; ``pages`` are addresses without ``.html``, the right one first."""

    query: str
    pages: list[str]
    kind: str

    @property
    def wanted(self) -> set[str]:
        """The pages that should come."""
        return {page.partition("#")[0] for page in self.pages}


class Result(NamedTuple):
    """A result of the search."""

    url: str
    page: str
    title: str
    lead: str

    @property
    def address(self) -> str:
        """The page and the anchor."""
        return self.url.replace(".html", "")

    @property
    def name(self) -> str:
        """The page."""
        return self.address.partition("#")[0]


def read() -> list[Query]:
    with Path(__file__).with_name("queries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Query(row["query"], row["pages"].split(";"), row["kind"]) for row in rows]


QUERIES = read()


def index_file(site: Site) -> Path:
    return site.folder / "_static" / "search-index.js"


def search(site: Site, queries: list[str]) -> list[list[Result]]:
    done = subprocess.run(
        ["/usr/bin/env", "node", "-e", SANDBOX, str(index_file(site)), str(SEARCH)],
        input=json.dumps(queries),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return [[Result(*result) for result in results] for results in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def found(site: Site) -> Mapping[str, list[Result]]:
    """The results of every query of the list."""
    queries = [query.query for query in QUERIES]
    return dict(zip(queries, search(site, queries), strict=True))


def test_the_list_has_queries_of_every_kind_for_every_chapter(site: Site) -> None:
    assert len({query.query for query in QUERIES}) == len(QUERIES) >= 40
    kinds = Counter(query.kind for query in QUERIES)
    assert kinds.keys() == {"word", "compound", "daily", "kana", "width", "typo", "words"}
    assert min(kinds.values()) >= 5
    pages = {page for query in QUERIES for page in query.wanted}
    assert pages <= set(site.names)
    assert [c for c in CHAPTERS if not any(page.startswith(c) for page in pages)] == []
    assert {page for page in site.names if re.match(r"measures/\d", page)} <= pages
    anchors = {page for query in QUERIES for page in query.pages if "#" in page}
    lost = [a for a in anchors if a.split("#")[1] not in site.page(a.split("#")[0]).elements]
    assert lost == []


def test_nearly_every_page_that_should_come_comes(found: Mapping[str, list[Result]]) -> None:
    recall = {
        query.query: len(query.wanted & names(found[query.query])) / len(query.wanted)
        for query in QUERIES
    }
    assert mean(recall.values()) >= 0.95, {q: r for q, r in recall.items() if r < 1}


def test_nearly_every_page_that_comes_should(found: Mapping[str, list[Result]]) -> None:
    precision = {
        query.query: len(query.wanted & came) / len(came) if (came := names(found[query.query]))
        else 0
        for query in QUERIES
    }  # fmt: skip
    assert mean(precision.values()) >= 0.9, {q: p for q, p in precision.items() if p < 1}


def test_the_right_place_is_mostly_within_the_first_three(
    found: Mapping[str, list[Result]],
) -> None:
    missed = [query.query for query in QUERIES if not first_three(query, found[query.query])]
    assert len(missed) <= 0.1 * len(QUERIES), missed


def names(results: list[Result]) -> set[str]:
    return {result.name for result in results}


def first_three(query: Query, results: list[Result]) -> bool:
    right = query.pages[0]
    return any(right in (result.address, result.name) for result in results[:3])


SAME = [
    ("サーバ", "サーバー"),
    ("ホームページ", "ほーむぺーじ"),
    ("マイナポータル", "ﾏｲﾅﾎﾟｰﾀﾙ"),
    ("Wi-Fi", "Ｗｉ－Ｆｉ"),
    ("SNS", "ｓｎｓ"),
    ("2-1-4", "２－１－４"),
    ("調査・研究", "調査研究"),
    ("学校 タブレット", "学校　タブレット"),
    ("マイナンバーカード", "マイナンバーカート"),
    ("デジタルサイネージ", "デジタルサイージ"),
    ("罹災証明書", "罹災証明明書"),
]


@pytest.mark.parametrize(("plain", "other"), SAME)
def test_another_spelling_finds_the_same(site: Site, plain: str, other: str) -> None:
    expected, results = search(site, [plain, other])
    assert expected
    assert [result.address for result in results] == [result.address for result in expected]


@pytest.mark.parametrize("query", ["", "　", "、", "水道", "ペット", "プール", "(", "[*$", "\\"])
def test_what_the_plan_says_nothing_of_finds_nothing(site: Site, query: str) -> None:
    assert search(site, [query]) == [[]]


def test_words_must_stand_side_by_side(site: Site) -> None:
    """Both pairs of カート are in many sections, by カード and サポート; the word is in none."""
    assert search(site, ["カート"]) == [[]]


def test_a_result_shows_its_sentence_with_the_word(site: Site) -> None:
    (results,) = search(site, ["血圧計"])
    assert [result.address for result in results] == ["measures/2-1#measure-2-1-3"]
    (result,) = results
    assert "血圧計" in result.lead
    assert result.title == "2-1-3 健康に係る各指標の「見える化」システムの運用"
    assert result.page.startswith("2-1 ")


def test_every_result_leads_to_an_element(site: Site) -> None:
    script = index_file(site).read_text("utf-8")
    entries = json.loads(script.partition("=")[2].rstrip(";\n"))["entries"]
    results = [Result(*entry) for entry in entries]
    assert len({result.url for result in results}) == len(results)
    lost = [
        result.url
        for result in results
        if "#" in result.url
        and result.address.partition("#")[2] not in site.page(result.name).elements
    ]
    assert lost == []


def test_the_index_is_small(site: Site) -> None:
    assert len(gzip.compress(index_file(site).read_bytes(), 9)) < 80_000


def keywords(page: str) -> list[str]:
    match = re.search(r'^    keywords: "(.+)"$', sources.sources()[page].split("\n---\n")[0], re.M)
    return match[1].split("、") if match else []


def test_keywords_are_words_that_their_page_lacks(site: Site) -> None:
    """The text finds its own words; keywords are for those that it hasn't got."""
    assert sum(bool(keywords(page)) for page in sources.sources()) > 30
    script = index_file(site).read_text("utf-8")
    texts: dict[str, str] = {}
    for entry in json.loads(script.partition("=")[2].rstrip(";\n"))["entries"]:
        result = Result(*entry)
        texts[result.name] = (
            f"{texts.get(result.name, '')} {fold(result.title + ' ' + result.lead)}"
        )
    had = [(p, w) for p in sources.sources() for w in keywords(p) if fold(w) in texts[p]]
    assert had == []
    doubled = [p for p in sources.sources() if len(set(keywords(p))) < len(keywords(p))]
    assert doubled == []


def test_every_page_has_the_search_in_its_header(site: Site) -> None:
    for page in site.pages:
        form = one(page.soup, "header form[role=search]")
        depth = page.name.count("/")
        assert attribute(form, "action") in ("../" * depth + "search.html", "#"), page.name
        field = one(form, "input[name=q]")
        assert one(form, f'label[for="{attribute(field, "id")}"]'), page.name


def test_the_search_page_announces_the_count_and_helps_without_script(site: Site) -> None:
    main = site.page("search").main
    status = one(main, "[role=status]")
    assert "{count}" in attribute(status, "data-count")
    assert "{most}" in attribute(status, "data-most")
    assert attribute(status, "data-none")
    assert one(main, "ol[data-search-results]")
    assert one(main, "[data-search-fallback]").get_text(strip=True)
