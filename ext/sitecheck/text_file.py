"""Files of text: read strictly, written whole or not at all."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from sitecheck.message import Message, MessageError


class TextFileError(MessageError):
    """The file can't be read; the message says why, and ``line`` where, 0 for the whole file.

    ``text`` is what can be made out of it all the same, to look for names in it.
    """

    def __init__(self, message: Message, line: int = 0, text: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.text = text


def read(file: Path) -> str:
    """The text of a file in UTF-8, without the mark that may begin it. Raises TextFileError."""
    try:
        content = file.read_bytes()
    except OSError as error:  # also a folder, a link that leads nowhere, and a loop of links
        message = Message(
            "開けません（{reason}）。読めるファイルを置いてください", reason=error.strerror
        )
        raise TextFileError(message) from error
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = Message("UTF-8の文字として読めません。UTF-8で保存してください")
        raise TextFileError(message, line, content.decode(errors="replace")) from error


def write(file: Path, content: bytes) -> bool:
    """Write a file beside its place, then put it there; whether it changed.

    Whatever fails leaves the file as it was. A link stays one: what it leads to is written.

    Raises:
        OSError: The file can't be written.
    """
    return bool(write_all({file: content}))


def write_all(contents: Mapping[Path, bytes]) -> list[Path]:
    """Write files as ``write`` does, all of them or none; those that changed.

    All are written beside their places first. Where one can't be put there, such as one that
    another program holds open, those before it are brought back.

    Raises:
        OSError: A file can't be written.
    """
    places = {Path(os.path.realpath(file)): file for file in contents}
    before = {place: place.read_bytes() if place.is_file() else None for place in places}
    changed = {
        place: place.with_name(f".{place.name}.{os.getpid()}.new")
        for place, file in places.items()
        if before[place] != contents[file]
    }
    put: list[Path] = []
    for place in changed:
        place.parent.mkdir(parents=True, exist_ok=True)
    try:
        for place, new in changed.items():
            new.write_bytes(contents[places[place]])
            if place.is_file():
                shutil.copymode(place, new)
        for place, new in changed.items():
            new.replace(place)
            put.append(place)
    except BaseException:
        for place in put:
            _bring_back(place, before[place])
        raise
    finally:
        for new in changed.values():
            new.unlink(missing_ok=True)
    return [places[place] for place in changed]


def _bring_back(place: Path, content: bytes | None) -> None:
    """Give a file the content that it had; None where it was not there."""
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)


def placed(file: Path | str, line: int, message: Message) -> Message:
    """A message with its place, as terminals and editors make it a link."""
    place = f"{file}:{line}" if line else str(file)
    return Message("{place}: {message}", place=place, message=message)
