"""Files that follow from others: written anew, or only looked at."""

from collections.abc import Mapping
from pathlib import Path

from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message


def renew(contents: Mapping[Path, bytes], stale: Message, spoken: str, *, check: bool) -> bool:
    """Write the files that aren't as they must be, all or none, or with ``check`` tell them.

    Args:
        contents: What each file must have.
        stale: What is told of a file that would change.
        spoken: The language of what is told.
        check: Whether nothing is to be written.

    Returns:
        Whether all is as it must be now.

    Raises:
        OSError: A file can't be read or written.
    """
    if not check:
        changed = text_file.write_all(contents)
    else:
        changed = [file for file, content in contents.items() if file.read_bytes() != content]
    for file in changed:
        message = stale if check else Message("書き直しました")
        say(text_file.placed(file, 0, message).said(spoken))
    return not (check and changed)
