"""A damaged catalogue is told with its line, or nothing that stands in it is lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from plandata.languages.po_file import CatalogueError, updated
from sitecheck.text.part import Damaged
from sitecheck.text.translations import parts
from sitecheck.text_file import TextFileError, read
from tests.damage import damaged

MESSAGES = [
    f"文{number}です。計画の{number}年目に{number}つのことをします。" for number in range(6)
]
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: fr\\n"\n'
ENTRIES = [f'msgid "{id}"\nmsgstr "mot{number}x"\n' for number, id in enumerate(MESSAGES)]
WHOLE = "\n".join(
    [
        HEADER,
        "# note6x\n" + ENTRIES[0],
        "#, fuzzy\n" + ENTRIES[1],
        *ENTRIES[2:4],
        'msgid ""\n"deux "\n"lignes"\nmsgstr ""\n"mot7x "\n"mot8x"\n',
        *(re.sub("^", "#~ ", entry.strip(), flags=re.MULTILINE) + "\n" for entry in ENTRIES[4:]),
        "# note9x",
    ]
)
#: Each translation and each comment has a word of its own.
WORDS = re.compile("(?:mot|note)[0-9]x")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        template = "".join(f'\nmsgid "{id}"\nmsgstr ""\n' for id in MESSAGES[1:5])
        Path(folder, "page.pot").write_text(HEADER + template, "utf-8")
        yield Path(folder)


def outcome(folder: Path, content: bytes) -> tuple[str, int]:
    """The catalogue brought up to date, or "" and the line that is told."""
    file = folder / "page.po"
    file.write_bytes(content)
    try:
        return updated(folder / "page.pot", file, "fr").decode(), 0
    except CatalogueError as error:
        told = re.fullmatch(rf"{re.escape(str(file))}:([0-9]+): .*。.*", str(error))
    assert told, "file, line, and what to do"
    return "", int(told[1])


@settings(max_examples=600)
@given(content=damaged(WHOLE.encode()))
def test_no_word_is_lost_untold(folder: Path, content: bytes) -> None:
    after, line = outcome(folder, content)
    if not line:
        assert set(WORDS.findall(content.decode("utf-8-sig"))) <= set(WORDS.findall(after))
        assert outcome(folder, after.encode()) == (after, 0), "it settles at once"


@settings(max_examples=600)
@given(content=damaged(WHOLE.encode()))
def test_the_check_tells_what_the_tool_refuses(folder: Path, content: bytes) -> None:
    _after, line = outcome(folder, content)
    if not line:
        return
    try:
        text = read(folder / "page.po")
    except TextFileError as error:
        told = {error.line}
    else:
        told = {part.line for part in parts(text) if isinstance(part, Damaged)}
    assert line in told


@pytest.mark.parametrize("good", [r"C:\\q", r"a\nb\t\"c\"", r"\\\\q"])
def test_only_a_backslash_that_means_nothing_is_told(good: str) -> None:
    def told(words: str) -> list[int]:
        found = parts(f'msgid "一"\nmsgstr "{words}"\n')
        return [part.line for part in found if isinstance(part, Damaged)]

    assert told(good) == []
    assert told(r"C:\quiz") == [2]
