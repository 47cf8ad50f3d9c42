"""What is left to translate, for people to read."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plandata.languages import texts
from plandata.languages.terms import OtherWords, inconsistent
from plandata.languages.texts import Texts
from plandata.model.records import Record, Term
from sitecheck.console import say


def coverage(found: Texts) -> tuple[int, int]:
    """How many texts have a translation that nobody needs to look at, of how many."""
    pairs = [pair for at_place in found.values() for pair in at_place]
    return sum(bool(pair.translation) and not pair.fuzzy for pair in pairs), len(pairs)


def table(title: str, found: Texts) -> Iterator[str]:
    """A line a place, and each text that is missing or fuzzy under it."""
    if not found:
        return
    done, total = coverage(found)
    yield f"{title}: {done} of {total}"
    for place, pairs in found.items():
        done, total = coverage({place: pairs})
        yield f"  {done:4} of {total:4}  {100 * done // max(total, 1):3}%  {place}"
        for pair in pairs:
            if pair.fuzzy or not pair.translation:
                yield f"      {'fuzzy' if pair.fuzzy else 'missing'}: {pair.source}"


def terms(found: list[OtherWords]) -> Iterator[str]:
    """A line a text that calls a term otherwise."""
    if found:
        yield f"terms called otherwise than in the glossary: {len(found)}"
    for other in found:
        yield f"  {other.place}: {other.term} = {' / '.join(other.allowed)}"
        yield f"      {other.translation}"


def tell(
    templates: Path, folder: Path, rows: Mapping[str, Sequence[Record]], language: str
) -> bool:
    """Print what is left to translate; returns whether nothing is.

    ``templates`` are the messages of the pages, and ``folder`` is that of the translations,
    ``docs/locale``. Raises CatalogueError.
    """
    parts = {
        "pages": texts.of_pages(templates, folder, language),
        "data": texts.of_data(rows, language),
        "interface": texts.of_interface(folder, language),
    }
    glossary = [term for term in rows.get("glossary", ()) if isinstance(term, Term)]
    say()
    say(language)
    done = total = 0
    others: list[OtherWords] = []
    for title, found in parts.items():
        for line in table(title, found):
            say(line)
        translated, needed = coverage(found)
        done += translated
        total += needed
        for place, pairs in found.items():
            if not place.startswith("errata."):  # its texts are about wording
                others += inconsistent(glossary, place, pairs, language)
    for line in terms(others):
        say(line)
    say(f"{language}: {done} of {total} texts, {100 * done // max(total, 1)}%")
    return done == total and not others
