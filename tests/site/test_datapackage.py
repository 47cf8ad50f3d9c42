"""``data/datapackage.json`` describes the files as the loader reads them, and as they are."""

import json
import re
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any

import pytest

from plandata.model.columns import Column, columns_of
from plandata.model.partial_date import PartialDate
from plandata.model.plan import record_types
from plandata.model.text import SEPARATOR, Text
from tests.site import sheets

FILES = list(record_types())
TYPES = {
    int: {"integer"},
    bool: {"boolean"},
    Decimal: {"number"},
    str: {"string"},
    Text: {"string", "list"},  # a list of names in one language
    PartialDate: {"string"},
    date: {"date", "string"},  # a month without a day is no date of Table Schema
    tuple: {"list"},
}


@cache
def resources() -> dict[str, Any]:
    package = json.loads((sheets.DATA / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


def schema(file: str) -> Any:
    return resources()[file]["schema"]


def fields(file: str) -> dict[str, Any]:
    return {field["name"]: field for field in schema(file)["fields"]}


def required(file: str, name: str) -> bool:
    return bool(fields(file)[name].get("constraints", {}).get("required", False))


def described(file: str) -> list[tuple[str, Column]]:
    """The columns that the loader asks for, by header cell, flags among them."""
    columns = columns_of(record_types()[file])
    plain = [(header, column) for column in columns for header in column.headers]
    return plain + [(flag, c) for c in columns if c.flags for flag in sheets.ids(c.flags)]


def test_resources_are_the_files_that_the_loader_reads_and_the_folder_holds() -> None:
    assert list(resources()) == FILES
    assert sorted(FILES) == sorted(path.stem for path in sheets.DATA.glob("*.csv"))
    for name, resource in resources().items():
        assert resource["path"] == f"{name}.csv"
        assert resource["encoding"] == "utf-8"


@pytest.mark.parametrize("file", FILES)
def test_fields_are_the_header_of_the_file(file: str) -> None:
    assert list(fields(file)) == sheets.header(file)


@pytest.mark.parametrize("file", FILES)
def test_fields_are_the_columns_of_the_loader_with_english_beside_each_text(file: str) -> None:
    texts = [column.name for column in columns_of(record_types()[file]) if column.kind is Text]
    expected = {header for header, _column in described(file)} | {f"{name}_en" for name in texts}
    assert set(fields(file)) == expected
    for name in texts:
        order = list(fields(file))
        assert order.index(f"{name}_en") == order.index(f"{name}_ja") + 1


@pytest.mark.parametrize("file", FILES)
def test_keys_are_those_of_the_loader(file: str) -> None:
    keys = [column.name for column in columns_of(record_types()[file]) if column.key]
    assert schema(file)["primaryKey"] == keys


@pytest.mark.parametrize("file", FILES)
def test_exactly_the_columns_that_the_loader_wants_filled_are_required(file: str) -> None:
    for name, column in described(file):
        assert required(file, name) == (not column.optional), name
    for name in fields(file):
        if name.endswith("_en"):
            assert not required(file, name), name


@pytest.mark.parametrize("file", FILES)
def test_types_are_those_of_the_loader(file: str) -> None:
    for name, column in described(file):
        field = fields(file)[name]
        kind = bool if column.flags else column.kind
        assert field["type"] in TYPES[kind], name
        separator = SEPARATOR if field["type"] == "list" else None
        assert field.get("delimiter") == separator, name


@pytest.mark.parametrize("file", FILES)
def test_columns_of_few_words_list_those_of_the_loader(file: str) -> None:
    for name, column in described(file):
        if column.choices:
            assert fields(file)[name]["constraints"]["enum"] == list(column.choices), name


@pytest.mark.parametrize("file", FILES)
def test_foreign_keys_are_the_references_of_the_loader(file: str) -> None:
    stated = {
        key["fields"][0]: key["reference"].get("resource", file)
        for key in schema(file).get("foreignKeys", [])
    }
    # Table Schema has no key for the items of a list, nor for one file or another
    columns = [c for c in columns_of(record_types()[file]) if c.refs and c.kind is not tuple]
    assert set(stated) == {column.name for column in columns}
    for column in columns:
        assert stated[column.name] in column.refs
    for key in schema(file).get("foreignKeys", []):
        assert key["reference"]["fields"] == ["id"]


def test_an_area_is_referred_to_as_an_area_while_the_plan_has_areas() -> None:
    (key,) = schema("measures")["foreignKeys"]
    assert key["reference"]["resource"] == "areas"


def test_errata_may_name_every_file_as_the_data_do() -> None:
    assert fields("errata")["file"]["constraints"]["enum"] == FILES


def test_everything_has_a_title_in_both_languages_and_a_description() -> None:
    nameless = [
        (file, thing["name"])
        for file, resource in resources().items()
        for thing in chain([resource], resource["schema"]["fields"])
        if not all(thing.get(part) for part in ("title", "title_en", "description"))
    ]
    assert nameless == []


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
