"""Letters that look like others, or like nothing."""

from pathlib import Path

import pytest

from plandata.__main__ import main
from plandata.model.nearness import nearest, unlike
from plandata.model.subtype import Subtype

from .another_city import City, rows_of, valid_rows

HIDDEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufeff\u00ad\u034f\u180e\ufe0f\U000e0100"
)
HYPHENS = "‐‑‒–—―−ー－⁃﹣ｰ"


@pytest.mark.parametrize("letter", HIDDEN)
@pytest.mark.parametrize(
    ("file", "line", "column"),
    [("groups", 3, "id"), ("groups", 4, "parent"), ("schedule", 2, "period"),
     ("figure_values", 2, "value"), ("eras", 2, "first_day"), ("plan", 2, "published")],
)  # fmt: skip
def test_what_nobody_sees_in_an_id_or_a_number_is_left_out_with_a_notice(
    tmp_path: Path, file: str, line: int, column: str, letter: str
) -> None:
    city = City.in_folder(tmp_path)
    cell = city.cell(file, line, column)
    city.change(file, line, column, cell[:1] + letter + cell[1:])

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.LOOK_ALIKE, f"{file}:{line}", column, f"U+{ord(letter):04X}")
    assert problem.is_notice
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize("hyphen", HYPHENS)
def test_what_looks_like_a_hyphen_is_read_as_one_with_a_notice(tmp_path: Path, hyphen: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("measures", 2, "group", f"1{hyphen}1")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FULL_WIDTH, "measures:2", "group", "「1-1」")
    assert hyphen == "－" or f"U+{ord(hyphen):04X}" in problem.message, "they look the same"
    assert problem.is_notice
    assert rows_of(plan) == valid_rows()


@pytest.mark.parametrize("wide", ["２０１９-05-01", "2019‐05‐01"])
def test_a_wide_date_is_read_with_a_notice(tmp_path: Path, wide: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("eras", 2, "first_day", wide)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.FULL_WIDTH, "eras:2", "first_day", "「2019-05-01」")
    assert plan.eras[0].first_day.isoformat() == "2019-05-01"


def test_notices_alone_are_printed_and_end_with_status_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = City.in_folder(tmp_path)
    city.change("groups", 4, "id", "１-1")
    (docs := tmp_path / "docs").mkdir()
    check = ["check", str(tmp_path), str(docs)]

    assert main(check) == 0
    printed = capsys.readouterr()
    assert "plan.full-width" in printed.out
    assert "問題0件、お知らせ1件" in printed.err

    city.change("groups", 5, "name_ja", "")

    assert main(check) == 1
    assert "問題1件、お知らせ1件" in capsys.readouterr().err


@pytest.mark.parametrize("letter", HIDDEN[:-2])
def test_what_nobody_sees_in_words_is_a_problem(tmp_path: Path, letter: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("committee", 2, "post_ja", f"広報{letter}課長")

    _plan, [problem] = city.check()

    code = f"U+{ord(letter):04X}"
    city.assert_told(problem, Subtype.BAD_VALUE, "committee:2", "post_ja", code)


@pytest.mark.parametrize("words", ["葛\U000e0100城課長", "☎\ufe0f", "辻\U000e0101", "𠮷野"])
def test_a_variant_of_a_kanji_or_a_picture_is_meant(tmp_path: Path, words: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("committee", 2, "post_ja", words)

    plan, problems = city.check()

    assert problems == ()
    assert str(plan.committee[0].post) == words


@pytest.mark.parametrize(
    ("apart", "joined"),
    [("テ\u3099シ\u3099タル課", "デジタル課"), ("か\u3099く", "がく"), ("は\u309aん", "ぱん"),
     ("cafe\u0301", "café")],
)  # fmt: skip
def test_a_mark_apart_from_its_letter_is_joined_with_a_notice(
    tmp_path: Path, apart: str, joined: str
) -> None:
    """Names of files on a Mac are written so."""
    city = City.in_folder(tmp_path)
    city.change("committee", 2, "post_ja", apart)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.LOOK_ALIKE, "committee:2", "post_ja")
    assert str(plan.committee[0].post) == joined


@pytest.mark.parametrize("space", "\u00a0\u3000\u2003\u202f ")
def test_a_space_within_an_id_is_told_by_its_number_and_one_around_it_is_nothing(
    tmp_path: Path, space: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change("measures", 2, "group", f"{space}1-1{space}")
    line = city.spare_line("measures")
    city.change("measures", line, "group", f"1{space}-1")

    _plan, problems = city.check()

    problem = problems[-1]
    city.assert_told(problem, Subtype.BAD_VALUE, f"measures:{line}", "group")
    assert (f"U+{ord(space):04X}" in problem.message) == (space != " ")
    assert all(one.is_notice for one in problems[:-1])


@pytest.mark.parametrize("wrong", ["s\u0435rvice", "servi\u0441e", "des\u0456gn", "tr\u0456al"])
def test_a_letter_of_another_script_is_told_by_its_number(tmp_path: Path, wrong: str) -> None:
    city = City.in_folder(tmp_path)
    line = city.spare_line("schedule")
    city.change("schedule", line, "stage", wrong)

    _plan, [problem] = city.check()

    (strange,) = (letter for letter in wrong if not letter.isascii())
    assert f"U+{ord(strange):04X}" in problem.message
    assert wrong not in problem.message, "two words that look the same tell nothing"


def test_a_reading_with_kanji_is_told_once(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.change("departments", 3, "reading", "福祉か")
    city.change("glossary", 4, "reading", "雲")

    _plan, problems = city.check()

    assert [(problem.table, problem.line) for problem in problems] == [
        ("departments", 3),
        ("glossary", 4),
    ]


@pytest.mark.parametrize(
    ("value", "known", "near"),
    [
        ("1-1-9", ["1-1-1", "1-1-2"], []),
        ("f9", ["f1", "f2"], []),
        ("procedures-8", ["procedures-6"], []),
        ("総務課", ["財務課", "税務課", "業務課"], []),
        ("福祉科", ["福祉課", "財務課"], ["福祉課"]),
        ("Operate", ["operate", "operates"], ["operate"]),
        ("ＯＰＥＲＡＴＥ", ["operate"], ["operate"]),
        ("wellfare", ["digital", "welfare"], ["welfare"]),
        ("procedure-6", ["procedures-6", "procedures-7"], ["procedures-6"]),
        ("010", ["1", "10", "100"], ["10"]),
    ],
)
def test_a_hint_leads_to_what_was_meant_or_nowhere(
    value: str, known: list[str], near: list[str]
) -> None:
    assert nearest(value, known) == near


def test_what_looks_alike_is_told_apart_by_numbers() -> None:
    assert unlike("s\u0435rvice", "service") == "U+0435"
    assert unlike("服務", "service") == ""
