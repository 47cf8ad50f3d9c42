"""From the names that an editor writes where an id or a year belongs to what was meant."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from plandata.model.columns import columns_of
from plandata.model.nearness import folded, nearest
from plandata.model.records import Era, Record
from plandata.model.rows import key_of
from plandata.model.text import Text, split_list
from sitecheck.message import Message

_FIRST = "元"
_ERA_YEAR = re.compile(r"(?P<era>\D+?)\s*(?P<number>[0-9]{1,2}|元)\s*年?\s*度?")
_YEAR = re.compile(r"(?P<year>[0-9]{4})\s*(年度?|\(.*\)|（.*）)")


def in_western(cell: str, year: int) -> Message:
    """How a year that stands in another calendar, or with its unit, is to be written."""
    return Message("「{cell}」は、西暦の数字で「{year}」と書いてください", cell=cell, year=year)


class Names:
    """The names in the records of each file, by the file's name without ``.csv``."""

    def __init__(self, records: Mapping[str, list[Record]]) -> None:
        self._records = records
        self._ids: dict[str, dict[str, set[str]]] = {}
        #: Each of those names as it stands there.
        self._spelt: dict[str, dict[str, str]] = {}

    def id_of(self, file: str, words: str) -> str:
        """The id of the one record of a file that is called so in any language, or ""."""
        if file not in self._ids:
            found: dict[str, set[str]] = {}
            spelt = self._spelt.setdefault(file, {})
            for record in self._records.get(file, ()):
                for name in _names(record):
                    found.setdefault(folded(name), set()).add(key_of(record))
                    spelt.setdefault(folded(name), name)
            self._ids[file] = found
        ids = self._ids[file].get(folded(words), set())
        return next(iter(ids)) if len(ids) == 1 else ""

    def near(self, file: str, words: str) -> tuple[str, str]:
        """The name of a record of a file that is nearly so called, with its id; or empty ones."""
        if self.id_of(file, words) or folded(words) in self._ids[file]:
            return "", ""  # it is the name of one, or of several
        known = [name for name, ids in self._ids[file].items() if len(ids) == 1]
        said = folded(words)
        found = [name for name in known if len(said) > 1 and name.startswith(said)]
        found = found or nearest(words, known)
        ids = {id for name in found for id in self._ids[file][name]}
        return (self._spelt[file][found[0]], ids.pop()) if len(ids) == 1 else ("", "")

    def year_of(self, words: str) -> int | None:
        """The year of the western calendar that is written in another way: 平成30年度, H30."""
        said = folded(words)
        western = _YEAR.fullmatch(said)
        if western:
            return int(western["year"])
        match = _ERA_YEAR.fullmatch(said)
        if not match or match["era"] not in self._first_years:
            return None
        number = 1 if match["number"] == _FIRST else int(match["number"])
        return self._first_years[match["era"]] + number - 1

    @cached_property
    def _first_years(self) -> dict[str, int]:
        """The first year of each era by its names, and by their first letters."""
        eras = [
            era for records in self._records.values() for era in records if isinstance(era, Era)
        ]
        return {
            name: era.first_fiscal_year
            for era in eras
            for word in era.name.values()
            for name in (folded(word), folded(word)[0])
        }


def _names(record: Record) -> Iterator[str]:
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if isinstance(value, Text):
            for words in value.values():
                yield from split_list(words) if column.listed else (words,)
