"""No cell of text is one that a spreadsheet would run; numbers are numbers."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plandata
from plandata.model.formula import as_words, is_formula
from plandata.model.subtype import Subtype
from plandata.output.data_package import table

from .another_city import City

RUN = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+SUM(1)",
    "-2+3",
    "@SUM(1)",
    "＝1+1",
    "＋A1",
    "－A1",
    "＠SUM(1)",
    " =1+1",
    '"=1+1',
    "'=1+1",
    "\u3000=1",
    "\t1",
    "\r1",
    "- 項目",
    "--1",
    "+3件",
]
#: How the lines of the page's script begin that do the same.
PARTS = ("  const FORMULA", "  const NUMBER", "  const inert")
KEPT = [
    "-5",
    "+3",
    "-1.2",
    "-1,200",
    "+5%",
    "−",
    "−5",
    "－３",
    "1-1",
    "a=b",
    "A+",
    "",
    "ー",
    "～",
    "-",
]


@pytest.mark.parametrize("cell", RUN)
def test_what_a_spreadsheet_would_run_is_told(cell: str) -> None:
    assert is_formula(cell)


@pytest.mark.parametrize("cell", KEPT)
def test_numbers_and_words_are_not(cell: str) -> None:
    assert not is_formula(cell)
    assert as_words(cell) == cell


@given(st.text() | st.builds("".join, st.lists(st.sampled_from(" '\"=+-@＝\t\r5.x%"))))
def test_nothing_that_is_written_would_be_run(cell: str) -> None:
    assert not is_formula(as_words(cell))
    assert cell in as_words(cell)


def test_no_table_that_is_written_has_one() -> None:
    assert table([["項目", "値"], ["=1+1", -5], ["a", "@b"]]) == "項目,値\n[=1+1],-5\na,[@b]\n"


def test_the_filter_of_a_page_writes_the_same(tmp_path: Path) -> None:
    """It makes its table in the browser."""
    script = Path(plandata.__file__).parent / "theme" / "plan_theme" / "static" / "filter.js"
    lines = [line for line in script.read_text("utf-8").splitlines() if line.startswith(PARTS)]
    assert len(lines) == len(PARTS)
    asked = tmp_path / "asked.json"
    asked.write_text(json.dumps([cell.strip() for cell in RUN + KEPT]), "utf-8")
    call = (
        f"{''.join(lines)}console.log(JSON.stringify(require({json.dumps(str(asked))}).map(inert)))"
    )
    done = subprocess.run(
        ["/usr/bin/env", "node", "-e", call], capture_output=True, encoding="utf-8", check=True
    )
    assert json.loads(done.stdout) == [as_words(cell.strip()) for cell in RUN + KEPT]


@pytest.mark.parametrize("value", ["=HYPERLINK(1)", "＠山田", "-課長", "'+1-1"])
@pytest.mark.parametrize(
    ("file", "column"),
    [("committee", "post_ja"), ("committee", "post_en"), ("glossary", "aliases_ja")],
)
def test_a_formula_is_told_where_it_stands_and_how_to_mend_it(
    tmp_path: Path, file: str, column: str, value: str
) -> None:
    city = City.in_folder(tmp_path)
    city.change(file, 2, column, value)
    (problem,) = [one for one in city.check()[1] if one.subtype is Subtype.FORMULA]
    assert (problem.line, problem.column) == (2, column)
    for words in (f"「{value}」", "計算式", "囲んでください"):
        assert words in problem.message


@pytest.mark.parametrize("value", ["-5", "+3", "-1.2"])
def test_a_number_may_stand_in_a_column_of_text_and_of_numbers(tmp_path: Path, value: str) -> None:
    city = City.in_folder(tmp_path)
    city.change("committee", 2, "post_ja", value)
    city.change("figure_values", 2, "value", value.removeprefix("+"))
    assert city.check()[1] == ()
