"""What conf.py says of the site's languages, for programs that run without Sphinx."""

import re
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: What an edition may set: its name for itself, and values of the configuration.
Settings = Mapping[str, str]


#: What an editor is told of a code that is none.
NO_LANGUAGE = "「{}」は言語のコードではありません。pt のような、2字か3字の半角の小文字です"


class SettingsError(ValueError):
    """The languages can't be read; the message says of which file, and how to mend it."""


def values(conf: Path) -> Mapping[str, Any]:
    """What a conf.py sets. Raises SettingsError."""
    if not conf.is_file():
        raise SettingsError(f"{conf} がありません。サイトの conf.py を指定してください")
    try:
        return runpy.run_path(str(conf))
    except (Exception, SystemExit) as error:  # conf.py is a program, and may fail in any way
        raise SettingsError(f"{conf} を実行できません（{error!r}）。直してください") from error


def languages(conf: Path) -> Mapping[str, Settings]:
    """``plan_languages`` of a conf.py, by language, the first one first. Raises SettingsError."""
    found = values(conf).get("plan_languages")
    named = isinstance(found, dict) and [
        isinstance(about, dict) and isinstance(about.get("name"), str) for about in found.values()
    ]
    if not isinstance(found, dict) or not named or not all(named):
        raise SettingsError(
            f"{conf} の plan_languages を読めません。"
            '{"ja": {"name": "日本語"}} のように、言語ごとに name を書いてください'
        )
    for language in found:
        if not is_language(language):
            raise SettingsError(f"{conf} の plan_languages の{NO_LANGUAGE.format(language)}")
    return dict(found)


def is_language(code: object) -> bool:
    """Whether a code can name a folder of the site, a column of the data and a passage's tongue."""
    return isinstance(code, str) and bool(re.fullmatch("[a-z]{2,3}", code))
