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
_MORE, _OFTEN = 1_000_000, 100
_BEFORE = gc.get_threshold()


def rest(app: Sphinx, config: Config) -> None:
    """Let Python look less often, and not at all when the process ends (``config-inited``).

    What an earlier build kept is loaded next.
    """
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    gc.set_threshold(_MORE, _OFTEN, _OFTEN)


def go_on(app: Sphinx, error: Exception | None) -> None:
    """Let it look as often as before (``build-finished``); what was made is old by now.

    So it is looked at with everything else alone, and not at the next occasion.
    """
    gc.freeze()
    gc.unfreeze()
    gc.set_threshold(*_BEFORE)
