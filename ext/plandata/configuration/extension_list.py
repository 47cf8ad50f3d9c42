"""The extensions that a conf.py lists: whether they are there, and whether one is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from plandata.configuration.known_settings import OWN, settings
from plandata.configuration.setting_fault import Fault
from plandata.markup.standard_markup import EXTENSIONS
from plandata.model.problem import allowed
from sitecheck.message import Message

NAME = "extensions"
#: The settings that name the page with which a site begins.
STARTS = ("root_doc", "master_doc")
_THEME, _OF_THEME = "plan_theme", "plandata.theme"
_MYST = "myst_parser"
_SPHINX = "sphinx"


def listed(values: Mapping[str, Any]) -> list[str]:
    """The names of the extensions."""
    found = values.get(NAME)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list | tuple) else []


def faults(values: Mapping[str, Any], docs: Path) -> Iterator[Fault]:
    """What is wrong with the list of extensions for the other settings and a folder of pages."""
    names = listed(values)
    installed = {name: is_there(name) for name in names}
    for name, times in Counter(names).items():
        if not installed[name]:
            yield Fault(NAME, name, missing(name))
        elif times > 1:
            message = Message(
                "extensions に、「{name}」が{times}回あります。一つを残して消してください",
                name=name,
                times=times,
            )
            yield Fault(NAME, name, message, is_notice=True)
    if not all(installed.values()) or not names:  # what follows from it can't be told
        return
    if (theme := needed_theme(values.get("html_theme"))) and _OF_THEME not in names:
        yield Fault("html_theme", None, theme)
    for setting in STARTS:
        if setting in values and not any(map(Path.is_file, docs.glob(f"{start(values)}.*"))):
            yield Fault(setting, None, no_start(setting, start(values), pages(docs)))
    if not reads_pages(names, docs, start(values)):
        yield Fault(NAME, None, no_pages(start(values)))
    else:
        yield from _idle(values, names)


def is_there(name: str) -> bool:
    """Whether an extension is installed; each is taken to be where Sphinx itself isn't."""
    try:
        return not find_spec(_SPHINX) or bool(find_spec(name))
    except Exception:  # the package in which it would be is run for it, and may fail in any way
        return False


def missing(name: str) -> Message:
    """An extension isn't there: misspelt, not installed, or two that a lost comma made one."""
    known = (*EXTENSIONS, *OWN)
    message = Message("extensions の「{name}」は、見つかりません", name=name)
    for first in known:
        if name.startswith(first) and name.removeprefix(first) in known:
            second = name.removeprefix(first)
            return message.then(
                Message(
                    "「{first}」と「{second}」の間に「,」を書いてください",
                    first=first,
                    second=second,
                )
            )
    return message.then(allowed(name, known))


def needed_theme(theme: object) -> Message | None:
    """A theme of ours needs an extension, which is not listed; None of another theme."""
    if theme != _THEME:
        return None
    return Message(
        "html_theme の「{theme}」には、extensions に「{extension}」が要ります。加えてください",
        theme=_THEME,
        extension=_OF_THEME,
    )


def pages(docs: Path) -> list[str]:
    """The names of the pages beside conf.py."""
    return sorted(file.stem for file in docs.glob("*.md"))


def no_start(setting: str, name: str, known: Iterable[str]) -> Message:
    """The page with which a site begins is not there."""
    message = Message("{setting} のページ「{name}」はありません", setting=setting, name=name)
    return message.then(allowed(name, sorted(known)))


def start(values: Mapping[str, Any]) -> str:
    """The name of the page with which a site begins."""
    return str(values.get("root_doc") or values.get("master_doc") or "index")


def reads_pages(names: Sequence[str], docs: Path, start: str) -> bool:
    """Whether the pages can be read, as far as the extensions are known."""
    others = set(names) - {*EXTENSIONS, *OWN}
    return _MYST in names or bool(others) or not (docs / f"{start}.md").is_file()


def are_known(values: Mapping[str, Any]) -> bool:
    """Whether all settings that there are are known, for the extensions are."""
    return bool(values.get(NAME)) and set(listed(values)) <= {*EXTENSIONS, *OWN}


def no_pages(start: str) -> Message:
    """No page is read, for what reads them isn't listed."""
    return Message(
        "extensions に「{extension}」がないので、{page}.md などのページを読めません。"
        "加えてください",
        extension=_MYST,
        page=start,
    )


def _idle(values: Mapping[str, Any], names: Sequence[str]) -> Iterator[Fault]:
    """Settings of extensions that aren't listed."""
    for name in values:
        owner = settings()[name].extension if name in settings() else _SPHINX
        if owner not in (_SPHINX, *names):
            message = Message(
                "設定「{name}」は、extensions に「{extension}」がないので働きません。"
                "加えるか、設定を消してください",
                name=name,
                extension=owner,
            )
            yield Fault(name, None, message, is_notice=True)
