"""A folder of HTML: which pages it has, and in which languages."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sitecheck.message import Message

_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Site:
    """A folder of HTML as a generator writes it.

    ``editions`` are the folders of its languages, each named by the language's tag, such as
    ``ja``: they hold the same pages, and a page beside them only leads on to one. Without editions
    each page says its language itself. ``quoted`` is a class of elements that stand as another text
    has them, as ``q`` and ``blockquote`` do.
    """

    folder: Path
    editions: tuple[str, ...] = ()
    quoted: str = ""

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of the pages from the folder, such as ``en/overview.html``."""
        folders = [self.folder / edition for edition in sorted(self.editions)] or [self.folder]
        files = [file for folder in folders for file in sorted(folder.rglob("*.html"))]
        return [file.relative_to(self.folder).as_posix() for file in files]

    @property
    def languages(self) -> list[str]:
        """The languages of the pages."""
        if self.editions:
            return sorted(self.editions)
        texts = ((self.folder / page).read_text("utf-8") for page in self.pages)
        return sorted({found[1] for text in texts if (found := _LANGUAGE.search(text))})

    def edition(self, page: str) -> str:
        """The edition of a page, "" where there are none."""
        return page.partition("/")[0] if self.editions else ""


def no_folder(folder: Path) -> Message:
    """What is told where a folder is asked for that isn't there."""
    return Message("フォルダー {folder} がありません", folder=folder)
