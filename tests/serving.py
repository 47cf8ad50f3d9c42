"""A folder at an address of this machine, compressed as a web server would send it."""

import gzip
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sitecheck import server

#: What web servers compress; pictures are compressed already.
COMPRESSED = {".html", ".css", ".js", ".svg", ".xml", ".csv"}
#: Told of every request: the path within the folder, and the bytes of the answer.
Note = Callable[[str, int], None]


@cache
def _compress(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)  # the usual level


class _Handler(server.Handler):
    def __init__(self, *arguments: Any, note: Note | None, directory: str) -> None:
        self.note = note
        super().__init__(*arguments, directory=directory)

    def do_GET(self) -> None:  # noqa: N802 - the base's name
        file = Path(self.translate_path(self.path))
        packed = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        if not file.is_file():
            self._tell(0)
            super().do_GET()
            return
        body = _compress(file, file.stat().st_mtime_ns) if packed else file.read_bytes()
        self._tell(len(body))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _tell(self, size: int) -> None:
        if self.note:
            self.note(unquote(urlsplit(self.path).path).removeprefix("/"), size)


def serve(folder: Path, note: Note | None = None) -> AbstractContextManager[str]:
    """Serve a folder; gives its address, which ends with a slash."""
    return server.serve(folder, partial(_Handler, note=note))
