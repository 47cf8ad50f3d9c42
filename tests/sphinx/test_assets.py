"""What pages load, and which files stand beside them."""

from pathlib import Path

import pytest

from .build import Build, build

THEME = Path(__file__).parents[2] / "ext/plandata/theme/plan_theme/static"
#: What the search shares with filters, and what it makes.
OF_SEARCH = {"kanji.js", "pieces.js", "search-index.js", "search.js", "measure-words.js"}


def static(site: Build) -> set[str]:
    return {file.name for file in (site.output / "_static").iterdir()}


def loaded(site: Build, page: str) -> list[str]:
    """The style sheets and scripts of a page, without what makes them new to a browser."""
    tags = site.page(page).select("link[rel=stylesheet], script")
    return [str(tag.get("href", tag.get("src"))).partition("?")[0] for tag in tags]


@pytest.mark.parametrize("page", ["index", "prose", "tables", "code", "notes", "404"])
def test_one_style_sheet_is_enough_for_cards_badges_and_code(markup: Build, page: str) -> None:
    wide_table = ["_static/regions.js"] * (page == "tables")
    assert loaded(markup, page) == ["_static/plan.css", *wide_table]


def test_a_page_with_a_filter_loads_its_scripts(harbour: Build) -> None:
    scripts = ["regions.js", "kanji.js", "pieces.js", "tables.js", "filter.js"]
    assert loaded(harbour, "lists") == [f"_static/{name}" for name in ("plan.css", *scripts)]


def test_nothing_stands_beside_the_pages_that_the_theme_has_not_made(markup: Build) -> None:
    assert static(markup) == OF_SEARCH | {file.name for file in THEME.iterdir()}


def test_no_general_index_is_made(markup: Build) -> None:
    assert "genindex" not in markup.pages()


def test_a_build_after_an_edit_is_as_light(markup_root: Path) -> None:
    before = build(markup_root)
    page = markup_root / "notes.md"
    page.write_text(page.read_text("utf-8") + "\n{bdg}`加えた印`\n", "utf-8")
    after = build(markup_root)
    assert after.read == ["notes"]
    assert loaded(after, "notes") == ["_static/plan.css"]
    assert static(after) == static(before)


def test_a_build_that_has_nothing_to_do_is_as_light(markup_root: Path) -> None:
    before = static(build(markup_root))
    again = build(markup_root)
    assert again.written == []
    assert static(again) == before


def test_the_epub_keeps_the_files_of_its_own_theme(markup_root: Path) -> None:
    """Its readers get no ``plan.css``, so cards need the style sheet of sphinx-design there."""
    book = build(markup_root, "epub")
    assert {"epub.css", "pygments.css", "sphinx-design.min.css"} <= static(book)
