"""The search without the theme, the theme without the search, and neither in a book."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.searching import search

from .build import Build, build, copy_root, one, words

THEMES = ["basic", "alabaster"]
WITHOUT = ["myst_parser", "plandata", "plandata.theme"]


@pytest.fixture(scope="module", params=THEMES)
def elsewhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The harbour with the search, in a theme that knows nothing of it."""
    root = copy_root("harbour", tmp_path_factory.mktemp(request.param))
    extensions = ["myst_parser", "plandata", "plandata.search"]
    return build(root, html_theme=request.param, extensions=extensions)


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The harbour in the theme, without the search."""
    return build(copy_root("harbour", tmp_path_factory.mktemp("without")), extensions=WITHOUT)


def scripts(site: Build, page: str) -> list[str]:
    """The scripts of a page, without what makes them new to a browser."""
    return [urlsplit(str(tag["src"])).path for tag in site.page(page).select("script[src]")]


def test_the_page_loads_its_index_and_then_its_script(elsewhere: Build) -> None:
    assert elsewhere.warnings == []
    loaded = scripts(elsewhere, "search")
    ours = [f"_static/{name}.js" for name in ("kanji", "pieces", "search-index", "search")]
    assert loaded[-len(ours) :] == ours
    assert [name for name in loaded if not (elsewhere.output / name).is_file()] == []


def test_the_page_has_a_field_and_a_place_for_results(elsewhere: Build) -> None:
    main = elsewhere.main("search")
    field = one(main, "form[role=search] input[name=q]")
    assert words(one(main, f'label[for="{field["id"]}"]')) == "サイト内検索"
    assert words(one(main, "h1")) == "検索結果"
    assert "{count}" in str(one(main, "[data-search] [role=status]")["data-count"])
    assert one(main, "[data-search] ol[data-search-results]")


def test_the_index_finds_the_pages(elsewhere: Build) -> None:
    (found,) = search(elsewhere.output / "_static" / "search-index.js", ["ふぇりー"])
    assert found[0][0] == "words.html#term-ferry"


def test_the_search_of_sphinx_is_left_out(elsewhere: Build) -> None:
    assert not (elsewhere.output / "searchindex.js").exists()


def test_a_project_without_a_plan_may_have_the_search(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text('language = "ja"\n', "utf-8")
    (tmp_path / "index.md").write_text("# 港\n\n灯台が目印です。\n", "utf-8")
    site = build(tmp_path, extensions=["myst_parser", "plandata.search"], html_theme="basic")
    assert site.warnings == []
    (found,) = search(site.output / "_static" / "search-index.js", ["目印"])
    assert [address for address, *_rest in found] == ["index.html"]


def test_the_projects_own_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text('templates_path = ["own"]\n', "utf-8")
    (tmp_path / "index.md").write_text("# 港\n", "utf-8")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "search.html").write_text("{{ search_index }}", "utf-8")
    site = build(tmp_path, extensions=["myst_parser", "plandata.search"], html_theme="basic")
    assert (site.output / "search.html").read_text("utf-8") == "search-index.js"


def test_the_theme_has_its_one_field_in_the_header(harbour: Build) -> None:
    forms = harbour.page("search").select("form[role=search]")
    assert [str(form["action"]) for form in forms] == ["#"]
    assert not harbour.main("search").select("form")


def test_the_theme_without_the_search_offers_none(without: Build) -> None:
    assert without.warnings == []
    assert "search" not in without.pages()
    for page in without.pages():
        assert not without.page(page).select("[role=search]"), page


def test_the_filter_needs_no_search(without: Build) -> None:
    loaded = scripts(without, "lists")
    assert loaded == [
        f"_static/{name}.js" for name in ("regions", "kanji", "pieces", "tables", "filter")
    ]
    assert [name for name in loaded if not (without.output / name).is_file()] == []


@pytest.mark.parametrize("builder", ["singlehtml", "epub"])
def test_a_book_has_no_search(harbour_root: Path, builder: str) -> None:
    book = build(harbour_root, builder)
    made = {file.name for file in book.output.rglob("*search*")}
    assert made & {"search.html", "search.xhtml", "search.js", "search-index.js"} == set()
