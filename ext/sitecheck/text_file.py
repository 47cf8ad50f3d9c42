"""Files of text: read strictly, written whole or not at all."""

import os
import shutil
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
    place = Path(os.path.realpath(file))
    if place.is_file() and place.read_bytes() == content:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        new.write_bytes(content)
        if place.is_file():
            shutil.copymode(place, new)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
    return True


def placed(file: Path | str, line: int, message: Message) -> Message:
    """A message with its place, as terminals and editors make it a link."""
    place = f"{file}:{line}" if line else str(file)
    return Message("{place}: {message}", place=place, message=message)
