"""Which guides there are, what each says in a language, and the places that it names."""

import gettext
from functools import cache
from pathlib import Path

from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError
from sitecheck.message import Message

FOLDER = Path(__file__).parent
#: The language in which guides are written.
SOURCE = "ja"
#: The language of those who have no catalogue of their own.
COMMON = "en"
LOCALE = FOLDER / "locale"
#: The pictures in guides, a folder for each language that guides are in.
PICTURES = FOLDER / "pictures"
FILES = {file.stem: file for file in sorted((FOLDER / SOURCE).glob("*.md"))}
#: The guide that goes on with a table of the columns of each file.
OF_COLUMNS = "columns"


def named(_plan: Plan, name: str) -> str:
    """The name of a guide. Raises QueryError."""
    if name not in FILES:
        message = Message("「{name}」という手引きはありません", name=name)
        raise QueryError(message.then(allowed(name, FILES)))
    return name


@cache
def source(name: str) -> str:
    """What a guide says, as it is written."""
    return FILES[name].read_text("utf-8")


def label_of_file(name: str) -> str:
    """The place of a file, such as ``measures``, in the guide of columns."""
    return f"columns-of-{name}"


def catalogue(name: str, language: str) -> tuple[gettext.NullTranslations, str]:
    """The translation of a guide for a reader of a language, and the language that it is in."""
    if language != SOURCE:
        for known in (language, COMMON):
            if file := gettext.find(name, str(LOCALE), [known]):
                with Path(file).open("rb") as stream:
                    return gettext.GNUTranslations(stream), known
    return gettext.NullTranslations(), SOURCE
