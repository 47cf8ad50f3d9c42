"""``plandata format``: whatever wrote a CSV file last, it comes back to one form, or stays."""

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from plandata.__main__ import main
from tests.damage import hold

from .another_city import City
from .another_city_rows import ROWS

Output = pytest.CaptureFixture[str]
REAL = Path(__file__).parents[2] / "data"


@pytest.fixture
def city(tmp_path: Path) -> City:
    """The other city's data as it stands when it has been brought into the form."""
    city = City.in_folder(tmp_path / "data")
    assert run(city) == 0
    return city


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()


def run(city: City, *options: str) -> int:
    return main(["format", str(city.folder), *options])


def contents(city: City) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(city.folder.iterdir())}


def as_excel_saves(text: str) -> bytes:
    rows = [
        [cell.upper() if cell in ("true", "false") else cell for cell in row]
        for row in csv.reader(io.StringIO(text, newline=""))
    ]
    saved = io.StringIO(newline="")
    csv.writer(saved, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return saved.getvalue().encode("utf-8-sig")


def reversed_columns(text: str) -> bytes:
    rows = [row[::-1] for row in csv.reader(io.StringIO(text, newline=""))]
    saved = io.StringIO(newline="")
    csv.writer(saved, lineterminator="\n").writerows(rows)
    return saved.getvalue().encode()


def with_an_empty_line(text: str) -> bytes:
    return f"{text}{',' * text.splitlines()[0].count(',')}\n".encode()


WAYS: dict[str, Callable[[str], bytes]] = {
    "saved by Excel as UTF-8": as_excel_saves,
    "saved in CP932": lambda text: text.encode("cp932"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "no end of the last line": lambda text: text.rstrip("\n").encode(),
    "an empty line at the end": with_an_empty_line,
    "columns in another order": reversed_columns,
}


@pytest.mark.parametrize("way", WAYS)
def test_each_file_comes_back_whatever_wrote_it(way: str, city: City) -> None:
    before = contents(city)
    for name in ROWS:
        city.path(name).write_bytes(WAYS[way](city.text(name)))
    assert contents(city) != before

    assert run(city) == 0
    assert contents(city) == before


def test_the_real_data_is_in_the_form() -> None:
    assert main(["format", str(REAL), "--check"]) == 0


@pytest.mark.parametrize("name", ["schedule", "history"])
def test_rows_that_follow_others_come_back_into_their_order(name: str, city: City) -> None:
    before = contents(city)
    header, *rows = city.lines(name)
    shuffled = random.Random(1).sample(rows, len(rows))
    assert shuffled != rows
    city.write(name, "\n".join([header, *shuffled, ""]))

    assert run(city) == 0
    assert contents(city) == before


def test_the_order_of_things_with_ids_is_the_plans_own(city: City) -> None:
    """Stages stand in the order of work, the departments of a measure in that of the document."""
    for name in ("stages", "measure_departments"):
        header, *rows = city.lines(name)
        last = next(at for at in range(len(rows), 0, -1) if name == "stages" or same(rows, at))
        rows[last - 2 : last] = rows[last - 2 : last][::-1]
        city.write(name, "\n".join([header, *rows, ""]))
    before = contents(city)

    assert run(city) == 0
    assert contents(city) == before


def same(rows: list[str], at: int) -> bool:
    """Whether the row before a place and the one before that are of the same measure."""
    return rows[at - 1].split(",")[0] == rows[at - 2].split(",")[0]


def test_cells_are_written_as_they_were_read(city: City) -> None:
    before = contents(city)
    city.change("schedule", 2, "period", "２０２７")
    city.change("departments", 2, "name_ja", " テ\u3099シ\u3099タル課　")

    assert run(city) == 0
    assert contents(city) == before


def test_check_tells_each_file_and_writes_nothing(city: City, capsys: Output) -> None:
    city.path("stages").write_bytes(as_excel_saves(city.text("stages")))
    before = contents(city)
    capsys.readouterr()

    assert run(city, "--check") == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line == f"{city.path('stages')}: 決まった形ではありません。nox -s format で書き直せます"
    assert contents(city) == before


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text.replace("design,", 'design,"', 1), "stages.csv:2: CSVとして読めません"),
        (lambda text: text.replace("design,", "design,,,", 1), "stages.csv:2: セルが"),
        (lambda text: text.replace("name_en", "name_ja", 1), "stages.csv:1: 列「name_ja」"),
        (lambda text: "表\n" + text, "stages.csv:2: セルが"),
        (lambda text: text + text.splitlines()[0] + "\n", "見出しの行がもう一度あります"),
    ],
)
def test_what_cannot_be_read_whole_is_told_and_no_file_is_written(
    spoil: Callable[[str], str], told: str, city: City, capsys: Output
) -> None:
    city.write("stages", spoil(city.text("stages")))
    city.path("roles").write_bytes(as_excel_saves(city.text("roles")))
    before = contents(city)
    capsys.readouterr()

    assert run(city) == 1
    out = capsys.readouterr().out
    assert told in out
    assert "何も書いていません" in out
    assert contents(city) == before


def test_a_file_that_cannot_be_replaced_leaves_all_of_them(
    city: City, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """On Windows no file can be replaced that is open in Excel."""
    for name in ROWS:
        city.path(name).write_bytes(as_excel_saves(city.text(name)))
    before = contents(city)
    hold(monkeypatch, "measures.csv")
    capsys.readouterr()

    assert run(city) == 2
    assert "measures.csv: 読み書きできません" in capsys.readouterr().err
    assert contents(city) == before
