"""How much of long work is done, as a bar in a terminal."""

from typing import TextIO

#: Columns of the bar, and of the line in which it stands; a console of Windows may know no escapes.
_WIDTH, _LINE = 30, 60


class ProgressBar:
    """A bar in the last line of a stream, which shows none where a line can't be written anew."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = False

    def show(self, name: str, share: float) -> None:
        """Show how much of something is done, from 0 to 1."""
        if self._stream.isatty():
            done = round(_WIDTH * share)
            bar = f"[{'#' * done}{'.' * (_WIDTH - done)}] {share:4.0%}"
            print(f"\r{name} {bar}", end="", file=self._stream, flush=True)
            self._is_shown = True

    def clear(self) -> None:
        """Make room for other words."""
        if self._is_shown:
            print(f"\r{' ' * _LINE}\r", end="", file=self._stream, flush=True)
            self._is_shown = False
