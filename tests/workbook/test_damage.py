"""Damaged workbooks: each is told where it is damaged, without a traceback, and no byte changes."""

import zipfile
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plandata.__main__ import main
from tests.core.another_city import City

from .books import Book, Touch

Output = pytest.CaptureFixture[str]
STAGES = "進み方の段階 (stages)"
CARRIED = "もとの値"


def files(city: City) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(city.folder.iterdir())}


def merge(city: City, book: Path) -> int:
    return main(["merge", str(book), str(city.folder), "--write"])


def rename(old: str, new: str) -> Callable[[Book], None]:
    def way(book: Book) -> None:
        book.sheets = {new if name == old else name: rows for name, rows in book.sheets.items()}

    return way


def value(column: int, line: int, words: Any, sheet: str = STAGES) -> Callable[[Book], None]:
    """Put a value into a cell, by its column and line from 0."""

    def way(book: Book) -> None:
        rows = book.sheets[sheet]
        while len(rows) <= line:
            rows.append([""] * len(rows[0]))
        rows[line] += [""] * (column + 1 - len(rows[line]))
        rows[line][column] = words

    return way


#: What is done to the values of a workbook, and what is told.
VALUES: dict[str, tuple[Callable[[Book], object], str]] = {
    "a sheet renamed": (rename(STAGES, "段階"), "「stages」のシートがありません"),
    "a sheet gone": (lambda book: book.sheets.pop(STAGES), "「stages」のシートがありません"),
    "a sheet more": (
        lambda book: book.sheets.setdefault("メモ", [["覚え"]]),
        "メモ: このシートは、データのものではありません",
    ),
    "a sheet twice": (
        lambda book: book.sheets.setdefault("写し (stages)", book.sheets[STAGES]),
        "写し (stages): このシートは、データのものではありません",
    ),
    "the values as written gone": (
        lambda book: book.sheets.pop(CARRIED),
        "もとの値のシートがありません",
    ),
    "the values as written changed": (
        value(0, 1, "eJ", CARRIED),
        "もとの値が書き換わっているか、欠けています",
    ),
    "a part of them gone": (
        lambda book: book.sheets[CARRIED].pop(),
        "もとの値が書き換わっているか、欠けています",
    ),
    "a column renamed": (value(2, 0, "呼び名"), f"{STAGES}!C1: 「呼び名」という列は"),
    "a column misspelt": (value(2, 0, "名前 (name_jp)"), "近い値は「name_ja」"),
    "a column twice": (value(3, 0, "名前 (name_ja)"), f"{STAGES}!D1: 見出し「名前 (name_ja)」が"),
    "a column more": (value(6, 0, "備考"), f"{STAGES}!G1: 「備考」という列は"),
    "words beside the table": (value(8, 2, "覚え"), f"{STAGES}!I3: 見出しのない列に値があります"),
    "all heads gone": (lambda book: book.sheets[STAGES].pop(0), "の列がありません"),
    "an empty sheet": (lambda book: book.sheets[STAGES].clear(), "の列がありません"),
    "a date for an id": (value(1, 4, date(2001, 1, 1)), f"{STAGES}!B5: 「2001-01-01"),
    "a date in words": (value(2, 1, date(2018, 5, 1)), f"{STAGES}!C2: 「2018-05-01"),
    "a time": (value(2, 1, time(10, 30)), f"{STAGES}!C2: 「10:30:00」は、日付か時刻"),
    "the first of a month": (
        value(9, 1, date(2018, 5, 1), "計画 (plan)"),
        "日付か時刻の値になっています",
    ),
    "an error in words": (value(2, 1, "#REF!"), "「#REF!」は、Excelなどのエラーです"),
    "another mark": (value(0, 1, "x"), f"{STAGES}!A2: 「x」は使えません"),
    "a key twice": (value(1, 2, "design"), f"{STAGES}!B3: 「design」は2行目にもあります"),
    "no key": (value(1, 2, ""), f"{STAGES}!B3: 「id」が空です"),
}


@pytest.mark.parametrize("way", VALUES)
def test_values_that_cannot_be_taken_are_told_and_no_byte_changes(
    way: str, city: City, tmp_path: Path, capsys: Output
) -> None:
    spoil, told = VALUES[way]
    book, before = Book.of(city.folder), files(city)
    spoil(book)
    assert merge(city, book.save(tmp_path / "plan.xlsx")) in (1, 2)
    out, err = capsys.readouterr()
    assert told in out + err
    assert files(city) == before


def a_chart(book: Any, sheets: dict[str, Any]) -> None:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='{STAGES}'!$B$2:$B$4"})
    sheets[STAGES].insert_chart("H2", chart)


def a_chart_alone(book: Any, sheets: dict[str, Any]) -> None:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='{STAGES}'!$B$2:$B$4"})
    book.add_chartsheet("図").set_chart(chart)


