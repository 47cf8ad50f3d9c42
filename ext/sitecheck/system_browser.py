"""Where the browser of the system is."""

import os
from pathlib import Path

#: Where a system keeps it. That without windows takes a fifth less time for the same pages.
PLACES = [Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium")]


def path() -> Path | None:
    """The browser that $CHROMIUM names, or the system's; None where neither is."""
    named = os.environ.get("CHROMIUM")
    return Path(named) if named else next(filter(Path.exists, PLACES), None)
