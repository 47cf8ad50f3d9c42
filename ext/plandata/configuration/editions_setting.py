"""``plan_languages``: the languages of a site, and what each edition sets."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plandata.configuration.setting_fault import Fault
from plandata.model.problem import allowed
from sitecheck.message import Message, quoted

NAME = "plan_languages"
_OWN_NAME = "name"
#: What an edition may set: its name for itself, and values of the configuration.
Settings = Mapping[str, str]


def faults(found: object) -> Iterator[Fault]:
    """Why a value of ``plan_languages`` can't be used: no languages, no code, or no name."""
    if not isinstance(found, dict) or not found:
        message = Message(
            "plan_languages を読めません。"
            '{{"ja": {{"name": "日本語"}}}} のように、言語ごとに name を書いてください'
        )
        yield Fault(NAME, None, message)
        return
    for language, about in found.items():
        if not is_language(language):
            message = Message(
                "plan_languages の「{language}」は言語のコードではありません。"
                "pt のような、2字か3字の半角の小文字です",
                language=str(language),
            )
            yield Fault(NAME, language, message)
        elif not isinstance(about, dict) or not isinstance(about.get(_OWN_NAME), str):
            message = Message(
                "plan_languages の「{language}」に name がありません。"
                '{{"name": "日本語"}} のように、その言語の名前を書いてください',
                language=language,
            )
            yield Fault(NAME, language, message)


def faults_of(found: Any, language: str, known: Iterable[str]) -> Iterator[Fault]:
    """Why an edition can't be built: ``known`` are the settings that there are."""
    amiss = list(faults(found))
    yield from amiss
    if amiss:
        return
    if language not in found:
        message = Message(
            "言語「{language}」は plan_languages にありません。使えるのは{known}です",
            language=language,
            known=quoted(found),
        )
        yield Fault("language", None, message)
        return
    for name in found[language]:
        if name not in (*known, _OWN_NAME):
            message = Message("plan_languages の「{name}」という設定はありません", name=name)
            yield Fault(NAME, name, message.then(allowed(name, known)))


def is_language(code: object) -> bool:
    """Whether a code can name a folder of the site, a column of the data and a passage's tongue."""
    return isinstance(code, str) and bool(re.fullmatch("[a-z]{2,3}", code))
