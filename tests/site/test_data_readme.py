"""``data/README.md``, the column dictionary for editors, says what ``datapackage.json`` says."""

import json
import re
from functools import cache
from typing import Any

import pytest

from tests.site import sheets

PACKAGE: Any = json.loads((sheets.DATA / "datapackage.json").read_text("utf-8"))
FILES = {resource["name"]: resource for resource in PACKAGE["resources"]}


@cache
def readme() -> str:
    return (sheets.DATA / "README.md").read_text("utf-8")


def table(text: str) -> list[list[str]]:
    """The rows of the first table of a text, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def section(file: str) -> str:
    """What stands under the heading of a file."""
    found = re.search(rf"^### {file}\.csv\n(.*?)(?=^#|\Z)", readme(), re.DOTALL | re.MULTILINE)
    assert found, f"no section {file}.csv"
    return found[1]


def plain(markdown: str) -> str:
    return markdown.replace("`", "").strip()


def test_list_of_files_names_every_file_with_its_title_in_both_languages() -> None:
    start = readme().index("## ファイルの一覧")
    listed = table(readme()[start : readme().index("## 各ファイルの列")])
    assert listed == [
        [f"[`{name}.csv`](#{name}csv)", resource["title"], resource["title_en"]]
        for name, resource in FILES.items()
    ]


def test_every_file_has_one_section_in_the_same_order() -> None:
    assert re.findall(r"^### (\w+)\.csv$", readme(), re.MULTILINE) == list(FILES)


@pytest.mark.parametrize("file", FILES)
def test_section_names_every_column_with_titles_description_and_need(file: str) -> None:
    shown = [[plain(cell) for cell in row[:5]] for row in table(section(file))]
    assert shown == [
        [
            field["name"],
            field["title"],
            field["title_en"],
            field["description"],
            "はい" if field.get("constraints", {}).get("required") else "いいえ",
        ]
        for field in FILES[file]["schema"]["fields"]
    ]


@pytest.mark.parametrize("file", FILES)
def test_section_names_the_key(file: str) -> None:
    key = "、".join(f"`{name}`" for name in FILES[file]["schema"]["primaryKey"])
    assert f"キーは{key}です。" in section(file)


@pytest.mark.parametrize("file", FILES)
def test_section_says_what_a_cell_may_hold(file: str) -> None:
    allowed = {plain(row[0]): row[5] for row in table(section(file))}
    words = {"integer": "整数", "boolean": "`true`か`false`", "number": "数", "list": "`;`"}
    for field in FILES[file]["schema"]["fields"]:
        assert words.get(field["type"], "") in allowed[field["name"]], field["name"]
    for key in FILES[file]["schema"].get("foreignKeys", []):
        target = key["reference"].get("resource", file)
        assert f"`{target}.csv`の`id`" in allowed[key["fields"][0]]
