"""A new project of any shape builds strictly, and no check finds anything in it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser

from plandata.__main__ import main
from plandata.languages import site_root
from sitecheck import browser, pages
from sitecheck.browser.visit import Visit
from sitecheck.built_site import Site
from tests.once import once
from tests.serving import serve
from tests.sphinx.build import build

from .project import new

pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")
JAPANESE = re.compile("[ぁ-ヿ一-鿿]")
#: Each shape by its name: its languages and the other options of its project.
SHAPES: dict[str, tuple[list[str], dict[str, str]]] = {
    "japanese-with-english": (["ja", "en"], {}),
    "four-levels": (["ja"], {"levels": "vision=将来像,policy=政策,program,work=事業"}),
    "english": (["en"], {"levels": "pillar,strategy=Strategy", "licence": "CC0-1.0"}),
    "english-first": (["en", "ja"], {"levels": "pillar=Pillar,strategy", "licence": "none"}),
    "without-end": (["ja", "en"], {"levels": "goal", "last_year": "-"}),
    "french": (["fr"], {"last_year": "2027"}),
}


class Project(NamedTuple):
    """A project that was built: its folder, what Sphinx warned of, and its site."""

    folder: Path
    warnings: list[str]
    site: Site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Project]:
    """Writes and builds the project of a shape, once for all tests."""
    base = tmp_path_factory.getbasetemp()

    def made(shape: str) -> Project:
        spoken, options = SHAPES[shape]

        def work(folder: Path) -> dict[str, Any]:
            name = "みなと市計画" if spoken[0] == "ja" else "Port Plan"
            chosen = {"name": name, "languages": ",".join(spoken), **options}
            assert new(folder / "plan", **chosen) == 0
            warnings = []
            for language in spoken:
                copy = Path(copytree(folder / "plan", folder / f"plan-{language}"))
                edition = build(copy / "docs", language=language)
                warnings += edition.warnings
                copytree(edition.output, folder / "site" / language)
            site_root.write(folder / "plan" / "docs" / "conf.py", folder / "site")
            return {"folder": str(folder), "warnings": warnings}

        found = once(base, f"new-{shape}", work)
        folder = Path(found["folder"])
        return Project(folder / "plan", found["warnings"], Site(folder / "site", tuple(spoken)))

    return made


@pytest.fixture(params=SHAPES)
def project(request: pytest.FixtureRequest, built: Callable[[str], Project]) -> Project:
    return built(request.param)


def test_it_builds_without_a_warning(project: Project) -> None:
    assert project.warnings == []


def test_the_check_of_data_and_text_finds_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.folder
    assert main(["check", str(folder / "data"), str(folder / "docs")]) == 0
    assert capsys.readouterr().out == ""  # no notice either


def test_the_data_is_described_as_it_is(project: Project) -> None:
    assert main(["schema", str(project.folder / "data"), "--check"]) == 0


def test_the_checks_of_pages_find_nothing(project: Project) -> None:
    read = pages.read(project.site)
    assert [finding for _check, find in pages.CHECKS for finding in find(read)] == []


@pytest.mark.parametrize("shape", ["japanese-with-english", "english-first"])
def test_its_translation_is_whole_and_as_it_is_kept(
    shape: str, built: Callable[[str], Project], tmp_path: Path
) -> None:
    project = Path(copytree(built(shape).folder, tmp_path / "plan"))
    docs, data = project / "docs", project / "data"
    before = catalogues(docs)
    templates = build(docs, "gettext").output
    assert main(["i18n", str(templates), str(docs), str(data)]) == 0
    assert catalogues(docs) == before


def catalogues(docs: Path) -> dict[str, str]:
    found = {str(file): file.read_text("utf-8") for file in docs.rglob("*.po")}
    assert found
    return found


def test_a_plan_in_english_says_nothing_in_japanese(built: Callable[[str], Project]) -> None:
    project = built("english")
    texts = [file for file in files(project.folder) if file.parent.name != "data"]
    assert {file.name for file in texts} >= {"README.md", "noxfile.py", "conf.py", "run"}
    for file in texts:
        assert not JAPANESE.search(file.read_text("utf-8")), file


def files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def test_the_checks_in_a_browser_find_nothing(
    built: Callable[[str], Project], chromium: Browser, modules: Path
) -> None:
    site = built("japanese-with-english").site
    with serve(site.folder) as address, chromium.new_context() as context:
        tab = context.new_page()
        for page in ("ja/plan/1-1.html", "en/lists/measures.html"):
            assert list(browser.look(tab, Visit(address, page, modules=modules))) == []
