"""What the session says in the terminal."""

from typing import TextIO

from plandata.preview.problems import Open
from sitecheck.console import say
from sitecheck.message import Message

#: Columns of the bar, and of the line in which it stands; a console of Windows may know no escapes.
_WIDTH, _LINE = 30, 60


class Terminal:
    """Says messages in a language, a line each, and shows a bar while something takes long."""

    def __init__(self, spoken: str, stream: TextIO) -> None:
        self._spoken = spoken
        self._stream = stream
        self._has_bar = False

    def say(self, message: Message) -> None:
        """Say a message."""
        self._clear()
        say(message.said(self._spoken), self._stream)

    def tell(self, found: Open) -> None:
        """Tell the problems that are open, those of data first, and how many there are."""
        self._clear()
        for problem in (*found.data, *found.others):
            say(problem, self._stream)
        if not found.count:
            self.say(Message("直すところはありません"))
        else:
            self.say(Message("直すところは{count}件です", count=found.count))

    def show(self, name: str, share: float) -> None:
        """Show how much of something is done, from 0 to 1, where the line can be written anew."""
        if self._stream.isatty():
            done = round(_WIDTH * share)
            bar = f"[{'#' * done}{'.' * (_WIDTH - done)}] {share:4.0%}"
            print(f"\r{name} {bar}", end="", file=self._stream, flush=True)
            self._has_bar = True

    def _clear(self) -> None:
        if self._has_bar:
            print(f"\r{' ' * _LINE}\r", end="", file=self._stream, flush=True)
            self._has_bar = False
