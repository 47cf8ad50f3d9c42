"""A plan in English, with Japanese as a translation, or in English alone."""

import csv
import json
import re
from pathlib import Path

import pytest

from .build import Build, build, copy_root, one, words

JAPANESE = re.compile("[ぁ-ヿ一-鿿]")
EDITIONS = re.compile(r"plan_languages = \{.*?\n\}\n", re.DOTALL)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(copy_root("english-first", tmp_path_factory.mktemp("town")))


@pytest.fixture(scope="module")
def town_in_japanese(tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = copy_root("english-first", tmp_path_factory.mktemp("town-ja"))
    return build(root, language="ja")


def test_the_source_is_built_without_a_warning_and_says_nothing_of_japanese(town: Build) -> None:
    assert town.warnings == []
    for name in town.pages():
        page = town.page(name)
        assert one(page, "html")["lang"] == "en"
        assert page.select("main [lang]") == []
        assert not JAPANESE.search(words(one(page, "main")))


def test_years_and_dates_of_a_source_in_english_have_no_era(town: Build) -> None:
    said = words(town.main("index"))
    assert "FY2024 to FY2026 (April 2024 – March 2027)" in said
    assert "adopted on March 15, 2024" in said


def test_terms_are_in_the_order_of_the_alphabet_and_need_no_reading(town: Build) -> None:
    letters = [words(line) for line in town.main("plan-term").select("li")]
    assert letters == ["E", "G", "W"]
    assert [words(term) for term in town.main("words").select("dt")] == ["Élan", "GIS", "weir"]


def test_the_translation_marks_what_is_still_in_english(town_in_japanese: Build) -> None:
    assert town_in_japanese.warnings == []
    page = town_in_japanese.main("goal-2")
    assert [words(part) for part in page.select("h3 [lang=en]")] == ["Open a branch"]
    assert words(one(page, ".untranslated-note")) == (
        "このページの一部には、まだ訳がなく、英語のままです。"
    )
    assert page.select("[lang=ja]") == []


@pytest.mark.parametrize(
    ("index", "marked"),
    [
        ("department", ["Offices", "Library"]),
        ("year", ["Open a branch", *["construction", "Open a branch"], "construction"]),
        ("term", ["Words", "E", "G"]),
    ],
)
def test_indices_of_the_translation_mark_names_in_english(
    town_in_japanese: Build, index: str, marked: list[str]
) -> None:
    page = town_in_japanese.main(f"plan-{index}")
    found = [words(part) for part in page.select("[lang=en]")]
    assert sorted(set(found)) == sorted(set(marked))


def test_a_term_that_only_its_kana_can_sort_stands_in_its_row(town_in_japanese: Build) -> None:
    letters = [words(line) for line in town_in_japanese.main("plan-term").select("li")]
    assert letters == ["サ行", "E", "G"]


def test_the_files_are_called_what_the_package_calls_them(
    town: Build, town_in_japanese: Build
) -> None:
    assert "The plan" in words(town.main("figures"))
    assert "計画" in words(town_in_japanese.main("figures"))


def test_a_plan_in_one_language_alone_needs_no_other_column(tmp_path: Path) -> None:
    root = copy_root("english-first", tmp_path)
    for file in root.glob("data/*.csv"):
        lines = list(csv.reader(file.read_text("utf-8").splitlines()))
        kept = [i for i, header in enumerate(lines[0]) if not header.endswith("_ja")]
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, lineterminator="\n").writerows(
                [line[i] for i in kept] for line in lines
            )
    conf = root / "conf.py"
    conf.write_text(EDITIONS.sub("", conf.read_text("utf-8")), "utf-8")

    site = build(root)

    assert site.warnings == []
    assert not any(JAPANESE.search(words(site.main(name))) for name in site.pages())


