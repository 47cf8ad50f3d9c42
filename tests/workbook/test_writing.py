"""What stands in a workbook: names to choose from, ids as text, locks, notes, and no formula."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from plandata.__main__ import main
from plandata.workbook import contents, plan_files, xlsx_file
from tests.core.another_city import City

REAL = Path(__file__).parents[2] / "data"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def city(tmp_path: Path) -> City:
    (tmp_path / "data").mkdir()
    return City.in_folder(tmp_path / "data")


class Book:
    """A workbook as it was written."""

    def __init__(self, folder: Path, department: str = "") -> None:
        made = contents.contents(plan_files.read(folder), department)
        self.data = xlsx_file.written(made)
        self.values = CalamineWorkbook.from_filelike(BytesIO(self.data))
        self.zip = ZipFile(BytesIO(self.data))

    def rows(self, name: str) -> Sequence[Sequence[object]]:
        (title,) = (one for one in self.values.sheet_names if one.endswith(f"({name})"))
        return self.values.get_sheet_by_name(title).to_python()

    def column(self, name: str, header: str) -> list[object]:
        heads, *rows = self.rows(name)
        (place,) = (at for at, head in enumerate(heads) if str(head).endswith(f"({header})"))
        return [row[place] for row in rows]

    def xml(self, name: str) -> str:
        """The XML of a file's sheet."""
        (at,) = (n for n, x in enumerate(self.values.sheet_names, 1) if x.endswith(f"({name})"))
        return self.zip.read(f"xl/worksheets/sheet{at}.xml").decode()


def test_there_is_a_sheet_a_file_between_a_guide_and_what_only_the_program_needs(
    city: City,
) -> None:
    book = Book(city.folder)
    first, *sheets, choices, carried = book.values.sheet_names
    assert (first, choices, carried) == ("使い方", "選択肢", "もとの値")
    assert sheets[0] == "計画 (plan)"
    assert [re.sub(r".*\((.*)\)", r"\1", name) for name in sheets] == [
        *plan_files.read(city.folder).whole.tables
    ]
    hidden = [str(one.visible).rpartition(".")[2] for one in book.values.sheets_metadata]
    assert hidden == ["Visible"] * (len(sheets) + 2) + ["Hidden"]


def test_heads_say_the_title_and_the_name_of_each_column(city: City) -> None:
    heads = Book(city.folder).rows("measures")[0]
    assert heads == [
        *("削除", "id (id)", "まとまり (group)", "名前 (name_ja)", "名前 (name_en)"),
        *("緊急 (urgent)", "共同 (joint)", "計画書のページ (source_page)"),
    ]


def test_names_stand_for_ids_and_ids_stay_text(city: City) -> None:
    book = Book(city.folder)
    assert book.column("measures", "id")[:2] == ["1-1-1", "1-1-2"]
    assert book.column("measures", "group")[:2] == ["窓口", "窓口"]
    assert set(book.column("schedule", "stage")) <= {"設計", "試行", "本番"}
    assert book.column("schedule", "period")[0] == "2027"


def test_of_two_things_with_the_same_name_each_has_its_id(city: City) -> None:
    city.change("stages", 3, "name_ja", "設計")
    assert {"設計 (design)", "設計 (trial)"} & set(Book(city.folder).column("schedule", "stage"))
    assert "設計" not in Book(city.folder).column("schedule", "stage")


@pytest.mark.parametrize("name", ["service", '"=1+1"', '" "'])
def test_a_name_that_means_something_else_does_not_stand_for_an_id(name: str, city: City) -> None:
    """The id of another stage, a formula, nothing."""
    city.change("stages", 2, "name_ja", name)
    assert "design" in Book(city.folder).column("schedule", "stage")


def test_words_of_data_are_never_formulas(city: City) -> None:
    words = '=HYPERLINK("http://x.example")', "+1", "-1", "@x", "\t=1", "http://x.example", "{=1}"
    for line, cell in enumerate(words, 2):
        city.append("glossary", f'w{line},"{cell.replace(chr(34), chr(34) * 2)}",,a,,,,')
    book = Book(city.folder)
    assert set(words) <= set(book.column("glossary", "term_ja"))
    for name in book.zip.namelist():
        assert b"<f>" not in book.zip.read(name)
        assert b"<hyperlink" not in book.zip.read(name)


def test_keys_of_rows_are_locked_and_all_else_is_free(city: City) -> None:
    book = Book(city.folder)
    xml, styles = book.xml("stages"), book.zip.read("xl/styles.xml").decode()
    formats = re.findall("<xf [^>]*?(?:/>|>.*?</xf>)", styles.partition("<cellXfs")[2])
    free = {str(at) for at, one in enumerate(formats) if 'locked="0"' in one}
    assert all('numFmtId="49"' in formats[int(at)] for at in free), "cells are text"

    def is_free(cell: str) -> bool:
        (style,) = re.findall(f'<c r="{cell}" s="([0-9]+)"', xml)
        return style in free

    last = len(book.rows("stages"))
    assert "<sheetProtection sheet=" in xml
    assert "password" not in xml
    assert not is_free("B2")
    assert is_free("C2")
    assert not is_free("A1")
    assert set(re.findall('<col [^>]*style="([0-9]+)"', xml)) <= free, f"empty rows below {last}"
    assert '<pane xSplit="2" ySplit="1"' in xml


