"""The engine's own words in the reader's language, from catalogues of gettext.

They stand in English in the code, as ``_("…")``. The engine brings the catalogues of its folder
``locale``; a project may say any word otherwise, in any language, and brings all in a language that
the engine lacks. Each build names the folders of its project with ``use``.
"""

import gettext
from collections.abc import Callable, Iterable
from pathlib import Path

#: The name of the catalogue, in the engine's folder as in a project's.
DOMAIN = "plandata"
#: The engine's folder of catalogues.
LOCALE = Path(__file__).parents[1] / "locale"

_project: list[Path] = []
_known: dict[str, gettext.NullTranslations] = {}


def use(folders: Iterable[Path]) -> None:
    """Take a project's words from now on; those of a project before, or read before, are forgotten.

    Args:
        folders: The project's folders of catalogues, such as ``docs/locale``, compiled.
    """
    _project[:] = folders
    _known.clear()


def translator(language: str) -> Callable[[str], str]:
    """What translates the engine's words; a word that no catalogue has stays in English."""
    return catalogue(language).gettext


def catalogue(language: str) -> gettext.NullTranslations:
    """The engine's words in a language: those of the project come first, then the engine's."""
    if language not in _known:
        _known[language] = _read(language)
    return _known[language]


def _read(language: str) -> gettext.NullTranslations:
    words = gettext.NullTranslations()
    for folder in (*_project, LOCALE):
        if file := gettext.find(DOMAIN, str(folder), [language]):
            with Path(file).open("rb") as stream:
                words.add_fallback(gettext.GNUTranslations(stream))
    return words
