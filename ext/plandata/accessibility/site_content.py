"""A digest of what a site says, by which a record of checks is known to be of this site.

It follows from the sources: the pages and what is beside them, the data, and the engine. The
record itself is left out, and so are the files of the audit, which the pages of the result alone
show: so showing a record changes nothing of what it is about.
"""

from collections.abc import Iterator
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
    pages = [path for path in _files(docs) if path.relative_to(docs).parts[0] not in made]
    tables = [path for path in _files(data) if path.suffix == ".csv" or path.name == DESCRIPTION]
    engine = [path for path in _files(_ENGINE) if path.relative_to(_ENGINE).parts[0] != _MANUAL]
    audit = {data / f"{name}.csv" for name in FILES}
    found = sha256()
    for folder, paths in ((docs, pages), (data, tables), (_ENGINE, engine)):
        for path in paths:
            if path != record and path not in audit:
                content = sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
                found.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return found.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """The files that people write, in one order; those of their programs are hidden."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~")) for part in path.relative_to(folder).parts)
        if path.is_file() and path.suffix not in _MADE and not hidden:
            yield path
