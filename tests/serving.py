"""A folder at an address of this machine, compressed as a web server would send it."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: What web servers compress; pictures are compressed already.
COMPRESSED = {".html", ".css", ".js", ".svg", ".xml", ".csv"}
#: Told of every request: the path within the folder, and the bytes of the answer.
Note = Callable[[str, int], None]


@cache
def _compress(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)  # the usual level


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, note: Note | None, directory: Path) -> None:
        self.note = note
        super().__init__(*arguments, directory=str(directory))  # type: ignore[arg-type]

    def do_GET(self) -> None:
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

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@contextmanager
def serve(folder: Path, note: Note | None = None) -> Iterator[str]:
    """Serve a folder; gives its address, which ends with a slash."""
    handler = partial(_Handler, note=note, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
