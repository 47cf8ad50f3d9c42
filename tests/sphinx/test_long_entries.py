"""Departments, articles, terms and goals that say too much for one page: each has its own."""

from xml.etree import ElementTree

import pytest
from bs4 import Tag

from tests import long_plan

from .build import Build, one, words

#: A page of entries, the first of them, and where that stands if all are on one page.
ENTRIES = [
    ("lists/departments", "dept-d0", "section#dept-d0"),
    ("lists/glossary", "term-t1", "dt#term-t1 + dd"),
    ("tree", "tree-1", ".plan-tree > li:first-child"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    made = long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("long")), "ja")
    assert made.warnings == []
    return made


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan where so few rows make a page that an entry is too long for one."""
    return long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("s")), "ja", rows=4)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same plan with as many rows a page as it has."""
    return long_plan.build_edition(long_plan.write(tmp_path_factory.mktemp("w")), "ja", rows=1000)


def names(page: Tag, css: str) -> list[str]:
    return [words(tag) for tag in page.select(css)]


def follow(site: Build, page: str, link: Tag) -> tuple[str, Tag]:
    """The name of the page to which a link leads, and what stands there."""
    file, _hash, id = str(link["href"]).partition("#")
    root = site.output.resolve()
    name = ((root / page).parent / file).resolve().relative_to(root).as_posix()
    name = name.removesuffix(".html")
    return name, one(site.page(name), f"#{id}" if id else "main")


@pytest.mark.parametrize(("page", "id", "place"), ENTRIES)
def test_an_entry_has_a_page_that_says_what_it_says(
    site: Build, whole: Build, page: str, id: str, place: str
) -> None:
    link = one(site.main(page), f"li#{id} > a")  # an address of before leads here
    _name, shown = follow(site, page, link)
    entry = one(whole.main(page), place)
    found = entry.select("li a")
    assert len(found) > 5
    assert names(shown, "li a") == [words(a) for a in found]
    own = f"{page}/entry-{id}"
    for new, old in zip(shown.select("li a")[-5:], found[-5:], strict=True):
        assert follow(site, own, new)[0] == follow(whole, page, old)[0]
    assert not site.main(page).select(f"#{id} li")
    assert words(one(site.main(page), f"li#{id} .index-note")) == f"{len(leaves(entry))}件"


def leaves(entry: Tag) -> list[Tag]:
    return [item for item in entry.select("li") if not item.select("ul")]


def test_an_article_stays_under_its_law_and_the_contents_leave_it_out(short: Build) -> None:
    law = one(short.main("lists/articles"), "section#law-act")
    assert [item["id"] for item in law.select("li")] == [f"article-act-{n}" for n in range(1, 7)]
    shown = one(short.main("lists/articles/entry-article-act-2"), "section#article-act-2")
    assert words(one(shown, "h1")) == "法律の条: 第2条 案内2の努力"
    assert not short.page("lists/articles").select(".page-contents a[href*=article]")
    assert not short.page("lists/departments").select(".page-contents")


@pytest.mark.parametrize("kind", ["term", "dept"])
def test_links_lead_to_the_page_of_an_entry(site: Build, kind: str) -> None:
    links = site.main("measures/1-1").select(f"a[href*={kind}-]")
    assert links
    for link in links:
        name, end = follow(site, "measures/1-1", link)
        assert f"/entry-{kind}-" in name
        assert words(link).split()[0] in words(one(end, "h1"))


@pytest.mark.parametrize(("page", "id", "place"), ENTRIES)
def test_an_entry_that_is_too_long_has_numbered_pages(
    short: Build, whole: Build, page: str, id: str, place: str
) -> None:
    found: list[str] = []
    links = one(short.main(page), f"li#{id}").select("a")
    assert len(links) > 1
    for number, link in enumerate(links, 1):
        assert words(link).endswith(f" ({number})")
        name, shown = follow(short, page, link)
        assert name == f"{page}/entry-{id}" + (f"-page-{number}" if number > 1 else "")
        lines = leaves(shown)
        assert len(lines) <= 12
        note = link.find_next(class_="index-note")
        assert isinstance(note, Tag)
        assert words(note) == f"{len(lines)}件"
        found += map(words, lines)
        assert all(words(item) for item in shown.select("li, p"))
    assert found == [words(item) for item in leaves(one(whole.main(page), place))]


def test_a_term_keeps_its_reading_beside_its_name(site: Build) -> None:
    line = one(site.main("lists/glossary"), "li#term-t1")
    assert (words(one(line, "a")), words(line)) == ("用語1番", "用語1番（いか） 14件")
    page = site.main("lists/glossary/entry-term-t1")
    assert (words(one(page, "h1")), words(page.select("p")[0])) == ("用語: 用語1番", "（いか）")


def test_what_says_what_a_list_holds_goes_with_the_list(short: Build) -> None:
    links = one(short.main("lists/departments"), "li#dept-d0").select("a")
    shown = [words(follow(short, "lists/departments", link)[1]) for link in links]
    assert [("15件" in text) for text in shown] == [True, True]
    tree = [follow(short, "tree", a)[1] for a in one(short.main("tree"), "li#tree-1").select("a")]
    assert names(tree[1], "ul ul > li > p:has(+ ul)") == ["1-2 案内2分野", "1-3 公開3分野"]


def test_pages_below_come_between_the_page_and_the_next(site: Build) -> None:
    page, seen = "lists/schedule", []
    while page != "lists/articles":
        seen.append(page)
        after = follow(site, page, one(site.page(page), "a.next"))[0]
        assert follow(site, after, one(site.page(after), "a.prev"))[0] == page
        assert one(site.page(after), "link[rel=prev]")["href"]
        page = after
    assert seen[1:5] == [
        f"lists/schedule/table-schedule-part-{goal}-page-{number}"
        for goal in (1, 2)
        for number in (1, 2)
    ]
    assert seen[5:7] == ["lists/departments", "lists/departments/entry-dept-d0"]
    assert len(seen) == 6 + 12


def test_the_sitemap_has_every_page_below(site: Build) -> None:
    tree = ElementTree.parse(site.output / "sitemap.xml")
    urls = {str(place.text) for place in tree.iter() if place.tag.endswith("loc")}
    files = {
        f"{long_plan.ADDRESS}ja/{file.relative_to(site.output).as_posix()}"
        for kind in ("table", "group", "entry")
        for file in site.output.rglob(f"{kind}-*.html")
    }
    assert len(files) > 50
    assert files <= urls


def test_the_menu_tells_where_a_page_below_belongs(site: Build) -> None:
    current = ".site-menu li.current"
    assert names(site.page("lists/glossary/entry-term-t3"), current) == ["用語"]
    assert names(site.page("lists/measures/table-measures-part-2-page-1"), current) == [
        "施策の一覧"
    ]
    assert not site.page("lists/glossary/entry-term-t3").select(".site-menu a.current")
