"""Work that one worker of pytest-xdist does for all of them."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_PATIENCE = 180  # seconds that a worker waits for another one's work


def once(base: Path, name: str, work: Callable[[Path], Any]) -> Any:
    """What ``work`` returns, as JSON keeps it; ``work`` may write into the folder that it gets.

    Args:
        base: The session's folder, ``tmp_path_factory.getbasetemp()``.
        name: The work's name, and that of its folder.
        work: Done by the first worker that asks; the others wait.
    """
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # the folder that the workers of a run have in common
    folder = base / name
    result = base / f"{name}.json"
    try:
        folder.mkdir()  # only one worker succeeds
    except FileExistsError:
        deadline = time.monotonic() + _PATIENCE
        while not result.is_file():
            assert time.monotonic() < deadline, f"the worker that does {name} has not finished"
            time.sleep(0.1)
    else:
        part = result.with_suffix(".part")
        part.write_text(json.dumps(work(folder)), "utf-8")
        part.replace(result)
    return json.loads(result.read_text("utf-8"))
