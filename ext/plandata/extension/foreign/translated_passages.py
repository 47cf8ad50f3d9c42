"""What is told of a translation is told at its line of the catalogue, not at a line of the page.

Sphinx has MyST read each translation as a page of its own, and says of what is wrong in it only on
which line of the page the original stands, or on line 1.
"""

import re
from functools import lru_cache
from logging import LogRecord, getLogger
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.pofile import read_po
from docutils import nodes
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform, i18n
from sphinx.util.logging import LogCollector

from plandata.extension import internals
from plandata.extension.foreign import translation_faults

#: How Sphinx calls a translation that is read, and what it adds to that of a heading.
_TRANSLATED = ":<translated>"
_UNDERLINE = re.compile(r"\n=+$")
#: A paragraph of words alone, with signs that begin no markup of MyST's.
PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;?!()'\"/–—-]|: )*(?<! )")
#: What has MyST make more of words alone.
_UNMARKED = frozenset({"gfm_autolink", "linkify", "replacements", "smartquotes"})
#: Under which names is kept with a page what its catalogue has, the entry that was read last, what
#: has been read, what has been told, and whether MyST reads it.
_KNOWN, _LAST, _READ, _TOLD, _MARKDOWN = (
    f"plandata.translation-{name}" for name in ("known", "last", "read", "told", "markdown")
)


class Entry(NamedTuple):
    """A message of a catalogue and its translation, with its place."""

    source: str
    translation: str
    file: str
    line: int

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{self.file}:{self.line}"


class TranslationParser(MystParser):
    """Reads pages as ever, and knows of translations where they stand."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Read a page or a translation."""
        env = document.settings.env
        if not document["source"].endswith(_TRANSLATED):
            env.current_document[_MARKDOWN] = True
            super().parse(inputstring, document)
            return
        entry = env.current_document[_LAST]
        collector = LogCollector()
        with collector.collect():
            if not internals.read_translation(inputstring, document):
                super().parse(inputstring, document)
        if entry is None or _is_new(env, entry, "read"):  # another may have the same words
            for record in collector.logs:
                if entry:
                    record.location = entry.place
                getLogger(record.name).handle(record)


def is_plain(text: str, config: MdParserConfig) -> bool:
    """Whether a text is one paragraph of words alone, however MyST is told to read."""
    unmarked = config.gfm_only or not _UNMARKED.isdisjoint(config.enable_extensions)
    return not unmarked and PLAIN.fullmatch(text) is not None


def read_once(text: str, *place: str | int, env: Any, **how: Any) -> nodes.Element:
    """Read a translation once; Sphinx asks for each but that of a heading twice, and uses one."""
    entry = env.current_document[_LAST] = _entry(env, _UNDERLINE.sub("", text))
    read: dict[str, nodes.Element] = env.current_document.get(_READ) or {}
    env.current_document[_READ] = read
    if text not in read or _is_used(read[text]):
        if env.current_document.get(_MARKDOWN) and is_plain(text, env.myst_config):
            passage: nodes.Element = nodes.paragraph("", text)
        else:
            passage = internals.read_passage(text, *place, env=env, **how)
        if entry:
            for node in passage.findall(nodes.Element):
                node.source, node.line = entry.file, entry.line
        read[text] = passage
    return read[text]


def _is_used(passage: nodes.Element) -> bool:
    """Whether what a translation says stands in the page by now."""
    within = passage.findall(nodes.Element)
    return any(child.parent is not node for node in within for child in node.children)


class OfThePage(SphinxTransform):
    """Lets translated words belong to their page, no longer to the document that each was read as.

    Those documents would be kept with the page, and with them the whole environment: a page in
    translation was four times as large, and larger with each other page.
    """

    default_priority = 21  # right after messages were looked up (20)

    def apply(self) -> None:
        """Tell every part of the page to which document it belongs."""
        if _LAST in self.env.current_document:
            for node in self.document.findall():
                node.document = self.document


def _entry(env: BuildEnvironment, translation: str) -> Entry | None:
    """The entry of the page that is read that has a translation."""
    known: dict[str, Entry] | None = env.current_document.get(_KNOWN)
    if known is None:
        config, name = env.config, internals.catalogue_of(env.docname, env.config)
        known = {}
        for folder in reversed(config.locale_dirs):
            file = Path(env.srcdir, folder, config.language, "LC_MESSAGES", f"{name}.po")
            if file.is_file():
                known |= _entries(file, file.stat().st_mtime_ns)
        env.current_document[_KNOWN] = known
    return known.get(translation)


@lru_cache(maxsize=2)
def _entries(file: Path, _changed: int) -> dict[str, Entry]:
    """What a catalogue has, by the translation; of two that are the same the first."""
    with file.open(encoding="utf-8") as stream:
        catalogue = read_po(stream)
    found: dict[str, Entry] = {}
    for message in catalogue:
        if message.id:
            entry = Entry(str(message.id), str(message.string), str(file), message.lineno or 1)
            found.setdefault(i18n.parse_noqa(entry.translation)[0], entry)
    return found


def _is_new(env: BuildEnvironment, entry: Entry, how: str) -> bool:
    """Whether what is wrong with an entry has not been told of the page that is read."""
    told: tuple[tuple[Entry, str], ...] = env.current_document.get(_TOLD) or ()
    env.current_document[_TOLD] = (*told, (entry, how))
    return (entry, how) not in told


def _in_catalogue(record: LogRecord) -> bool:
    """Say of references that differ where they stand and which they are, once for a translation."""
    node = getattr(record, "location", None)
    if getattr(record, "subtype", "") != translation_faults.INCONSISTENT or not isinstance(
        node, nodes.Node
    ):
        return True
    assert node.document
    env = node.document.settings.env
    entry = env.current_document.get(_LAST)
    if entry is None:
        return True
    if not _is_new(env, entry, "compared"):
        return False
    record.msg, record.args = translation_faults.compared(entry.source, entry.translation), ()
    record.location = entry.place
    return True


def add(app: Sphinx, config: Config) -> None:
    """Read the pages of a project in MyST so (``config-inited``)."""
    if MystParser in app.registry.get_source_parsers().values():
        app.add_source_parser(TranslationParser, override=True)
        app.add_transform(OfThePage)
        internals.translate_by(read_once)
        i18n.logger.logger.addFilter(_in_catalogue)
