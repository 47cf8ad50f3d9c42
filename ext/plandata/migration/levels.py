"""goals.csv and areas.csv become levels.csv and groups.csv: a plan has levels of its own."""

from typing import Any

from plandata.migration.data_folder import DataFolder, RawTable
from sitecheck.message import Message, MessageError, quoted

_OLD = ("goals", "areas")
#: What the engine called the levels when it knew two: name, plural and form of the heading.
_WORDS = {
    "goal": {
        "ja": ("基本目標", "", "目標{number} {name}"),
        "en": ("goal", "goals", "Goal {number}: {name}"),
    },
    "area": {"ja": ("施策区分", "", ""), "en": ("area", "areas", "")},
    "measure": {"ja": ("個別施策", "", ""), "en": ("measure", "measures", "")},
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
    data.replace(old, {"levels": _levels(old, languages), "groups": groups})
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
        if level == "measure" or f"{level}s" in old:
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
    for name, old in tables.items():
        for row in old.rows:
            if any(row["id"] == one["id"] for one in rows):
                raise MessageError(
                    Message(
                        "id「{id}」が goals.csv と areas.csv の両方にあります。"
                        "違うidにしてから移してください",
                        id=row["id"],
                    )
                )
            rows.append({"level": name.removesuffix("s"), "parent": "", **row})
    more = [c for old in tables.values() for c in old.header if c not in ("id", "parent", *names)]
    return RawTable(["id", "level", "parent", *names, *dict.fromkeys(more)], rows)


def _common(fields: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """What the plan itself asks of a column in each of the files."""
    first, *others = fields
    kept = ("name", "constraints", "example")
    made = [{key: one[key] for key in kept if key in one} for one in first]
    return [one for one in made if all(_asks(one, other) for other in others)]


def _asks(one: dict[str, Any], others: list[dict[str, Any]]) -> bool:
    return any(all(other.get(key) == one[key] for key in one) for other in others)
