"""A catalogue of a translation as parts, each with the line on which its message begins."""

import re
from collections.abc import Iterator
from io import StringIO

from babel.messages.pofile import PoFileError, read_po

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text import myst_page
from sitecheck.text.part import Damaged, Part, Slip
from sitecheck.text.plain_words import Rule
from sitecheck.text.po_lines import faults

_UNKNOWN = Message("翻訳のカタログに書けないことです。直してください")


FORM = Rule(
    "translation",
    BEST,
    Message(
        "訳文として使えません。訳文は、全体が一つの段落になるように書いてください"
        "（先頭の「1. 」や「- 」は、「1\\. 」や「\\- 」と書きます）"
    ),
)
RULES = (FORM,)
#: How what is no paragraph begins, and what ends one.
_OTHER = re.compile(r"\s*(?:[-*+>#|:`~(=_%$]|\d+[.)])|\s{4}|.*\n", re.DOTALL)
_SHOWN = 40


def parts(text: str) -> Iterator[Part]:
    """The parts of each translation; what it is a translation of stands in the page itself."""
    damaged = [Damaged(*fault) for fault in faults(text)]
    if damaged:
        yield from damaged
        return
    try:
        catalogue = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        yield Damaged(error.lineno + 1, str(error), _UNKNOWN)
        return
    except ValueError:  # a date or a number of plural forms in the header
        yield Damaged(*_of_head(text), _UNKNOWN)
        return
    for message in catalogue:
        if message.id:
            words = message.string if isinstance(message.string, tuple) else (message.string,)
            line = message.lineno or 1
            source = message.id if isinstance(message.id, str) else message.id[0]
            for translation in map(str, filter(None, words)):
                if is_other(source, translation):
                    yield Slip(FORM, translation[:_SHOWN], line)
                yield from myst_page.paragraph(translation, line)


def is_other(source: str, translation: str) -> bool:
    """Whether a translation of a paragraph is none: Sphinx leaves it out without a word."""
    return (
        bool(_OTHER.match(translation))
        and not myst_page.is_paragraph(translation)
        and myst_page.is_paragraph(source)
    )


def _of_head(text: str) -> tuple[int, str]:
    """The line of the header that can't be read, and its words."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith('"'):
            try:
                read_po(StringIO(f'msgid ""\nmsgstr ""\n{line}'))
            except ValueError:
                return number, line
    return 1, ""
