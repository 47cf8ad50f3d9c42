"""The built site at an address of this machine, for browsers that check it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of its folder."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of each request."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # browsers ask for several files at once


@contextmanager
def serve(folder: Path, handler: Callable[..., Handler] = Handler) -> Iterator[str]:
    """Serve a folder; gives its address, which ends with a slash.

    Args:
        folder: What is served.
        handler: What answers requests; it gets the folder as ``directory``.
    """
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
