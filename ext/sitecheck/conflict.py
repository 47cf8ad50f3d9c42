"""The marks that ``git merge`` leaves where two changes met, for a person to choose."""

import re

from sitecheck.message import Message

#: What an editor is told.
CONFLICT = Message(
    "変更がぶつかった印（<<<<<<<、=======、>>>>>>>）のあるファイルです。"
    "正しい方を残して、印を消してください"
)
_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?= |\r?$)", re.MULTILINE)


def conflict_in(text: str) -> int:
    """The line of the first mark, from 1, or 0; the equals signs alone may be something else."""
    found = _MARK.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
