"""The values that a workbook was made from, which it carries along to tell what was changed.

They stand packed in cells of ASCII, with a digest: no spreadsheet changes these, and where
somebody did, or a part is lost, nobody takes it for what once stood in the data.
"""

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plandata.tables.raw_table import RawTable
from plandata.workbook.id_labels import Labels
from sitecheck.message import Message, MessageError

#: The form of what is packed; what an older engine packed otherwise can't be read.
_FORM = 1
#: How the first cell begins, by which the sheet is found whatever it is called.
DIGEST = "sha256:"
#: Letters in a cell at most; Excel's own limit is 32,767.
_CELL = 30_000
#: No plan has that many bytes, but a file that was made to fill the memory.
_MOST = 200_000_000


class CarriedError(MessageError):
    """The values can't be told any more; the message says how to go on."""


@dataclass(frozen=True, slots=True)
class Base:
    """A table as it was written into a workbook: the cells of each column by its header cell."""

    columns: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, raw: RawTable) -> "Base":
        """The cells of a table."""
        return cls({header: [row[header] for row in raw.rows] for header in raw.header})

    def row(self, place: int) -> dict[str, str]:
        """A row by its place, by header cell."""
        return {header: cells[place] for header, cells in self.columns.items()}


@dataclass(frozen=True, slots=True)
class Carried:
    """What a workbook knows of the data that it was made from.

    ``plan`` is the id of the plan, ``language`` the plan's language, ``drop`` the word that stands
    above the column in which rows are marked to be dropped, and in it; ``others`` what the sheets
    are called that hold no file.
    """

    plan: str
    language: str
    drop: str
    others: tuple[str, ...]
    tables: Mapping[str, Base]
    labels: Labels


def packed(carried: Carried) -> list[str]:
    """The cells that hold it: the digest, then the parts."""
    found = {
        "form": _FORM,
        "plan": carried.plan,
        "language": carried.language,
        "drop": carried.drop,
        "others": carried.others,
        "tables": {name: base.columns for name, base in carried.tables.items()},
        "labels": carried.labels.of,
    }
    words = json.dumps(found, ensure_ascii=False)
    text = base64.b64encode(zlib.compress(words.encode(), 9)).decode()
    parts = [text[at : at + _CELL] for at in range(0, len(text), _CELL)]
    return [_digest(text), *parts]


def unpacked(cells: Sequence[str]) -> Carried:
    """What cells hold. Raises CarriedError where they are no longer what was written."""
    digest, *parts = cells or [""]
    text = "".join(parts)
    if digest != _digest(text):
        raise CarriedError(
            Message(
                "もとの値が書き換わっているか、欠けています。ワークブックを書き出し直してください"
            )
        )
    try:
        opened = zlib.decompressobj()
        words = opened.decompress(base64.b64decode(text, validate=True), _MOST)
        return _carried(json.loads(words))
    except (binascii.Error, zlib.error, ValueError, LookupError, TypeError) as error:
        message = Message(
            "ほかの版のプログラムが書いたワークブックです。ワークブックを書き出し直してください"
        )
        raise CarriedError(message) from error


def _carried(found: dict[str, Any]) -> Carried:
    if found.pop("form") != _FORM:
        raise ValueError("form")
    tables = {name: Base(columns) for name, columns in found.pop("tables").items()}
    own, others = Labels(found.pop("labels")), tuple(found.pop("others"))
    return Carried(tables=tables, labels=own, others=others, **found)


def _digest(text: str) -> str:
    return f"{DIGEST}{hashlib.sha256(text.encode()).hexdigest()}"
