"""The search as a reader's browser runs it, in Node: without a page."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import plandata
from plandata.search.search_page import MODULES

ENGINE = Path(plandata.__file__).parent
FOLDING = ENGINE / "extension" / "static"
SEARCH = ENGINE / "search" / "scripts"
#: Runs scripts one after another, then an expression for each input.
SANDBOX = """
const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");
const [call, ...files] = process.argv.slice(1);
const box = createContext({ inputs: readFileSync(0, "utf8") });
files.forEach((file) => runInContext(readFileSync(file, "utf8"), box));
const results = runInContext(`JSON.stringify(JSON.parse(inputs).map((input) => ${call}))`, box);
process.stdout.write(results);
"""


class Answer(NamedTuple):
    """What a query finds: those that have all words, and near ones; each has address, page, title
    and sentence.
    """

    results: list[list[str]]
    near: list[list[str]]


class Entry(NamedTuple):
    """A result that a search may have, as the index has it."""

    url: str
    page: str
    heading: str
    text: str
    keywords: str
    last: bool
    term: bool
    names: list[str]


def index_in(file: Path) -> dict[str, Any]:
    """The index of a search as it is loaded."""
    script = file.read_text("utf-8")
    index: dict[str, Any] = json.loads(script.partition("=")[2].rstrip(";\n"))
    return index


def entries_in(file: Path) -> Iterator[Entry]:
    """The results that a search may have; the first of a page has the page's keywords."""
    for url, page, keywords, sections in index_in(file)["pages"]:
        for number, (anchor, heading, text, *more) in enumerate(sections):
            bits = more[0] if more else 0
            names = more[1] if more[1:] else []
            address = f"{url}#{anchor}" if anchor else url
            words = "" if number else keywords
            yield Entry(address, page, heading, text, words, bool(bits & 1), bool(bits & 2), names)


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
            *(str(SEARCH / name) for name in MODULES[:-1]),
        ],
        input=json.dumps(inputs),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    results: list[Any] = json.loads(done.stdout)
    return results


def answers(index: Path, queries: list[str]) -> list[Answer]:
    """What each query finds."""
    found = in_node("planSearch.search(planSearchIndex, input)", queries, index)
    return [Answer(**each) for each in found]


def search(index: Path, queries: list[str]) -> list[list[list[str]]]:
    """The results of each query that have all of its words."""
    return [answer.results for answer in answers(index, queries)]
