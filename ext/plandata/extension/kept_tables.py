"""Tables of files that are as they were in an earlier build: only what changed is read again."""

import pickle
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from plandata.tables.load import Reading
from sitecheck import text_file


class KeptTables:
    """Tables of files of which there is nothing to tell, from build to build.

    ``folder`` is where they are kept; ``around`` is the digest of all that tables follow from
    beside their own file, what is asked of it, and the files before it.
    """

    def __init__(self, folder: Path, around: str) -> None:
        self._folder = folder
        self._around = around

    def table(self, file: Path, asked: object, reading: Callable[[], Reading]) -> Reading:
        """The table of a file, and what is wrong with it.

        Args:
            file: The file.
            asked: What is asked of its cells, as ``repr`` says it.
            reading: Reads it.
        """
        if not file.is_file():
            return reading()
        state = sha256(f"{self._around} {file} {asked!r}\n".encode() + file.read_bytes()).digest()
        kept = self._folder / f"{file.stem}.pickle"
        content = kept.read_bytes() if kept.is_file() else b""
        if content.startswith(state):
            return pickle.loads(content[len(state) :]), []
        table, problems = reading()
        if table is not None and not problems:
            found = pickle.dumps(table.without_cells(), pickle.HIGHEST_PROTOCOL)
            text_file.write(kept, state + found)
        return table, problems
