"""The example rows of a new project's data: one a file, and one of each level."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain

from plandata.skeleton.choices import Choices
from plandata.skeleton.project_words import ProjectWords
from plandata.wording.level_names import MEASURE

#: A cell, or what stands in it by language, for a column of each.
Cell = str | Mapping[str, str]
Row = Mapping[str, Cell]
_DEPARTMENT, _STAGE, _INDICATOR = "office", "prepare", "users"
#: The columns of the policy that hold text, and those of them of which anybody knows something.
_POLICY = (
    "scope",
    "technologies",
    "exceptions",
    "added_criteria",
    "responsible",
    "contact",
    "known_problems",
    "plans",
    "history",
)
_DECIDED = ("scope", "technologies", "contact", "known_problems")


class ExampleRows:
    """The rows of each file.

    Args:
        choices: What was chosen of the project.
        words: Its words in each language, the source's first.
    """

    def __init__(self, choices: Choices, words: Sequence[ProjectWords]) -> None:
        self._choices = choices
        self._words = words
        self.levels = [id for id in choices.levels if id != MEASURE]
        #: The id of the example of each level: 1, 1-1, 1-1-1.
        self.groups = ["-".join("1" * depth) for depth in range(1, len(self.levels) + 1)]
        self.measure = f"{self.groups[-1]}-1"
        first, last = choices.first_year, choices.last_year
        years = range(first, max(first, first + 1 if last is None else last) + 1)
        self.periods = [*map(str, years), *(["later"] if last is None else [])]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each file by its name without ``.csv``, with its text."""
        for name, rows in self._tables():
            yield name, _csv(rows)

    def _tables(self) -> Iterator[tuple[str, Sequence[Row]]]:
        year = str(self._choices.first_year)
        yield "plan", [self._plan(year)]
        yield "levels", [self._level(id) for id in (*self.levels, MEASURE)]
        yield "groups", [*map(self._group, self.groups, self.levels)]
        if self._choices.last_year is None:
            yield "periods", [*self._periods()]
        yield "stages", [self._word("stage", _STAGE)]
        yield "departments", [self._word("department", _DEPARTMENT)]
        name = self._each(lambda words: words.example(MEASURE))
        said = {"name": name, "brief": self._said("example.brief")}
        yield "measures", [{"id": self.measure, "group": self.groups[-1], **said}]
        yield "measure_departments", [{"measure": self.measure, "department": _DEPARTMENT}]
        yield "schedule", [*self._schedule()]
        yield "indicators", [self._indicator()]
        target = {"indicator": _INDICATOR, "kind": "target", "period": year, "value": "100"}
        yield "indicator_values", [target]
        yield "glossary", [self._term()]
        yield "accessibility", [self._policy()]
        tools = {"inspection": "", "screen-reader": "NVDA"}
        yield "manual_checks", [self._check(*tool) for tool in tools.items()]

    def _plan(self, year: str) -> Row:
        last = self._choices.last_year
        said: Row = {name: self._said(f"plan.{name}") for name in ("publisher", "status", "source")}
        return {
            "id": self._choices.id,
            "title": self._each(lambda words: str(words.context["title"])),
            "first_fiscal_year": year,
            "last_fiscal_year": str(last) if last is not None else "",
            "published": year,
            **said,
            "contact": dict.fromkeys(self._choices.languages, ""),
            "contact_address": "",
        }

    def _level(self, id: str) -> Row:
        name = self._each(lambda words: words.level(id))
        several = {words.language: words.levels(id) for words in self._words}
        if several[self._choices.languages[0]]:  # what the source has, translations have
            several = {language: words or name[language] for language, words in several.items()}
        plural = {language: words for language, words in several.items() if words}
        return {"id": id, "name": name, "plural": plural}

    def _group(self, id: str, level: str) -> Row:
        name = self._each(lambda words: words.example(level))
        return {"id": id, "level": level, "parent": id.rpartition("-")[0], "name": name}

    def _periods(self) -> Iterator[Row]:
        """Those of a plan without an end: two years, which are said as such, and what follows."""
        for year in self.periods[:-1]:
            yield {"id": year, "name": dict.fromkeys(self._choices.languages, "")}
        yield {"id": self.periods[-1], "name": self._said("period.later")}

    def _schedule(self) -> Iterator[Row]:
        """The stage goes on in each period, as one without a row would be told."""
        for period in self.periods:
            carried = "false" if period == self.periods[0] else "true"
            begun = {"measure": self.measure, "period": period, "order": "1"}
            yield {**begun, "stage": _STAGE, "carried": carried}

    def _word(self, kind: str, id: str) -> Row:
        return {"id": id, "name": self._said(f"{kind}.name"), **self._reading(kind)}

    def _indicator(self) -> Row:
        said = {name: self._said(f"indicator.{name}") for name in ("name", "unit")}
        return {"id": _INDICATOR, "measure": self.measure, **said, "direction": "up"}

    def _term(self) -> Row:
        term, definition = (self._said(f"glossary.{name}") for name in ("term", "definition"))
        reading = self._reading("glossary")
        blank: Row = {"expansion": "", "aliases": dict.fromkeys(self._choices.languages, "")}
        return {"id": "term", "term": term, **reading, **blank, "definition": definition}

    def _policy(self) -> Row:
        standard = self._words[0].standard
        decided: Row = {name: self._said(f"policy.{name}") for name in _DECIDED}
        left = dict.fromkeys(self._choices.languages, "")
        text: Row = {name: decided.get(name, left) for name in _POLICY}
        return {
            "id": "site",
            "standard": standard["standard"],
            "target_level": standard["target_level"],
            "guideline": self._each(lambda words: words.guideline(standard)),
            "guideline_edition": standard["guideline_edition"],
            **text,
            "contact_address": "",
            "deadline": "",
            "policy_date": "",
        }

    def _check(self, kind: str, tool: str) -> Row:
        return {
            "id": kind,
            "criteria": "1.1.1",
            "kind": kind,
            "tool": tool,
            "task": self._said(f"check.{kind}"),
            "result": "",
            "note": dict.fromkeys(self._choices.languages, ""),
            "tester": "",
            "checked_on": "",
        }

    def _said(self, place: str) -> Mapping[str, str]:
        return self._each(lambda words: words(place))

    def _each(self, say: Callable[[ProjectWords], str]) -> Mapping[str, str]:
        """What is said in each language; nothing in one that has no words, which is translated."""
        return {words.language: say(words) if words.speaks else "" for words in self._words}

    def _reading(self, kind: str) -> Row:
        """The reading of a word, if the source sorts by it."""
        readings = self._words[0].readings
        return {"reading": readings[kind]} if readings else {}


def _csv(rows: Sequence[Row]) -> str:
    flat = [dict(_columns(row)) for row in rows]
    text = StringIO()
    table = csv.DictWriter(text, list(dict.fromkeys(chain(*flat))), restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(flat)
    return text.getvalue()


def _columns(row: Row) -> Iterator[tuple[str, str]]:
    for name, cell in row.items():
        if isinstance(cell, str):
            yield name, cell
        else:
            yield from ((f"{name}_{language}", words) for language, words in cell.items())
