"""What is left to translate, for people to read."""

from collections.abc import Iterator

from plandata.languages.terms import OtherWords
from plandata.languages.texts import Texts


def coverage(texts: Texts) -> tuple[int, int]:
    """How many texts have a translation that nobody needs to look at, of how many."""
    pairs = [pair for found in texts.values() for pair in found]
    return sum(bool(pair.translation) and not pair.fuzzy for pair in pairs), len(pairs)


def table(title: str, texts: Texts) -> Iterator[str]:
    """A line a place, and each text that is missing or fuzzy under it."""
    if not texts:
        return
    done, total = coverage(texts)
    yield f"{title}: {done} of {total}"
    for place, pairs in texts.items():
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
