"""What differs between two built sites, file by file, after work that should change nothing.

usage: python -m tests.compare BEFORE AFTER [LINES]

BEFORE and AFTER are folders such as ``build/html``. Each file that came, went or changed is told,
with the first LINES (default 6) lines of its difference; an archive is compared by what is in it,
HTML by what its tags say, whatever the order of their attributes.
The exit status is 1 where anything differs.
"""

import difflib
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile, is_zipfile

_TAG = re.compile(rb'(?<=<)(\w+)((?: [\w:-]+="[^"]*")+)(?= ?/?>)')
_ATTRIBUTE = re.compile(rb' [\w:-]+="[^"]*"')


def in_order(html: bytes) -> bytes:
    """HTML with the attributes of each tag in the order of their names."""
    return _TAG.sub(lambda tag: tag[1] + b"".join(sorted(_ATTRIBUTE.findall(tag[2]))), html)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name from there; those in an archive stand below its name."""
    found: dict[str, bytes] = {}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if is_zipfile(file):
            with ZipFile(file) as archive:
                found |= {f"{name}/{part}": archive.read(part) for part in archive.namelist()}
        elif file.is_file():
            found[name] = file.read_bytes()
    return {name: in_order(c) if name.endswith("html") else c for name, c in found.items()}


def differences(
    before: Mapping[str, bytes], after: Mapping[str, bytes], lines: int
) -> Iterator[str]:
    """A line a file that differs, and under it the beginning of the difference."""
    for name in sorted({*before, *after}):
        if name not in after:
            yield f"gone: {name}"
        elif name not in before:
            yield f"new: {name}"
        elif before[name] != after[name]:
            yield f"changed: {name}"
            yield from _changed_lines(before[name], after[name], lines)


def _changed_lines(before: bytes, after: bytes, most: int) -> Iterator[str]:
    try:
        old, new = before.decode().splitlines(), after.decode().splitlines()
    except UnicodeDecodeError:
        yield "    (no text)"
        return
    marked = difflib.unified_diff(old, new, n=0, lineterm="")
    shown = [line for line in marked if not line.startswith(("---", "+++", "@@"))]
    yield from (f"    {line[:300]}" for line in shown[:most])
    if len(shown) > most:
        yield f"    ({len(shown) - most} more lines)"


def main(arguments: list[str]) -> int:
    """Print what differs."""
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    before, after = (contents(Path(folder)) for folder in arguments[:2])
    told = list(differences(before, after, int(arguments[2]) if len(arguments) > 2 else 6))
    print("\n".join(told))
    changed = sum(not line.startswith(" ") for line in told)
    print(f"{len(before)} files before, {len(after)} after, {changed} differ", file=sys.stderr)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
