"""Catalogues of a translation, kept up to date without churn: no dates, places or wrapped lines.

What is read is written back, so it is read strictly, and nothing that people wrote is dropped: a
translation that nothing needs any more is kept, commented out (``#~``), until somebody needs it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, unescape, write_po

from sitecheck.message import Message, MessageError
from sitecheck.text.po_lines import faults
from sitecheck.text_file import TextFileError, placed
from sitecheck.text_file import read as read_text

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


class CatalogueError(MessageError):
    """A catalogue is damaged; the message has its file and line, and says how to mend it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A message and its translation: "" where there is none, ``fuzzy`` where it is a guess.

    ``line`` is where it stands in its catalogue.
    """

    source: str
    translation: str
    fuzzy: bool = False
    line: int = field(default=0, compare=False)


def read(file: Path) -> list[Pair]:
    """The messages of a catalogue, in its order; none where there is no such file.

    Raises CatalogueError.
    """
    return [
        Pair(str(message.id), str(message.string or ""), message.fuzzy, message.lineno or 0)
        for message in _messages(_load(file))
    ]


def compiled(file: Path) -> bytes:
    """A catalogue as gettext reads it, a ``.mo`` without guesses. Raises CatalogueError."""
    catalogue = _load(file)
    catalogue.creation_date = datetime.fromtimestamp(0, UTC)  # Babel would write the time
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def written(translations: Mapping[str, str], language: str) -> str:
    """A new catalogue: each message with its translation."""
    catalogue = Catalog(locale=language)
    for source, translation in translations.items():
        catalogue.add(source, translation).flags.clear()  # those that Babel takes for formats
    return f"{_header(language)}\n{_text_of(catalogue).strip()}\n"


def updated(template: Path, file: Path, language: str) -> bytes:
    """A catalogue brought up to date with the messages that a build extracted.

    A message that is nearly an old one gets its translation, marked as fuzzy, with the old message
    beside it; translations that nothing needs any more stand at the end, commented out.

    Args:
        template: The messages that there are: those extracted, or another language's catalogue.
        file: The catalogue, a ``.po``, which may not be there yet.
        language: The language of the translation.

    Returns:
        What ``file`` should hold.

    Raises:
        CatalogueError: One of them is damaged.
    """
    before = _load(file)
    old = {str(message.id): message for message in _gone(before)}
    used = {str(message.id): message for message in _messages(before)}
    known = old | {id: message for id, message in used.items() if message.string or id not in old}
    needed = _load(template)
    for message in _messages(needed):
        message.string = ""
    catalogue = Catalog(locale=language)
    for id, message in known.items():
        catalogue[id] = message
    catalogue.update(needed, no_fuzzy_matching=False)
    gone = Catalog(locale=language)
    for message in (*_gone(catalogue), *(old[id] for id in old if known[id] is not old[id])):
        gone[message.id] = message
    for message in (*_messages(catalogue), *_messages(gone)):
        _keep_guess(message, known)
        message.flags.discard("python-brace-format")  # a role is no place to fill in
        if not message.python_format:  # it came from the message that this one nearly is
            message.flags.discard("python-format")
        message.locations.clear()
    catalogue.obsolete.clear()
    head, rest = _own_words(file)
    out_of_use = re.sub('^(?=[m"])', "#~ ", _text_of(gone), flags=re.MULTILINE)
    parts = [f"{head}{_header(language)}", _text_of(catalogue), out_of_use, rest]
    return "\n\n".join(part.strip() for part in parts if part).encode() + b"\n"


def _header(language: str) -> str:
    fields = ("Content-Type: text/plain; charset=utf-8", f"Language: {language}")
    return "\n".join(['msgid ""', 'msgstr ""', *(f'"{one}\\n"' for one in fields), ""])


def _text_of(catalogue: Catalog) -> str:
    written = BytesIO()
    write_po(written, catalogue, width=0, omit_header=True, include_previous=True)
    return written.getvalue().decode()


def _own_words(file: Path) -> tuple[str, str]:
    """The comments that belong to no message, which Babel leaves out: before all, and after."""
    lines = _text(file).split("\n")
    own = [line.startswith("#") and not line.startswith("#~") for line in lines]
    first = own.index(False) if False in own else 0
    last = len(lines)
    while last > first and (own[last - 1] or not lines[last - 1].strip()):
        last -= 1
    head = lines[:first] if lines[first : first + 2] == ['msgid ""', 'msgstr ""'] else []
    rest = [line for line in lines[last:] if line.strip()]
    return "".join(f"{line}\n" for line in head), "\n".join(rest)


def _keep_guess(message: Entry, known: Mapping[str, Entry]) -> None:
    """Keep the message for which a translation was made, until somebody has looked at it."""
    source = message.previous_id[0] if message.previous_id else message.id
    before = known.get(str(source))
    if before and before.fuzzy and before.previous_id:
        message.previous_id = before.previous_id
    if message.previous_id == [message.id]:  # the change was taken back
        message.previous_id = []
        message.flags.discard("fuzzy")


def _text(file: Path) -> str:
    """The text of a catalogue, "" where there is none. Raises CatalogueError."""
    if not file.exists() and not file.is_symlink():
        return ""
    try:
        return read_text(file)
    except TextFileError as error:
        raise CatalogueError(placed(file, error.line, error.message)) from error


def _load(file: Path) -> Catalog:
    text = _text(file)
    for line, words, why in faults(text):
        fault = Message("「{words}」は{why}", words=words, why=why)
        raise CatalogueError(placed(file, line, fault))
    if not text.strip():
        return Catalog()
    try:
        catalogue = read_po(StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:  # the head, which Babel alone understands
        fault = Message("翻訳ファイルとして読めません（{reason}）", reason=str(error))
        raise CatalogueError(placed(file, 1, fault)) from error
    for message in (*_messages(catalogue), *_gone(catalogue)):
        if message.context or not isinstance(message.id, str):
            fault = Message(
                "msgctxtやmsgid_pluralは、ここでは使えません。msgidとmsgstrだけにしてください"
            )
            raise CatalogueError(placed(file, message.lineno or 1, fault))
        # Babel writes the message before a change, but reads it as a comment
        before = " ".join(line for line in message.user_comments if line.startswith("|"))
        if before:
            message.user_comments = [c for c in message.user_comments if not c.startswith("|")]
            message.previous_id = ["".join(map(unescape, _STRING.findall(before)))]
    return catalogue


def _messages(catalogue: Catalog) -> Iterator[Entry]:
    return (message for message in catalogue if message.id)


def _gone(catalogue: Catalog) -> Iterator[Entry]:
    """The translations that are commented out."""
    return (message for message in catalogue.obsolete.values() if message.string)
