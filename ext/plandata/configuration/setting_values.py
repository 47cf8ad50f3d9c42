"""Whether a setting is what Sphinx and its extensions can use."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from babel import Locale, UnknownLocaleError

from plandata.configuration import editions_setting
from plandata.configuration.known_settings import MYST_EXTENSIONS, WORDS, settings
from plandata.configuration.setting_fault import Fault
from plandata.model.address import is_address
from plandata.model.problem import allowed
from sitecheck.console import one_line
from sitecheck.message import Message, joined, quoted

_LIST = Message("[ ] で囲んだ一覧")
#: What a value may be, by the names of Python's types.
KINDS = {
    "str": Message("引用符で囲んだ文字"),
    "int": Message("半角の整数"),
    "float": Message("半角の小数"),
    "bool": Message("True か False"),
    "dict": Message("{{ }} で囲んだ「名前: 値」の一覧"),
    **dict.fromkeys(("list", "tuple", "set", "frozenset"), _LIST),
}
_NOTHING = "NoneType"
#: The longest value that is told.
_LONGEST = 60
_SUFFIXES = ("markdown", "restructuredtext")


def written(value: object) -> str:
    """A value as Python writes it, in one line, cut where it is long."""
    words = one_line(value if isinstance(value, str) else repr(value))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def other_kind(name: str, value: object, kinds: Iterable[str]) -> Message:
    """A setting has a value of another kind than those, which are names of types."""
    named = sorted(set(kinds) - {_NOTHING}, key=lambda kind: [*KINDS, kind].index(kind))
    known = dict.fromkeys(KINDS.get(kind) or quoted([kind]) for kind in named)
    return Message(
        "設定「{name}」の値「{value}」の形が違います。書けるのは、{wanted}です",
        name=name,
        value=written(value),
        wanted=joined(known),
    )


def other_choice(name: str, value: object, known: Iterable[str]) -> Message:
    """A setting has another value than those that there are."""
    message = Message("設定「{name}」の値「{value}」は使えません", name=name, value=written(value))
    return message.then(allowed(str(value), known))


def faults(values: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the values of settings that are known, also with those of editions."""
    for name, value in values.items():
        yield from of_value(name, value)
    editions = values.get(editions_setting.NAME, {})
    for about in editions.values() if isinstance(editions, dict) else ():
        for name, value in about.items() if isinstance(about, dict) else ():
            for fault in of_value(name, value):
                yield Fault(editions_setting.NAME, name, fault.message)


def of_value(name: str, value: object) -> Iterator[Fault]:
    """What is wrong with a value of a setting; of one that isn't known nothing can be."""
    if name not in settings():
        return
    kinds = settings()[name].kinds
    if name == editions_setting.NAME:
        yield from editions_setting.faults(value)
    elif kinds and not _is_type(kinds[0]):
        if repr(value) not in kinds:
            choices = [choice.strip("'") for choice in kinds]
            yield Fault(name, None, other_choice(name, value, choices))
    elif kinds and not _fits(value, kinds):
        yield Fault(name, None, other_kind(name, value, kinds))
    elif name in WORDS:
        yield from _words(name, value)
    elif name == "language":
        yield from _language(name, str(value))
    elif name == "html_baseurl":
        yield from _address(name, str(value or ""))
    elif name == "source_suffix" and isinstance(value, dict):
        for suffix, kind in value.items():
            if kind not in (None, *_SUFFIXES):
                yield Fault(name, suffix, other_choice(name, kind, _SUFFIXES))


def _is_type(kind: str) -> bool:
    return kind in KINDS or kind == _NOTHING


def _fits(value: object, kinds: tuple[str, ...]) -> bool:
    """Whether a value is of one of the kinds, 0 and 1 being False and True."""
    given = {one.__name__ for one in type(value).__mro__}
    if isinstance(value, bool):
        given -= {"int"}
    return not given.isdisjoint(kinds) or ("bool" in kinds and isinstance(value, int))


def _words(name: str, value: Any) -> Iterator[Fault]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        yield Fault(name, None, other_kind(name, value, ["list"]))
        return
    for word in value:
        if not isinstance(word, str):
            message = Message(
                "設定「{name}」の中の「{value}」は、引用符で囲んだ文字にしてください",
                name=name,
                value=written(word),
            )
            yield Fault(name, word, message)
        elif name == "myst_enable_extensions" and word not in MYST_EXTENSIONS:
            yield Fault(name, word, other_choice(name, word, MYST_EXTENSIONS))


def _address(name: str, address: str) -> Iterator[Fault]:
    """An address that a page can't have."""
    if address and not (address.startswith(("https://", "http://")) and is_address(address)):
        message = Message(
            "html_baseurl の「{address}」はサイトのアドレスではありません。"
            "https:// で始まるアドレスを書いてください",
            address=written(address),
        )
        yield Fault(name, None, message)


def _language(name: str, code: str) -> Iterator[Fault]:
    """A code of no language, such as that of a country."""
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        message = Message(
            "設定「{name}」の「{code}」という言語はありません。"
            "日本語は ja、英語は en のような言語のコードを書いてください",
            name=name,
            code=written(code),
        )
        yield Fault(name, None, message)
