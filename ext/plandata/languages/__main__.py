"""Update the catalogues of every translation and tell what is left to translate.

usage: python -m plandata.languages TEMPLATES DOCS DATA

TEMPLATES is the folder that ``sphinx-build -b gettext`` wrote. The exit status is 1 where a
translation is not complete.
"""

import runpy
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from plandata.accessibility import audit
from plandata.languages import coverage, po_file, texts
from plandata.languages.terms import OtherWords, inconsistent
from plandata.model.records import Record, Term
from plandata.model.text import SOURCE_LANGUAGE
from plandata.validation import load

EXTENSIONS = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Update and report every translation that conf.py lists."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    templates, docs, data = map(Path, arguments)
    if not any(templates.rglob("*.pot")):  # every catalogue would be taken for one of a gone page
        print(f"no messages in {templates}", file=sys.stderr)
        return 2
    editions = runpy.run_path(str(docs / "conf.py"))["plan_languages"]
    plan = load(data).plan
    rows = plan.rows() | audit.load(data).audit.rows()
    complete = True
    for language in editions:
        if language != SOURCE_LANGUAGE:
            update(templates, docs / "locale", language)
            complete = tell(docs / "locale", rows, language) and complete
    return 0 if complete else 1


def update(templates: Path, folder: Path, language: str) -> None:
    """Update every catalogue of a language; a page that is gone takes its catalogue along."""
    catalogues = folder / language / "LC_MESSAGES"
    sources = {
        template: catalogues / template.relative_to(templates).with_suffix(".po")
        for template in sorted(templates.rglob("*.pot"))
    }
    if language != texts.INTERFACE_LANGUAGE:
        sources |= {
            source: catalogues / source.name
            for source in texts.of_source(EXTENSIONS)
            if not (source.parents[2] / language).is_dir()
        }
    for source, file in sources.items():
        if po_file.update(source, file, language):
            print(f"updated: {file}")
    for file in set(catalogues.rglob("*.po")) - set(sources.values()):
        file.unlink()
        print(f"removed, its page is gone: {file}")


def tell(folder: Path, rows: Mapping[str, Sequence[Record]], language: str) -> bool:
    """Print what is left to translate; returns whether nothing is."""
    parts = {
        "pages": texts.of_pages(folder, EXTENSIONS, language),
        "data": texts.of_data(rows, language),
        "interface": texts.of_interface(folder, EXTENSIONS, language),
    }
    glossary = [term for term in rows.get("glossary", ()) if isinstance(term, Term)]
    print(f"\n{language}")
    done = total = 0
    others: list[OtherWords] = []
    for title, found in parts.items():
        for line in coverage.table(title, found):
            print(line)
        translated, needed = coverage.coverage(found)
        done += translated
        total += needed
        for place, pairs in found.items():
            if not place.startswith("errata."):  # its texts are about wording
                others += inconsistent(glossary, place, pairs, language)
    for line in coverage.terms(others):
        print(line)
    print(f"{language}: {done} of {total} texts, {100 * done // max(total, 1)}%")
    return done == total and not others


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
