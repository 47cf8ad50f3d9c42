"""A session of the preview as an editor has it: a program in a terminal, files and pages."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Self, TypeVar
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

EXT = Path(__file__).parents[2] / "ext"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
#: How long a machine with much else to do may take for a build.
_PATIENCE = 120
_END = re.compile("直すところは|To be mended: |There is nothing to mend")
Found = TypeVar("Found")


class Session:
    """A running session in a folder with ``docs`` and ``data``."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._options = options
        self._lines: list[str] = []
        #: How many lines were there before the last edit.
        self._read = 0

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "plandata.preview", "docs", "build"),
                *("--no-browser", "--port", "0", *self._options),
            ],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(EXT), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.address = self.until(lambda: _ADDRESS.search(self.told))[0]
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.wait()
        self._listener.join()
        assert self.process.stdout
        self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.append(line)

    @property
    def told(self) -> str:
        """What was printed since the last edit."""
        return "".join(self._lines[self._read :])

    def until(self, look: Callable[[], Found | None]) -> Found:
        """Wait until something is so."""
        end = time.monotonic() + _PATIENCE
        while not (found := look()):
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError("".join(self._lines))
            time.sleep(0.05)
        return found

    def settle(self) -> str:
        """Wait until all is done that follows from the last edit; what was told of it."""
        self.until(lambda: _END.search(self.told))
        return self.told

    @contextmanager
    def edit(self) -> Iterator[None]:
        """Save files, which the block does, and wait until all is done that follows."""
        self._read = len(self._lines)
        yield
        self.settle()

    def write(self, name: str, text: str) -> str:
        """Save a file; what was told after it."""
        with self.edit():
            (self.folder / name).write_text(text, "utf-8")
        return self.told

    def get(self, path: str, host: str = "") -> tuple[int, str, str]:
        """The status, the type and the text of an answer."""
        server = HTTPConnection(urlsplit(self.address).netloc, timeout=30)
        server.request("GET", f"/{path}", headers={"Host": host} if host else {})
        answer = server.getresponse()
        text = answer.read().decode("utf-8", "replace")
        server.close()
        return answer.status, answer.headers["Content-Type"], text

    def page(self, path: str) -> Tag:
        """A page as it is shown."""
        return BeautifulSoup(self.get(path)[2], "html.parser")

    def banner(self, path: str = "ja/index.html") -> list[str]:
        """The entries of the banner of a page, each with its place."""
        entries = self.page(path).select("#plan-preview li")
        return [" ".join(entry.get_text(" ").split()) for entry in entries]

    def text(self, path: str) -> str:
        """What a page says."""
        main = self.page(path).select_one("main, [role=main]")
        assert main
        return " ".join(main.get_text(" ").split())

    def interrupt(self) -> int:
        """Press Ctrl+C; the exit status."""
        self._read = len(self._lines)
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=_PATIENCE)
