"""Each language is an edition of its own beside the others, and every page leads to its others."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from bs4 import Tag

from .build import Build, build, copy_root, one, words
from .test_third_language import PAGES

EXT = Path(__file__).parents[2] / "ext"
NAMES = {"ja": "日本語", "en": "English", "fr": "Français"}
ADDRESS = "https://plan.example/col"


@pytest.fixture(scope="module")
def editions(huts: Build, huts_in_english: Build, huts_in_french: Build) -> dict[str, Build]:
    return {"ja": huts, "en": huts_in_english, "fr": huts_in_french}


@pytest.fixture(scope="module")
def folder(editions: dict[str, Build], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site: a folder an edition."""
    folder = tmp_path_factory.mktemp("site")
    for language, site in editions.items():
        copytree(site.output, folder / language)
    return folder


def switcher(page: Tag) -> list[Tag]:
    return page.select(".site-languages a")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", NAMES)
def test_every_page_leads_to_itself_in_the_other_languages(
    editions: dict[str, Build], folder: Path, language: str, page: str
) -> None:
    here = folder / language / f"{page}.html"
    links = switcher(editions[language].page(page))
    found = {str(link["hreflang"]): (here.parent / str(link["href"])).resolve() for link in links}
    others = [other for other in NAMES if other != language]
    assert found == {other: folder.resolve() / other / f"{page}.html" for other in others}
    assert all(file.is_file() for file in found.values())


def test_a_language_is_named_in_its_own_words(editions: dict[str, Build]) -> None:
    page = editions["fr"].page("index")
    for place in ("nav.site-languages", ".site-menu .site-languages"):
        links = one(page, place).select("a")
        assert [(words(link), link["lang"]) for link in links] == [
            *(("日本語", "ja"), ("English", "en"))
        ]


def test_every_page_of_every_edition_is_one_of_all(folder: Path) -> None:
    pages = {
        language: sorted(
            file.relative_to(folder / language).as_posix()
            for file in (folder / language).rglob("*.html")
        )
        for language in NAMES
    }
    assert pages["ja"] == pages["en"] == pages["fr"] == sorted(f"{page}.html" for page in PAGES)


def test_an_edition_sets_values_of_the_configuration(editions: dict[str, Build]) -> None:
    titles = {
        language: words(one(site.page("index"), "head > title"))
        for language, site in editions.items()
    }
    assert titles == {
        "ja": "峠の山小屋計画",
        "en": "Mountain Hut Plan | 峠の山小屋計画",  # its heading has no translation
        "fr": "Plan des refuges du col",
    }


def test_without_an_address_no_page_names_one(editions: dict[str, Build], folder: Path) -> None:
    for language, site in editions.items():
        for page in PAGES:
            assert site.page(page).select("link[rel=alternate], link[rel=canonical]") == []
        assert not (folder / language / "sitemap.xml").exists()


@pytest.fixture(scope="module", params=[ADDRESS, f"{ADDRESS}/"])
def addressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The French edition of a site whose address is known."""
    root = copy_root("third-language", tmp_path_factory.mktemp("addressed"))
    return build(root, language="fr", html_baseurl=request.param)


@pytest.mark.parametrize("page", ["index", "huts/goal-1", "plan-term", "search"])
def test_search_engines_learn_of_all_languages(addressed: Build, page: str) -> None:
    head = one(addressed.page(page), "head")
    found = {
        str(link["hreflang"]): str(link["href"]) for link in head.select("link[rel=alternate]")
    }
    assert found == {
        "ja": f"{ADDRESS}/ja/{page}.html",
        "x-default": f"{ADDRESS}/ja/{page}.html",
        "en": f"{ADDRESS}/en/{page}.html",
        "fr": f"{ADDRESS}/fr/{page}.html",
    }
    assert one(head, "link[rel=canonical]")["href"] == f"{ADDRESS}/fr/{page}.html"


def test_the_list_for_robots_has_the_editions_own_pages(addressed: Build) -> None:
    listed = (addressed.output / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{ADDRESS}/fr/huts/goal-1.html</loc>" in listed
    assert f"{ADDRESS}/ja/" not in listed


def test_a_single_page_of_everything_leads_to_no_other_edition(huts_root: Path) -> None:
    site = build(huts_root, "singlehtml", language="fr", html_baseurl=ADDRESS)
    assert switcher(site.page("index")) == []
    assert site.page("index").select("link[rel=alternate]") == []


def test_a_site_without_editions_is_as_it_was(harbour_root: Path) -> None:
    with (harbour_root / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('\nextensions.append("plandata.languages")\n')
    site = build(harbour_root, html_baseurl=f"{ADDRESS}/")
    page = site.page("index")
    assert site.warnings == []
    assert switcher(page) == []
    assert page.select("link[rel=alternate]") == []
    assert one(page, "link[rel=canonical]")["href"] == f"{ADDRESS}/index.html"


#: What is wrong, where it is written, and what the maintainer of the site reads.
PROBLEMS = {
    "language": (
        *('language = "ja"', 'language = "de"'),
        "conf.py:2: 言語「de」は plan_languages にありません。使えるのは「ja」、「en」、「fr」です",
    ),
    "value": (
        *('"copyright": "Commune', '"copywrong": "Commune'),
        "conf.py:6: plan_languages の「copywrong」という設定はありません。",
    ),
    "name": (
        *('"name": "English", ', ""),
        "conf.py:5: plan_languages の「en」に name がありません",
    ),
}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_problem_of_the_configuration_is_a_sentence(huts_root: Path, problem: str) -> None:
    old, new, told = PROBLEMS[problem]
    conf = huts_root / "conf.py"
    text = conf.read_text("utf-8")
    assert old in text
    if problem == "value":
        text = text.replace('language = "ja"', 'language = "fr"')
    conf.write_text(text.replace(old, new), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", str(huts_root), str(huts_root / "_build")],
        env={**os.environ, "PYTHONPATH": str(EXT), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1  # and no traceback


def test_a_single_page_has_no_keywords_of_each_page(huts_root: Path) -> None:
    page = huts_root / "names.md"
    head = '---\nmyst:\n  html_meta:\n    keywords: "峠、道"\n---\n'
    page.write_text(head + page.read_text("utf-8"), "utf-8")
    assert build(huts_root).page("names").select('meta[name="keywords"]')
    assert not build(huts_root, "singlehtml").page("index").select('meta[name="keywords"]')
