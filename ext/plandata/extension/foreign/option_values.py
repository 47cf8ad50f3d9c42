"""Why the value of an option can't be used."""

from collections.abc import Callable, Mapping

from plandata.extension.foreign.told_words import as_it_stands, texts, values
from plandata.model.problem import allowed
from sitecheck.message import Message

_NO_VALUE = "argument required but none supplied"
_INTEGER = Message("半角の数字で書いてください")
_MEASURE = Message("「300px」や「50%」のように、半角の数と単位で書いてください")
_CLASS = Message("英字で始まる半角の英数字で書いてください")


def _four(_value: str, least: str, most: str) -> Message:
    return Message(
        "{least}から{most}までの半角の数字を、一つか、空白で区切って四つ書いてください",
        least=least,
        most=most,
    )


def _one_of(value: str, _value: str, known: str) -> Message:
    return allowed(value, texts(known))


REASONS: Mapping[str, Callable[..., Message]] = {
    '"%s" unknown; choose from %s': _one_of,
    "%s is not in: %s": _one_of,
    "must supply an argument; choose from %s": lambda value, known: allowed(value, texts(known)),
    "invalid literal for int() with base 10: %s": lambda *_values: _INTEGER,
    "could not convert string to float: %s": lambda *_values: _INTEGER,
    "negative value; must be positive or zero": lambda *_values: _INTEGER,
    "negative or zero value; must be positive": lambda *_values: _INTEGER,
    '"%s" is no valid measure.': lambda *_values: _MEASURE,
    '"%s" is no proportional measure.': lambda *_values: _MEASURE,
    "not a positive number or measure of one of the following units: %s": lambda *_values: _MEASURE,
    'cannot make "%s" into a class name': lambda *_values: _CLASS,
    "argument must be 1 or 4 (xs sm md lg) values, and each value should be an integer from %s to "
    "%s": _four,
    "argument must be 1 or 4 (xs sm md lg) values, and each value should be either auto or an "
    "integer from %s to %s": _four,
    "argument must be one (all) or four (top bottom left right) integers": (
        lambda value: _four(value, "0", "5")
    ),
}


def refused(option: str, value: str, error: str) -> Message:
    """Say of a value what is wrong with it and what is allowed."""
    if error == _NO_VALUE:
        return Message("条件「{name}」に値がありません。「:」の後に書いてください", name=option)
    message = Message("条件「{name}」の値「{value}」は使えません", name=option, value=value)
    return message.then(reason(value, error))


def reason(value: str, error: str) -> Message:
    """How a value should be written; where nobody knows, as the program says it."""
    for words, saying in REASONS.items():
        found = values(words, error)
        if found is not None:
            return saying(value, *found)
    return as_it_stands(error)
