"""The words of a new project in a language, by the places in which they stand.

A language that has no folder of its own has those of the one that most understand.
"""

import csv
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plandata.output import column_tables
from plandata.skeleton.choices import Choices
from plandata.wording.level_names import MEASURE

FOLDER = Path(__file__).with_name("words")
_COMMON = "en"
_MARKUP = re.compile(r"([\\`*_{}\[\]<>$#|~])")


def jinja(folder: Path) -> Environment:
    """The templates in a folder; a name in one that stands for nothing is an error."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["markdown"] = lambda words: _MARKUP.sub(r"\\\1", words)
    return templates


class ProjectWords:
    """What a project says in a language.

    Args:
        language: One of those of the project.
        choices: What was chosen of it.
    """

    def __init__(self, language: str, choices: Choices) -> None:
        self.language = language
        self._choices = choices
        self._is_source = language == choices.languages[0]
        folder = FOLDER / language
        #: Whether there are words in the language, or some that stand for its own.
        self.speaks = folder.is_dir() or self._is_source
        folder = folder if folder.is_dir() else FOLDER / _COMMON
        self._jinja = jinja(folder)
        self._words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
        with (folder / "standard.csv").open(encoding="utf-8", newline="") as file:
            #: The standard of accessibility that is usual where the language is spoken.
            (self.standard,) = csv.DictReader(file)
        self.context: Mapping[str, Any] = {
            "choices": choices,
            "title": choices.name if self._is_source else self._words["plan"]["title"],
            "begin": column_tables.BEGIN,
            "end": column_tables.END,
        }

    def __call__(self, place: str, **values: object) -> str:
        """The words of a place such as ``plan.status``, in which values may stand."""
        section, _dot, name = place.partition(".")
        template = self._jinja.from_string(self._words[section][name])
        return template.render(self.context, **values)

    @property
    def readings(self) -> Mapping[str, str]:
        """How the words of the examples are read, in a language that sorts by that."""
        found: Mapping[str, str] = self._words.get("readings", {})
        return found

    def page(self, name: str, **values: object) -> str:
        """A page that is written apart for each language."""
        return self._jinja.get_template(f"{name}.jinja").render(self.context, **values)

    def level(self, id: str) -> str:
        """What a level is called."""
        given = self._choices.levels.get(id, "") if self._is_source else ""
        return given or self._words["levels"].get(id) or self("level.unnamed", id=id)

    def levels(self, id: str) -> str:
        """What several of a level are called, "" where that is not known, or is the same."""
        if self._is_source and self._choices.levels.get(id):
            return ""
        return str(self._words["plurals"].get(id, ""))

    def guideline(self, standard: Mapping[str, str]) -> str:
        """The guideline by which the degree of conformance to a standard is worded."""
        return standard.get(f"guideline_{self.language}") or standard[f"guideline_{_COMMON}"]

    def example(self, id: str) -> str:
        """The name of the example of a level."""
        return self("example.measure" if id == MEASURE else "example.group", level=self.level(id))
