"""What a command takes from a project's ``conf.py``, without Sphinx."""

import runpy
from collections.abc import Mapping
from pathlib import Path

Editions = Mapping[str, Mapping[str, str]]


class ConfError(ValueError):
    """The file says no editions; the message says how to mend it."""


def editions(file: Path) -> Editions:
    """``plan_languages`` of a ``conf.py``: each language, with its name at least.

    Raises:
        ConfError: The file isn't there, fails when it is run, or lists no editions.
    """
    if not file.is_file():
        raise ConfError(f"{file}: ファイルがありません。サイトの conf.py を指定してください")
    try:
        found = runpy.run_path(str(file)).get("plan_languages")
    except Exception as error:  # it is a program: anything may go wrong in it
        raise ConfError(f"{file}: 実行できません（{type(error).__name__}: {error}）") from error
    if not isinstance(found, Mapping) or not found:
        raise ConfError(f"{file}: plan_languages がありません。サイトの言語を書いてください")
    for language, about in found.items():
        if not isinstance(about, Mapping) or "name" not in about:
            raise ConfError(f"{file}: plan_languages の「{language}」に name がありません")
    return found
