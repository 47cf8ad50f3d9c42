"""What the commands print on a small project; what the checks tell of it, others show."""

import io
import os
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from plandata.__main__ import main as plandata
from plandata.book import __main__ as books
from plandata.languages import publication
from plandata.languages.build_options import BuildOptions
from sitecheck.example import Example
from sitecheck.message import Message
from tests.messages import workbooks
from tests.messages.runners import inside, spoil
from tests.messages.templates import EXT

_PLAN = {
    "id": "minato",
    "title_ja": "みなと市デジタル計画",
    "title_en": "Minato Digital Plan",
    "first_fiscal_year": "2027",
    "last_fiscal_year": "2029",
    "published": "2027-03",
    "publisher_ja": "みなと市",
    "publisher_en": "Minato City",
    "status_ja": "確定",
    "status_en": "final",
    "source_ja": "冊子「みなと市デジタル計画」",
    "source_en": "The booklet “Minato Digital Plan”",
}
#: A project whose English is whole.
FILES = {
    "docs/conf.py": """\
project = "みなと市デジタル計画"
language = "ja"
plan_languages = {
    "ja": {"name": "日本語"},
    "en": {"name": "English", "project": "Minato Digital Plan"},
}
extensions = ["myst_parser", "plandata", "plandata.languages"]
locale_dirs = ["locale"]
suppress_warnings = ["plan.not-shown"]
""",
    "docs/index.md": """\
# みなと市デジタル計画

クラウドを使います。
""",
    "docs/locale/en/LC_MESSAGES/index.po": """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: en\\n"

msgid "みなと市デジタル計画"
msgstr "Minato Digital Plan"

msgid "クラウドを使います。"
msgstr "We use the cloud."
""",
    "gettext/index.pot": """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "みなと市デジタル計画"
msgstr ""

msgid "クラウドを使います。"
msgstr ""
""",
    "data/datapackage.json": """\
{"resources": [
  {"name": "plan", "path": "plan.csv"},
  {"name": "glossary", "path": "glossary.csv"}
]}
""",
    "data/plan.csv": "\n".join(map(",".join, zip(*_PLAN.items(), strict=True))) + "\n",
    "data/glossary.csv": """\
id,term_ja,term_en,reading,group,expansion,aliases_ja,definition_ja,definition_en
cloud,クラウド,cloud,くらうど,カ行,,,離れた機械を使います。,Distant machines are used.
""",
}
#: The file that holds what is typed in place of a command.
TERMINAL = Path("terminal")
#: What is typed for the examples of a kind, if they say nothing else.
TYPED = {
    "arguments": "plandata root docs/conf.py",
    "check": "plandata check",
    "conf": "plandata root docs/conf.py index.html",
    "docs": "docs docs build",
    "format": "plandata format",
    "help": "plandata --help",
    "idle-setting": "plandata check",
    "new": "plandata new plan",
    "pages": "plandata pages",
    "print": "print docs build",
    "root": "plandata root docs/conf.py index.html",
    "merge": "plandata merge plan.xlsx",
    "preview": "preview docs build",
    "schema": "plandata schema data",
    "sheets": "plandata sheets",
    "workbook-library": "plandata sheets",
    "workbook-long": "plandata sheets",
    "workbook-open": "plandata sheets",
    **dict.fromkeys(
        (f"workbook-{kind}" for kind in ("damaged", "far", "large", "old", "other", "version")),
        "plandata merge plan.xlsx",
    ),
}
#: What is typed where the kind is one of a catalogue.
I18N = "plandata i18n gettext docs data"


class Printed(NamedTuple):
    """All that a command prints, which is run anew for each language."""

    example: Example
    folder: Path

    def said(self, language: str) -> str:
        """What it prints in a language."""
        with project(self.example, self.folder / language) as (program, *arguments):
            return PROGRAMS[program](arguments, language)


@contextmanager
def project(example: Example, folder: Path) -> Iterator[list[str]]:
    """Work in the project of an example; what is typed there."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    with inside(folder), environment(COLUMNS="200", NO_COLOR="1", PYTHONPATH=str(EXT)):
        TERMINAL.write_text(TYPED.get(example.kind, I18N), "utf-8")
        for edit in example.edits:
            if Path(edit.file) == workbooks.BOOK:
                workbooks.save(edit.wrong or "")
        workbooks.BEFORE.get(example.kind, lambda: None)()
        spoil(edit for edit in example.edits if Path(edit.file) != workbooks.BOOK)
        with workbooks.circumstances(example.kind):
            yield shlex.split(TERMINAL.read_text("utf-8").split("\n", 1)[0])


def published(example: Example, folder: Path) -> list[Message]:
    """What ``nox -s docs`` tells after Sphinx has told what it does."""
    with project(example, folder) as (_program, docs, build):
        options = BuildOptions(Path(docs), Path(build))
        with redirect_stdout(io.StringIO()):
            status, messages = publication.run(options)
            if status == 0:  # how many files there are, Sphinx knows
                status, messages = publication.run(options)
        return messages


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Set variables of the environment."""
    before = os.environ.copy()
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def printed(run: Callable[[], int]) -> str:
    """What a program prints."""
    with io.StringIO() as out:
        with redirect_stdout(out), redirect_stderr(out), suppress(SystemExit):
            run()
        return out.getvalue().strip()


def of_plandata(arguments: Sequence[str], language: str) -> str:
    """What a command of ``plandata`` prints; who answers types the further lines of the example."""
    answers = io.StringIO(TERMINAL.read_text("utf-8").partition("\n")[2])
    with (
        patch("sys.stdin", answers),
        patch.object(answers, "isatty", lambda: bool(answers.getvalue())),
    ):
        return printed(lambda: plandata(["--lang", language, *arguments]))


def of_print(arguments: Sequence[str], language: str) -> str:
    """What ``nox -s print`` prints where there are no other programs."""
    with environment(PATH=""):
        return printed(lambda: books.main([*arguments, "--lang", language]))


def of_preview(arguments: Sequence[str], language: str) -> str:
    """What a session of the preview prints, in which the files of the example are saved."""
    from tests.messages.preview_session import session

    options = ["--no-browser", "--port", "0", "--lang", language]
    again = "\n" in TERMINAL.read_text("utf-8").strip()
    return session(FILES, [*arguments, *options], again, printed)


PROGRAMS: Mapping[str, Callable[[Sequence[str], str], str]] = {
    "plandata": of_plandata,
    "preview": of_preview,
    "print": of_print,
}
