"""Files of examples as they are written: only words, tables of them, and lists of tables."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any


def renewed(file: Path, told: Callable[[str, int], Mapping[str, str]]) -> str:
    """The file with what is told of each example, by its kind and its number from 0."""
    text = file.read_text("utf-8")
    comment = "".join(re.findall("^(?:#.*\n)+", text)[:1])
    parts = [comment] if comment else []
    for kind, entries in tomllib.loads(text).items():
        for number, entry in enumerate(entries):
            rest = {key: value for key, value in entry.items() if not key.startswith("told_")}
            rest |= {f"told_{language}": words for language, words in told(kind, number).items()}
            parts.append(f"[[{_key(kind)}]]\n" + "".join(_lines(rest)))
    return "\n".join(parts)


def _key(name: str) -> str:
    """A key of TOML, in quotation marks where a sign in it means something."""
    return name if re.fullmatch(r"[\w-]+", name, re.ASCII) else _string(name)


def _lines(entry: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        yield f"{key} = {_value(value)}\n"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_table, value))}]"
    if "\n" in value:
        return '"""\n' + "\n".join(_string(line)[1:-1] for line in value.split("\n")) + '"""'
    return _string(value)


def _string(text: str) -> str:
    """A basic string of TOML, which escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _table(entry: Mapping[str, str]) -> str:
    pairs: Iterable[str] = (f"{key} = {_string(value)}" for key, value in entry.items())
    return f"{{ {', '.join(pairs)} }}"
