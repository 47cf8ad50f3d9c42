"""An edited catalogue shows at the next build, on its pages only; processes make no difference."""

import gettext
from pathlib import Path

import pytest

from .build import Build, build, copy_root, one, words
from .test_parallel import TELL_PROCESS, contents, sphinx_build
from .test_passages import CATALOGUES, edit
from .test_third_language import PROSE


def in_french(root: Path) -> Build:
    # as in a process of its own: Python reads each catalogue once
    gettext._translations.clear()  # type: ignore[attr-defined]
    site = build(root, language="fr")
    assert site.warnings == []
    return site


def test_a_build_without_change_reads_and_writes_nothing(huts_root: Path) -> None:
    in_french(huts_root)
    again = in_french(huts_root)
    assert again.read == []
    assert again.written == []


def test_an_edited_page_of_the_translation_is_read_again(huts_root: Path) -> None:
    index = in_french(huts_root).output / "plan-term.html"
    before = index.stat().st_mtime_ns
    edit(huts_root / CATALOGUES / "huts" / "goal-2.po", "Un pont de pierre.", "Pont en pierre.")
    site = in_french(huts_root)
    assert site.read == ["huts/goal-2"]
    assert "Pont en pierre." in words(site.main("huts/goal-2"))
    assert index.stat().st_mtime_ns == before  # it says nothing of that page but its title


def test_an_edited_word_of_the_extensions_shows_on_every_page(huts_root: Path) -> None:
    in_french(huts_root)
    edit(huts_root / CATALOGUES / "plandata.po", 'msgstr "Étape"', 'msgstr "Phase"')
    edit(huts_root / CATALOGUES / "plandata.po", 'msgstr "Aller au texte"', 'msgstr "Texte"')
    site = in_french(huts_root)
    assert site.read == sorted(PROSE)
    assert words(one(site.main("huts/goal-1"), "#measure-1-1 thead .stub")) == "Phase"
    assert words(one(site.page("plan-term"), ".skip-link")) == "Texte"


def test_a_new_catalogue_of_an_extension_shows_on_every_page(huts_root: Path) -> None:
    catalogue = huts_root / CATALOGUES / "plandata.po"
    text = catalogue.read_text("utf-8")
    catalogue.unlink()
    note = one(in_french(huts_root).main("huts/goal-2"), ".untranslated-note")
    assert words(note).startswith("Parts of this page")
    catalogue.write_text(text, "utf-8")
    note = one(in_french(huts_root).main("huts/goal-2"), ".untranslated-note")
    assert words(note).startswith("Certaines parties")


def test_an_edited_column_of_the_language_reads_the_pages_that_show_the_file(
    huts_root: Path,
) -> None:
    in_french(huts_root)
    edit(huts_root / "data" / "history.csv", "Ouverture du refuge", "Ouverture de la maison")
    site = in_french(huts_root)
    assert site.read == ["past"]
    assert "Ouverture de la maison" in words(site.main("past"))


def test_a_guess_is_not_shown(huts_root: Path) -> None:
    edit(
        huts_root / CATALOGUES / "huts" / "goal-2.po",
        'msgid "石の橋です。"',
        '#, fuzzy\nmsgid "石の橋です。"',
    )
    edit(huts_root / CATALOGUES / "plandata.po", 'msgid "Stage"', '#, fuzzy\nmsgid "Stage"')
    site = in_french(huts_root)
    assert "石の橋です。" in words(site.main("huts/goal-2"))
    assert words(one(site.main("huts/goal-1"), "#measure-1-1 thead .stub")) == "Stage"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = copy_root("third-language", tmp_path_factory.mktemp("parallel-french"))
    edit(root / "conf.py", 'language = "ja"\n', f'language = "fr"\n{TELL_PROCESS}\n')
    serial, told = sphinx_build(root, 1)
    assert told == []
    parallel, told = sphinx_build(root, 2)
    assert told == []
    return serial, parallel


def test_several_processes_make_the_same_files(sites: tuple[Path, Path]) -> None:
    serial, parallel = (contents(site) for site in sites)
    assert serial.keys() == parallel.keys()
    assert [file for file in serial if serial[file] != parallel[file]] == []
    assert b"Le plan couvre" in parallel["index.html"]
