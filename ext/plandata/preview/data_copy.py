"""The data of which pages are made: as it was when there was nothing to mend in it last."""

from collections.abc import Iterator
from pathlib import Path

from sitecheck import text_file

#: How names begin that spreadsheets and editors give to what they write for themselves.
_OTHERS = (".", "~$")


class DataCopy:
    """A copy of the folder of data, and a note that it is good, which stand side by side."""

    def __init__(self, data: Path, copy: Path) -> None:
        self.folder = copy
        self._data = data
        self._good = copy.with_name(f"{copy.name}-good.txt")

    def take(self, good: bool) -> bool:
        """Take the data over unless that would replace good data by such as are not.

        Returns:
            Whether the copy is now as the data.

        Raises:
            OSError: A file can't be read or written.
        """
        if self._good.is_file() and not good:
            return False
        self._good.unlink(missing_ok=True)
        names = set(_names(self._data))
        text_file.write_all(
            {self.folder / name: (self._data / name).read_bytes() for name in names}
        )
        for name in set(_names(self.folder)) - names:
            (self.folder / name).unlink()
        if good:
            text_file.write(self._good, b"")
        return True


def _names(folder: Path) -> Iterator[Path]:
    """The files of a folder that people keep there."""
    for file in folder.rglob("*"):
        name = file.relative_to(folder)
        if file.is_file() and not any(part.startswith(_OTHERS) for part in name.parts):
            yield name
