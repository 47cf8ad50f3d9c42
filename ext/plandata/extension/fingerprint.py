"""The version of what a build keeps of pages: it follows from the code that made it."""

from functools import cache
from hashlib import sha256
from pathlib import Path

#: The files of a package that decide what is read of a page: code, words, tables and guides. What
#: dresses a page is copied or noticed by Sphinx in each build.
_KINDS = {".py", ".mo", ".csv", ".md"}


@cache  # a process keeps the code that it has loaded
def fingerprint(package: Path) -> int:
    """A number for the ``env_version`` of an extension: another one after any change of its code.

    Sphinx reads every page again when the number isn't that of the build before. So nobody has
    to remember to raise it, nor to remove doctrees.
    """
    found = sha256()
    for file in sorted(file for file in package.rglob("*") if file.suffix in _KINDS):
        found.update(f"{file.relative_to(package).as_posix()}\n".encode() + file.read_bytes())
    return int(found.hexdigest()[:12], 16)
