"""An index of what a page of the plan lists leads to that page, and the menu to the page alone."""

from pathlib import Path

import pytest

from .build import Build, build, copy_root, one, words

DEPARTMENTS = "\n## Departments\n\n```{plan:departments}\n```\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_root("any-shape", tmp_path)


def in_menu(site: Build, page: str) -> list[str]:
    links = [str(link["href"]) for link in site.page(page).select(".site-menu a")]
    return [link.removesuffix(".html") for link in links if link.startswith("plan-")]


def test_an_index_leads_to_the_page_that_lists_the_same(root: Path) -> None:
    site = build(root)
    main = site.main("plan-department")
    assert words(one(main, "p")) == "The whole list is on this page: Reference"
    assert one(main, "p a")["href"] == "reference.html"
    links = {words(line): one(line, "a")["href"] for line in main.select("li[id^=group-]")}
    assert links == {
        "Information Technology": "reference.html#dept-it",
        "Library": "reference.html#dept-library",
        "Town Clerk": "reference.html#dept-clerk",
    }
    assert in_menu(site, "index") == ["plan-year", "plan-indicator"]


def test_without_such_a_page_the_index_says_all_and_the_menu_leads_to_it(root: Path) -> None:
    build(root)
    page = root / "reference.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace(DEPARTMENTS, ""), "utf-8")
    site = build(root)
    assert [words(note) for note in site.main("plan-department").select(".index-note")] == [
        *("lead", "lead", "partner", "partner", "lead")
    ]
    cold = build(copy_root("any-shape", root / "cold"))  # whose pages have the list
    for name in ("index", "services", "plan-year"):  # of which the first two were not edited
        assert in_menu(site, name) == ["plan-department", *in_menu(cold, name)]
    page.write_text(text, "utf-8")
    assert in_menu(build(root), "services") == in_menu(cold, "services")
