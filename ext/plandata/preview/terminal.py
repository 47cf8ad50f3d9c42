"""What the session says in the terminal."""

from typing import TextIO

from plandata.preview.problems import Open
from sitecheck.console import say
from sitecheck.message import Message
from sitecheck.progress_bar import ProgressBar


class Terminal:
    """Says messages in a language, a line each, and shows a bar while something takes long."""

    def __init__(self, spoken: str, stream: TextIO) -> None:
        self._spoken = spoken
        self._stream = stream
        self._bar = ProgressBar(stream)

    def say(self, message: Message) -> None:
        """Say a message."""
        self._bar.clear()
        say(message.said(self._spoken), self._stream)

    def tell(self, found: Open) -> None:
        """Tell the problems that are open, those of data first, and how many there are."""
        self._bar.clear()
        for problem in (*found.data, *found.others):
            say(problem, self._stream)
        if not found.count:
            self.say(Message("直すところはありません"))
        else:
            self.say(Message("直すところは{count}件です", count=found.count))

    def show(self, name: str, share: float) -> None:
        """Show how much of something is done, from 0 to 1."""
        self._bar.show(name, share)
