"""The same rows as Excel, LibreOffice or an editor on Windows or a Mac would save them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .another_city import FILES, City
from .another_city_rows import ROWS


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def quoted(text: str) -> str:
    """Every cell in quotes."""
    rows = [line.split(",") for line in text.splitlines()]
    return "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)


def upper_booleans(text: str) -> str:
    return text.replace("true", "TRUE").replace("false", "FALSE")


SPELLINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8-bom": lambda text: text.encode("utf-8-sig"),
    "cp932": lambda text: text.encode("cp932"),
    "crlf": lambda text: crlf(text).encode(),
    "quotes": lambda text: quoted(text).encode(),
    "crlf-quotes": lambda text: crlf(quoted(text)).encode(),
    "excel-cp932": lambda text: crlf(upper_booleans(text)).encode("cp932"),
    "excel-utf-8": lambda text: crlf(upper_booleans(text)).encode("utf-8-sig"),
    "bom-crlf-quotes": lambda text: crlf(quoted(text)).encode("utf-8-sig"),
    "no-last-newline": lambda text: text.rstrip("\n").encode(),
    "spaces": lambda text: text.replace(",", " , ").encode(),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_gives_the_same_plan(tmp_path: Path, spelling: str) -> None:
    city = City.in_folder(tmp_path)
    expected, _problems = city.check()
    for file in FILES:
        city.path(file).write_bytes(SPELLINGS[spelling](ROWS[file]))

    plan, problems = city.check()

    assert problems == ()
    for file in FILES:
        assert getattr(plan, file) == getattr(expected, file)


@pytest.mark.parametrize("file", ["eras", "flags", "measures", "schedule", "glossary"])
def test_one_file_in_cp932_beside_others_in_utf_8_gives_the_same_rows(
    tmp_path: Path, file: str
) -> None:
    """The encoding is found file by file; detectors guessed wrong on short files."""
    city = City.in_folder(tmp_path)
    expected = getattr(city.check()[0], file)
    city.path(file).write_bytes(ROWS[file].encode("cp932"))

    plan, problems = city.check()

    assert problems == ()
    assert getattr(plan, file) == expected


@pytest.mark.parametrize("word", ["表", "ソフト", "能力", "十", "①", "髙", "～"])
def test_letters_that_cp932_readers_stumble_on_are_kept(tmp_path: Path, word: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", word)
    city.path("groups").write_bytes(city.text("groups").encode("cp932"))

    plan, problems = city.check()

    assert problems == ()
    assert str(plan.groups[0].name) == word


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_bytes_that_are_letters_in_both_encodings_are_read_as_utf_8(
    tmp_path: Path, encoding: str
) -> None:
    """In UTF-8 会員 has the bytes of 莨壼藤 in CP932."""
    city = City.in_folder(tmp_path)
    text = "id,role_ja,post_ja\nmember,会員,会長\n"
    city.path("committee").write_bytes(text.encode(encoding))

    plan, problems = city.check()

    assert problems == ()
    assert str(plan.committee[0].role) == "会員"


def test_commas_and_quotes_in_a_quoted_cell_are_kept(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_en", '"Reachable, ""open"" government"')

    plan, problems = city.check()

    assert problems == ()
    assert plan.groups[0].name["en"] == 'Reachable, "open" government'


def test_words_that_pandas_takes_for_nothing_or_numbers_are_kept(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.append("groups", "010,goal,,NA,None,1e5")
    city.append("groups", "nan,goal,,null,,N/A")

    plan, problems = city.check()

    assert problems == ()
    assert [(group.id, str(group.name), group.source_page) for group in plan.groups[5:]] == [
        ("010", "NA", "1e5"),
        ("nan", "null", "N/A"),
    ]
    assert plan.groups[5].name["en"] == "None"


def test_a_byte_order_mark_does_not_become_part_of_the_first_header(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.path("groups").write_bytes(quoted(ROWS["groups"]).encode("utf-8-sig"))

    assert city.check()[1] == ()


def test_spaces_and_a_last_separator_in_a_list_do_not_matter(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("evaluation", 5, "parts", "done ; late;")
    city.change("glossary", 3, "aliases_ja", "人工知能; エーアイ")

    plan, problems = city.check()

    assert problems == ()
    assert plan.evaluation[3].parts == ("done", "late")
    assert plan.glossary[1].names("ja")[1:] == ("人工知能", "エーアイ")
