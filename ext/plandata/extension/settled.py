"""What was made and need not be made again: it is still there, and made from the same."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sitecheck import text_file


def listing(paths: Iterable[Path]) -> str:
    """A digest of files, and of all files in folders: where each is, how large and how old."""
    lines = (line for path in paths for line in _lines(path))
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _lines(path: Path) -> Iterator[str]:
    if path.is_dir():
        for at, _folders, files in os.walk(path):
            yield from (_line(Path(at, name)) for name in files)
    else:
        yield _line(path)


def _line(file: Path) -> str:
    try:
        found = file.stat()
    except OSError:  # it is not there, or a link that leads nowhere
        return f"{file}"
    return f"{file} {found.st_size} {found.st_mtime_ns}"


class Settled:
    """A note of what something was made from, and of what was made."""

    def __init__(self, note: Path) -> None:
        self._note = note

    def holds(self, made_from: str, made: Iterable[Path]) -> bool:
        """Whether both are as they were noted. If not, nothing is until it is noted again."""
        held = self._note.is_file() and self._note.read_text("utf-8") == _text(made_from, made)
        if not held:
            self._note.unlink(missing_ok=True)
        return held

    def note(self, made_from: str, made: Iterable[Path]) -> None:
        """Note what something was made from, and what was made."""
        text_file.write(self._note, _text(made_from, made).encode())


def _text(made_from: str, made: Iterable[Path]) -> str:
    return f"{made_from}\n{listing(made)}\n"
