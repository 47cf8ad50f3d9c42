"""Whatever an editor, a spreadsheet or a broken copy does to a file is told, never a traceback."""

import csv
import random
from io import StringIO
from pathlib import Path

import pytest

from .another_city import FILES, City

CRUMBS = (
    *(
        '"',
        '""',
        ",",
        ",,,",
        ";",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\u3000",
        "\0",
        "\ufeff",
        "\u2028",
    ),
    *(
        "-",
        "ー",
        "１",
        "0",
        "9",
        "-1",
        "/",
        "e9",
        "true",
        "NaN",
        "1月1日",
        "平成",
        "𠮷",
        "ﾃﾞ",
        "%s{}",
    ),
)
TOGETHER = 20


def spoil(data: bytes, chance: random.Random) -> bytes:
    """One small change of bytes or lines."""
    place = chance.randrange(len(data))
    crumb = chance.choice(CRUMBS).encode()
    lines = data.splitlines(keepends=True)
    line = chance.randrange(len(lines))
    return chance.choice(
        [
            data[:place] + crumb + data[place:],
            data[:place] + data[place + chance.randint(1, 9) :],
            data[:place] + chance.randbytes(1) + data[place + 1 :],
            data[:place],
            b"".join(lines[:line] + lines[line + 1 :]),
            b"".join([*lines, lines[line]]),
            b"".join(chance.sample(lines, len(lines))),
            data.replace(b",", b";", 5),
        ]
    )


@pytest.mark.parametrize("seed", range(200 // TOGETHER))
def test_small_damage_is_no_traceback_and_loses_no_row_untold(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    city = City.in_folder(tmp_path)
    for _ in range(TOGETHER):
        file = chance.choice(FILES)
        whole = city.path(file).read_bytes()
        damaged = spoil(whole, chance)
        city.path(file).write_bytes(damaged)

        try:
            plan, problems = city.check()
            "\n".join(map(str, problems)).encode()
        except Exception as error:
            error.add_note(f"{file}.csv: {damaged!r}")
            raise

        if not problems:
            text = damaged.decode("utf-8-sig")  # else letters were taken for others, untold
            assert len(getattr(plan, file)) == len(list(csv.reader(StringIO(text)))) - 1, text
        city.path(file).write_bytes(whole)


def test_damage_everywhere_at_once_is_never_a_traceback(tmp_path: Path) -> None:
    chance = random.Random("everywhere")
    city = City.in_folder(tmp_path)
    for _ in range(10):
        for file in FILES:
            city.path(file).write_bytes(spoil(city.path(file).read_bytes() or b"id\n", chance))

        _plan, problems = city.check()

        assert all(str(problem) for problem in problems)


@pytest.mark.parametrize("file", FILES)
def test_bytes_that_are_no_text_are_never_a_traceback(tmp_path: Path, file: str) -> None:
    city = City.in_folder(tmp_path)
    city.path(file).write_bytes(random.Random(file).randbytes(2000))

    assert city.check()[1]


def test_a_cell_longer_than_the_csv_reader_takes_is_told(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("goals", 2, "name_ja", "あ" * 140_000)

    _plan, problems = city.check()

    assert all(problem.file == city.path("goals").as_posix() for problem in problems)
