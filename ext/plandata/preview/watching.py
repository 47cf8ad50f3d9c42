"""What people save: files of a site and of the engine, as they change."""

import queue
import threading
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from watchfiles import Change, DefaultFilter, watch

#: How long to see whether more is saved at the same time, in milliseconds.
_STEP = 20
#: What a build and Python make, and what programs that have a file open put beside it.
_MADE = (".mo", ".pyc", ".new", "~", ".tmp")
_BESIDE = (".", "~$", "#")


class Saved(NamedTuple):
    """Files that were saved at once, and when."""

    files: frozenset[Path]
    at: float


class _Written(DefaultFilter):
    """Only what people write, and not what ``made`` holds."""

    def __init__(self, folders: Iterable[Path], made: Path) -> None:
        super().__init__()
        self._folders = list(folders)
        self._made = made

    def __call__(self, change: Change, path: str) -> bool:
        file = Path(path)
        if file.is_relative_to(self._made) or file.is_dir():
            return False
        within = next((file.relative_to(f) for f in self._folders if file.is_relative_to(f)), file)
        return (
            super().__call__(change, path)
            and not path.endswith(_MADE)
            and not any(part.startswith(_BESIDE) for part in within.parts)
        )


class Watching:
    """Watches folders in a thread of its own, but for what is made in one of them."""

    def __init__(self, folders: Iterable[Path], made: Path) -> None:
        self._folders = [folder for folder in folders if folder.is_dir()]
        self._written = _Written(self._folders, made)
        self._saved: queue.Queue[Saved] = queue.Queue()
        self._stop = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def saved(self, wait: float) -> Saved | None:
        """What was saved since it was asked last; None if nothing is within ``wait`` seconds."""
        try:
            first = self._saved.get(timeout=wait) if wait else self._saved.get_nowait()
        except queue.Empty:
            return None
        files = set(first.files)
        while not self._saved.empty():
            files |= self._saved.get().files
        return Saved(frozenset(files), first.at)

    def close(self) -> None:
        """Watch no more."""
        self._stop.set()

    def _watch(self) -> None:
        for changes in watch(
            *self._folders, watch_filter=self._written, step=_STEP, stop_event=self._stop,
            rust_timeout=200, raise_interrupt=False,
        ):  # fmt: skip
            come = {path for change, path in changes if change is Change.added}
            files = {Path(path) for _change, path in changes}
            files -= {file for file in map(Path, come) if not file.exists()}  # it was in between
            if files:
                self._saved.put(Saved(frozenset(files), perf_counter()))
