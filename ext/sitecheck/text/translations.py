"""A catalogue of a translation as parts, each with the line on which its message begins."""

import re
from collections.abc import Iterator
from io import StringIO

from babel.messages.pofile import PoFileError, read_po

from sitecheck.text import myst_page
from sitecheck.text.part import Damaged, Part

#: A line of words. Babel takes what stands at the end of one for a quotation mark, whatever it is.
_LINE = re.compile(r'\s*(?:#.*|(?:#~\s*)?(?:msg\w+(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"\s*|)')


def parts(text: str) -> Iterator[Part]:
    """The parts of each translation; what it is a translation of stands in the page itself."""
    lines = text.splitlines()
    damaged = [Damaged(line, n) for n, line in enumerate(lines, 1) if not _LINE.fullmatch(line)]
    if damaged:
        yield from damaged
        return
    try:
        catalogue = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        yield Damaged(error.line.strip(), error.lineno + 1)
        return
    except ValueError as error:  # a date or a number of plural forms in the header
        yield Damaged(str(error), 1)
        return
    for message in catalogue:
        if message.id:
            words = message.string if isinstance(message.string, tuple) else (message.string,)
            for translation in words:
                yield from myst_page.paragraph(str(translation or ""), message.lineno or 1)
