"""Whatever an editor, a spreadsheet or a broken copy does to a file is told, never a traceback."""

import csv
import os
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plandata import describe
from plandata.tables.manifest import DESCRIPTION
from sitecheck import evidence, exclusion
from sitecheck.text.plain_words import Wording
from sitecheck.text.source import sources
from sitecheck.text.text_rules import findings
from tests.damage import CELLS, damaged

from .another_city import FILES, City
from .another_city_rows import ROWS

ROOT = Path(__file__).parents[2]
#: Pages that have all kinds of Markdown, and a catalogue.
PAGES = [
    ROOT / "tests" / "sphinx" / "roots" / name
    for name in (
        "test-markup/prose.md",
        "test-markup/tables.md",
        "test-plan/prose.md",
        "test-harbour/guide.md",
        "test-third-language/locale/fr/LC_MESSAGES/index.po",
    )
]


@pytest.fixture(scope="module")
def city() -> Iterator[City]:
    """A plan whose files each example damages and mends."""
    with TemporaryDirectory() as folder:
        yield City.in_folder(Path(folder))


def assert_told_or_harmless(city: City, file: str, told_of: str) -> None:
    plan, problems = city.check()
    for problem in problems:
        str(problem).encode()
        assert Path(problem.file).name in (told_of, *(f"{name}.csv" for name in FILES))
    if not problems:
        content = city.path(file).read_bytes()
        if content == ROWS[file].encode("cp932", "replace"):  # as Excel saves it
            content = ROWS[file].encode()
        text = content.decode("utf-8-sig")  # else letters were taken for others, untold
        assert len(getattr(plan, file)) == len(list(csv.reader(StringIO(text)))) - 1, text


@settings(max_examples=300)
@given(file=st.sampled_from(FILES), data=st.data())
def test_a_damaged_file_is_no_traceback_and_loses_no_row_untold(
    city: City, file: str, data: st.DataObject
) -> None:
    try:
        city.path(file).write_bytes(data.draw(damaged(ROWS[file].encode())))
        assert_told_or_harmless(city, file, f"{file}.csv")
    finally:
        city.write(file, ROWS[file])


@settings(max_examples=300)
@given(file=st.sampled_from(FILES), data=st.data())
def test_a_cell_at_the_edge_is_no_traceback_and_loses_no_row_untold(
    city: City, file: str, data: st.DataObject
) -> None:
    line = data.draw(st.integers(2, len(city.lines(file))))
    column = data.draw(st.sampled_from(city.header(file)))
    try:
        city.change(file, line, column, data.draw(st.sampled_from(CELLS)))
        assert_told_or_harmless(city, file, f"{file}.csv")
    finally:
        city.write(file, ROWS[file])


@settings(max_examples=100)
@given(data=st.data())
def test_a_damaged_manifest_is_told_and_is_never_written_over(
    city: City, data: st.DataObject
) -> None:
    file = city.folder / DESCRIPTION
    whole = file.read_bytes()
    try:
        content = data.draw(damaged(whole))
        file.write_bytes(content)
        _plan, problems = city.check()
        "\n".join(map(str, problems)).encode()
        if not describe.renew(city.folder, "ja"):
            assert file.read_bytes() == content
    finally:
        file.write_bytes(whole)


@settings(max_examples=500)
@given(page=st.sampled_from(PAGES), data=st.data())
def test_a_damaged_text_is_no_traceback(page: Path, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, page.name)
        file.write_bytes(data.draw(damaged(page.read_bytes())))
        for finding in findings(sources(Path(folder)), Wording()):
            assert finding.file.endswith(file.name)
            assert finding.line
            str(finding).encode()


@settings(max_examples=200)
@given(data=st.data())
def test_a_damaged_record_or_exclusion_is_told(data: st.DataObject) -> None:
    folder = ROOT / "docs" / "_accessibility"
    with TemporaryDirectory() as copies:
        file = Path(copies, "evidence.json")
        file.write_bytes(data.draw(damaged((folder / file.name).read_bytes()[:20_000])))
        with suppress(evidence.EvidenceError):
            evidence.read(file)
        file = Path(copies, "exclusions.csv")
        file.write_bytes(data.draw(damaged(b"check,page,element,criterion,reason\na,b,c,d,e\n")))
        with suppress(exclusion.ExclusionError):
            exclusion.read(file)


#: What may stand where a file belongs.
INSTEAD: dict[str, Callable[[Path], None]] = {
    "a loop of links": lambda path: path.symlink_to(path.name),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "a folder": Path.mkdir,
}


@pytest.mark.parametrize("instead", INSTEAD)
@pytest.mark.parametrize("file", ["groups.csv", "plan.csv", DESCRIPTION])
def test_what_is_no_file_is_told_by_its_name(tmp_path: Path, file: str, instead: str) -> None:
    city = City.in_folder(tmp_path)
    city.folder.joinpath(file).unlink()
    INSTEAD[instead](city.folder / file)

    _plan, problems = city.check()

    assert file in {Path(problem.file).name for problem in problems}
    assert describe.renew(tmp_path, "ja") == (file != DESCRIPTION)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    city = City.in_folder(tmp_path)
    forbidden = {city.path("groups"), tmp_path / DESCRIPTION}
    reading = Path.read_bytes

    def read(path: Path) -> bytes:
        if path in forbidden:
            raise PermissionError(13, "Permission denied", str(path))
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    told = {Path(p.file).name: p.message for p in city.check()[1]}
    for file in forbidden:
        assert told[file.name].startswith("開けません（Permission denied）")


@pytest.mark.parametrize("file", FILES)
def test_bytes_that_are_no_text_are_never_a_traceback(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.path(file).write_bytes(random.Random(file).randbytes(2000))

    assert city.check()[1]


def test_a_cell_longer_than_the_csv_reader_takes_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", "あ" * 140_000)

    _plan, problems = city.check()

    assert all(problem.file == city.path("groups").as_posix() for problem in problems)


@pytest.mark.parametrize("crumb", ["?", "a?あ", "'", "ãあ", "−", "か\u3099", "a:", "\u200b", " ="])
def test_a_long_cell_keeps_nobody_waiting(tmp_path: Path, crumb: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", crumb * (100_000 // len(crumb)))

    began = perf_counter()
    city.check()

    assert perf_counter() - began < 5


def test_a_plan_of_more_years_than_can_be_meant_is_told_at_once(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("plan", 2, "last_fiscal_year", "9999")

    plan, problems = city.check()

    assert not plan.plan
    assert [(p.line, p.column) for p in problems] == [(2, "last_fiscal_year")]
