"""The engine names no city, years, eras, stages, marks or laws: those are data."""

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plandata.languages.po_file import read

ROOT = Path(__file__).parents[2]
EXT = ROOT / "ext"
CITY = re.compile("取手|とりで|茨城|toride|ibaraki|官民データ", re.IGNORECASE)
OF_ONE_PLAN = re.compile(
    rf"{CITY.pattern}|平成|令和|昭和|heisei|reiwa|重点|新規|構築|運用|検討|調査・研究",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")

#: Hints that show an editor how to write; what is in them is an example and nothing else.
HINTS = {
    "「{text}」は年度ではありません。2018 か 2018-2022 のように書いてください",
    "「{text}」は日付ではありません。2018、2018-05、2018-05-31 のように書いてください",
    "「{cell}」は日付ではありません。2018-05-31 のように、日まで書いてください",
}


def constants(file: Path) -> Iterator[tuple[int, object]]:
    """The constants of a module with their lines, without docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield node.lineno, node.value


MODULES = sorted(EXT.rglob("*.py"))
#: Examples of what an editor may do wrong, in which another city has years and eras of its own.
EXAMPLES = sorted(EXT.glob("*/examples/*.toml"))
CATALOGUES = sorted(EXT.rglob("*.po"))
OTHER_FILES = sorted(
    file
    for file in EXT.rglob("*")
    if file.suffix in {".html", ".css", ".toml", ".js"} and file not in EXAMPLES
)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(EXT).as_posix())
def test_no_constant_is_of_one_plan(file: Path) -> None:
    found = [
        (line, value)
        for line, value in constants(file)
        if (isinstance(value, str) and value not in HINTS and names_a_plan(value))
        or (isinstance(value, int) and 1900 <= value < 2100)
    ]
    assert found == []


@pytest.mark.parametrize("file", OTHER_FILES, ids=lambda file: file.relative_to(EXT).as_posix())
def test_no_template_or_style_is_of_one_plan(file: Path) -> None:
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    assert [(number, line) for number, line in lines if names_a_plan(line)] == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.relative_to(EXT).as_posix())
def test_no_translation_is_of_one_plan(file: Path) -> None:
    pairs = [pair for pair in read(file) if pair.source not in HINTS]
    assert [pair for pair in pairs if names_a_plan(f"{pair.source} {pair.translation}")] == []


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.relative_to(EXT).as_posix())
def test_no_example_is_of_the_city(file: Path) -> None:
    assert CITY.findall(file.read_text("utf-8")) == []


def test_no_style_is_of_the_stages_and_marks_of_one_plan() -> None:
    with (ROOT / "data" / "stages.csv").open(encoding="utf-8", newline="") as file:
        classes = [f".stage-{row['id']}" for row in csv.DictReader(file)]
    with (ROOT / "data" / "flags.csv").open(encoding="utf-8", newline="") as file:
        classes += [f".flag-{row['id']}" for row in csv.DictReader(file)]
    styles = "\n".join(file.read_text("utf-8") for file in EXT.rglob("*.css"))
    assert [name for name in classes if name in styles] == []


def test_every_hint_is_still_given() -> None:
    given = {value for file in MODULES for _line, value in constants(file)}
    assert given >= HINTS


def names_a_plan(text: str) -> bool:
    text = text.replace("http://www.w3.org/2000/svg", "")  # a name and no year
    return bool(OF_ONE_PLAN.search(text) or YEAR.search(text))
