"""Examples of messages: what stands in a file, what should stand there, and what is told of it.

Each folder ``examples`` has them as TOML, a table a kind of message. They are shown on pages, and
the tests see that each is told as it says.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

#: The "file" that holds what is typed.
TERMINAL = "terminal"


class Edit(NamedTuple):
    """Words of a file in place of others.

    ``right`` stands in the file once; "" is the whole of it. Where ``wrong`` is None the file is
    taken away. ``encoding`` is how the file is then saved.
    """

    file: str
    right: str
    wrong: str | None
    encoding: str


class Example(NamedTuple):
    """A message of a kind; ``how`` says by language what the edits can't show by themselves.

    ``told`` is by language what a check prints, a line each.
    """

    kind: str
    edits: tuple[Edit, ...]
    how: Mapping[str, str]
    told: Mapping[str, str]


def read(file: Path) -> Iterator[Example]:
    """The examples of a file in its order."""
    for kind, entries in tomllib.loads(file.read_text("utf-8")).items():
        for entry in entries:
            edits = [entry, *entry.get("also", [])]
            yield Example(
                kind,
                tuple(_edit(edit) for edit in edits if "file" in edit),
                _by_language(entry, "how"),
                _by_language(entry, "told"),
            )


def _edit(entry: Mapping[str, Any]) -> Edit:
    return Edit(
        entry["file"], entry.get("right", ""), entry.get("wrong"), entry.get("encoding", "utf-8")
    )


def _by_language(entry: Mapping[str, Any], name: str) -> Mapping[str, str]:
    return {
        key.removeprefix(f"{name}_"): value
        for key, value in entry.items()
        if key.startswith(f"{name}_")
    }