def test_what_is_to_be_mended_is_told_in_english(tmp_path: Path) -> None:
    root = copy_root("english-first", tmp_path)
    groups = root / "data" / "groups.csv"
    groups.write_text(groups.read_text("utf-8").replace("name_en", "name_eng"), "utf-8")

    told = build(root).warnings

    assert told[0].startswith("data/groups.csv:1: WARNING: ")
    assert "Correct it to “name_en”" in told[0]
    assert not any(JAPANESE.search(line) for line in told)


def test_a_project_says_a_word_of_the_engine_otherwise(tmp_path: Path) -> None:
    root = copy_root("english-first", tmp_path)
    for language, word in (("en", "Office"), ("ja", "受け持ち")):
        catalogue = root / "locale" / language / "LC_MESSAGES" / "plandata.po"
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        catalogue.write_text(f'msgid "Department in charge"\nmsgstr "{word}"\n', "utf-8")

        site = build(root, language=language)

        assert site.warnings == []
        assert word in [words(head) for head in site.main("lists").select("th")]


def test_a_word_that_the_engine_does_not_have_is_told(tmp_path: Path) -> None:
    root = copy_root("english-first", tmp_path)
    catalogue = root / "locale" / "en" / "LC_MESSAGES" / "plandata.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text('msgid "Schedul"\nmsgstr "Timetable"\n', "utf-8")

    (told,) = build(root).warnings

    assert "plandata.po:1: WARNING: “Schedul” is not a word of the engine" in told
    assert "“Schedule”" in told


def test_what_a_plan_does_not_have_is_nowhere_named(town: Build) -> None:
    """It has neither laws nor articles, so there is no column, no fact and no index of them."""
    assert "plan-article" not in town.pages()
    for name in town.pages():
        page = town.page(name)
        assert "Law article" not in words(page)
        assert page.select("[href*=plan-article]") == []


def test_a_plan_of_measures_alone_is_a_plan(tmp_path: Path) -> None:
    """No departments, flags, stages, schedule, glossary and figures."""
    root = copy_root("english-first", tmp_path)
    kept = ("plan", "levels", "groups", "measures")
    for file in root.glob("data/*.csv"):
        if file.stem not in kept:
            file.unlink()
    manifest = root / "data" / "datapackage.json"
    package = json.loads(manifest.read_text("utf-8"))
    package["resources"] = [one for one in package["resources"] if one["name"] in kept]
    manifest.write_text(json.dumps(package), "utf-8")
    measures = root / "data" / "measures.csv"
    measures.write_text(
        re.sub(",(urgent|true|false)$", "", measures.read_text("utf-8"), flags=re.M)
    )
    for page in ("words", "offices", "figures"):
        (root / f"{page}.md").unlink()
    (root / "index.md").write_text("# Plan\n\n```{toctree}\ngoal-1\ngoal-2\nlists\n```\n", "utf-8")
    (root / "lists.md").write_text(
        "(lists)=\n# Lists\n\n```{plan:tree}\n```\n\n```{plan:measures}\n:filter:\n```\n", "utf-8"
    )
    (root / "goal-1.md").write_text(
        "# {plan:title}`goal 1`\n\n## {plan:title}`area 1-1`\n\n"
        ":::{plan:measure} 1-1-1\nText.\n:::\n",
        "utf-8",
    )

    site = build(root)

    assert site.warnings == []
    (listed,) = site.main("lists").select("table")
    assert [words(head) for head in listed.select("thead th")] == ["Measure"]
    assert "Schedule" not in words(site.main("goal-1"))
    assert [name for name in site.pages() if name.startswith("plan-")] == []


def test_a_source_that_no_file_has_is_told_alone(tmp_path: Path) -> None:
    root = copy_root("english-first", tmp_path)
    for file in root.glob("data/*.csv"):
        head, rest = file.read_text("utf-8").split("\n", 1)
        file.write_text(f"{head.replace('_en', '_fr')}\n{rest}", "utf-8")

    told = [line for line in build(root).warnings if "[plan.missing-column]" in line]

    assert len(told) == 1
    assert told[0].startswith("data/plan.csv:1: ")
    assert "no column in “en”" in told[0]
    assert "“fr”" in told[0]
