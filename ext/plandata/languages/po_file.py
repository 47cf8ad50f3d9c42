"""Catalogues of a translation, kept up to date without churn: no dates, places or wrapped lines."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, unescape, write_po


class Pair(NamedTuple):
    """A message and its translation: "" where there is none, ``fuzzy`` where it is a guess."""

    source: str
    translation: str
    fuzzy: bool = False


def read(file: Path) -> list[Pair]:
    """The messages of a catalogue, in its order; none where there is no such file."""
    return [
        Pair(str(message.id), str(message.string or ""), message.fuzzy)
        for message in _messages(_load(file))
    ]


def update(template: Path, file: Path, language: str) -> bool:
    """Bring a catalogue up to date with the messages that a build extracted.

    A message that is nearly an old one gets its translation, marked as fuzzy, with the old message
    beside it; translations that nothing needs any more are left out.

    Args:
        template: The messages that there are: those extracted, or another language's catalogue.
        file: The catalogue, a ``.po``, which may not be there yet.
        language: The language of the translation.

    Returns:
        Whether the file changed.
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
    text = f'msgid ""\nmsgstr ""\n{header}\n'.encode() + written.getvalue().strip() + b"\n"
    if file.is_file() and file.read_bytes() == text:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text)
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
    with file.open("rb") as stream:
        catalogue = read_po(stream)
    for message in _messages(catalogue):
        # Babel writes the message before a change, but reads it as a comment
        before = " ".join(line for line in message.user_comments if line.startswith("|"))
        if before:
            message.user_comments = [c for c in message.user_comments if not c.startswith("|")]
            parts = re.findall(r'"(?:[^"\\]|\\.)*"', before)
            message.previous_id = ["".join(map(unescape, parts))]
    return catalogue


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def shown(text: str) -> str:
    """A message as a reader sees it: a role's own words without its target, no file names."""
    words = re.sub(r"\{[\w:]+\}`([^`<]*?)\s*(?:<[^`]*>)?`", r"\1", text)
    return re.sub(r"\]\([^)]*\)", "]", words)
