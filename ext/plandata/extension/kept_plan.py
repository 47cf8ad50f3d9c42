"""The plan as an earlier build loaded it, as long as all that it was made of is the same.

To read a thousand measures and to apply every rule takes longer than Sphinx needs to find out that
no page has changed.
"""

import pickle
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import sitecheck
from plandata import validation
from plandata.extension.fingerprint import fingerprint
from plandata.validation import Loaded
from sitecheck import text_file

#: The packages whose code says what becomes of the data.
_PACKAGES = (Path(__file__).parents[1], Path(sitecheck.__file__).parent)


def load(folder: Path, others: Iterable[str], source: str, kept: Path) -> tuple[Loaded, str]:
    """The plan of a folder with all that is to be mended, and the digest of what that follows from.

    Args:
        folder: The folder of the data.
        others: The names of files in it that other sets of records read.
        source: The language in which the plan is written, "" to see it by the files.
        kept: The file in which the plan is kept from build to build, after that digest.
    """
    state = _state(folder, others, source)
    begin = state.encode()
    content = kept.read_bytes() if kept.is_file() else b""
    if content.startswith(begin):
        return pickle.loads(content[len(begin) :]), state
    loaded = validation.load(folder, others, source)
    text_file.write(kept, begin + pickle.dumps(loaded, pickle.HIGHEST_PROTOCOL))
    return loaded, state


def _state(folder: Path, others: Iterable[str], source: str) -> str:
    """A digest of the files, of the code, and of what names the files in messages."""
    found = sha256(repr((sys.version, Path.cwd(), folder, sorted(others), source)).encode())
    found.update(repr([fingerprint(package) for package in _PACKAGES]).encode())
    for path in sorted(folder.rglob("*")):
        content = _content(path)
        found.update(f"\n{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _content(path: Path) -> bytes:
    """What a file holds, or why nobody knows, as of a folder; who reads it tells that."""
    try:
        return path.read_bytes()
    except OSError as error:
        return repr(error).encode()
