"""The cause is told first and alone; what follows from it is counted."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plandata.model.subtype import Subtype

from .another_city import City, only

Change = Callable[[str], str]


def changed(tmp_path: Path, file: str, change: Change) -> City:
    city = City.in_folder(tmp_path)
    city.write(file, change(city.text(file)))
    return city


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("measures", "group,name_ja", "groupname_ja", ("「group」", "「name_ja」", "コンマ")),
        ("measures", "group,name_ja", "group，name_ja", ("「group」", "「name_ja」", "コンマ")),
        ("articles", "law,number", "law，number", ("「law」", "「number」", "コンマ")),
        ("groups", "name_en,source", "name_ensource", ("「name_en」", "「source_page」")),
        ("schedule", "order,stage", "orderstage", ("「order」", "「stage」")),
        ("schedule", "stage,", "", ("5個", "「stage」")),
        ("groups", "parent,name_ja,", "parent,", ("6個", "「name_ja」")),
        ("groups", "source_page", "ページ数", ("「ページ数」",)),
        ("groups", "source_page", "計画書のページ", ("「source_page」に直して",)),
        ("groups", "source_page", "Source_Page", ("「source_page」に直して",)),
        ("groups", "name_en", "name_eng", ("「eng」", "「name_en」")),
        ("laws", "_en", "_eng", ("「eng」", "「name_en」")),
        ("groups", "name_en", "name_ja", ("二度",)),
        ("schedule", "order,stage", ",", ("結合", "「order」", "「stage」")),
    ],
)
def test_a_slip_in_a_header_is_one_message(
    tmp_path: Path, file: str, old: str, new: str, named: tuple[str, ...]
) -> None:
    city = changed(tmp_path, file, lambda text: text.replace(old, new))

    _plan, problems = city.check()

    first = problems[0]
    assert first.file == city.path(file).as_posix()
    assert first.line == 1
    assert len({problem.file for problem in problems}) == 1
    assert len(problems) <= 2
    assert all(name in "".join(problem.text for problem in problems) for name in named)


@pytest.mark.parametrize(
    ("file", "change", "line", "subtype", "words"),
    [
        ("groups", lambda t: f"推進本部名簿,,,,,\n{t}", 1, Subtype.LAYOUT, "2行目"),
        ("groups", lambda t: f"名簿\n\n{t}", 1, Subtype.LAYOUT, "3行目"),
        ("groups", lambda t: f"sep=,\n{t}", 1, Subtype.LAYOUT, "sep="),
        ("groups", lambda t: f"{t}{t.splitlines()[0]}\n", 7, Subtype.LAYOUT, "見出し"),
        ("groups", lambda t: f"{t}合計,,,,,\n", 7, Subtype.LAYOUT, "合計"),
        ("flags", lambda t: t.replace(",", "，"), 1, Subtype.SYNTAX, "全角のコンマ"),
        ("groups", lambda t: t.replace(",", "\t"), 1, Subtype.SYNTAX, "タブ"),
        ("groups", lambda t: t.replace(",", ";"), 1, Subtype.SYNTAX, "セミコロン"),
        ("groups", lambda t: t.replace("id,", "“id”,", 1), 1, Subtype.SYNTAX, "「“」"),
        ("groups", lambda t: "".join(f'"{x}"\n' for x in t.split()), 1, Subtype.SYNTAX, "引用符"),
        ("groups", lambda t: t.replace("\n", ",,\n"), 1, Subtype.UNKNOWN_COLUMN, "列が終わりに2個"),
        ("groups", lambda t: t + ",,,,,\n" * 400, 7, Subtype.EMPTY_ROW, "など399か所"),
        ("flags", lambda t: t.replace("joint,", "joint，"), 3, Subtype.ROW_LENGTH, "「，」"),
        ("groups", lambda t: f"\ufeff\ufeff{t}", 1, Subtype.LOOK_ALIKE, "U+FEFF"),
        ("groups", lambda t: t.replace("name_ja", "ｎａｍｅ_ｊａ"), 1, Subtype.LOOK_ALIKE, "全角"),
        ("groups", lambda _t: "<html><body><table>", 0, Subtype.SYNTAX, "HTML"),
    ],
)
def test_what_stands_around_a_table_is_one_message_with_the_remedy(
    tmp_path: Path, file: str, change: Change, line: int, subtype: Subtype, words: str
) -> None:
    city = changed(tmp_path, file, change)

    _plan, [problem] = city.check()

    assert (problem.subtype, problem.line) == (subtype, line)
    assert words in problem.text


def test_lines_that_end_as_on_an_old_mac_are_read(tmp_path: Path) -> None:
    assert changed(tmp_path, "groups", lambda text: text.replace("\n", "\r")).check()[1] == ()


@pytest.mark.parametrize(
    ("data", "subtype", "words"),
    [
        (b"PK\x03\x04\x14\x00", Subtype.SYNTAX, ".xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Subtype.SYNTAX, ".xls"),
        (b"%PDF-1.7", Subtype.SYNTAX, "PDF"),
        ("id,name_ja\n1,届く\n".encode("utf-16-le"), Subtype.ENCODING, "UTF-16"),
        ("id,name_ja\n1,届く\n".encode("iso2022_jp"), Subtype.ENCODING, "JISコード"),
        ("id,name_ja\n1,届く行政\n".encode("gb2312", "ignore"), Subtype.ENCODING, "UTF-8"),
    ],
)
def test_a_file_that_is_no_csv_is_told_once(
    tmp_path: Path, data: bytes, subtype: Subtype, words: str
) -> None:
    city = City.in_folder(tmp_path)
    city.path("committee").write_bytes(data)

    _plan, [problem] = city.check()

    city.assert_told(problem, subtype, "committee", value=words)


def test_half_width_kana_do_not_cost_a_file_its_encoding(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    text = city.text("glossary").replace("離れた機械", "ﾊﾟｿｺﾝ")
    city.path("glossary").write_bytes(text.encode("cp932"))

    plan, problems = city.check()

    assert problems == ()
    assert "ﾊﾟｿｺﾝ" in str(plan.glossary[2].definition)


@pytest.mark.parametrize("line", [2, 3])
def test_a_line_in_another_encoding_is_named(tmp_path: Path, line: int) -> None:
    city = City.in_folder(tmp_path)
    lines = [text.encode() for text in city.lines("committee")]
    lines[line - 1] = lines[line - 1].decode().encode("cp932")
    city.path("committee").write_bytes(b"\n".join(lines) + b"\n")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.ENCODING, f"committee:{line}", value="UTF-8")


def twice(text: str) -> str:
    return text.encode().decode("latin-1").encode().decode("latin-1")


MOJIBAKE: dict[str, Change] = {
    "cp932": lambda text: text.encode().decode("cp932", "replace").replace("\ufffd", "・"),
    "cp932, lost": lambda text: text.encode().decode("cp932", "ignore"),
    "cp1252": lambda text: text.encode().decode("cp1252", "replace").replace("\ufffd", "?"),
    "latin-1": lambda text: text.encode().decode("latin-1"),
    "latin-1, twice": twice,
    "cp932 as latin-1": lambda text: text.encode("cp932").decode("latin-1"),
    "cp932 as utf-8": lambda text: text.encode("cp932").decode("utf-8", "replace"),
}


@pytest.mark.parametrize("way", MOJIBAKE)
@pytest.mark.parametrize("file", ["groups", "glossary", "committee", "measures"])
def test_mojibake_is_one_message_for_the_file(tmp_path: Path, file: str, way: str) -> None:
    city = City.in_folder(tmp_path)
    head, *rows = city.lines(file)
    city.write(file, "\n".join([head, *map(MOJIBAKE[way], rows)]) + "\n")

    _plan, [problem] = city.check()

    assert problem.subtype is Subtype.MOJIBAKE
    assert problem.file == city.path(file).as_posix()
    assert "直す前のファイルに戻し" in problem.message
    japanese = [n for n, row in enumerate(rows, 2) if len(re.findall("[\u3041-\u9fff]", row)) > 3]
    assert {problem.line, *(line for _file, line in problem.others)} >= set(japanese)


@pytest.mark.parametrize(
    "words",
    ["縺れる", "顰蹙を買う", "São Paulo", "it’s “fine”", "Ångström", "naïve café", "©2018", "100℃",
     "霞ヶ浦", "彌彦", "驫木", "Müller’s", "±5", "×", "ﾂｱ", "りあるか", "§3", "à la carte", "Ça"],
)  # fmt: skip
def test_rare_letters_are_no_mojibake(tmp_path: Path, words: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 2, "name_ja", words)

    plan, problems = city.check()

    assert problems == ()
    assert str(plan.groups[0].name) == words


def test_a_missing_id_is_one_message_with_every_place(tmp_path: Path) -> None:
    city = changed(tmp_path, "measures", lambda text: text.replace("1-1-1,", "1-1-7,"))

    problem = city.check()[1][0]

    city.assert_told(problem, Subtype.DANGLING, "measure_departments:2", "measure", "「1-1-1」")
    named = {Path(file).stem for file, _line in problem.others}
    others = ("measure_articles", "measure_topics", "schedule", "progress", "indicators", "money")
    assert named == {*others}
    assert f"など{len(problem.others)}か所" in problem.text
    assert "近い値" not in problem.message


@pytest.mark.parametrize("id", ["本番", "1月1日", "#REF!", "ser vice"])
def test_what_follows_from_a_row_without_a_usable_id_is_counted(tmp_path: Path, id: str) -> None:
    city = changed(tmp_path, "stages", lambda text: text.replace("\nservice,", f"\n{id},"))

    _plan, [problem] = city.check()

    assert (Path(problem.file).stem, problem.line, problem.column) == ("stages", 4, "id")
    assert "このためほかに5行を調べられません" in problem.text


def test_a_rejected_id_is_not_offered(tmp_path: Path) -> None:
    city = changed(tmp_path, "stages", lambda text: text.replace("service,", "本番,"))
    city.append("schedule", "2-1-1,2029,2,x9,false")
    city.append("schedule", "2-1-1,2029,3,x8,false")

    problems = [one for one in city.check()[1] if one.subtype is Subtype.DANGLING]

    assert {one.line for one in problems} >= {15, 16}
    assert all("「本番」" not in one.message for one in problems)


def test_the_same_wrong_value_is_one_message(tmp_path: Path) -> None:
    city = changed(tmp_path, "schedule", lambda text: text.replace(",false", ",いいえ"))

    problem = only(city.check()[1], Subtype.BAD_VALUE)

    city.assert_told(problem, Subtype.BAD_VALUE, "schedule:2", "carried", "「いいえ」")
    assert len(problem.others) == 7
    assert "（ほかに3行目、5行目、6行目など7か所）" in problem.text


def test_cells_that_were_merged_are_told_with_the_remedy(tmp_path: Path) -> None:
    city = changed(tmp_path, "schedule", lambda text: text.replace("\n1-1-1,2028", "\n,2028"))

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "schedule:4", "measure", "結合")


ROWS = 2000
LONG: dict[str, tuple[str, Callable[[int], str]]] = {
    "chain": ("comprehensive_plan", lambda n: f"z{n},{f'z{n - 1}' if n else ''},,x,,false,"),
    "cut chain": ("comprehensive_plan", lambda n: f"z{n},{f'z{n - 1}' if n else 'q'},,x,,false,"),
    "missing": ("measure_articles", lambda n: f"m{n}x,procedures-6"),
    "misspelt": ("measures", lambda n: f"b{n}-1,group{n}x,x,,true,false,4"),
    "names": ("measures", lambda n: f"b{n}-1,区分{n}課,x,,true,false,4"),
    "lost errata": ("errata", lambda n: f"z{n},表紙,,案,案,奥付,evaluation,doe{n}x,percent"),
    "errata": ("errata", lambda n: f"z{n},表紙,,案,案,奥付,evaluation,done,percent"),
    "scales": ("evaluation_scales", lambda n: f"z{n},信頼,,f1"),
}


@pytest.mark.parametrize("name", LONG)
def test_ten_times_the_rows_take_about_ten_times_as_long(tmp_path: Path, name: str) -> None:
    file, row = LONG[name]

    def seconds(rows: int) -> float:
        city = City.in_folder(tmp_path)
        city.write(file, city.text(file) + "".join(f"{row(n)}\n" for n in range(rows)))
        start = time.process_time()
        city.check()
        return time.process_time() - start

    least = min(seconds(ROWS // 10) for _ in range(2))
    assert seconds(ROWS) < 25 * least
