"""Regular expressions that are done with a cell in one go, however they are written.

The engine of the standard library tries one way after the other: ``(a+)+b`` keeps it busy for
years. Here all ways are followed at once, by the automaton of Glushkov (1961): its states are the
characters of the expression, and a step leads to those that may come next. RE2 does so, too, but
takes longer to load than a plan to check, and has no package for every machine.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_QUANTIFIER = r"[*+?]|\{(?:[0-9]+,?[0-9]*|,[0-9]*)\}"
_TOKEN = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.)"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]"
    rf"|\(\?:|{_QUANTIFIER}|.",
    re.DOTALL,
)
#: Escapes of letters and digits that stand for no character, such as the edge of a word.
_NO_CHARACTER = re.compile(r"\\[0-9A-CE-RT-VX-Za-ce-mo-qu-vx-z]|[)^$]")
#: How many characters an expression may have, those that it repeats counted anew.
MOST = 300


class PatternError(ValueError):
    """The expression has what no automaton can follow, or is too long."""


class Part(NamedTuple):
    """The states with which a part of an expression begins and ends, and whether it may be ""."""

    first: frozenset[int]
    last: frozenset[int]
    is_empty: bool


_NOTHING = Part(frozenset(), frozenset(), True)


class Pattern:
    """The states of an expression that ``re`` can compile: a state a character of it.

    Raises PatternError.
    """

    def __init__(self, pattern: str) -> None:
        #: The tokens that are left, the next one last; marks of the ends say nothing of a whole.
        self._left = _TOKEN.findall(pattern.removeprefix("^"))[::-1]
        if self._left[:1] == ["$"]:
            del self._left[0]
        self._room = MOST
        self._characters: list[re.Pattern[str]] = []
        self._next: list[set[int]] = []
        self._whole = self._choice()
        if self._left:
            raise PatternError
        #: Whether a text as a whole is what the expression says.
        self.fits = lru_cache(maxsize=1000)(self._fits)

    def _fits(self, text: str) -> bool:
        reached, coming = set[int](), set(self._whole.first)
        for character in text:
            reached = {state for state in coming if self._characters[state].match(character)}
            coming = set().union(*(self._next[state] for state in reached))
        return not reached.isdisjoint(self._whole.last) if text else self._whole.is_empty

    def _take(self, *tokens: str) -> str:
        return self._left.pop() if self._left and self._left[-1] in tokens else ""

    def _choice(self) -> Part:
        part = self._sequence()
        while self._take("|"):
            other = self._sequence()
            is_empty = part.is_empty or other.is_empty
            part = Part(part.first | other.first, part.last | other.last, is_empty)
        return part

    def _sequence(self) -> Part:
        part = _NOTHING
        while self._left and self._left[-1] not in ("|", ")"):
            part = self._joined(part, self._repeated())
        return part

    def _joined(self, part: Part, then: Part) -> Part:
        self._lead(part, then)
        return Part(
            part.first | then.first if part.is_empty else part.first,
            part.last | then.last if then.is_empty else then.last,
            part.is_empty and then.is_empty,
        )

    def _lead(self, part: Part, then: Part) -> None:
        for state in part.last:
            self._next[state] |= then.first

    def _repeated(self) -> Part:
        """A character or a group as often as the quantifier after it says."""
        before = self._left.copy()
        part = self._one()
        if not self._left or not re.fullmatch(_QUANTIFIER, self._left[-1]):
            return part
        least, most = _counts(self._left.pop())
        after = self._left
        whole = _NOTHING
        for number in range(max(least, most or 1)):
            if number:
                self._left = before.copy()
                part = self._one()
            if number >= least:
                part = part._replace(is_empty=True)
            whole = self._joined(whole, part)
        if most is None:
            self._lead(part, part)
        self._left = after
        return whole if most != 0 else _NOTHING

    def _one(self) -> Part:
        self._room -= 1
        if self._room < 0:
            raise PatternError
        if self._take("(", "(?:"):
            part = self._choice()
            if not self._take(")"):
                raise PatternError
            return part
        token = self._left.pop()
        if _NO_CHARACTER.fullmatch(token) or re.fullmatch(_QUANTIFIER, token):
            raise PatternError
        is_literal = len(token) == 1 and token != "."
        self._characters.append(re.compile(re.escape(token) if is_literal else token))
        self._next.append(set())
        states = frozenset({len(self._next) - 1})
        return Part(states, states, is_empty=False)


def _counts(quantifier: str) -> tuple[int, int | None]:
    """How often at least and at most; None where there is no limit."""
    known = {"*": (0, None), "+": (1, None), "?": (0, 1)}
    if quantifier in known:
        return known[quantifier]
    least, comma, most = quantifier[1:-1].partition(",")
    return int(least or 0), int(most) if most else None if comma else int(least)
