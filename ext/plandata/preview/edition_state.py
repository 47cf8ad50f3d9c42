"""What is known of an edition from the build before: whether it is whole, what to read again."""

import json
from importlib.metadata import version
from pathlib import Path

from plandata.languages.publication import MAKERS
from sitecheck import text_file


class EditionState:
    """The state, in a file.

    ``is_known`` says whether anything is known of what was read: nothing is of a build that was
    stopped, or made by other programs. ``is_whole`` says whether each page is as it was read.
    ``again`` names the pages of which something was told: they are read in each build, so that
    each tells all that is to be mended, and a link that led nowhere finds a page that has come.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        found = json.loads(file.read_text("utf-8")) if file.is_file() else {}
        self.is_known: bool = found.get("made_by") == _makers()
        self.is_whole: bool = self.is_known and found["is_whole"]
        self.again: set[str] = set(found["again"] if self.is_known else ())

    def begin(self) -> None:
        """Note that a build has begun: nothing is known of one that doesn't end."""
        self._file.unlink(missing_ok=True)

    def note(self, *, is_whole: bool, again: set[str]) -> None:
        """Note what is known at its end."""
        found = {"made_by": _makers(), "is_whole": is_whole, "again": sorted(again)}
        text_file.write(self._file, json.dumps(found).encode())


def _makers() -> list[str]:
    return [f"{name} {version(name)}" for name in MAKERS]
