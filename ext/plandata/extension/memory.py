"""Memory during a build: what a build makes stays until its end, so nobody looks for what is left.

Python's collector goes again and again through all nodes of all pages, which takes a sixth of the
time and finds next to nothing. When a process ends, all memory is given back at once.
"""

import atexit
import gc

from sphinx.application import Sphinx
from sphinx.config import Config

#: How many things more there must be before Python looks through the youngest of them, and how
#: often it does that before it looks through the older ones, too, which are what a build makes.
_MORE, _OFTEN = 100_000, 100


class Collector:
    """Python's collector of what nothing refers to any more, less often while a build goes on."""

    def __init__(self) -> None:
        self._before = gc.get_threshold()

    def rest(self, app: Sphinx, config: Config) -> None:
        """Let it look less often (``config-inited``), and not at all when the process ends.

        The environment of the build before comes after that event, and is much to look through.
        """
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        self._before = gc.get_threshold()
        gc.set_threshold(_MORE, _OFTEN, _OFTEN)

    def go_on(self, app: Sphinx, error: Exception | None) -> None:
        """Let it look as often as before (``build-finished``); what was made is old by now.

        So it is looked at with everything else alone, and not at the next occasion.
        """
        gc.freeze()
        gc.unfreeze()
        gc.set_threshold(*self._before)
