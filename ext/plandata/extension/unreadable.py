"""Pages and catalogues that are damaged stop a build with their place, before Sphinx reads them.

Sphinx ends in a traceback where a page is no text, and reads of a catalogue what it can.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from plandata.extension.warning import BuildEndedError, said
from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.message import Message
from sitecheck.text.po_lines import faults

_MARK = Message("先頭に見えない印（BOM）があります。印のないUTF-8で保存してください")


def refuse_pages(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str]) -> None:
    """Look whether the pages to be read can be (``env-before-read-docs``).

    Raises:
        BuildEndedError: A page is not in UTF-8 or can't be opened; each is told.
    """
    if told := [line for name in sorted(docnames) for line in _page(env.doc2path(name))]:
        raise BuildEndedError("\n".join(told))


def refuse_catalogues(app: Sphinx, config: Config) -> None:
    """Look at each catalogue of the language that is built (``config-inited``).

    Raises:
        BuildEndedError: A catalogue is damaged or can't be opened; each such line is told.
    """
    folders = [Path(app.srcdir, name, config.language) for name in config.locale_dirs]
    files = [file for folder in folders for file in sorted(folder.rglob("*.po"))]
    if told := [line for file in files for line in _catalogue(file)]:
        raise BuildEndedError("\n".join(told))


def _page(file: Path) -> Iterator[str]:
    try:
        text_file.read(file)
    except text_file.TextFileError as error:
        yield _told(file, error.line, error.message, "unreadable")


def _catalogue(file: Path) -> Iterator[str]:
    try:
        text = text_file.read(file)
    except text_file.TextFileError as error:
        yield _told(file, error.line, error.message, "unreadable")
        return
    if file.read_bytes().startswith(BOM_UTF8):  # Sphinx takes it for a letter of the first line
        yield _told(file, 1, _MARK, "catalogue")
    for line, words, why in faults(text):
        message = Message("「{words}」は{why}", words=words, why=why)
        yield _told(file, line, message, "catalogue")


def _told(file: Path, line: int, message: Message, kind: str) -> str:
    """A line as the check of texts tells it, which finds the same."""
    return f"{said(text_file.placed(shown(file), line, message))} [text.{kind}]"
