"""JSON as an editor writes it: read strictly, and with the lines at which its words stand."""

import json
import re
from typing import Any

from sitecheck.conflict import CONFLICT, conflict_in
from sitecheck.message import Message, MessageError


class JsonError(MessageError):
    """It is no JSON, or not all of it could be kept."""

    def __init__(self, message: Message, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


class JsonText:
    """A text of JSON; ``value`` is what it says. Raises JsonError."""

    def __init__(self, text: str) -> None:
        self.text = text
        met = conflict_in(text)
        if met:
            raise JsonError(CONFLICT, met)
        try:
            self.value: Any = json.loads(
                text, object_pairs_hook=_object, parse_constant=self._refuse
            )
            json.dumps(self.value, ensure_ascii=False).encode()  # raises for half a letter
        except JsonError:
            raise
        except json.JSONDecodeError as error:
            raise _unreadable(error.colno, error.lineno) from error
        except RecursionError as error:  # brackets in brackets, more than anything needs
            raise _unreadable(1, 1) from error
        except UnicodeEncodeError as error:
            half = json.dumps(error.object[error.start])[1:-1]
            message = Message(
                "JSONとして読めません（文字の半分の「{half}」があります）。直してください",
                half=half,
            )
            raise JsonError(message, self.line(text.find(half))) from error
        except ValueError as error:
            message = Message("JSONとして読めません（{reason}）。直してください", reason=str(error))
            raise JsonError(message) from error

    def _refuse(self, constant: str) -> None:
        """Raise JsonError for NaN and Infinity, which Python reads and JSON lacks (RFC 8259, 6)."""
        message = Message("JSONに「{constant}」は書けません。直してください", constant=constant)
        raise JsonError(message, self.line(self.text.find(constant)))

    def place(self, property_: str, value: str, start: int = 0) -> int:
        """Where a property with that value stands; ``start`` if it doesn't stand after it."""
        wanted = re.compile(rf'"{property_}"\s*:\s*{re.escape(json.dumps(value))}')
        spelt = re.compile(rf'"{property_}"\s*:\s*"{re.escape(str(value))}"')
        match = wanted.search(self.text, start) or spelt.search(self.text, start)
        return match.start() if match else start

    def name(self, name: str, start: int) -> int:
        """Where a name stands after ``start``."""
        return self.text.find(json.dumps(name), start)

    def line(self, place: int) -> int:
        """The line of a place, from 1."""
        return self.text.count("\n", 0, place) + 1


def _unreadable(place: int, line: int) -> JsonError:
    message = Message(
        "JSONとして読めません（{place}文字目）。この行と前の行の、かっこ、"
        '引用符「"」、コンマを確かめてください',
        place=place,
    )
    return JsonError(message, line)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON. Raises JsonError for a name that stands twice: one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        reason = Message(
            "同じ {{ }} に「{name}」が二度：{of}", name=twice, of=str(found.get("name", ""))
        )
        message = Message("JSONとして読めません（{reason}）。直してください", reason=reason)
        raise JsonError(message)
    return found
