"""The search as a reader's browser runs it, in Node: without a page."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import plandata

ENGINE = Path(plandata.__file__).parent
FOLDING = ENGINE / "extension" / "static"
#: Runs scripts one after another, then an expression for each input. A page looks for one query;
#: to fold the whole index anew for each of a hundred takes most of the time, so the last script,
#: which is the search, is given what was folded before.
SANDBOX = """
const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");
const [call, ...files] = process.argv.slice(1);
const box = createContext({ inputs: readFileSync(0, "utf8") });
const run = (file) => runInContext(readFileSync(file, "utf8"), box);
files.slice(0, -1).forEach(run);
const { field } = box.planPieces;
const folded = new Map();
box.planPieces.field = (text) => folded.get(text) ?? folded.set(text, field(text)).get(text);
files.slice(-1).forEach(run);
const results = runInContext(`JSON.stringify(JSON.parse(inputs).map((input) => ${call}))`, box);
process.stdout.write(results);
"""


class Entry(NamedTuple):
    """A result that a search may have, as the index has it."""

    url: str
    page: str
    heading: str
    text: str
    keywords: str
    last: bool
    term: bool


def index_in(file: Path) -> dict[str, Any]:
    """The index of a search as it is loaded."""
    script = file.read_text("utf-8")
    index: dict[str, Any] = json.loads(script.partition("=")[2].rstrip(";\n"))
    return index


def entries_in(file: Path) -> Iterator[Entry]:
    """The results that a search may have; the first of a page has the page's keywords."""
    for url, page, keywords, sections in index_in(file)["pages"]:
        for number, (anchor, heading, text, *kind) in enumerate(sections):
            bits = sum(kind)
            address = f"{url}#{anchor}" if anchor else url
            words = "" if number else keywords
            yield Entry(address, page, heading, text, words, bool(bits & 1), bool(bits & 2))


def in_node(call: str, inputs: list[str], *before: Path) -> list[Any]:
    """What JavaScript makes of each input; node must be there.

    Args:
        call: An expression of ``input``.
        inputs: What ``input`` is, one after another.
        before: Scripts that run before those of the search, such as the index.
    """
    done = subprocess.run(
        [
            "/usr/bin/env",
            "node",
            "-e",
            SANDBOX,
            call,
            *map(str, before),
            str(FOLDING / "kanji.js"),
            str(FOLDING / "pieces.js"),
            str(ENGINE / "search" / "static" / "search.js"),
        ],
        input=json.dumps(inputs),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    results: list[Any] = json.loads(done.stdout)
    return results


def search(index: Path, queries: list[str]) -> list[list[list[str]]]:
    """The results of each query: address, page, title and sentence."""
    return in_node("planSearch.search(planSearchIndex, input)", queries, index)
