"""A build of an edition for the preview, in a process that ends after it."""

import io
import os
from collections.abc import Callable, Iterable, Set
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.build_phase import BuildPhase
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from plandata.extension import internals
from plandata.extension.warning import BuildEndedError
from plandata.preview import open_problem
from plandata.preview.data_copy import DataCopy
from plandata.preview.edition_state import EditionState
from plandata.preview.open_problem import OpenProblem
from plandata.preview.order import Built, Order, Progress
from plandata.tables.reader import shown

#: The folders of the preview: of pages, and of what has been read of them, an edition each.
HTML, DOCTREES = "html", "doctrees"


def build(order: Order, copy: DataCopy, tell: Callable[[Progress], None]) -> Built:
    """Build the edition of an order from a copy of the data.

    What an editor made never raises: it is told, and the pages stay as they are.
    """
    html, doctrees = (order.folder / name / order.edition for name in (HTML, DOCTREES))
    state = EditionState(order.folder / f"{order.edition}.json")
    state.begin()
    values = {
        "language": order.edition,
        "nitpicky": True,
        "plan_data": str(copy.folder),
        "plan_message_language": order.spoken,
    }
    told, ended = io.StringIO(), []
    nocolor()
    watch: _Watch | None = None
    try:
        with patch_docutils(order.docs), docutils_namespace():
            app = Sphinx(
                order.docs, order.docs, html, doctrees, "html", confoverrides=values,
                status=None, warning=told, freshenv=not state.is_known,
            )  # fmt: skip
            watch = _Watch(app, state.again, tell)
            # Sphinx.build would throw away all that was read after any error
            app.builder.phase = BuildPhase.READING
            (app.builder.build_update if state.is_whole else app.builder.build_all)()
            app.events.emit("build-finished", None)
    except BuildEndedError as error:
        ended = [open_problem.of_line(line) for line in str(error).splitlines()]
    except Exception as error:  # a template or a program that somebody works at
        ended = [open_problem.of_crash(error.__cause__ or error, order.spoken)]
    problems = [open_problem.of_line(line) for line in told.getvalue().splitlines() if line]
    if watch and (not ended or watch.has_read):
        before = state.again if ended else set()
        state.note(is_whole=not ended, again=before | watch.pages_of(problems))
    elif state.is_known:
        state.note(is_whole=state.is_whole, again=state.again)
    found = [_as_in_data(problem, copy.folder, order.data) for problem in (*ended, *problems)]
    return Built(found, watch.written if watch else 0, is_done=not ended)


class _Watch:
    """What a build does: which pages it reads, because they are told again, and writes."""

    def __init__(self, app: Sphinx, again: Set[str], tell: Callable[[Progress], None]) -> None:
        self.has_read = False
        self.written = 0
        self._app = app
        self._again = again
        self._tell = tell
        self._done = self._total = 0
        app.connect("env-get-outdated", self._outdated)
        app.connect("env-before-read-docs", self._begin)
        app.connect("source-read", self._step)
        app.connect("env-updated", self._end)
        app.connect("html-page-context", self._write)

    def pages_of(self, problems: Iterable[OpenProblem]) -> set[str]:
        """The pages to be read again so that problems are told again, or no more."""
        env = self._app.env
        catalogues = {internals.catalogue_of(page, env.config): page for page in env.found_docs}
        found: set[str] = set()
        for problem in problems:
            file = Path(problem.file).resolve()
            name = Path(os.path.relpath(file, env.srcdir)).as_posix()
            words = name.removesuffix(".po").partition("/LC_MESSAGES/")[2]
            pages = {page for page in (env.path2doc(file), catalogues.get(words)) if page}
            pages |= {page for page, files in env.dependencies.items() if name in map(str, files)}
            found |= (pages & env.found_docs) or {env.config.root_doc}
        return found

    def _outdated(self, *_given: Any) -> list[str]:
        return sorted(self._again)

    def _begin(self, app: Sphinx, env: BuildEnvironment, pages: list[str]) -> None:
        self._total = 2 * len(pages)

    def _step(self, *_given: Any) -> None:
        self._done += 1
        self._tell(Progress(min(self._done, self._total), self._total))

    def _end(self, app: Sphinx, env: BuildEnvironment) -> None:
        self.has_read = True

    def _write(self, app: Sphinx, page: str, template: str, context: Any, doctree: Any) -> None:
        if doctree is not None:
            self.written += 1
            self._step()


def _as_in_data(problem: OpenProblem, copy: Path, data: Path) -> OpenProblem:
    """A problem of the copy where an editor finds it."""
    here, there = shown(copy), shown(data)
    words = problem.message.replace(here, there)
    return problem._replace(file=problem.file.replace(here, there), message=words)
