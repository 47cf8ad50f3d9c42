"""Processes that wait for orders, so that no order waits until they have loaded what it needs."""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from plandata.preview.order import Answer, Order

#: How many wait: as many as are needed one right after the other, without much memory.
_WAITING = 2


class Workers:
    """Workers for the pages of a folder; what programs print in them comes into a log."""

    def __init__(self, docs: Path, log: Path) -> None:
        self._docs = docs
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log: IO[bytes] = log.open("wb")
        self._waiting: deque[subprocess.Popen[bytes]] = deque()
        self._busy: subprocess.Popen[bytes] | None = None

    def do(self, order: Order) -> Iterator[Answer]:
        """Have an order done by the worker that has waited longest; its answers as they come."""
        worker = self._busy = self._waiting.popleft() if self._waiting else self._start()
        assert worker.stdin
        assert worker.stdout
        try:
            with worker.stdin as orders:
                pickle.dump(order, orders)
            while True:
                yield pickle.load(worker.stdout)
        except (EOFError, OSError):  # it is done, or has died, of which it tells in the log
            worker.wait()
        finally:
            _end(worker)
            self._busy = None

    def refill(self) -> None:
        """Have as many wait as are needed one right after the other."""
        while len(self._waiting) < _WAITING:
            self._waiting.append(self._start())

    def dismiss(self) -> None:
        """End all that wait: what they have loaded is old."""
        while self._waiting:
            _end(self._waiting.popleft())

    def close(self) -> None:
        """End all."""
        self.dismiss()
        if self._busy:
            _end(self._busy)
        self._log.close()

    def _start(self) -> subprocess.Popen[bytes]:
        # Ctrl+C ends the session, which ends its workers; theirs would be a traceback
        windows = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        return subprocess.Popen(
            [sys.executable, "-m", "plandata.preview.worker", str(self._docs)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, "PYTHONUTF8": "1"},
            start_new_session=os.name == "posix",
            creationflags=windows,
        )


def _end(worker: subprocess.Popen[bytes]) -> None:
    for stream in (worker.stdin, worker.stdout):
        if stream and not stream.closed:
            stream.close()
    worker.kill()
    worker.wait()
