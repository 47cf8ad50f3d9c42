"""Each file of a new project with its text."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from plandata.languages import po_file
from plandata.skeleton.choices import Choices
from plandata.skeleton.example_rows import ExampleRows
from plandata.skeleton.project_words import ProjectWords, jinja
from plandata.tables.manifest import DESCRIPTION

_TEMPLATES = Path(__file__).with_name("project")
#: Files whose names begin with a dot, which packages leave out; each with its template.
_HIDDEN = {"gitignore": ".gitignore", "ci_run": ".ci/run"}
#: Files that are programs.
PROGRAMS = (".ci/run",)
_GROUP, _MEASURE = "docs/plan/group.md", "docs/plan/measure.md"


def texts(choices: Choices) -> dict[str, str]:
    """Each file by its name in the project."""
    return dict(_Files(choices).all())


class _Files:
    """The files of a project, in the words of its languages."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._words = [ProjectWords(language, choices) for language in choices.languages]
        self._rows = ExampleRows(choices, self._words)
        self._jinja = jinja(_TEMPLATES)
        self._jinja.filters["literal"] = lambda words: json.dumps(words, ensure_ascii=False)

    def all(self) -> Iterator[tuple[str, str]]:
        """Each file with its text."""
        source, *_others = self._words
        for file in sorted(_TEMPLATES.rglob("*.jinja")):
            name = file.relative_to(_TEMPLATES).with_suffix("").as_posix()
            if name == _GROUP:
                yield from self._groups(name)
            elif name == _MEASURE:
                yield from self._page(name, f"docs/plan/{self._rows.measure}.md")
            elif name.startswith("docs/") and name.endswith(".md"):
                yield from self._page(name, name)
            else:
                yield _HIDDEN.get(name, name), self._text(name, source)
        licence = source("licence.files" if self._choices.licence else "licence.none")
        yield "README.md", source.page("README.md", licence=licence)
        yield "data/README.md", source.page("data-README.md", licence=licence)
        if self._choices.licence:
            yield "LICENSE.md", f"# {source('project.licence')}\n\n{licence}\n"
        tables = dict(self._rows.texts())
        yield from ((f"data/{name}.csv", text) for name, text in tables.items())
        yield f"data/{DESCRIPTION}", self._manifest([*tables])

    def _groups(self, template: str) -> Iterator[tuple[str, str]]:
        """A page for each group; the last one lists the measure."""
        ids = self._rows.groups
        for level, id, below in zip(self._rows.levels, ids, [*ids[1:], ""], strict=True):
            yield from self._page(
                template, f"docs/plan/{id}.md", level=level, group=id, below=below
            )

    def _page(self, template: str, name: str, **values: Any) -> Iterator[tuple[str, str]]:
        """A page, and its catalogue in each other language that has words."""
        source, *others = self._words
        yield name, self._text(template, source, **values)
        for words in others:
            if words.speaks:
                said = (self._said(template, spoken, **values) for spoken in (source, words))
                pairs = dict(zip(*said, strict=True))
                place = Path("docs", "locale", words.language, "LC_MESSAGES")
                catalogue = place / Path(name).relative_to("docs").with_suffix(".po")
                yield catalogue.as_posix(), po_file.written(pairs, words.language)

    def _text(self, template: str, words: ProjectWords, **values: Any) -> str:
        values = {"say": words, "editions": self._editions(), **values}
        context = {**words.context, "groups": self._rows.groups, "measure": self._rows.measure}
        return self._jinja.get_template(f"{template}.jinja").render(context, **values)

    def _said(self, template: str, words: ProjectWords, **values: Any) -> list[str]:
        """What a page says in a language, in its order."""
        said: list[str] = []

        def say(place: str, **values: object) -> str:
            said.append(words(place, **values))
            return said[-1]

        self._text(template, words, **{**values, "say": say})
        return said

    def _editions(self) -> Mapping[str, Mapping[str, str]]:
        """What conf.py says of each language."""
        return {
            words.language: {
                "name": Locale.parse(words.language).get_display_name() or words.language,
                "project": words.context["title"],
            }
            for words in self._words
        }

    def _manifest(self, tables: list[str]) -> str:
        """The part of ``datapackage.json`` that does not follow from the files."""
        source, licence = self._words[0], self._choices.licence
        said = {name: source(f"data.{name}") for name in ("title", "description")}
        licences = (
            [{"name": licence.name, "title": licence.title, "path": licence.address}]
            if licence
            else []
        )
        files = [{"name": name, "path": f"{name}.csv"} for name in tables]
        head = {"name": self._choices.id, **said, **({"licenses": licences} if licences else {})}
        return json.dumps({**head, "resources": files}, ensure_ascii=False)
