"""Update the catalogues of every translation and tell what is left to translate.

usage: python -m plandata.languages TEMPLATES DOCS DATA

TEMPLATES is the folder that ``sphinx-build -b gettext`` wrote. The exit status is 1 where a
translation is not complete or the data has problems, 2 where nothing could be done.
"""

import sys
from itertools import chain
from pathlib import Path

from plandata.accessibility import audit
from plandata.languages import coverage, settings, upkeep
from plandata.languages.po_file import CatalogueError
from plandata.languages.settings import SettingsError
from plandata.model.text import SOURCE_LANGUAGE
from plandata.validation import load
from sitecheck import text_file
from sitecheck.console import say, say_lines


def main(arguments: list[str]) -> int:
    """Update and report every translation that conf.py lists; returns the exit status."""
    if len(arguments) != 3:
        say_lines(__doc__, sys.stderr)
        return 2
    templates, docs, data = map(Path, arguments)
    if not any(templates.rglob("*.pot")):  # every catalogue would be taken for one of a gone page
        say(f"no messages in {templates}", sys.stderr)
        return 2
    try:
        return 0 if renew(templates, docs, data) else 1
    except (SettingsError, CatalogueError) as error:
        say(error, sys.stderr)
        return 2


def renew(templates: Path, docs: Path, data: Path) -> bool:
    """Update and report every translation; whether all are complete, and the data is right.

    Raises:
        SettingsError: conf.py does not say which languages there are.
        CatalogueError: A catalogue is damaged.
    """
    editions = settings.languages(docs / "conf.py")
    languages = [language for language in editions if language != SOURCE_LANGUAGE]
    locale = docs / "locale"
    # all are read before the first is written
    contents = [upkeep.needed(templates, locale, language) for language in languages]
    for file, content in chain.from_iterable(found.items() for found in contents):
        if text_file.write(file, content):
            say(f"updated: {file}")
    for language in languages:
        for file in upkeep.without_page(templates, locale, language):
            say(
                f"{file}: このカタログのページはありません。ページの名前を変えたのなら、"
                "カタログの名前も変えてください。要らないなら消してください",
                sys.stderr,
            )
    loaded, audited = load(data, audit.FILES), audit.load(data)
    problems = (*loaded.problems, *audited.problems)
    for problem in problems:  # what it leaves out has no texts
        say(problem, sys.stderr)
    rows = loaded.plan.rows() | audited.audit.rows()
    complete = [coverage.tell(templates, locale, rows, language) for language in languages]
    return all(complete) and all(problem.is_notice for problem in problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
