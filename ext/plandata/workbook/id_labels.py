"""What a workbook shows in place of ids, and back."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from plandata.model.columns import columns_of
from plandata.model.formula import is_formula
from plandata.model.records import Record
from plandata.model.rows import key_of
from plandata.model.text import Text

#: A longer name is no choice that anybody could tell from others in a list.
_LONGEST = 200


@dataclass(frozen=True)
class Labels:
    """The label of each id of each file; an id that has none stands for itself."""

    of: Mapping[str, Mapping[str, str]]

    def label(self, file: str, id: str) -> str:
        """What is shown for an id of a file, or for what stands where one belongs."""
        return self.of.get(file, {}).get(id, id)

    def ids(self, file: str) -> Mapping[str, str]:
        """The id that each label of a file means."""
        return self._ids.get(file, {})

    @cached_property
    def _ids(self) -> dict[str, dict[str, str]]:
        return {file: {label: id for id, label in of.items()} for file, of in self.of.items()}


def labels(rows: Mapping[str, Iterable[Record]]) -> Labels:
    """Labels from the names in the language of the plan; with the id where two names are equal."""
    return Labels({file: _of_file(records) for file, records in rows.items()})


def _of_file(records: Iterable[Record]) -> dict[str, str]:
    names = {key_of(record): _name(record) for record in records}
    times = Counter(names.values())
    wanted = {
        id: name if times[name] == 1 else f"{name} ({id})"
        for id, name in names.items()
        if _fits(name)
    }
    taken = Counter([*wanted.values(), *names])  # a label that is another's id would mean that
    return {
        id: label if (label := wanted.get(id, id)) == id or taken[label] == 1 else id
        for id in names
    }


def _name(record: Record) -> str:
    """The first of a record's texts: its name, term or caption."""
    texts = (getattr(record, column.name) for column in columns_of(type(record)))
    return next((str(text) for text in texts if isinstance(text, Text)), "")


def _fits(name: str) -> bool:
    """Whether a name comes back from a cell as it is."""
    return 0 < len(name) < _LONGEST and name == " ".join(name.split()) and not is_formula(name)
