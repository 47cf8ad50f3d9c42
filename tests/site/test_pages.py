"""The tree of pages, and what each page says of itself."""

from collections import Counter

from tests.site import reading as r
from tests.site import sources
from tests.site.reading import Page, Site

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_every_page_is_in_one_table_of_contents() -> None:
    named = [entry for page in sources.sources() for entry in sources.toctree(page)]
    assert Counter(named) == Counter(page for page in sources.sources() if page != "index")


def test_every_page_is_reached_from_the_start_page() -> None:
    reached: list[str] = ["index"]
    for page in reached:
        reached += sources.toctree(page)
    assert sorted(reached) == sorted(sources.sources())


def test_every_heading_has_a_label_of_its_own() -> None:
    """Else its anchor would be a number that moves with the next edit."""
    unlabelled = [
        (page, line)
        for page in sources.sources()
        for before, line in _headings(sources.written(page).splitlines())
        if "{plan:title}" not in line and not before.endswith(")=")
    ]
    assert unlabelled == []


def _headings(lines: list[str]) -> list[tuple[str, str]]:
    """Each heading with the last line before it that is not blank."""
    found, before = [], ""
    for line in lines:
        if line.startswith("#"):
            found.append((before, line))
        before = line if line.strip() else before
    return found


def test_no_anchor_of_a_page_is_a_number(edition: Site) -> None:
    numbered = [
        (page.name, r.attribute(section, "id"))
        for page in edition.pages
        for section in page.soup.select("section[id^=id]")
        if r.attribute(section, "id").removeprefix("id").isdecimal()
    ]
    assert numbered == []


def test_every_id_is_on_a_page_once(edition: Site) -> None:
    doubled = [
        (page.name, id)
        for page in edition.pages
        for id, elements in page.elements.items()
        if len(elements) > 1
    ]
    assert doubled == []


def test_every_page_has_one_h1(edition: Site) -> None:
    assert {page.name: len(page.soup.select("h1")) for page in edition.pages} == dict.fromkeys(
        edition.names, 1
    )


def test_no_page_skips_a_level_of_heading(edition: Site) -> None:
    assert {page.name: skip for page in edition.pages if (skip := _skips(page))} == {}


def _skips(page: Page) -> list[str]:
    """The headings that are deeper by more than one than the heading before them."""
    skips, before = [], 0
    for heading in page.soup.find_all(LEVELS):
        level = LEVELS.index(heading.name) + 1
        if level > before + 1:
            skips.append(f"{heading.name} {r.text(heading)}")
        before = level
    return skips


def titles(site: Site) -> dict[str, str]:
    return {page.name: r.text(r.one(page.soup, "head > title")) for page in site.pages}


def descriptions(site: Site) -> dict[str, list[str]]:
    css = 'head > meta[name="description"]'
    return {
        page.name: [r.attribute(meta, "content") for meta in page.soup.select(css)]
        for page in site.pages
    }


def test_every_title_is_unique_and_begins_with_the_heading(edition: Site) -> None:
    found = titles(edition)
    assert [title for title, number in Counter(found.values()).items() if number > 1] == []
    del found["index"]  # it has the name of the site: its heading says what the plan is
    for name, title in found.items():
        assert title.startswith(r.text(r.one(edition.page(name).soup, "h1"))), name


def test_the_start_page_is_titled_once(edition: Site) -> None:
    words = titles(edition)["index"].split(" — ")
    assert len(set(words)) == len(words)


def test_every_page_has_one_description(edition: Site) -> None:
    assert {name: found for name, found in descriptions(edition).items() if len(found) != 1} == {}


def test_every_description_is_unique(edition: Site) -> None:
    found = [text for texts in descriptions(edition).values() for text in texts]
    assert [text for text, number in Counter(found).items() if number > 1] == []


def test_no_section_has_an_id_made_from_its_heading(edition: Site) -> None:
    """Such an id (``ict`` from 国のICT政策動向) would change with the heading's words."""
    made = [page.name for page in edition.pages if page.main.select("section > span[id]:empty")]
    assert made == []
