"""Catalogues of a translation, kept up to date without churn: no dates, places or wrapped lines.

What is read is written back, and Babel takes much for a catalogue that is none: it leaves out cut
strings and all but the first of two translations. So every line is looked at first.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, unescape, write_po

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:(msgid|msgstr)\s+)?({_STRING})")
_ALLOWED = (
    'msgid "…"、msgstr "…"、"…"、#で始まる行のどれかにしてください。'
    "変更がぶつかった印（<<<<<<<、=======、>>>>>>>）なら、正しい方を残して、印を消してください"
)
_ORDER = "msgidの次にmsgstrを、一つずつ書いてください"


class CatalogueError(ValueError):
    """A catalogue is damaged; the message has its file and line, and says how to mend it."""


class Pair(NamedTuple):
    """A message and its translation: "" where there is none, ``fuzzy`` where it is a guess."""

    source: str
    translation: str
    fuzzy: bool = False


def read(file: Path) -> list[Pair]:
    """The messages of a catalogue, in its order; none where there is no such file.

    Raises CatalogueError.
    """
    return [
        Pair(str(message.id), str(message.string or ""), message.fuzzy)
        for message in _messages(_load(file))
    ]


def compiled(file: Path) -> bytes:
    """A catalogue as gettext reads it, a ``.mo`` without guesses. Raises CatalogueError."""
    catalogue = _load(file)
    catalogue.creation_date = datetime.fromtimestamp(0, UTC)  # Babel would write the time
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def updated(template: Path, file: Path, language: str) -> bytes:
    """A catalogue brought up to date with the messages that a build extracted.

    A message that is nearly an old one gets its translation, marked as fuzzy, with the old message
    beside it; translations that nothing needs any more are left out.

    Args:
        template: The messages that there are: those extracted, or another language's catalogue.
        file: The catalogue, a ``.po``, which may not be there yet.
        language: The language of the translation.

    Returns:
        What ``file`` should hold.

    Raises:
        CatalogueError: One of them is damaged.
    """
    known = {str(message.id): message for message in _messages(_load(file))}
    needed = _load(template)
    for message in _messages(needed):
        message.string = ""
    catalogue = Catalog(locale=language)
    for id, message in known.items():
        catalogue[id] = message
    catalogue.update(needed, no_fuzzy_matching=False)
    catalogue.obsolete.clear()
    for message in _messages(catalogue):
        _keep_guess(message, known)
        message.flags.discard("python-brace-format")  # a role is no place to fill in
        message.locations.clear()
    written = BytesIO()
    write_po(written, catalogue, width=0, omit_header=True, include_previous=True)
    header = f'"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {language}\\n"\n'
    return f'msgid ""\nmsgstr ""\n{header}\n'.encode() + written.getvalue().strip() + b"\n"


def write(file: Path, content: bytes) -> bool:
    """Write a catalogue whole or not at all; whether it changed."""
    if file.is_file() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    new.write_bytes(content)
    new.replace(file)
    return True


def _keep_guess(message: Message, known: Mapping[str, Message]) -> None:
    """Keep the message for which a translation was made, until somebody has looked at it."""
    source = message.previous_id[0] if message.previous_id else message.id
    before = known.get(str(source))
    if before and before.fuzzy and before.previous_id:
        message.previous_id = before.previous_id
    if message.previous_id == [message.id]:  # the change was taken back
        message.previous_id = []
        message.flags.discard("fuzzy")


def _load(file: Path) -> Catalog:
    if not file.is_file():
        return Catalog()
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogueError(
            f"{file}: UTF-8の文字として読めません。UTF-8で保存してください"
        ) from error
    _check(file, text)
    try:
        catalogue = read_po(StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:  # the head, which Babel alone understands
        raise CatalogueError(f"{file}:1: 翻訳ファイルとして読めません（{error}）") from error
    for message in _messages(catalogue):
        # Babel writes the message before a change, but reads it as a comment
        before = " ".join(line for line in message.user_comments if line.startswith("|"))
        if before:
            message.user_comments = [c for c in message.user_comments if not c.startswith("|")]
            message.previous_id = ["".join(map(unescape, re.findall(_STRING, before)))]
    return catalogue


def _check(file: Path, text: str) -> None:
    """Look at each line: a message, then its translation, each a string or several below it.

    Raises CatalogueError.
    """
    keyword, id = "msgstr", ""  # as if a message had just ended
    ids: dict[str, int] = {}
    number = 0
    for number, line in enumerate(text.split("\n"), 1):
        place, line = f"{file}:{number}", line.strip()
        if not line or (line.startswith("#") and keyword == "msgstr"):
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise CatalogueError(f"{place}: 「{line}」は.poファイルの行ではありません。{_ALLOWED}")
        begun, words = found.groups()
        if begun == keyword:
            raise CatalogueError(f"{place}: {begun}が二つ続いています。{_ORDER}")
        keyword = begun or keyword
        if begun == "msgid":
            id = ""
        if keyword == "msgid":
            id += words[1:-1]
        elif begun and ids.setdefault(id, number) != number:
            raise CatalogueError(
                f"{place}: 「{id}」の訳文は{ids[id]}行にもあります。どちらかを消してください"
            )
    if keyword == "msgid":
        raise CatalogueError(f"{file}:{number}: 最後のmsgidにmsgstrがありません。{_ORDER}")


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)
