"""Whatever happens to the files of a site, a build tells it with the file's name, or shows all."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx.errors import SphinxError

from tests.damage import CELLS, WAYS, damaged

from .build import Build, build, copy_root

ROOT = "third-language"
#: Files that the engine reads in a build of this language, conf.py, a program, left out.
LANGUAGE = "fr"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root as it should be."""
    return copy_root(ROOT, tmp_path_factory.mktemp("whole"))


def built(whole: Path, damage: dict[Path, bytes]) -> tuple[Build | None, str]:
    """A build of a copy with damaged files, None where it stopped, and all that it told."""
    copy = whole.with_name("copy")
    rmtree(copy, ignore_errors=True)
    copytree(whole, copy)
    for file, content in damage.items():
        (copy / file).write_bytes(content)
    try:
        site = build(copy, language=LANGUAGE)
    except SphinxError as error:
        return None, str(error)
    return site, "\n".join(site.warnings)


@settings(max_examples=64)
@given(data=st.data())
def test_a_build_of_damaged_files_ends_without_a_traceback(
    whole: Path, data: st.DataObject
) -> None:
    files = sorted(
        file.relative_to(whole)
        for file in whole.rglob("*")
        if file.suffix in {".csv", ".json", ".md", ".po"}
    )
    chosen = data.draw(st.lists(st.sampled_from(files), min_size=1, max_size=4, unique=True))
    damage = {file: data.draw(damaged((whole / file).read_bytes())) for file in chosen}
    site, told = built(whole, damage)
    if site is None:
        assert any(file.name in told for file in chosen), told


@settings(max_examples=36)
@given(data=st.data())
def test_cells_at_the_edge_are_shown_or_told(whole: Path, data: st.DataObject) -> None:
    """One cell of each file: those that can't be are told, and the others make pages."""
    damage = {}
    for file in sorted((whole / "data").glob("*.csv")):
        lines = [line.split(",") for line in file.read_text("utf-8").splitlines()]
        column = data.draw(st.integers(0, len(lines[0]) - 1))
        lines[-1][column] = data.draw(st.sampled_from(CELLS))
        damage[file.relative_to(whole)] = "".join(f"{','.join(c)}\n" for c in lines).encode()
    site, told = built(whole, damage)
    assert site, told


#: Damage after which Sphinx would end in a traceback or go on with half, and what is told.
STOPS = {
    "index.md": ("saved as CP932", "index.md:4: UTF-8の文字として読めません"),
    "locale/fr/LC_MESSAGES/index.po": ("sides of a merge", "index.po:3: 「<<<<<<< HEAD」は.po"),
}


@pytest.mark.parametrize("file", STOPS)
def test_a_damaged_page_or_catalogue_stops_the_build_with_its_line(whole: Path, file: str) -> None:
    way, message = STOPS[file]
    content = (whole / file).read_bytes()
    place = content.index(b"\n", content.index(b"\n") + 1) + 1
    site, told = built(whole, {Path(file): WAYS[way](content, place, b"x", 1)})
    assert site is None
    assert message in told


def test_a_mark_before_a_catalogue_is_told(whole: Path) -> None:
    """Sphinx would take the head for the translation of the first message."""
    file = Path("locale/fr/LC_MESSAGES/index.po")
    site, told = built(whole, {file: b"\xef\xbb\xbf" + (whole / file).read_bytes()})
    assert site is None
    assert "index.po:1: 先頭に見えない印（BOM）があります" in told
