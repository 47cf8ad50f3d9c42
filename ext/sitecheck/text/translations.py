"""A catalogue of a translation as parts, each with the line on which its message begins."""

from collections.abc import Iterator
from io import StringIO

from babel.messages.pofile import PoFileError, read_po

from sitecheck.message import Message
from sitecheck.text import myst_page
from sitecheck.text.part import Damaged, Part
from sitecheck.text.po_lines import faults

_UNKNOWN = Message("翻訳のカタログに書けないことです。直してください")


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
            for translation in words:
                yield from myst_page.paragraph(str(translation or ""), message.lineno or 1)


def _of_head(text: str) -> tuple[int, str]:
    """The line of the header that can't be read, and its words."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith('"'):
            try:
                read_po(StringIO(f'msgid ""\nmsgstr ""\n{line}'))
            except ValueError:
                return number, line
    return 1, ""
