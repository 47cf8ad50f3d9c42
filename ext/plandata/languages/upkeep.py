"""The catalogues of every translation as the pages and the engine need them."""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from plandata.accessibility import audit
from plandata.configuration import conf_check
from plandata.languages import coverage, po_file
from plandata.languages.texts import (
    ALL_WORDS,
    INTERFACE_LANGUAGE,
    catalogues,
    interface,
    of_each_page,
    unknown_words,
)
from plandata.validation import load
from plandata.wording.phrasebook import LOCALE
from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message, MessageError


class TemplatesError(MessageError):
    """There is nothing to translate; the message says where."""


def renew(templates: Path, docs: Path, data: Path, spoken: str) -> bool:
    """Update every translation and tell what is left; whether all are complete and data is right.

    Args:
        templates: The folder that ``sphinx-build -b gettext`` wrote.
        docs: The folder of conf.py and of the translations.
        data: The folder of the data.
        spoken: The language of what is told.

    Raises:
        ConfError: conf.py can't be used, or does not say which languages there are.
        TemplatesError: The folder holds no messages.
        CatalogueError: A catalogue is damaged.
    """
    editions = conf_check.languages(docs / "conf.py")
    if not any(templates.rglob("*.pot")):  # every catalogue would be taken for one of a gone page
        message = Message(
            "{folder} に翻訳する文章（.pot）がありません。"
            "「sphinx-build -b gettext」が書いたフォルダを指定してください",
            folder=str(templates),
        )
        raise TemplatesError(message)
    source = next(iter(editions))
    languages = [one for one in editions if one != source or needs_words(one)]
    locale = docs / "locale"
    # all are read before the first is written
    contents = [needed(templates, locale, language, source) for language in languages]
    for file, content in chain.from_iterable(found.items() for found in contents):
        if text_file.write(file, content):
            say(Message("更新しました: {file}", file=str(file)).said(spoken))
    for language in languages:
        for file in without_page(templates, locale, language):
            message = Message(
                "{file}: このカタログのページはありません。ページの名前を変えたのなら、"
                "カタログの名前も変えてください。要らないなら消してください",
                file=str(file),
            )
            say(message.said(spoken), sys.stderr)
    strange = [
        text_file.placed(file, line, message)
        for file in (interface(locale, language) for language in editions)
        for line, message in unknown_words(file)
    ]
    for message in strange:
        say(message.said(spoken), sys.stderr)
    loaded, audited = load(data, audit.FILES, source), audit.load(data, source)
    problems = (*loaded.problems, *audited.problems)
    for problem in problems:  # what it leaves out has no texts
        say(problem.said(spoken), sys.stderr)
    rows = loaded.plan.rows() | audited.audit.rows()
    complete = [
        coverage.tell(templates, locale, rows, language, source, spoken) for language in languages
    ]
    right = all(problem.is_notice for problem in problems)
    return all(complete) and right and not strange


def needs_words(language: str) -> bool:
    """Whether the engine lacks its words in a language, so that a project must bring them."""
    return language != INTERFACE_LANGUAGE and not interface(LOCALE, language).is_file()


def needed(templates: Path, folder: Path, language: str, source: str) -> dict[Path, bytes]:
    """What every catalogue of a language should hold. Nothing is written yet.

    Args:
        templates: The folder that ``sphinx-build -b gettext`` wrote.
        folder: The folder of the translations, ``docs/locale``.
        language: The language of the translation.
        source: The language of the pages.

    Raises:
        CatalogueError: A catalogue is damaged.
    """
    sources = of_each_page(templates, folder, language) if language != source else {}
    if needs_words(language):
        sources = {**sources, interface(folder, language): ALL_WORDS}
    return {file: po_file.updated(source, file, language) for file, source in sources.items()}


def without_page(templates: Path, folder: Path, language: str) -> Iterator[Path]:
    """The catalogues that belong to no page. They are somebody's work, and stay as they are."""
    known = {*of_each_page(templates, folder, language), interface(folder, language)}
    yield from sorted(set(catalogues(folder, language).rglob("*.po")) - known)
