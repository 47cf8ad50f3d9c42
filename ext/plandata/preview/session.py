"""A session of the preview: after each save, the next thing to do and what came of it."""

from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

import plandata
import sitecheck
from plandata.configuration import conf_check
from plandata.configuration.conf_program import ConfError
from plandata.languages import po_file
from plandata.preview import banner, open_problem
from plandata.preview.board import Board
from plandata.preview.edition_build import HTML
from plandata.preview.open_problem import OpenProblem
from plandata.preview.order import Built, DataSeen, Order, Progress, TextChecked
from plandata.preview.problems import Problems
from plandata.preview.terminal import Terminal
from plandata.preview.watching import Saved, Watching
from plandata.preview.workers import Workers
from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.message import Message, quoted

#: The programs that make the pages, at which somebody may work, too.
ENGINE = tuple(Path(str(package.__file__)).parent for package in (plandata, sitecheck))
#: Who tells problems, beside the editions.
_CONF, _WORDS, _DATA, _TEXT = "conf.py", "words", "data", "text"
#: How many files are named that were saved at once.
_NAMED = 3


class Session:
    """What is owed to the one who saves, and who does it.

    Raises ConfError where conf.py names no editions yet.
    """

    def __init__(
        self, docs: Path, build: Path, spoken: str, editor: str, terminal: Terminal
    ) -> None:
        self._docs = docs.resolve()
        self._conf = docs / "conf.py"
        self._folder = (build / "preview").resolve()
        self._spoken = spoken
        self._editor = editor
        self._terminal = terminal
        self._problems = Problems()
        self._notes: dict[str, Message] = {}
        self._read_conf()
        self.board = Board(self._folder / HTML, next(iter(self._names)))
        self._log = self._folder / "log.txt"
        self._workers = Workers(self._docs, self._log)
        self._watching = Watching([self._docs, self._data, *ENGINE], build.resolve())
        self._owed = [*self._names]
        self._owes_data, self._owes_text = True, True
        self._since = perf_counter()
        self._show()

    def _read_conf(self) -> None:
        values = conf_check.sound(self._conf)
        self._data = (self._docs / str(values.get("plan_data", "../data"))).resolve()
        self._names = {
            language: str(about["name"])
            for language, about in conf_check.languages(self._conf).items()
        }

    def run(self) -> None:
        """Do what is owed, and then what follows from each save, until somebody ends it."""
        self._workers.refill()
        while True:
            saved = self._watching.saved(0.0 if self._owes else 0.5)
            if saved:
                self._note(saved)
            elif self._owes:
                self._work()

    @property
    def _owes(self) -> bool:
        return bool(self._owed or self._owes_text)

    def close(self) -> None:
        """End all that runs for the session."""
        self._watching.close()
        self._workers.close()

    def _note(self, saved: Saved) -> None:
        """See what is to be done after a save."""
        names = [shown(file) for file in sorted(saved.files)]
        files = quoted(names[:_NAMED])
        changed = Message("{files}が変わりました", files=files)
        if len(names) > _NAMED:
            changed = Message(
                "{files}など{count}個のファイルが変わりました", files=files, count=len(names)
            )
        self._terminal.say(changed)
        if any(file.is_relative_to(folder) for file in saved.files for folder in ENGINE):
            self._workers.dismiss()
            self._compile(saved.files)
        self._owes_data |= any(file.is_relative_to(self._data) for file in saved.files)
        self._owed = [*self._names] if self._can_build() else []
        self._owes_text = True
        self._since = saved.at

    def _can_build(self) -> bool:
        """Read conf.py again, and tell what has to be mended in it before anything is built."""
        before, data = {*self._names}, self._data
        self._problems.tell(_CONF, [])
        try:
            self._read_conf()
        except ConfError as error:
            fault = OpenProblem(shown(self._conf), error.line, error.fault.said(self._spoken))
            self._problems.tell(_CONF, [fault])
            self._show()
            return False
        self._owes_data |= self._data != data
        for gone in before - self._names.keys():
            self._problems.tell(gone, [])
            self._notes.pop(gone, None)
        return True

    def _compile(self, files: Iterable[Path]) -> None:
        """Compile catalogues of the engine, which Sphinx does with those of a project alone."""
        problems = []
        for file in files:
            if file.suffix == ".po" and file.is_file():
                try:
                    text_file.write(file.with_suffix(".mo"), po_file.compiled(file))
                except po_file.CatalogueError as error:
                    problems.append(open_problem.of_line(error.message.said(self._spoken)))
        self._problems.tell(_WORDS, problems)

    def _work(self) -> None:
        """Do the next thing: what somebody looks at first, and the texts last."""
        edition = ""
        if self._owed:
            edition = self.board.shown if self.board.shown in self._owed else self._owed[0]
            self._owed.remove(edition)
        order = Order(
            self._docs, self._data, self._folder, next(iter(self._names)), self._spoken,
            looks_at_data=self._owes_data, edition=edition, checks_text=not self._owed,
        )  # fmt: skip
        self._owes_data = False
        self._owes_text = bool(self._owed)
        is_done = False
        for answer in self._workers.do(order):
            match answer:
                case Progress(done, total):
                    self._terminal.show(self._names[edition], done / max(total, 1))
                case DataSeen(problems, is_taken):
                    self._take(problems, is_taken)
                case Built() if not edition:  # a program failed before it had looked at all
                    self._problems.tell(_TEXT, answer.problems)
                case Built():
                    is_done = True
                    self._built(edition, answer)
                case TextChecked(problems):
                    self._problems.tell(_TEXT, problems)
        if edition and not is_done:  # something ended the worker
            lost = open_problem.of_crash(ChildProcessError(shown(self._log)), self._spoken)
            self._built(edition, Built([lost], 0, is_done=False))
        self._workers.refill()
        if not self._owes:
            self._show()
            self._terminal.tell(self._problems.open(self._data))

    def _take(self, problems: list[OpenProblem], is_taken: bool) -> None:
        self._problems.tell(_DATA, problems)
        self._notes.pop(_DATA, None)
        if not is_taken:
            self._notes[_DATA] = Message(
                "データに直すところがあるので、ページは最後に正しかったデータのままです"
            )
            self._terminal.say(self._notes[_DATA])
        self._show()

    def _built(self, edition: str, built: Built) -> None:
        name, seconds = self._names[edition], f"{perf_counter() - self._since:.1f}"
        self._problems.tell(edition, built.problems)
        self._notes.pop(edition, None)
        if built.is_done:
            self._terminal.say(
                Message(
                    "{edition}: {count}ページを作り直しました（{seconds}秒）",
                    edition=name,
                    count=built.pages,
                    seconds=seconds,
                )
            )
        else:
            self._notes[edition] = Message(
                "{edition}: 作り直せなかったので、ページは前のままです", edition=name
            )
            self._terminal.say(self._notes[edition])
        self._show()

    def _show(self) -> None:
        """Show on each page what is open now, and let those that are old be loaded again."""
        found = self._problems.open(self._data)
        notes = list(self._notes.values())
        self.board.tell(banner.banner(found, notes, self._spoken, self._editor))
