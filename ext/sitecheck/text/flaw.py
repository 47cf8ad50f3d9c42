"""What an editor is to mend, and every one that there is."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plandata.model.problem import spreadsheet_column
from plandata.tables.reader import shown
from plandata.validation import load
from sitecheck.finding import BEST
from sitecheck.text import myst_page, sheet, translations
from sitecheck.text.part import Part, Undecodable
from sitecheck.text.plain_words import Fault, Wording, is_symbols
from sitecheck.text.text_rules import SYMBOLS, broken

_READERS = {".md": myst_page.parts, ".po": translations.parts}


class Flaw(NamedTuple):
    """Words that break a rule, with their file and line, and in data their column."""

    file: str
    line: int
    fault: Fault
    column: str = ""

    def __str__(self) -> str:
        """The flaw in a line, with the name of its rule and the criterion."""
        rule = self.fault.rule
        criterion = "推奨" if rule.criterion == BEST else f"WCAG/JIS {rule.criterion}"
        message = f"{self.column}{self.fault.message} [text.{rule.id}, {criterion}]"
        return f"{self.file}:{self.line}: {message}".replace("\n", " ")


def flaws(docs: Path, data: Path) -> Iterator[Flaw]:
    """Every flaw of the pages and translations in ``docs`` and of the texts in ``data``."""
    rules = Wording(load(data).plan.eras)
    for file in files(docs):
        for line, fault in broken(_parts(file), rules):
            yield Flaw(shown(file), line, fault)
    for file in sorted(data.glob("*.csv")):
        yield from _of_sheet(file, rules)


def files(docs: Path) -> list[Path]:
    """The pages, then the catalogues."""
    pages = sorted(docs.rglob("*.md"))
    catalogues = sorted(docs.glob("locale/*/LC_MESSAGES/**/*.po"))
    return [file for file in pages + catalogues if file.is_file()]


def _parts(file: Path) -> Iterator[Part]:
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        yield Undecodable(file.name)
    else:
        yield from _READERS[file.suffix](text)


def _of_sheet(file: Path, rules: Wording) -> Iterator[Flaw]:
    found = []
    for cell in sheet.cells(file):
        column = f"列「{cell.column}」（{spreadsheet_column(cell.position)}列）: "
        faults = list(rules.faults(cell.text))
        if is_symbols(cell.text):
            faults.append(Fault(SYMBOLS, cell.text.strip()))
        found += [Flaw(shown(file), cell.line, fault, column) for fault in faults]
    yield from sorted(found, key=lambda flaw: flaw.line)
