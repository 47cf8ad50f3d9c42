"""Where a project takes the engine from: a file or an address, never a name alone.

Anybody may publish something under a name that an index does not have yet.
"""

import json
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sitecheck.message import Message, MessageError

#: The name of the package, as wheels and installers write it.
_PACKAGE = "plandata"
#: With what the checks of built pages need.
_EXTRA = "[check,preview,sheets]"
_ADDRESS = re.compile(r"(git\+)?https://[^\s/]+/\S+")


class EngineSourceError(MessageError):
    """The engine can't be taken from there; the message says from where it can."""


@dataclass(frozen=True, slots=True)
class EngineSource:
    """What ``requirements.txt`` says of the engine, and the wheel that the project brings, if any.

    A wheel of this machine is copied into the project, which is then whole on every other one.
    """

    requirement: str
    wheel: Path | None = None


def read(words: str) -> EngineSource:
    """The source that is meant by the name of a wheel's file or by an address.

    Raises EngineSourceError.
    """
    if _ADDRESS.fullmatch(words):
        return EngineSource(f"{_PACKAGE}{_EXTRA} @ {words}")
    is_address = words.startswith("file:")
    path = Path(url2pathname(urlsplit(words).path) if is_address else words).absolute()
    if path.is_file() and re.fullmatch(rf"{_PACKAGE}-\S+\.whl", path.name):
        return EngineSource(f"./engine/{path.name}{_EXTRA}", path)
    if is_address and (path / "pyproject.toml").is_file():  # a checkout
        return EngineSource(f"{_PACKAGE}{_EXTRA} @ {path.as_uri()}")
    message = Message(
        "「{words}」からは入れられません。{package}のwheel（.whl）のファイルか、https: か file: で"
        "始まるアドレスを指定してください。名前だけでは、別のものが入るおそれがあります",
        words=words,
        package=_PACKAGE,
    )
    raise EngineSourceError(message)


def installed_from() -> str:
    """Where the running engine was installed from, as PEP 610 records it; "" if that is no more."""
    try:
        record = metadata.distribution(_PACKAGE).read_text("direct_url.json")
    except metadata.PackageNotFoundError:  # a checkout in PYTHONPATH
        return ""
    if not record:  # from an index
        return ""
    found = json.loads(record)
    address = str(found["url"])
    if "vcs_info" in found:
        address = f"{found['vcs_info']['vcs']}+{address}@{found['vcs_info']['commit_id']}"
    try:
        read(address)
    except EngineSourceError:
        return ""
    return address
