"""``{plan:manual}``: a page of one line shows a guide of the engine, with examples of its plan."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from shutil import rmtree

import pytest

from plandata import markup_check
from plandata.accessibility import audit
from plandata.guides import guide_files
from plandata.model.problem import Problem
from plandata.validation import load
from sitecheck.text.source import sources
from tests.searching import entries_in

from .build import Build, build, cells, copy_root, one, words
from .conftest import Shared
from .kept import Kept

GUIDES = list(guide_files.FILES)
LANGUAGES = ["ja", "en", "fr"]
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
EVIL = "<b>x</b> **y** `z` [w](#editors-csv) {plan:fy}`1991` ${measure} ``` v"
pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, shared: Shared) -> Build:
    """The root in a language; the engine has no guide in French."""
    return shared("guides", language=request.param)


def language(site: Build) -> str:
    return str(one(site.page("index"), "html")["lang"])


def test_every_guide_is_shown_without_a_warning(site: Build) -> None:
    assert site.warnings == []
    for name in GUIDES:
        shown = words(site.main(name))
        assert len(shown) > 500, name
        assert not re.search(r"[\ue000\ue001]|\$\{|<!--", shown), name


def test_headings_begin_below_the_title_and_skip_no_level(site: Build) -> None:
    for name in GUIDES:
        levels = [int(h.name[1]) for h in site.main(name).select("h1, h2, h3, h4, h5")]
        assert levels[:2] == [1, 2], name
        assert 1 not in levels[1:]
        assert all(below - above <= 1 for above, below in pairwise(levels))


def test_examples_are_of_the_plan(site: Build) -> None:
    shown = words(site.main("editors"))
    assert "{plan:measure}`pier-1`" in shown
    assert "{plan:fy}`1991-1993`" in shown
    name = {"ja": "桟橋を直す", "en": "Mending the pier", "fr": "桟橋を直す"}[language(site)]
    assert f"pier-1 {name}" in shown
    steps = words(site.main("recipes"))
    assert "id,name_ja,name_en pier-3,…,…" in steps  # the next id, and the plan's own columns


def test_what_the_plan_lacks_is_not_spoken_of(site: Build) -> None:
    shown = words(site.main("editors")) + words(site.main("recipes"))
    for lacking in ("plan:article", "plan:term", ":flag:", "errata", "mermaid", "a11y", "eras.csv"):
        assert lacking not in shown
    for id in ("editors-errata", "editors-progress", "editors-diagrams", "editors-accessibility"):
        assert not site.main("editors").select(f"#{id}")


def test_links_lead_to_the_places_of_guides_and_to_nothing_that_is_not_there(site: Build) -> None:
    csv, file = site.main("index").select("p a")
    assert site.follow("index", csv)["id"] == "editors-csv"
    assert site.follow("index", file)["id"] == "columns-of-measures"
    for link in site.main("editors").select("a.reference.internal"):
        site.follow("editors", link)
    assert "#messages" not in str(site.main("editors"))


def test_each_file_of_the_plan_has_its_columns(site: Build) -> None:
    tables = site.main("columns").select(".plan-table")
    assert [table["id"] for table in tables] == ["table-columns-plan", "table-columns-measures"]
    rows = {row[0]: row[1:] for row in cells(tables[1])}
    assert rows["id"][2:] == {
        "ja": ["はい", "半角の英数字と、その間の「-」「_」「.」。ファイルの中で重ならない"],
    }.get(
        language(site),
        [
            "Yes",
            "half-width letters and digits, with “-”, “_” or “.” between them; "
            "different in each row",
        ],
    )
    assert list(rows)[1:] == ["id", "name_ja", "name_en"]
    assert tables[1].select("code")


def test_words_in_another_language_than_the_page_are_marked(site: Build) -> None:
    spoken = language(site)
    for name in GUIDES:
        main = site.main(name)
        for element in main.select("[lang=ja]") if spoken != "ja" else ():
            element.decompose()
        if spoken == "fr":
            for element in main.select("[lang=en], h1, nav, .untranslated-note"):
                element.decompose()
            for table in main.select("table"):  # roles say years in the page's language
                shown = "".join(words(cell) for cell in table.select("td:last-child, th"))
                assert not re.search("[A-Za-z]{4}", shown), name
                table.decompose()
            assert not re.search("[A-Za-z]{4}", words(main)), name
        elif spoken == "en":
            assert not JAPANESE.search(words(main)), name


def test_the_search_finds_what_guides_say(site: Build) -> None:
    index = site.output / "_static" / "search-index.js"
    found = {entry.url.rpartition("/")[2]: entry for entry in entries_in(index)}
    entry = found["editors.html#editors-csv-import"]
    assert {"ja": "空のブックを開きます。"}.get(
        language(site), "Open a blank workbook."
    ) in entry.text
    assert "columns.html#columns-of-measures" in found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_root("guides", tmp_path)


@pytest.fixture
def built_guides(kept: Kept) -> Path:
    return kept.again("guides")


def edit(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def test_pictures_are_those_of_the_guides_language_and_load_when_they_come_in_sight(
    site: Build,
) -> None:
    spoken = language(site) if language(site) in ("ja", "en") else "en"
    for name in ("recipes", "editors"):
        for image in site.main(name).select("img"):
            assert image["loading"] == "lazy"
            assert image["width"]
            assert image["height"]
            assert bool(JAPANESE.search(str(image["alt"]))) == (spoken == "ja")
            file = site.output / str(image["src"])
            drawn = guide_files.PICTURES / spoken / file.name
            assert file.read_bytes() == drawn.read_bytes()
    assert site.main("recipes").select("img")


def test_no_word_of_a_guide_comes_to_the_projects_translators(root: Path) -> None:
    build(root, "gettext")
    for name in GUIDES:
        lines = (root / "_build" / "gettext" / f"{name}.pot").read_text("utf-8").splitlines()
        assert [line for line in lines if line.startswith("msgid")][1:] == [f'msgid "{name}"']


def test_a_book_of_text_has_the_guides(root: Path) -> None:
    text = (build(root, "text").output / "editors.txt").read_text("utf-8")
    assert "空のブックを開きます。" in text
    assert "python3 noxfile.py -s docs" in text


def test_an_edit_of_the_example_reads_the_pages_that_show_it(built_guides: Path) -> None:
    edit(built_guides / "data" / "measures.csv", lambda text: text.replace("pier-1,", "quay-1,"))
    site = build(built_guides)
    assert {"editors", "columns", "publishing"} <= set(site.read)
    assert "configuration" not in site.read
    assert "quay-1" in words(site.main("editors"))


def test_an_edit_of_what_no_guide_shows_reads_none(built_guides: Path) -> None:
    edit(built_guides / "data" / "measures.csv", lambda text: text.replace("灯台", "灯明台"))
    assert not {"editors", "publishing"} & set(build(built_guides).read)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_words_of_the_plan_stay_words(root: Path, language: str) -> None:
    name = f'"{EVIL}"'
    edit(root / "data" / "measures.csv", lambda text: text.replace("桟橋を直す", name))
    edit(root / "data" / "measures.csv", lambda text: text.replace("Mending the pier", ""))
    site = build(root, language=language)
    main = site.main("editors")
    assert EVIL in words(main)
    assert not main.select("b, strong")
    assert not [pre for pre in main.select("pre") if pre.get_text().startswith("v")]


def test_a_guide_may_stand_only_once(root: Path) -> None:
    edit(root / "publishing.md", lambda text: f"{text}\n```{{plan:manual}} editors\n```\n")
    told = ["目印「editors-overview」は editors.md にもあります。どちらかの名前を変えてください"]
    warned = [re.sub(r".*WARNING: | \[.*", "", line) for line in build(root).warnings]
    assert warned == told
    found = [re.sub(r"は \S*/", "は ", one.message.said("ja")) for one in problems(root)]
    assert found == told


def test_the_check_knows_guides_and_their_places(root: Path) -> None:
    assert problems(root) == []
    edit(root / "index.md", lambda text: f"{text}\n[誤り](#editors-errata)\n")
    edit(root / "publishing.md", lambda text: text.replace("} publishing", "} publishin"))
    (label, guide) = problems(root)
    assert "目印「editors-errata」はありません" in label.message.said("ja")
    assert "近い値は「publishing」です" in guide.message.said("ja")
    rmtree(root / "_build", ignore_errors=True)
    assert len(build(root).warnings) == 2


def problems(root: Path) -> list[Problem]:
    """What the check without Sphinx tells of the pages."""
    data, pages = root / "data", sources(root)
    plan = load(data).plan
    found = markup_check.load(root, pages, plan, audit.load(data, "ja").audit)
    return list(found.problems(root, pages))
