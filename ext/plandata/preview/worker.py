"""A process that does one order: all that this needs is loaded when the order comes.

So no code is older than the last save of the engine, and no build finds what another one left in
memory. Orders and answers come and go as pickles, by the standard input and output.
``python -m plandata.preview.worker DOCS``: DOCS is the folder of conf.py.
"""

import os
import pickle
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from plandata import conf_file
from plandata.preview import open_problem
from plandata.preview.order import Answer, Built, Order


def main(docs: str) -> None:
    """Load what an order needs, wait for one, and do it; without one, end."""
    fault: Exception | None = None
    try:
        _load(Path(docs))
    except Exception as error:  # in the engine's code, at which somebody works
        fault = error
    try:
        order: Order = pickle.load(sys.stdin.buffer)
    except EOFError:
        return
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what others print is no answer

        def tell(answer: Answer) -> None:
            pickle.dump(answer, answers)
            answers.flush()

        try:
            if fault:
                raise fault
            from plandata.preview import steps

            steps.do(order, tell)
        except Exception as error:
            traceback.print_exc()
            tell(Built([open_problem.of_crash(error, order.spoken)], 0, is_done=False))


def _load(docs: Path) -> None:
    """Import what a build will import."""
    import_module("plandata.preview.steps")
    from sphinx.application import builtin_extensions

    settings = conf_file.settings(docs / "conf.py")
    for name in (*builtin_extensions, *conf_file.names(settings, "extensions")):
        with suppress(ModuleNotFoundError):  # a build tells it
            import_module(name)


if __name__ == "__main__":
    main(*sys.argv[1:])
