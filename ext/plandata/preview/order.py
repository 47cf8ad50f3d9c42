"""What a worker is to do, and what it answers, in the order of the work."""

from pathlib import Path
from typing import NamedTuple

from plandata.preview.open_problem import OpenProblem


class Order(NamedTuple):
    """What to do for a site, one after the other.

    Args:
        docs: The folder of conf.py and of the pages.
        data: That of the data.
        folder: That of the preview.
        source: The language in which the plan is written.
        spoken: The language of what is told.
        looks_at_data: Whether to look at the data, and to take over what is good.
        edition: The language of the edition to build, "" for none.
        checks_text: Whether to check the pages, as ``plandata check`` does.
    """

    docs: Path
    data: Path
    folder: Path
    source: str
    spoken: str
    looks_at_data: bool = False
    edition: str = ""
    checks_text: bool = False


class DataSeen(NamedTuple):
    """What is to be mended in the data, and whether pages are made of them all the same."""

    problems: list[OpenProblem]
    is_taken: bool


class Progress(NamedTuple):
    """How many pages have been read and written, of how many."""

    done: int
    total: int


class Built(NamedTuple):
    """What a build told, how many pages it wrote, and whether it came to its end."""

    problems: list[OpenProblem]
    pages: int
    is_done: bool


class TextChecked(NamedTuple):
    """What is to be mended by the check of data and texts."""

    problems: list[OpenProblem]


Answer = DataSeen | Progress | Built | TextChecked
