"""All problems that are open, by what told them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plandata.preview.open_problem import OpenProblem


@dataclass(frozen=True, slots=True)
class Open:
    """Those of data, which are mended first, and all others, each in the order of the files."""

    data: list[OpenProblem]
    others: list[OpenProblem]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.data) + len(self.others)


class Problems:
    """What each teller told last, such as the check of data or the build of an edition."""

    def __init__(self) -> None:
        self._told: dict[str, list[OpenProblem]] = {}

    def tell(self, teller: str, problems: Iterable[OpenProblem]) -> None:
        """Take what a teller tells in the place of what it told before."""
        self._told[teller] = list(problems)

    def open(self, data: Path) -> Open:
        """All, each once: two editions tell the same, and so do a build and a check.

        ``data`` is the folder of the data.
        """
        found: dict[tuple[str, int], list[OpenProblem]] = {}
        for problems in self._told.values():
            for one in problems:
                there = found.setdefault(one[:2], [])
                # a check of texts may quote what it is about before the same words
                if not any(one.message.endswith(other.message) for other in there):
                    there[:] = [o for o in there if not o.message.endswith(one.message)]
                    there.append(one)
        listed = [one for place in sorted(found) for one in found[place]]
        of_data = [one for one in listed if Path(one.file).resolve().is_relative_to(data)]
        return Open(of_data, [one for one in listed if one not in of_data])
