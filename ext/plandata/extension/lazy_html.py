"""HTML that is made when a page is written, and known before by what it is made from."""

from collections import UserString
from collections.abc import Callable


class LazyHtml(UserString):
    """A piece of HTML for a template, which may do with it what it does with words.

    ``repr`` says what it is made from: a page that shows the same as before is not written, and so
    its pieces are never made.
    """

    def __init__(self, made_from: object, make: Callable[[], str]) -> None:
        self._made_from, self._make = made_from, make

    def __repr__(self) -> str:
        return f"LazyHtml({self._made_from!r})"

    def __getattr__(self, name: str) -> str:
        if name != "data":  # which a string of this kind keeps its words in
            raise AttributeError(name)
        self.data = self._make()
        return self.data
