"""What is chosen of a new project, and how each choice is written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from babel import Locale, UnknownLocaleError

from plandata.configuration.editions_setting import is_language
from plandata.skeleton import engine_source
from plandata.skeleton.engine_source import EngineSource
from plandata.wording.level_names import MEASURE
from sitecheck.message import Message, MessageError, quoted

#: For a plan whose end is not set, where something must be written.
NO_END = "-"


class ChoiceError(MessageError):
    """A choice can't be used; the message says what can."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence of the text and the data."""

    name: str
    title: str
    address: str


_COMMONS = "https://creativecommons.org"
LICENCES: Mapping[str, Licence | None] = {
    "CC-BY-4.0": Licence(
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0 International",
        f"{_COMMONS}/licenses/by/4.0/",
    ),
    "CC0-1.0": Licence(
        "CC0-1.0", "Creative Commons Zero 1.0 Universal", f"{_COMMONS}/publicdomain/zero/1.0/"
    ),
    "none": None,
}


@dataclass(frozen=True, kw_only=True)
class Choices:
    """A new project: ``levels`` are ids with the names that were given in the first language."""

    name: str
    id: str
    languages: tuple[str, ...]
    levels: Mapping[str, str]
    first_year: int
    last_year: int | None
    engine: EngineSource
    licence: Licence | None


def name(words: str) -> str:
    """The name of the plan. Raises ChoiceError."""
    if not words.strip() or not words.isprintable():
        raise ChoiceError(Message("計画の名前を、1行の文字で書いてください"))
    return words.strip()


def languages(words: str) -> tuple[str, ...]:
    """The languages of the site, the source's first. Raises ChoiceError."""
    found = tuple(dict.fromkeys(word.strip() for word in words.split(",")))
    for language in found:
        if not is_language(language) or not _is_known(language):
            message = Message(
                "「{language}」という言語はありません。ja,en のように、"
                "言語のコードをコンマで区切って書いてください",
                language=language,
            )
            raise ChoiceError(message)
    return found


def _is_known(language: str) -> bool:
    try:
        return bool(Locale.parse(language))
    except UnknownLocaleError:
        return False


def levels(words: str) -> Mapping[str, str]:
    """The levels of the plan, the widest first, each with its name, "" if it has none.

    The last one may be that of the measures. Raises ChoiceError.
    """
    parts = (word.partition("=") for word in words.split(","))
    pairs = [(id.strip(), name.strip()) for id, _sign, name in parts]
    ids = [id for id, _name in pairs]
    groups = [id for id in ids if id != MEASURE]
    if (
        not groups
        or len(set(ids)) < len(ids)
        or MEASURE in ids[:-1]
        or not all(re.fullmatch("[a-z][0-9a-z]*(-[0-9a-z]+)*", id) for id in ids)
    ):
        message = Message(
            "「{words}」は階層の一覧ではありません。goal=基本目標,area=施策区分 のように、広い順に"
            "半角の英小文字のidと名前を書いてください。個別施策の呼び方は最後に measure で書けます",
            words=words,
        )
        raise ChoiceError(message)
    return dict(pairs)


def year(words: str) -> int:
    """A fiscal year. Raises ChoiceError."""
    if not re.fullmatch("[1-9][0-9]{3}", words.strip()):
        message = Message("「{words}」は年度ではありません。西暦の4桁で書いてください", words=words)
        raise ChoiceError(message)
    return int(words)


def last_year(words: str) -> int | None:
    """The last fiscal year, None where the plan has no end. Raises ChoiceError."""
    return None if words.strip() in ("", NO_END) else year(words)


def licence(words: str) -> Licence | None:
    """The licence of the text and the data. Raises ChoiceError."""
    if words not in LICENCES:
        message = Message(
            "「{words}」という利用条件はありません。使えるのは{known}です",
            words=words,
            known=quoted(LICENCES),
        )
        raise ChoiceError(message)
    return LICENCES[words]


#: How the words of each choice are read, in the order of the questions.
READERS: Mapping[str, Callable[[str], Any]] = {
    "name": name,
    "id": str,
    "languages": languages,
    "levels": levels,
    "first_year": year,
    "last_year": last_year,
    "engine": engine_source.read,
    "licence": licence,
}