def test_columns_open_the_list_of_what_may_stand_in_them(city: City) -> None:
    book = Book(city.folder)
    lists = list(zip(*book.values.get_sheet_by_name("選択肢").to_python(), strict=True))
    at = {str(column[0]): column[1:] for column in lists}
    assert at["進み方の段階 (stages)"][:3] == ("設計", "試行", "本番")
    rules = dict(
        re.findall(r'sqref="([A-Z]+)2:[^"]*".*?<formula1>(.*?)</formula1>', book.xml("schedule"))
    )
    heads = [str(head) for head in book.rows("schedule")[0]]
    letter = "ABCDEFGHI"[heads.index("段階 (stage)")]
    source = re.fullmatch(r"'選択肢'!\$([A-Z]+)\$2:\$[A-Z]+\$4", rules[letter])
    assert source
    assert lists["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(source[1])][0] == "進み方の段階 (stages)"
    assert set(at["削除"]) == {"削除", ""}


def test_heads_have_notes_with_the_meaning_of_the_column(city: City) -> None:
    book = Book(city.folder)
    notes = "".join(book.zip.read(n).decode() for n in book.zip.namelist() if "comments" in n)
    assert "個別施策の名前" in notes
    assert "空にできません" in notes


def test_long_words_are_seen_whole(city: City) -> None:
    city.change("glossary", 2, "definition_ja", "電話の規格です。" * 9)
    city.change("glossary", 3, "definition_ja", "短い説明です。")
    xml = Book(city.folder).xml("glossary")
    heights = dict(re.findall('<row r="([0-9]+)"[^>]*? ht="([0-9]+)"', xml))
    assert int(heights["2"]) >= 3 * 15, "144 letters of the usual width in a column of 48"
    assert "3" not in heights


def test_a_department_gets_its_measures_and_what_hangs_on_them(city: City) -> None:
    book = Book(city.folder, "welfare")
    joins = [line.split(",") for line in city.lines("measure_departments")[1:]]
    measures = {row[0] for row in joins if row[1] == "welfare"}
    assert set(book.column("measures", "id")) == measures
    names = set(book.column("measures", "name_ja"))
    assert set(book.column("schedule", "measure")) <= names
    assert "departments" not in " ".join(book.values.sheet_names[1:-2]).replace(
        "measure_departments", ""
    )
    assert len(Book(city.folder).rows("schedule")) > len(book.rows("schedule"))


def test_the_command_writes_the_file_and_says_so(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["sheets"]) == 0
    assert main(["sheets", "--department", "welfare"]) == 0
    written = sorted(path.name for path in Path("build/sheets").iterdir())
    assert written == ["minato-welfare.xlsx", "minato.xlsx"]
    assert "build/sheets/minato.xlsx: " in capsys.readouterr().out
    before = Path("build/sheets/minato.xlsx").read_bytes()
    assert main(["sheets"]) == 0
    assert Path("build/sheets/minato.xlsx").read_bytes() == before, "never the clock"


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("stages", "design,もう一つ,,,", "stages.csv:5: 「design」は2行目にもあります"),
        ("stages", 'x,"', "stages.csv:5: CSVとして読めません"),
        ("glossary", f"x,{'長' * 32768},,a,,,,", "Excelに入る長さを超えています"),
    ],
    ids=["key", "quotation", "length"],
)
def test_what_cannot_go_into_a_workbook_is_told_and_no_file_is_written(
    file: str, line: str, told: str, city: City, tmp_path: Path, capsys: Output
) -> None:
    city.append(file, line)
    assert main(["sheets", str(city.folder), "--workbook", str(tmp_path / "x.xlsx")]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


def test_a_department_without_measures_is_told_with_those_that_have_some(
    city: City, tmp_path: Path, capsys: Output
) -> None:
    target = str(tmp_path / "x.xlsx")
    assert main(["sheets", str(city.folder), "--workbook", target, "--department", "welfere"]) == 2
    assert "近い値は「welfare」です" in capsys.readouterr().err


def test_a_file_that_is_open_elsewhere_is_told(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    def held(new: Path, place: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(place))

    target = tmp_path / "x.xlsx"
    target.write_bytes(b"as it was")
    monkeypatch.setattr(Path, "replace", held)
    assert main(["sheets", str(city.folder), "--workbook", str(target)]) == 2
    assert "閉じてから実行し直してください" in capsys.readouterr().err
    assert target.read_bytes() == b"as it was"


def test_the_real_plan_fits() -> None:
    book = Book(REAL)
    assert len(book.rows("measures")) == 53
