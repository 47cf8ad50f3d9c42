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
        found: dict[tuple[str, int, str], OpenProblem] = {}
        for problems in self._told.values():
            for one in problems:
                found.setdefault((one.file, one.line, one.message), one)
        listed = sorted(found.values(), key=lambda one: (one.file, one.line))
        of_data = [one for one in listed if Path(one.file).resolve().is_relative_to(data)]
        return Open(of_data, [one for one in listed if one not in of_data])
