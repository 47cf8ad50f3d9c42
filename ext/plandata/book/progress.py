"""How much of the books of an edition is made."""

from pathlib import Path

from plandata.book import offer
from plandata.book.builder import FILE


def share(build: Path, language: str) -> float:
    """How much is done, from 0 to 1, by what is there; ``build`` is the folder of what is made."""
    folder = build / "print" / language
    pdf, epub = offer.names(language)
    steps = [
        any(folder.glob("epub/*.epub")),
        *(folder.joinpath(name).is_file() for name in (epub, f"book/{FILE}", pdf, offer.STAMP)),
    ]
    return sum(steps) / len(steps)
