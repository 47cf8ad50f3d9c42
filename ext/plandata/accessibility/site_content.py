"""A digest of what a site says, by which a record of checks is known to be of this site.

It follows from the sources: the pages and what is beside them, the data, and the engine. The
record itself is left out, and so are the files of the audit, which the pages of the result alone
show: so showing a record changes nothing of what it is about.
"""

import os
from collections.abc import Set
from hashlib import sha256
from pathlib import Path

import plandata
from plandata.accessibility.audit import FILES
from plandata.tables.manifest import DESCRIPTION

#: The file of a built site, beside its first page, that has the digest.
FILE = "content-digest.txt"
_ENGINE = Path(plandata.__file__).parent
#: What programs make of other files, and the developers' manual.
_MADE = {".pyc", ".mo"}
_MANUAL = "manual"


def digest(docs: Path, data: Path, record: Path, built: tuple[Path, ...]) -> str:
    """The digest of a site; the same wherever its sources lie, whatever ends their lines.

    Args:
        docs: The folder of the pages.
        data: The folder of the data.
        record: The record of the last run of the checks.
        built: Folders of what was built, which may lie within that of the pages.
    """
    made = {path.relative_to(docs).parts[0] for path in built if path.is_relative_to(docs)}
    pages, engine = _files(docs, without=made), _files(_ENGINE, without={_MANUAL})
    tables = [path for path in _files(data) if path.suffix == ".csv" or path.name == DESCRIPTION]
    audit = {data / f"{name}.csv" for name in FILES}
    found = sha256()
    for folder, paths in ((docs, pages), (data, tables), (_ENGINE, engine)):
        for path in paths:
            if path != record and path not in audit:
                content = sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
                found.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return found.hexdigest()


def _files(folder: Path, without: Set[str] = frozenset()) -> list[Path]:
    """The files that people write, in one order; those of their programs are hidden.

    ``without`` are the names of folders in it that are left out. None of them is looked into,
    since what was built may be much more than what it was built from.
    """
    found = []
    for place, folders, names in os.walk(folder):
        left_out = without if Path(place) == folder else ()
        folders[:] = [name for name in folders if not _is_hidden(name) and name not in left_out]
        found += [Path(place, name) for name in names if not _is_hidden(name)]
    return sorted(path for path in found if path.suffix not in _MADE and path.is_file())


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~"))
