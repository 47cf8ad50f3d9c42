"""What the server shows at the moment: the banner, and how each page is."""

import re
import threading
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: What a page loads from the site to be shown: style sheets, scripts, pictures.
_LOADED = re.compile(r'<(?:link|script|img)\b[^>]*? (?:href|src)="([^"#]+)')


class Board:
    """The state of the preview, which a session changes and the threads of the server wait for.

    ``site`` is the folder of the editions. ``shown`` is the edition of the page that somebody
    looked at last.
    """

    def __init__(self, site: Path, shown: str) -> None:
        self.site = site
        self.shown = shown
        self.banner = ""
        self._number = 0
        self._changed = threading.Condition()

    def tell(self, banner: str) -> int:
        """Show a banner, and let all that wait look whether their page was made anew."""
        with self._changed:
            self.banner = banner
            self._number += 1
            self._changed.notify_all()
            return self._number

    def wait(self, number: int, seconds: float) -> int:
        """Wait until something was told after that number; the number of what was told last."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, seconds)
            return self._number

    def file_of(self, path: str) -> Path:
        """The file of an address, if there is one; of a wrong address, the page that says so."""
        name = unquote(urlsplit(path).path).lstrip("/")
        try:
            file = (self.site / name).resolve()
            is_folder = file.is_dir()
        except (OSError, ValueError):  # too long for a name, or no name at all
            return self.missing
        if not file.is_relative_to(self.site):
            return self.missing
        return file / "index.html" if is_folder else file

    def look_at(self, path: str) -> None:
        """Note which edition is looked at."""
        edition = path.strip("/").partition("/")[0]
        if self.file_of(edition).parent.name == edition:
            self.shown = edition

    @property
    def missing(self) -> Path:
        """The page for wrong addresses."""
        return self.site / "404.html"

    def stamp(self, path: str) -> str:
        """What differs when a page, or what it loads, is another one; "" where there is none."""
        file = self.file_of(path)
        if not file.is_file():
            return ""
        loaded = {self.file_of(self._within(file, name)) for name in _LOADED.findall(_text(file))}
        found = sorted(f"{one} {_changed(one)}" for one in (file, *loaded))
        return sha256("\n".join(found).encode()).hexdigest()[:16]

    def _within(self, file: Path, name: str) -> str:
        """The address in the site of what a page names."""
        place = (file.parent / unquote(urlsplit(name).path)).resolve()
        return place.relative_to(self.site).as_posix() if place.is_relative_to(self.site) else name


def _text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")


def _changed(file: Path) -> int:
    return file.stat().st_mtime_ns if file.is_file() else 0
