"""What conf.py says of the site's languages, for programs that run without Sphinx."""

import re
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sitecheck.message import Message, MessageError

#: What an edition may set: its name for itself, and values of the configuration.
Settings = Mapping[str, str]


class SettingsError(MessageError):
    """The languages can't be read; the message says of which file, and how to mend it."""


def values(conf: Path) -> Mapping[str, Any]:
    """What a conf.py sets. Raises SettingsError."""
    if not conf.is_file():
        message = Message(
            "{conf} がありません。サイトの conf.py を指定してください", conf=str(conf)
        )
        raise SettingsError(message)
    try:
        return runpy.run_path(str(conf))
    except (Exception, SystemExit) as error:  # conf.py is a program, and may fail in any way
        message = Message(
            "{conf} を実行できません（{error}）。直してください", conf=str(conf), error=repr(error)
        )
        raise SettingsError(message) from error


def languages(conf: Path) -> Mapping[str, Settings]:
    """``plan_languages`` of a conf.py, by language, the first one first. Raises SettingsError."""
    return editions(values(conf).get("plan_languages"), str(conf))


def editions(found: Any, conf: str) -> Mapping[str, Settings]:
    """What ``plan_languages`` is set to, if it can be used; ``conf`` is the name of the file.

    Raises:
        SettingsError: It lists no languages, a code is none, or a language has no name.
    """
    if not isinstance(found, dict) or not found:
        message = Message(
            "{conf} の plan_languages を読めません。"
            '{{"ja": {{"name": "日本語"}}}} のように、言語ごとに name を書いてください',
            conf=conf,
        )
        raise SettingsError(message)
    for language, about in found.items():
        if not is_language(language):
            message = Message(
                "{conf} の plan_languages の「{language}」は言語のコードではありません。"
                "pt のような、2字か3字の半角の小文字です",
                conf=conf,
                language=str(language),
            )
            raise SettingsError(message)
        if not isinstance(about, dict) or not isinstance(about.get("name"), str):
            message = Message(
                "{conf} の plan_languages の「{language}」に name がありません。"
                '{{"name": "日本語"}} のように、その言語の名前を書いてください',
                conf=conf,
                language=language,
            )
            raise SettingsError(message)
    return found


def is_language(code: object) -> bool:
    """Whether a code can name a folder of the site, a column of the data and a passage's tongue."""
    return isinstance(code, str) and bool(re.fullmatch("[a-z]{2,3}", code))
