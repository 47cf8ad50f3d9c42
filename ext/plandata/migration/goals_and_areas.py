"""goals.csv and areas.csv become levels.csv and groups.csv: a plan has levels of its own."""

from typing import Any

from plandata.migration.data_folder import DataFolder
from plandata.tables.raw_table import RawTable
from sitecheck import text_file
from sitecheck.message import Message, MessageError, quoted

_OLD = ("goals", "areas")
#: What the engine called the levels when it knew two: name, plural and form of the heading.
_WORDS = {
    "goal": {
        "ja": ("基本目標", "", "目標{number} {name}"),
        "en": ("goal", "goals", "Goal {number}: {name}"),
    },
    "area": {"ja": ("施策区分", "", ""), "en": ("area", "areas", "")},
}
_COLUMNS = ("name", "plural", "label")


def from_goals_and_areas(data: DataFolder) -> list[Message]:
    """Move goals and areas; say what was done."""
    old = [name for name in _OLD if data.has(name)]
    if not old:
        return []
    tables = {name: data.read(name) for name in old}
    languages = list(dict.fromkeys(code for one in tables.values() for code in one.languages))
    groups = _groups(tables, languages)
    fields = {name: data.resource(name).get("schema", {}).get("fields", []) for name in old}
    filled = [name for name in old if tables[name].rows]
    data.replace(old, {"levels": _levels(filled, languages), "groups": groups})
    data.resource("groups")["schema"] = {"fields": _common(list(fields.values()))}
    if data.has("errata"):
        for row in data.read("errata").rows:
            if row.get("file") in old:
                row["file"] = "groups"
    return [Message("{old} を levels.csv と groups.csv にしました", old=quoted(old))]


def _levels(old: list[str], languages: list[str]) -> RawTable:
    """The levels that the plan had, in words of the engine; English stands for other languages."""
    header = [f"{column}_{code}" for column in _COLUMNS for code in languages]
    rows = []
    for level, words in _WORDS.items():
        if f"{level}s" in old:
            said = {code: words.get(code, words["en"]) for code in languages}
            cells = {
                f"{column}_{code}": said[code][at]
                for at, column in enumerate(_COLUMNS)
                for code in languages
            }
            rows.append({"id": level, **cells})
    header = [name for name in header if any(row[name] for row in rows)]
    header = ["id", *header]
    return RawTable(header, [{name: row[name] for name in header} for row in rows])


def _groups(tables: dict[str, RawTable], languages: list[str]) -> RawTable:
    """All groups, each level after the wider one."""
    names = [f"name_{code}" for code in languages]
    rows: list[dict[str, str]] = []
    places: dict[str, tuple[str, int]] = {}
    for name, old in tables.items():
        if "id" not in old.header:
            message = Message(
                "列「{header}」がありません。1行目に「{header}」の列を加えてください", header="id"
            )
            raise MessageError(text_file.placed(old.file, 1, message))
        for line, row in zip(old.lines, old.rows, strict=True):
            file, first = places.setdefault(row["id"], (old.file, line))
            if (file, first) != (old.file, line):
                raise MessageError(
                    text_file.placed(old.file, line, _again(row["id"], file, first, old.file))
                )
            rows.append({"level": name.removesuffix("s"), "parent": "", **row})
    more = [c for old in tables.values() for c in old.header if c not in ("id", "parent", *names)]
    return RawTable(["id", "level", "parent", *names, *dict.fromkeys(more)], rows)


def _again(id: str, file: str, line: int, here: str) -> Message:
    """That an id stands in a line of a file, too."""
    if file == here:
        return Message(
            "「{id}」は{line}行目にもあります。片方を消すか、idを変えてください", id=id, line=line
        )
    return Message(
        "id「{id}」が goals.csv と areas.csv の両方にあります。違うidにしてから移してください",
        id=id,
    )


def _common(fields: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """What the plan itself asks of a column in each of the files."""
    first, *others = fields
    kept = ("name", "constraints", "example")
    made = [{key: one[key] for key in kept if key in one} for one in first]
    return [one for one in made if all(_asks(one, other) for other in others)]


def _asks(one: dict[str, Any], others: list[dict[str, Any]]) -> bool:
    return any(all(other.get(key) == one[key] for key in one) for other in others)
