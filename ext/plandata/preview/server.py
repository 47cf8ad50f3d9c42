"""The server of the preview: pages with the banner, and what tells them that they are old.

It answers this machine alone, and no page of another site that names it otherwise.
"""

import json
import os
import sys
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from plandata.preview.banner import OWN, into, waiting
from plandata.preview.board import Board
from sitecheck.server import Handler

HOST = "127.0.0.1"
_INDEX = "index.html"
_STATIC = Path(__file__).with_name("static")
#: After how many seconds without news a line says that there are none, or that nobody listens.
_SILENCE = 15
#: The types of the usual files: Windows may have others in its registry.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # browsers ask for several files at once
    allow_reuse_address = os.name != "nt"  # there it would take a port that is in use

    def handle_error(self, *request: Any) -> None:
        """Say nothing of a browser that has gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)


def listen(board: Board, spoken: str, port: int) -> ThreadingHTTPServer:
    """A server at a free port, which is not running yet.

    Args:
        board: What it shows.
        spoken: The language of what it says itself.
        port: The port that it shall have if that is free; 0 for any.
    """
    handler = partial(_Handler, board=board, spoken=spoken, directory=str(board.site))
    try:
        return _Server((HOST, port), handler)
    except (OSError, OverflowError):
        return _Server((HOST, 0), handler)


class _Handler(Handler):
    def __init__(self, *arguments: Any, board: Board, spoken: str, **options: Any) -> None:
        self._board = board
        self._spoken = spoken
        super().__init__(*arguments, **options)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """What a file is, of the usual ones whatever the system thinks."""
        return _TYPES.get(Path(path).suffix) or str(super().guess_type(path))

    def do_GET(self) -> None:  # noqa: N802 - the base's name
        """Answer with a page, a file of the site, one of our own, or news."""
        address = urlsplit(self.path)
        if not self._is_ours():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif address.path == f"{OWN}events":
            asked = {name: values[0] for name, values in parse_qs(address.query).items()}
            self._tell(asked.get("page", "/"), asked.get("stamp", ""))
        elif address.path.startswith(OWN):
            self._file(_STATIC / Path(address.path).name)
        else:
            self._of_site(address.path)

    def _of_site(self, path: str) -> None:
        """Answer with what stands at an address of the site."""
        file = self._board.file_of(path)
        if file.name == _INDEX and not path.endswith(("/", _INDEX)):  # links in it are from there
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{path.strip('/')}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif file.is_file() and file.suffix != ".html":
            self._file(file)
        else:
            self._page(file, path)

    def _is_ours(self) -> bool:
        """Whether the browser was told this machine's name, not one that leads to it by a trick."""
        name = self.headers.get("Host", "").rpartition(":")[0]
        return name in (HOST, "localhost")

    def _page(self, file: Path, path: str) -> None:
        """Answer with a page and the banner; where there is none, with that which says so."""
        stamp, status = self._board.stamp(path), HTTPStatus.OK
        if not file.is_file() or file == self._board.missing:
            file, status = self._board.missing, HTTPStatus.NOT_FOUND
        text = file.read_text("utf-8") if file.is_file() else waiting(self._spoken)
        self._board.look_at(path)
        page = into(text, self._board.banner, stamp)
        self._send(page.encode(), _TYPES[".html"], status)

    def _file(self, file: Path) -> None:
        if file.is_file():
            self._send(file.read_bytes(), self.guess_type(file))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _tell(self, page: str, stamp: str) -> None:
        """Tell a page when it is old, or the banner is another one, as long as it listens.

        A stream of events as the HTML standard has it (server-sent events).
        """
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self._board.look_at(page)
        number, shown = -1, ""
        while True:
            number = self._board.wait(number, _SILENCE)
            if self._board.stamp(page) != stamp:
                self._event("reload", "")
            elif self._board.banner != shown:
                shown = self._board.banner
                self._event("banner", shown)
            else:
                self.wfile.write(b":\n\n")

    def _event(self, kind: str, data: str) -> None:
        self.wfile.write(f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode())
