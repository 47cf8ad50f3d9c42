"""The plan as an earlier build loaded it, as long as all that it was made of is the same.

To read a thousand measures and to apply every rule takes longer than Sphinx needs to find out that
no page has changed.
"""

import pickle
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import sitecheck
from plandata import validation
from plandata.extension.fingerprint import fingerprint
from plandata.extension.kept_tables import KeptTables
from plandata.tables.manifest import DESCRIPTION
from plandata.validation import Loaded
from sitecheck import text_file

#: The packages with that code.
_PACKAGES = (Path(__file__).parents[1], Path(sitecheck.__file__).parent)


def load(folder: Path, others: Iterable[str], source: str, kept: Path) -> tuple[Loaded, str]:
    """The plan of a folder with all that is to be mended, and the digest of what that follows from.

    Args:
        folder: The folder of the data.
        others: The names of files in it that other sets of records read.
        source: The language in which the plan is written, "" to see it by the files.
        kept: The file in which the plan is kept from build to build, after that digest.
    """
    around = repr((sys.version, Path.cwd(), folder, sorted(others), source, *_code()))
    files = {path: _content(path) for path in sorted(folder.rglob("*"))}
    listing = folder / DESCRIPTION
    tables = KeptTables(kept.parent / "tables", _digest(around, {listing: files.get(listing, b"")}))
    state = _digest(around, files)
    begin = state.encode()
    content = kept.read_bytes() if kept.is_file() else b""
    if content.startswith(begin):
        found = _whole(tables, *pickle.loads(content[len(begin) :]))
        if found:
            return found, state
    loaded = validation.load(folder, others, source, tables.table)
    states = tables.states(loaded.plan.rows())
    rest = replace(loaded, plan=replace(loaded.plan, **dict.fromkeys(states, ())))
    text_file.write(kept, begin + pickle.dumps((rest, states), pickle.HIGHEST_PROTOCOL))
    return loaded, state


def _whole(tables: KeptTables, rest: Loaded, states: Mapping[str, bytes]) -> Loaded | None:
    """The plan with the records that are kept with their tables; None if one is gone."""
    records: dict[str, Any] = {name: tables.records(name, state) for name, state in states.items()}
    return None if None in records.values() else replace(rest, plan=replace(rest.plan, **records))


def _code() -> list[int]:
    """Versions of the code that says what becomes of the data."""
    return [fingerprint(package) for package in _PACKAGES]


def _digest(around: str, files: Mapping[Path, bytes]) -> str:
    """A digest of files, of the code, and of what names the files in messages."""
    found = sha256(around.encode())
    for path, content in files.items():
        found.update(f"\n{path} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _content(path: Path) -> bytes:
    """What a file holds, or why nobody knows, as of a folder; who reads it tells that."""
    try:
        return path.read_bytes()
    except OSError as error:
        return repr(error).encode()
