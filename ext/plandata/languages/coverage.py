"""What is left to translate, for people to read."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plandata.languages import texts
from plandata.languages.po_file import Pair
from plandata.languages.terms import OtherWords, inconsistent
from plandata.languages.texts import Texts
from plandata.model.records import Record, Term
from sitecheck.console import say
from sitecheck.message import Message, quoted

#: A line of the report: how far it is indented, and what it says.
Line = tuple[int, Message]


def coverage(pairs: Sequence[Pair]) -> tuple[int, int]:
    """How many texts have a translation that nobody needs to look at, of how many."""
    return sum(bool(pair.translation) and not pair.fuzzy for pair in pairs), len(pairs)


def table(found: Texts) -> Iterator[Line]:
    """A line a place, and each text that is missing or fuzzy under it."""
    for place, pairs in found.items():
        yield 0, _share(place, pairs)
        for pair in pairs:
            if pair.fuzzy:
                yield 4, Message("訳文を確かめてください（fuzzy）: {text}", text=pair.source)
            elif not pair.translation:
                yield 4, Message("訳文がありません: {text}", text=pair.source)


def terms(found: list[OtherWords]) -> Iterator[Line]:
    """A line a text that calls a term otherwise."""
    if found:
        yield 0, Message("用語集と違う言葉を使った訳文: {count}件", count=len(found))
    for other in found:
        message = Message(
            "{place}: 用語「{term}」は{allowed}のどれかで訳してください。今の訳文: {translation}",
            place=other.place,
            term=other.term,
            allowed=quoted(other.allowed),
            translation=other.translation,
        )
        yield 4, message


def tell(
    templates: Path,
    folder: Path,
    rows: Mapping[str, Sequence[Record]],
    language: str,
    source: str,
    spoken: str,
) -> bool:
    """Print what is left to translate; returns whether nothing is.

    ``templates`` are the messages of the pages, and ``folder`` is that of the translations,
    ``docs/locale``. ``language`` is that of the translation, ``source`` that of the plan, and
    ``spoken`` that of what is printed. Raises CatalogueError.
    """
    parts: list[Texts] = [texts.of_interface(folder, language)]
    if language != source:
        pages, data = texts.of_pages(templates, folder, language), texts.of_data(rows, language)
        parts = [pages, data, *parts]
    glossary = [term for term in rows.get("glossary", ()) if isinstance(term, Term)]
    lines: list[Line] = []
    everything: list[Pair] = []
    others: list[OtherWords] = []
    for found in parts:
        lines += table(found)
        for place, pairs in found.items():
            everything += pairs
            if not place.startswith("errata."):  # its texts are about wording
                others += inconsistent(glossary, place, pairs, language, source)
    say()
    say(language)
    for indent, message in (*lines, *terms(others), (0, _share(language, everything))):
        say(" " * indent + message.said(spoken))
    done, total = coverage(everything)
    return done == total and not others


def _share(of: str, pairs: Sequence[Pair]) -> Message:
    """How much of something is translated."""
    done, total = coverage(pairs)
    share = 100 * done // max(total, 1)
    return Message(
        "{of}: {total}件のうち{done}件（{share}%）", of=of, total=total, done=done, share=share
    )
