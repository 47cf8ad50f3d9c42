"""Any edits of two workbooks and of a CSV file, by the command as editors run it."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plandata.__main__ import main
from plandata.workbook import contents, plan_files, xlsx_file
from tests.core.another_city import City

from .books import Book

#: Words that pass the check wherever they stand.
WORDS = st.sampled_from(["港", "Harbour", "a, b", "“c”", 'd "e"', "ｆ／ｇ"])
COLUMNS = ("name_ja", "name_en")
#: What one editor changes: words by the key of a row and its column.
Edits = dict[tuple[str, str], str]
EDITS = st.dictionaries(
    st.tuples(st.sampled_from(["1-1-1", "1-1-2", "1-2-1"]), st.sampled_from(COLUMNS)),
    WORDS,
    max_size=4,
)


def told(out: str) -> set[tuple[str, str]]:
    """The cells that are told as conflicts."""
    return set(re.findall(r"measures「([0-9-]+)」の (\w+) は、両方で変わりました", out))


@pytest.fixture
def written(city: City) -> bytes:
    """The workbook that all editors got."""
    return xlsx_file.written(contents.contents(plan_files.read(city.folder)))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=EDITS, other=EDITS, direct=EDITS)
def test_edits_of_three_editors_meet_only_where_they_changed_the_same_cell(
    one: Edits,
    other: Edits,
    direct: Edits,
    city: City,
    written: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = city.text("measures")
    was = cells(city)
    write(city, direct)
    now = was | direct
    try:
        for edits in (one, other):
            book = Book(written)
            for (key, header), words in edits.items():
                book.set("measures", key, header, words)
            path, left = book.save(tmp_path / "plan.xlsx"), city.text("measures")
            made = {cell: words for cell, words in edits.items() if words != was[cell]}
            met = {cell for cell, words in made.items() if now[cell] not in (was[cell], words)}
            capsys.readouterr()
            assert main(["merge", str(path), str(city.folder), "--write"]) == (1 if met else 0)
            assert told(capsys.readouterr().out) == met
            if met:
                assert city.text("measures") == left
                options = ["--write", "--conflicts", "data"]
                assert main(["merge", str(path), str(city.folder), *options]) == 0
            now |= {cell: words for cell, words in made.items() if cell not in met}
            assert cells(city) == now
    finally:
        city.write("measures", before)


def table(city: City) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(city.text("measures"), newline=""))]


def cells(city: City) -> Edits:
    return {(row["id"], name): row[name] for row in table(city) for name in COLUMNS}


def write(city: City, edits: Edits) -> None:
    """Edit the CSV file itself."""
    rows = table(city)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [*rows[0]], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row | {x: words for (key, x), words in edits.items() if key == row["id"]})
    city.write("measures", text.getvalue())
