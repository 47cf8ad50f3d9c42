"""``data/datapackage.json`` is what follows from the records, and the data are as it says.

What the records say is checked of other data in ``tests/core/test_published.py``; here the files
themselves are read by another program than the loader, by what is published only.
"""

import json
import re
from typing import Any

import pytest

from plandata.__main__ import main
from tests.site import sheets

PACKAGE: Any = json.loads((sheets.DATA / "datapackage.json").read_text("utf-8"))
RESOURCES: dict[str, Any] = {resource["name"]: resource for resource in PACKAGE["resources"]}
FILES = list(RESOURCES)


def schema(file: str) -> Any:
    return RESOURCES[file]["schema"]


def fields(file: str) -> dict[str, Any]:
    return {field["name"]: field for field in schema(file)["fields"]}


def test_the_description_and_the_readme_are_as_the_records_say(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is written by hand in them, or forgotten, is found here; ``nox -s schema`` mends it."""
    status = main(["schema", str(sheets.DATA), "--check"])
    assert (status, capsys.readouterr().out) == (0, "")


def test_the_files_that_are_listed_are_those_of_the_folder() -> None:
    assert sorted(FILES) == sorted(path.stem for path in sheets.DATA.glob("*.csv"))


def test_the_package_says_what_it_is_and_on_what_terms() -> None:
    assert PACKAGE["title"]
    assert PACKAGE["title_en"]
    assert [licence["name"] for licence in PACKAGE["licenses"]] == ["CC-BY-4.0"]
    assert PACKAGE["sources"]


@pytest.mark.parametrize("file", FILES)
def test_fields_are_the_header_of_the_file_with_english_beside_each_text(file: str) -> None:
    names = list(fields(file))
    assert names == sheets.header(file)
    for name in names:
        if name.endswith("_ja"):
            assert names.index(name.removesuffix("ja") + "en") == names.index(name) + 1


def test_what_a_column_refers_to_is_published() -> None:
    (key,) = schema("measures")["foreignKeys"]
    assert key["reference"]["resource"] == "groups"
    keys = {one["fields"][0]: one["reference"] for one in schema("groups")["foreignKeys"]}
    assert keys["level"]["resource"] == "levels"
    assert "resource" not in keys["parent"], "it is the file itself"


def test_what_only_this_plan_asks_is_published_too() -> None:
    """The manifest has it by hand; written anew it must not get lost."""
    assert fields("committee")["role_ja"]["constraints"]["enum"] == ["委員長", "副委員長", "委員"]
    for file in ("groups", "measures", "figures", "errata"):
        assert fields(file)["source_page"]["constraints"]["pattern"] == "資?[0-9]+(-[0-9]+)?"


@pytest.mark.parametrize("file", FILES)
def test_every_cell_meets_the_constraints(file: str) -> None:
    wrong = [
        (number, name, row[name])
        for number, row in enumerate(sheets.rows(file), 2)
        for name, field in fields(file).items()
        if not _meets(row[name], field["type"], field.get("constraints", {}))
    ]
    assert wrong == []


def _meets(cell: str, kind: str, constraints: dict[str, Any]) -> bool:
    if not cell:
        return not constraints.get("required", False)
    patterns = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": "true|false"}
    return (
        re.fullmatch(patterns.get(kind, ".*"), cell) is not None
        and re.fullmatch(constraints.get("pattern", ".*"), cell) is not None
        and cell in constraints.get("enum", [cell])
        and ("minimum" not in constraints or int(cell) >= constraints["minimum"])
        and ("maximum" not in constraints or int(cell) <= constraints["maximum"])
    )


@pytest.mark.parametrize("file", FILES)
def test_keys_are_unique_and_references_lead_to_rows(file: str) -> None:
    unique = [[f["name"]] for f in fields(file).values() if f.get("constraints", {}).get("unique")]
    for names in [schema(file)["primaryKey"], *unique]:
        cells = [tuple(row[name] for name in names) for row in sheets.rows(file)]
        filled = [cell for cell in cells if any(cell)]
        assert len(set(filled)) == len(filled), names
    for key in schema(file).get("foreignKeys", []):
        (name,) = key["fields"]
        known = set(sheets.ids(key["reference"].get("resource", file)))
        assert {row[name] for row in sheets.rows(file)} - {""} <= known
