"""Names in a conf.py that are nearly those of settings: Sphinx takes them for its author's own."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from plandata.conf_file import Lines
from plandata.configuration.setting_fault import Fault
from sitecheck.message import Message

#: How alike a name must be to that of a setting; names of a project's own are less so.
_ALIKE = 0.8


def faults(lines: Lines, known: Iterable[str]) -> Iterator[Fault]:
    """The names that nothing in the conf.py uses and that are nearly those of known settings."""
    names = dict.fromkeys(known)
    for name in lines.unread():
        if name in names:  # most are: to compare one with all takes a hundredth of a second
            continue
        near = get_close_matches(name.casefold(), names, n=1, cutoff=_ALIKE)
        if near:
            message = Message(
                "「{name}」という設定はないので、働きません。「{near}」ではありませんか",
                name=name,
                near=near[0],
            )
            yield Fault(name, None, message, is_notice=True)
