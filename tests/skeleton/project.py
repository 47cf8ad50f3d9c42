"""A new project in a test."""

from pathlib import Path

from plandata.__main__ import main

#: Where no test installs the engine from.
ENGINE = "https://plans.example/plandata-1-py3-none-any.whl"
#: A plan that has nothing but what must be said, and years that no clock changes.
OPTIONS = {
    "--name": "みなと市計画",
    "--engine": ENGINE,
    "--first-year": "2027",
    "--last-year": "2029",
}


def new(folder: Path, **options: str) -> int:
    """Write a project with the options of a small plan and others, such as ``last_year``."""
    named = {f"--{name.replace('_', '-')}": words for name, words in options.items()}
    pairs = (OPTIONS | named).items()
    return main(["new", str(folder), *(f"{name}={words}" for name, words in pairs)])
