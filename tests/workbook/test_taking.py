"""``plandata merge``: what comes back is shown cell by cell, and written whole or not at all."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from plandata.__main__ import main
from plandata.workbook import contents, plan_files, xlsx_file
from tests.core.another_city import City
from tests.damage import hold

from .books import Book

Output = pytest.CaptureFixture[str]


def files(city: City) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(city.folder.iterdir())}


def merge(city: City, book: Path, *options: str) -> int:
    return main(["merge", str(book), str(city.folder), *options])


@pytest.fixture
def book(city: City) -> Book:
    return Book.of(city.folder)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.xlsx"


def test_a_round_trip_without_an_edit_changes_no_byte(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    before = files(city)
    assert merge(city, book.save(path), "--write") == 0
    assert files(city) == before
    assert "変わるところはありません" in capsys.readouterr().out


def test_data_that_is_not_in_the_stable_form_stays_as_it_is_without_an_edit(
    city: City, path: Path
) -> None:
    city.path("stages").write_bytes(
        b"\xef\xbb\xbf" + city.text("stages").replace("\n", "\r\n").encode()
    )
    city.change("departments", 2, "name_ja", " デジタル課 ")
    before = files(city)
    assert merge(city, Book.of(city.folder).save(path), "--write") == 0
    assert files(city) == before


def test_a_cell_that_was_changed_is_shown_and_then_written(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    before = files(city)

    assert merge(city, book.save(path)) == 0
    told = capsys.readouterr().out
    assert "measures「1-1-1」の name_ja: 「予約のしくみ」を「予約と相談」にする" in told
    assert "何も書いていません" in told
    assert files(city) == before

    assert merge(city, path, "--write") == 0
    after = files(city)
    assert after.pop("measures.csv") == before.pop("measures.csv").replace(
        "予約のしくみ".encode(), "予約と相談".encode()
    )
    assert after == before


def test_names_that_were_chosen_come_back_as_ids(city: City, book: Book, path: Path) -> None:
    stage = book.place("schedule", "stage")
    row = book.rows("schedule")[1]
    row[stage] = {"設計": "試行", "試行": "本番", "本番": "設計"}[row[stage]]
    assert merge(city, book.save(path), "--write") == 0
    assert city.cell("schedule", 2, "stage") in ("trial", "service", "design")
    assert city.check()[1] == ()


def test_of_two_equal_names_the_one_that_was_chosen_comes_back(city: City, path: Path) -> None:
    city.change("stages", 3, "name_ja", "設計")
    book = Book.of(city.folder)
    row = book.rows("schedule")[1]
    row[book.place("schedule", "stage")] = "設計 (trial)"
    assert merge(city, book.save(path), "--write") == 0
    assert city.cell("schedule", 2, "stage") == "trial"


def test_ids_and_years_stay_what_they_are_where_a_spreadsheet_makes_numbers_of_them(
    city: City, book: Book, path: Path
) -> None:
    before = files(city)
    for row in book.rows("schedule")[1:]:
        for header in ("period", "order"):
            row[book.place("schedule", header)] = int(row[book.place("schedule", header)])
    for row in book.rows("measures")[1:]:
        for flag in ("urgent", "joint"):
            row[book.place("measures", flag)] = row[book.place("measures", flag)] == "true"
    assert merge(city, book.save(path), "--write") == 0
    assert files(city) == before


def test_the_reading_that_excel_keeps_beside_typed_words_is_none_of_them(
    city: City, path: Path
) -> None:
    made = xlsx_file.written(contents.contents(plan_files.read(city.folder)))
    words = "<t>予約のしくみ</t>"
    reading = f'{words}<rPh sb="0" eb="2"><t>ヨヤク</t></rPh><phoneticPr fontId="1"/>'
    with ZipFile(BytesIO(made)) as package, ZipFile(path, "w") as target:
        for name in package.namelist():
            text = package.read(name).decode()
            target.writestr(name, text.replace(words, reading))
    with ZipFile(path) as package:
        assert reading.encode() in package.read("xl/sharedStrings.xml")
    before = files(city)
    assert merge(city, path, "--write") == 0
    assert files(city) == before


def test_a_day_is_taken_where_days_belong(city: City, book: Book, path: Path) -> None:
    book.set("eras", "reiwa", "first_day", date(2019, 5, 1))
    before = files(city)
    assert merge(city, book.save(path), "--write") == 0
    assert files(city) == before


def test_a_row_that_is_added_goes_where_it_belongs(city: City, book: Book, path: Path) -> None:
    book.add("stages", id="review", name_ja="見直し", name_en="review", reading="みなおし")
    order = len([row for row in city.lines("schedule") if row.startswith("1-1-1,2029,")]) + 1
    name = str(book.row("measures", "1-1-1")[book.place("measures", "name_ja")])
    book.add("schedule", measure=name, period=2029, order=order, stage="review", carried="false")
    assert merge(city, book.save(path), "--write") == 0

    assert city.lines("stages")[-1].startswith("review,見直し,review")
    lines = city.lines("schedule")
    at = lines.index(f"1-1-1,2029,{order},review,false")
    assert lines[at - 1].startswith("1-1-1,")
    assert main(["format", str(city.folder), "--check"]) == 0
    assert city.check()[1] == ()


def test_a_row_in_between_goes_below_the_one_above_it(city: City, book: Book, path: Path) -> None:
    book.add("stages", id="review", name_ja="見直し", reading="みなおし")
    rows = book.rows("stages")
    rows.insert(2, rows.pop())
    assert merge(city, book.save(path), "--write") == 0
    assert [line.split(",")[0] for line in city.lines("stages")][1:3] == ["design", "review"]


def test_a_department_that_is_added_stands_after_the_others_of_its_measure(
    city: City, path: Path
) -> None:
    joins = [line.split(",")[:2] for line in city.lines("measure_departments")[1:]]
    measure = next(one for one, _ in joins if [x for x, _ in joins].count(one) == 1)
    (there,) = (department for one, department in joins if one == measure)
    (new,) = {"digital", "welfare"} - {there}
    book = Book.of(city.folder)
    name = book.row("measures", measure)[book.place("measures", "name_ja")]
    label = {"digital": "デジタル課", "welfare": "福祉課"}[new]
    book.add("measure_departments", measure=name, department=label, role="協力")
    assert merge(city, book.save(path), "--write") == 0
    lines = [x for x in city.lines("measure_departments") if x.startswith(f"{measure},")]
    assert [line.split(",")[1] for line in lines] == [there, new]
    assert main(["format", str(city.folder), "--check"]) == 0


def test_sorting_a_sheet_changes_nothing(city: City, book: Book, path: Path) -> None:
    before = files(city)
    for title, rows in book.sheets.items():
        if title.endswith(")"):
            rows[1:] = rows[:0:-1]
    assert merge(city, book.save(path), "--write") == 0
    assert files(city) == before


def test_a_row_is_dropped_by_its_mark_alone(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    term = city.lines("glossary")[-1].split(",")[0]
    book.drop("glossary", term)
    lines = city.lines("glossary")
    assert merge(city, book.save(path), "--write") == 0
    assert city.lines("glossary") == lines[:-1]
    assert f"glossary「{term}」の行を消す" in capsys.readouterr().out


def test_a_row_that_was_deleted_by_hand_is_asked_for(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    before = files(city)
    book.rows("glossary").pop()
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    assert merge(city, book.save(path), "--write") == 1
    assert "行を戻してください" in capsys.readouterr().out
    assert files(city) == before


def test_what_the_check_would_tell_is_told_at_the_cell_and_nothing_is_written(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    before = files(city)
    book.set("measures", "1-1-2", "group", "9-9")
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    assert merge(city, book.save(path), "--write") == 1
    told = capsys.readouterr().out
    assert "plan.xlsx: 個別施策 (measures):3: 列「group」（C列）: 「9-9」" in told
    assert files(city) == before


def test_problems_that_were_there_before_hinder_nothing(city: City, path: Path) -> None:
    city.change("measures", 2, "group", "9-9")
    book = Book.of(city.folder)
    book.set("measures", "1-1-2", "name_ja", "書かない")
    assert merge(city, book.save(path), "--write") == 0
    assert "書かない" in city.text("measures")


def test_two_departments_change_other_cells_at_the_same_time(city: City, tmp_path: Path) -> None:
    one, other = (Book.of(city.folder, name) for name in ("digital", "welfare"))
    shared = {row[1] for row in one.rows("measures")} & {row[1] for row in other.rows("measures")}
    measure = sorted(shared - {"id (id)"})[0]
    one.set("measures", measure, "name_en", "One")
    other.set("measures", measure, "source_page", "7")
    assert merge(city, one.save(tmp_path / "one.xlsx"), "--write") == 0
    assert merge(city, other.save(tmp_path / "other.xlsx"), "--write") == 0
    line = next(n for n, x in enumerate(city.lines("measures"), 1) if x.startswith(f"{measure},"))
    assert city.cell("measures", line, "name_en") == "One"
    assert city.cell("measures", line, "source_page") == "7"


@pytest.mark.parametrize("side", ["workbook", "data"])
def test_a_cell_that_both_changed_is_decided_by_a_person(
    side: str, city: City, book: Book, path: Path, capsys: Output
) -> None:
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    book.set("measures", "1-1-2", "name_ja", "書かない")
    book.save(path)
    city.change("measures", 2, "name_ja", "予約だけ")
    before = files(city)

    assert merge(city, path, "--write") == 1
    told = capsys.readouterr().out
    assert "もと「予約のしくみ」、ワークブック「予約と相談」、データ「予約だけ」" in told
    assert "1-1-2" in told
    assert files(city) == before

    assert merge(city, path, "--write", "--conflicts", side) == 0
    taken = {"workbook": "予約と相談", "data": "予約だけ"}[side]
    assert city.cell("measures", 2, "name_ja") == taken
    assert city.cell("measures", 3, "name_ja") == "書かない"


def test_at_a_terminal_each_conflict_is_asked_about(
    city: City, book: Book, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    for measure in ("1-1-1", "1-1-2"):
        book.set("measures", measure, "name_ja", f"本の{measure}")
    book.save(path)
    for line in (2, 3):
        city.change("measures", line, "name_ja", f"今の{line}")
    answers = iter(["1\n", "2\n", "y\n"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin.readline", lambda: next(answers))
    assert merge(city, path) == 0
    assert [city.cell("measures", line, "name_ja") for line in (2, 3)] == ["本の1-1-1", "今の3"]


def test_a_row_that_one_dropped_and_the_other_changed_is_decided_too(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    term = city.lines("glossary")[2].split(",")[0]
    book.drop("glossary", term)
    book.save(path)
    city.change("glossary", 3, "definition_ja", "別の説明です。")
    assert merge(city, path, "--write") == 1
    assert "消す印が付きましたが、データで変わりました" in capsys.readouterr().out
    assert merge(city, path, "--write", "--conflicts", "workbook") == 0
    assert term not in [line.split(",")[0] for line in city.lines("glossary")]


def test_a_row_that_is_gone_from_the_data_and_was_changed_is_decided_too(
    city: City, book: Book, path: Path, capsys: Output
) -> None:
    lines = city.lines("glossary")
    term = lines[2].split(",")[0]
    book.set("glossary", term, "definition_ja", "別の説明です。")
    book.save(path)
    city.write("glossary", "\n".join([*lines[:2], *lines[3:], ""]))
    assert merge(city, path, "--write") == 1
    assert "データから消えましたが、ワークブックで変わりました" in capsys.readouterr().out
    assert merge(city, path, "--write", "--conflicts", "workbook") == 0
    assert [line.split(",")[0] for line in city.lines("glossary")] == [
        line.split(",")[0] for line in lines
    ]


def test_the_same_change_on_both_sides_is_no_conflict(city: City, book: Book, path: Path) -> None:
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    book.save(path)
    city.change("measures", 2, "name_ja", "予約と相談")
    before = files(city)
    assert merge(city, path, "--write") == 0
    assert files(city) == before


def test_a_csv_file_alone_is_compared_two_ways(city: City, tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "stages.csv"
    rows = [line.replace("試行", "試し") for line in city.lines("stages")[:-1]]
    file.write_bytes(
        b"\xef\xbb\xbf" + "\r\n".join([*rows, "review,見直し,,みなおし,", ""]).encode()
    )
    last = city.lines("stages")[-1].split(",")[0]
    city.write("schedule", "\n".join(x for x in city.lines("schedule") if last not in x) + "\n")
    assert merge(city, file, "--write") == 0
    assert [line.split(",")[:2] for line in city.lines("stages")[1:]] == [
        ["design", "設計"],
        ["trial", "試し"],
        ["review", "見直し"],
    ]


def test_a_sheet_that_was_saved_as_csv_drops_nothing_that_it_lacks(
    city: City, tmp_path: Path
) -> None:
    """It may be the sheet of one department."""
    book = Book.of(city.folder, "welfare")
    file = tmp_path / f"plan-{book.title('schedule')}.csv"
    lines = ["\t".join(map(str, row)).replace("\t", ",") for row in book.rows("schedule")]
    file.write_text("\n".join([*lines, ""]), "utf-8")
    before = files(city)
    assert merge(city, file, "--write") == 0
    assert files(city) == before


def test_a_file_of_the_data_that_is_open_elsewhere_leaves_all_files(
    city: City, book: Book, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    book.set("measures", "1-1-1", "name_ja", "予約と相談")
    book.set("stages", "design", "name_ja", "設計する")
    book.save(path)
    before = files(city)
    hold(monkeypatch, "measures.csv")
    assert merge(city, path, "--write") == 2
    assert "閉じてから実行し直してください" in capsys.readouterr().err
    assert files(city) == before
