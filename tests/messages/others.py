"""What builds tell of the examples of others' messages: of all at once, each in its own folder."""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sphinx.errors import SphinxError
from sphinx.testing.util import SphinxTestApp

from sitecheck.example import Edit, Example, read
from sitecheck.message import languages
from tests.core.another_city import City
from tests.messages.templates import EXT

FILE = EXT / "plandata" / "examples" / "others.toml"
CONF = """\
extensions = [
    *("myst_parser", "sphinx_design", "sphinxcontrib.mermaid"),
    *("plandata", "plandata.accessibility"),
]
language = "en"
locale_dirs = ["locale"]
gettext_compact = False
myst_enable_extensions = ["attrs_inline", "colon_fence", "substitution", "tasklist"]
exclude_patterns = ["**/draft*"]
suppress_warnings = ["plan"]
"""
START = "# 始め\n\n:::{plan:glossary}\n:::\n\n:::{toctree}\n"
HEADING = "# 案内\n\n"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
GUIDE = "docs/guide.md"
SETTINGS = "docs/conf.py"
CATALOGUES = "docs/locale/en/LC_MESSAGES/"
#: What leaves no other page of the same build as it would be.
ALONE = re.compile("myst_heading|extensions =|html_theme =|docs/index.md")


class Told(NamedTuple):
    """A line by language."""

    words: Mapping[str, str]

    def said(self, language: str) -> str:
        return self.words[language]


def told(example: Example, _folder: Path) -> Iterator[Told]:
    """What the build of a site tells, a line each."""
    number = [one.edits for one in read(FILE)].index(example.edits)
    for lines in zip(*(everything(one)[number] for one in languages()), strict=True):
        yield Told(dict(zip(languages(), lines, strict=True)))


@cache
def everything(language: str, right: bool = False) -> Mapping[int, list[str]]:
    """What is told of each example by its number, or of what is right where an example says it."""
    examples = dict(enumerate(read(FILE)))
    alone = {number for number, example in examples.items() if ALONE.search(str(example.edits))}
    groups = [{number: examples[number]} for number in alone]
    groups.append({number: examples[number] for number in examples if number not in alone})
    found: dict[int, list[str]] = defaultdict(list)
    for group in groups:
        with TemporaryDirectory() as name, chdir(name):
            for number, line in Site(Path(name).resolve(), group, right).told(language):
                found[number].append(line)
    return found


class Site:
    """A site of the examples in a folder, which is the working folder."""

    def __init__(self, folder: Path, examples: Mapping[int, Example], right: bool) -> None:
        self.right = right
        self.folder = folder
        self.examples = examples
        self.settings = {CONF.count("\n") + 1: -1}  # the line after the last, of no example
        Path("docs").mkdir()
        Path("data").mkdir()
        City.in_folder(Path("data"))
        conf, names = CONF, []
        for number, example in examples.items():
            pages = []
            for edit in example.edits:
                text = edit.right if right and edit.right else edit.wrong
                if text is None:
                    continue
                if edit.file == SETTINGS:
                    self.settings[conf.count("\n") + 1] = number
                    conf += f"{text}\n"
                else:
                    pages += self.write(number, edit, text)
            if example.kind != "toc.not_included":
                listed = {line for edit in example.edits for line in (edit.wrong or "").split("\n")}
                names += [page for page in pages if Path(page).name not in listed - {"guide"}]
        Path(SETTINGS).write_text(conf, "utf-8")
        if not any(edit.file == "docs/index.md" for one in examples.values() for edit in one.edits):
            Path("docs/index.md").write_text("\n".join([START, *names, ":::", ""]), "utf-8")

    def write(self, number: int, edit: Edit, text: str) -> list[str]:
        """Write a file of an example into its folder; the page that it is, if it is one."""
        name = edit.file.removeprefix(CATALOGUES).removeprefix("docs/")
        if self.examples[number].edits[0].file == SETTINGS:
            put(edit.file, text)
            return []
        if edit.file.startswith(CATALOGUES):
            (message,) = re.findall('^msgid "(.*)"$', text, re.MULTILINE)
            put(f"{CATALOGUES}e{number}/{name}", f"{HEADER}{text}\n")
            text, name = f"{HEADING}{message}", "guide.md"
        elif edit.file == GUIDE and edit.right:
            text = HEADING + text
        encoding = "utf-8" if self.right else edit.encoding
        put(f"docs/e{number}/{name}", f"{text}\n", encoding)
        return [f"e{number}/{name[:-3]}"] if name.endswith(".md") and name != "draft.md" else []

    def told(self, language: str) -> Iterator[tuple[int, str]]:
        """Each line that the build tells, with the number of its example."""
        for line in self.lines(language):
            number = next(iter(self.examples))
            if found := re.search(r"\be(\d+)/", line):
                number = int(found[1])
            elif found := re.match(rf"{SETTINGS}:(\d+):", line):
                first = max(begin for begin in self.settings if begin <= int(found[1]))
                number = self.settings[first]
                own = int(found[1]) - first + CONF.count("\n") + 1
                line = line.replace(found[0], f"{SETTINGS}:{own}:")
            yield number, line.replace(f"e{number}/", "")

    def lines(self, language: str) -> list[str]:
        """What the build tells."""
        with warnings.catch_warnings(action="ignore"):
            try:
                app = SphinxTestApp(
                    "html",
                    srcdir=self.folder / "docs",
                    confoverrides={"nitpicky": True, "plan_message_language": language},
                )
                try:
                    app.build()
                    text = app.warning.getvalue()
                finally:
                    app.cleanup()
            except SphinxError as error:
                text = str(error)
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
        return text.replace(f"{self.folder}/", "").splitlines()


def put(file: str, text: str, encoding: str = "utf-8") -> None:
    """Write a file with the folder around it."""
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_bytes(text.encode(encoding))
