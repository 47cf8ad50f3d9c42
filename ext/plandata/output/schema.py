"""``datapackage.json`` from the records: a Data Package of Frictionless, version 2.

What the engine says of files and columns is written anew. What the plan says stays: the head of
the package, which files there are, and the constraints of which the engine says nothing.
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from plandata.model.columns import Column, column_at, columns_of
from plandata.model.constraints import Constraints
from plandata.model.plan import Plan
from plandata.model.records import Record
from plandata.model.text import SEPARATOR, Text
from plandata.tables.load import RecordSet
from plandata.tables.manifest import DESCRIPTION, Manifest
from plandata.tables.reader import header_of
from plandata.wording.conventions import language_name

PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES = {
    int: "integer",
    bool: "boolean",
    Decimal: "number",
    date: "date",
}
#: What a plan may say of a field beside its constraints: how a cell of its own pattern looks.
_EXAMPLE = "example"


def package(manifest: Manifest, plan: Plan, records: RecordSet) -> str:
    """The text of ``datapackage.json`` for the files that the manifest lists."""
    text = (manifest.folder / DESCRIPTION).read_text("utf-8-sig")
    before = json.loads(text)
    made = {
        name: _resource(name, record, manifest, plan, records, _fields(before, name))
        for name, record in records.items()
        if name in manifest.sources
    }
    for resource in before["resources"]:  # its titles in further languages, and its licences
        own = made.get(resource["name"], {})  # what is no file of the plan has been told
        own.update({name: value for name, value in resource.items() if name not in own})
    head = {name: value for name, value in before.items() if name != "resources"}
    whole = {"$schema": f"{PROFILES}/datapackage.json", **head, "resources": list(made.values())}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _fields(package: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    """The fields of a resource as they stand, by name."""
    (resource,) = (found for found in package["resources"] if found["name"] == name)
    return {field["name"]: field for field in resource.get("schema", {}).get("fields", [])}


def _resource(
    name: str,
    record: type[Record],
    manifest: Manifest,
    plan: Plan,
    records: RecordSet,
    before: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    heading = record.heading
    own = manifest.sources[name].constraints
    fields = []
    for header, column, language in columns_in(manifest.sources[name].path, record, plan):
        field = _field(header, column, language, plan, own.get(header, Constraints()))
        if "pattern" in field["constraints"] and _EXAMPLE in before.get(header, {}):
            field[_EXAMPLE] = before[header][_EXAMPLE]
        fields.append({key: value for key, value in field.items() if value not in ("", {})})
    keys = [column.name for column in columns_of(record) if column.key]
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": fields,
        "primaryKey": keys,
    }
    if foreign := [
        _foreign(column, name, target, records[target])
        for column in columns_of(record)
        if (target := referred(column, plan)) in manifest.sources and not column.is_list
    ]:
        schema["foreignKeys"] = foreign
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": name,
        **_said("title", heading.title, heading.title_en, plan),
        **_said("description", heading.description, heading.description_en, plan),
        "type": "table",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def columns_in(path: Path, record: type[Record], plan: Plan) -> list[tuple[str, Column, str]]:
    """Each header cell of a file that its records know, with its column and its language."""
    flags = tuple(flag.id for flag in plan.flags)
    found = [(name, column_at(record, name, flags)) for name in header_of(path)]
    return [(name, *at) for name, at in found if at]


def _field(
    header: str, column: Column, language: str, plan: Plan, own: Constraints
) -> dict[str, Any]:
    title, title_en, description, description_en = words(header, column, language, plan)
    return {
        "name": header,
        **_said("title", title, title_en, plan),
        "type": kind_of(column),
        "delimiter": SEPARATOR if column.is_list else "",
        **_said("description", description, description_en, plan),
        "constraints": constraints(column, language, plan, own).published(),
    }


def kind_of(column: Column) -> str:
    """The type of Table Schema of a column's cells."""
    if column.flags:
        return "boolean"
    return "list" if column.is_list else _TYPES.get(column.kind, "string")


def constraints(column: Column, language: str, plan: Plan, own: Constraints) -> Constraints:
    """What the engine and the plan ask of the cells of a column."""
    asked = column.constraints(language, plan.source)
    if column.of_plan and plan.plan:
        asked = asked.narrowed(Constraints(minimum=plan.years.start, maximum=plan.years.stop - 1))
    return asked.narrowed(own)


def words(header: str, column: Column, language: str, plan: Plan) -> tuple[str, str, str, str]:
    """The title and the description of a column of the file, each in Japanese and English."""
    said = (column.title, column.title_en, column.description, column.description_en)
    if column.flags:
        (flag,) = (flag for flag in plan.flags if flag.id == header)
        name, name_en = str(flag.name), flag.name.best("en")[0]
        named = [text.replace("{name}", (name, name_en)[i % 2]) for i, text in enumerate(said)]
        return named[0], named[1][:1].upper() + named[1][1:], named[2], named[3]
    if column.kind is not Text:
        return said
    ja, en = (language_name(language, of) for of in ("ja", "en"))
    title, title_en = f"{column.title}（{ja}）", f"{column.title_en} ({en})"
    if language == plan.source or not column.translated:
        return title, title_en, column.description, column.description_en
    source = f"`{column.name}_{plan.source}`"
    return title, title_en, f"{source}の{ja}", f"{source} in {en}"


def _said(name: str, ja: str, en: str, plan: Plan) -> dict[str, str]:
    """What the engine says, by names of the package: in the plan's language, then in its others.

    The engine has it in Japanese and in English, which stands for a language that it lacks.
    """
    words = {"ja": plain(ja), "en": plain(en)}
    first = plan.source if plan.source in words else "en"
    others = [language for language in plan.languages if language in words and language != first]
    return {name: words[first], **{f"{name}_{other}": words[other] for other in others}}


def _foreign(column: Column, name: str, target: str, record: type[Record]) -> dict[str, Any]:
    """The foreign key of a column; Table Schema has none for the items of a list."""
    reference: dict[str, Any] = {} if target == name else {"resource": target}
    reference["fields"] = [key_column(record).name]
    return {"fields": [column.name], "reference": reference}


def referred(column: Column, plan: Plan) -> str:
    """The file whose ids a column holds in this plan; "" if it holds none."""
    filled = [name for name in column.refs if getattr(plan, name, ())]
    return (filled or [*column.refs[-1:], ""])[0]


def key_column(record: type[Record]) -> Column:
    """The column that others refer to."""
    return next(column for column in columns_of(record) if column.key)


def plain(text: str) -> str:
    """A description without the marks of code."""
    return text.replace("`", "")
