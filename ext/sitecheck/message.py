"""What programs tell an editor: a sentence with its values, which can be said in any language.

A message stands in Japanese in the code, as ``Message("…{name}…", name=…)``, and *is* that
Japanese text; catalogues of gettext have it in other languages. Words are never joined to a
message, which would leave a text that can't be translated: messages stand in others as values.
"""

import gettext
from collections.abc import Iterable
from functools import cache, reduce
from pathlib import Path
from typing import Any

#: The language in which the code says messages.
SOURCE = "ja"
#: The language of who reads none that a catalogue has.
_COMMON = "en"
#: The name of the catalogues.
DOMAIN = "messages"
_folders = [Path(__file__).with_name("locale")]


class Message(str):
    """A sentence by its template, as ``str.format`` reads it, and the values that stand in it.

    It is the text in Japanese; ``said`` gives it in a language. Values are words, numbers and
    messages.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> "Message":
        """Fill the template."""
        message = super().__new__(cls, template.format_map(values))
        message.template = template
        message.values = values
        return message

    def __reduce__(self) -> tuple[Any, ...]:
        """Its parts, so that other processes can say it, too."""
        return _again, (self.template, self.values)

    def said(self, language: str) -> str:
        """The text in a language; in English where no catalogue has the language."""
        if language == SOURCE:
            return str(self)
        values = {
            name: value.said(language) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return _catalogue(language).gettext(self.template).format_map(values)

    def then(self, other: "Message") -> "Message":
        """This sentence and another one."""
        return Message("{first}。{then}", first=self, then=other)


class MessageError(ValueError):
    """What an editor can mend; ``message`` says how."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def quoted(words: Iterable[object]) -> Message:
    """Words of files in quotation marks, one after the other; one at least."""
    return reduce(_both, (Message("「{word}」", word=word) for word in words))


def joined(messages: Iterable[Message]) -> Message:
    """Parts of a sentence as a list; one at least."""
    return reduce(_both, messages)


def use(folder: Path) -> None:
    """Say messages by the catalogues of a folder, too."""
    if folder not in _folders:
        _folders.append(folder)
        _catalogue.cache_clear()


def languages() -> list[str]:
    """The languages in which every message can be said."""
    found = {file.parts[-3] for file in _folders[0].glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return [SOURCE, *sorted(found)]


def spoken(*wanted: str) -> str:
    """The language in which to tell who wants one of these: the first of them that is named.

    Where no catalogue has that, it is English; where none is named, that of the code.
    """
    language = next(filter(None, wanted), SOURCE)
    return language if language in languages() else _COMMON


def _both(before: Message, after: Message) -> Message:
    return Message("{before}、{after}", before=before, after=after)


def _again(template: str, values: dict[str, Any]) -> Message:
    return Message(template, **values)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    words = gettext.NullTranslations()
    for folder in _folders:
        if file := gettext.find(DOMAIN, str(folder), [language, _COMMON]):
            with Path(file).open("rb") as stream:
                words.add_fallback(gettext.GNUTranslations(stream))
    return words