#: What an editor does in a spreadsheet, what is told, and the status.
TOUCHED: dict[str, tuple[Touch, str, int]] = {
    "a formula": (
        lambda book, sheets: sheets[STAGES].write_formula("C2", '="設"&"計"', None, "設計"),
        f"{STAGES}!C2: 計算式です",
        1,
    ),
    "an error": (
        lambda book, sheets: sheets[STAGES].write_formula("C2", "=NA()", None, "#N/A"),
        f"{STAGES}!C2: 「#N/A」は、Excelなどのエラーです",
        1,
    ),
    "merged cells": (
        lambda book, sheets: sheets[STAGES].merge_range("C2:C3", "設計"),
        f"{STAGES}!C2:C3: セルが結合してあります",
        1,
    ),
    "a value far to the right": (
        lambda book, sheets: sheets[STAGES].write_string(1, 16_383, "x"),
        f"シート「{STAGES}」の、表から遠く離れたセルに値があります",
        2,
    ),
    "a value far below": (
        lambda book, sheets: sheets[STAGES].write_string(1_048_575, 1, "x"),
        f"シート「{STAGES}」の、表から遠く離れたセルに値があります",
        2,
    ),
    "a sheet of a chart": (a_chart_alone, "図: このシートは、データのものではありません", 1),
    "a chart": (a_chart, "図やグラフがあります", 0),
    "a hidden row": (
        lambda book, sheets: sheets[STAGES].set_row(2, None, None, {"hidden": True}),
        f"{STAGES}: 隠れた行が1行あります",
        0,
    ),
    "a hidden column": (
        lambda book, sheets: sheets[STAGES].set_column(3, 3, None, None, {"hidden": True}),
        f"{STAGES}: 隠れた列があります",
        0,
    ),
}


@pytest.mark.parametrize("way", TOUCHED)
def test_what_a_spreadsheet_hides_is_told(
    way: str, city: City, tmp_path: Path, capsys: Output
) -> None:
    touch, told, status = TOUCHED[way]
    before = files(city)
    assert merge(city, Book.of(city.folder).save(tmp_path / "plan.xlsx", touch)) == status
    assert told in "".join(capsys.readouterr())
    assert files(city) == before


def test_an_error_is_never_taken_for_an_empty_cell(city: City, tmp_path: Path) -> None:
    """Calamine reads one as nothing, which would be the cell's deletion."""

    def touch(book: Any, sheets: dict[str, Any]) -> None:
        sheets[STAGES].write_formula("D2", "=NA()", None, "#N/A")

    before = files(city)
    assert merge(city, Book.of(city.folder).save(tmp_path / "plan.xlsx", touch)) == 1
    assert files(city) == before


def test_the_workbook_of_another_plan_is_refused(
    city: City, tmp_path: Path, capsys: Output
) -> None:
    path = Book.of(city.folder).save(tmp_path / "plan.xlsx")
    city.change("plan", 2, "id", "kita")
    assert merge(city, path) == 2
    assert "計画「minato」のワークブックです" in capsys.readouterr().err


def test_a_column_that_the_data_has_lost_since_is_told(
    city: City, tmp_path: Path, capsys: Output
) -> None:
    path = Book.of(city.folder).save(tmp_path / "plan.xlsx")
    city.cut("departments", "name_en")
    assert merge(city, path) == 1
    assert "「name_en」の列がもうありません" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "壊れています"),
        (b"id,name_ja\n", "壊れています"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "パスワード"),
        (b"PK\x03\x04", "壊れています"),
    ],
)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_is_no_workbook_is_told(
    content: bytes, told: str, ending: str, city: City, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / f"plan.{ending}"
    path.write_bytes(content)
    assert merge(city, path) == 2
    assert told in capsys.readouterr().err


def test_a_package_of_something_else_is_told(city: City, tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "plan.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<x/>")
    assert merge(city, path) == 2
    assert "ワークブックではありません" in capsys.readouterr().err


def test_entities_of_a_hostile_file_are_refused(city: City, tmp_path: Path, capsys: Output) -> None:
    path = Book.of(city.folder).save(tmp_path / "plan.xlsx")
    hostile = tmp_path / "hostile.xlsx"
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(hostile, "w") as target:
        for name in package.namelist():
            data = package.read(name)
            if name == "xl/workbook.xml":
                data = data.replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook', 1)
            target.writestr(name, data)
    assert merge(city, hostile) == 2
    assert "壊れています" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("stagez.csv", "id\n", "「stagez」という名前のデータはありません"),
        ("stages.csv", 'id,name_ja\na,"b\n', "stages.csv:2: CSVとして読めません"),
        ("stages.csv", "id,name_ja,name_en,reading,meaning_ja,memo\n", "「memo」という列は"),
        ("stages.csv", "id,name_ja\ndesign,設計\n", "「name_en」の列がありません"),
    ],
)
def test_a_csv_file_that_cannot_be_taken_is_told(
    name: str, text: str, told: str, city: City, tmp_path: Path, capsys: Output
) -> None:
    path, before = tmp_path / name, files(city)
    path.write_text(text, "utf-8")
    assert merge(city, path) in (1, 2)
    out, err = capsys.readouterr()
    assert told in out + err
    assert files(city) == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_happens_to_the_bytes_no_traceback_comes_and_nothing_is_lost(
    data: st.DataObject, city: City, tmp_path: Path
) -> None:
    """A workbook that can still be read has no change; of any other no byte is taken."""
    path = tmp_path / "whole.xlsx"
    if not path.is_file():
        Book.of(city.folder).save(path)
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    way = data.draw(st.sampled_from(["cut", "byte", "lost"]))
    damaged = {
        "cut": whole[:at],
        "byte": whole[:at] + bytes([data.draw(st.integers(0, 255))]) + whole[at + 1 :],
        "lost": whole[:at] + whole[at + data.draw(st.integers(1, 99)) :],
    }[way]
    (tmp_path / "damaged.xlsx").write_bytes(damaged)
    before = files(city)
    assert merge(city, tmp_path / "damaged.xlsx") in (0, 1, 2)
    assert files(city) == before
