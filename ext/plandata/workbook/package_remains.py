"""What the values of a workbook hide, from the XML that is in its file.

These are formulas, errors, merged cells, hidden rows and columns, pictures and charts. A look at
the bytes tells of nearly every sheet that there are none; only the others are gone through.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from plandata.workbook import ods_remains, xlsx_remains
from plandata.workbook.fault import DAMAGED, BookError, Fault
from sitecheck.message import Message

#: Bytes that a file may hold when it is unpacked: far above any plan, far below what fills a disk.
_MOST = 500_000_000
#: How a file that is no whole package shows itself, while it is read.
_BROKEN = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    zlib.error,
)
_OLD = b"\xd0\xcf\x11\xe0"
_PICTURES = re.compile(r"xl/(charts|media|diagrams)/.|Object [0-9]+/content.xml|Pictures/.")


def remains(path: Path) -> list[Fault]:
    """Everything in a file that its values don't tell.

    Raises:
        BookError: The file is no workbook, or a damaged one.
        OSError: The file can't be opened.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start == _OLD:
        raise BookError(
            Message(
                "古い形（.xls）か、パスワードの付いたワークブックです。"
                "パスワードを外し、.xlsx で保存し直してください"
            )
        )
    try:
        with ZipFile(path) as package:
            return [*_remains(package)]
    except BookError:
        raise
    except _BROKEN as error:
        raise BookError(DAMAGED) from error


def _remains(package: ZipFile) -> Iterator[Fault]:
    if sum(entry.file_size for entry in package.infolist()) > _MOST:
        raise BookError(Message("ワークブックが大きすぎます。計画のワークブックか確かめてください"))
    names = package.namelist()
    if "xl/workbook.xml" in names:
        yield from xlsx_remains.faults(package)
    elif "content.xml" in names:
        yield from ods_remains.faults(package.read("content.xml"))
    else:
        raise BookError(Message("ワークブックではありません。.xlsx か .ods を指定してください"))
    if any(_PICTURES.match(name) for name in names):
        yield Fault(Message("図やグラフがあります。データではないので、読みません"), is_notice=True)
