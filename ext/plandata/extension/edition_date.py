"""The day of what is built: that of the last change to its text or its data, not of the build.

So the same files make the same site on every day and every computer.
"""

import os
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.extension.internals import given

#: The specification of reproducible-builds.org: a Unix time in seconds.
_EPOCH = "SOURCE_DATE_EPOCH"


def of(folders: Iterable[Path]) -> str:
    """The day on which something in the folders was last changed, as ``YYYY-MM-DD``.

    It is that of ``SOURCE_DATE_EPOCH`` (in UTC), else of the last commit in git (where it was
    made); "" if neither is known.
    """
    seconds = os.environ.get(_EPOCH, "")
    if seconds.isascii() and seconds.isdecimal():
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    where = [str(folder.resolve()) for folder in folders]
    command = ["git", "-C", where[0], "log", "-1", "--format=%cs", "--", *where]
    try:
        told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    except OSError:  # no git
        return ""
    return told.stdout.strip() if told.returncode == 0 else ""


def of_project(app: Sphinx) -> str:
    """The day on which a project's pages or its data were last changed, or ""."""
    source = Path(app.srcdir)
    return of([source, source / app.config.plan_data])


def add(app: Sphinx, config: Config) -> None:
    """Let ``release`` and ``version`` be the day, unless conf.py sets them (``config-inited``)."""
    if not {"release", "version"} & {*given(config)}:
        config.release = config.version = of_project(app)
