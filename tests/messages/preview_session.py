"""A session of the preview in this process: what it prints, and what its banner says."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from unittest.mock import patch

from bs4 import BeautifulSoup

from plandata.preview import __main__ as preview
from plandata.preview import session as sessions
from plandata.preview import steps
from plandata.preview.board import Board
from plandata.preview.order import Answer, Order
from plandata.preview.watching import Saved

#: Runs a program and gives what it prints.
Printing = Callable[[Callable[[], int]], str]


class Workers:
    """Does orders in this process."""

    def __init__(self, docs: Path, log: Path) -> None:
        pass

    def do(self, order: Order) -> Iterator[Answer]:
        answers: list[Answer] = []
        steps.do(order, answers.append)
        yield from answers

    def refill(self) -> None:
        pass

    def dismiss(self) -> None:
        pass

    def close(self) -> None:
        pass


class Watching:
    """Saves the files of the example once, and then ends the session as Ctrl+C does."""

    saves: Mapping[Path, bytes]
    #: What else is typed meanwhile, in another terminal.
    meanwhile: Callable[[], object]

    def __init__(self, *given: object) -> None:
        self._saves = dict(self.saves)

    def saved(self, wait: float) -> Saved | None:
        if not wait:  # something is owed yet
            return None
        if not self._saves:
            self.meanwhile()
            raise KeyboardInterrupt
        for file, content in self._saves.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        saved = Saved(frozenset(file.resolve() for file in self._saves), 0.0)
        self._saves.clear()
        return saved

    def close(self) -> None:
        pass


def session(
    files: Mapping[str, str], arguments: Sequence[str], again: bool, printed: Printing
) -> str:
    """What is printed in a session that begins with files as they should be, and the banner.

    ``again`` is whether another one is begun meanwhile.
    """
    names = {file for folder in ("docs", "data") for file in Path(folder).rglob("*.*")}
    names = {file for file in names if file.is_file()}
    saves = {f: f.read_bytes() for f in names if f.read_text("utf-8") != files.get(f.as_posix())}
    for file in saves:
        if file.as_posix() in files:
            file.write_text(files[file.as_posix()], "utf-8")
        else:
            file.unlink()
    banners = [""]
    tell = Board.tell

    def note(board: Board, banner: str) -> int:
        banners.append(banner)
        return tell(board, banner)

    with ExitStack() as stack:
        for name, value in {
            "Workers": Workers,
            "Watching": Watching,
            "perf_counter": float,
        }.items():
            stack.enter_context(patch.object(sessions, name, value))
        meanwhile = partial(preview.main, arguments) if again else lambda: None
        stack.enter_context(patch.object(Watching, "saves", saves, create=True))
        stack.enter_context(
            patch.object(Watching, "meanwhile", staticmethod(meanwhile), create=True)
        )
        stack.enter_context(patch.object(Board, "tell", note))
        lines = printed(lambda: preview.main(arguments))
    said = BeautifulSoup(banners[-1], "html.parser").stripped_strings
    return re.sub(r"(127\.0\.0\.1):\d+", r"\1:8000", "\n".join([lines, *said]))
