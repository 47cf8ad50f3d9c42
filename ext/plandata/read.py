"""Bytes of a CSV file to rows of cells, with every fault of the file's form.

Real files come from Excel, so UTF-8, UTF-8 with a byte order mark and CP932 are read, in that
order and strictly: guessing encodings was wrong on short files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from .problem import Problem
from .warnings import Subtype

ENCODINGS = ("utf-8-sig", "cp932")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number from 1 and its cells by header."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as read: its name for messages, its header and its well-formed rows."""

    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def position(self, column: str) -> int:
        """The place of a column from 1, 0 if it is not there."""
        return self.header.index(column) + 1 if column in self.header else 0


def read(path: Path, problems: list[Problem]) -> Sheet | None:
    """Read one file; None if nothing in it can be used. Faults are added to ``problems``."""
    file = shown(path)
    if not path.is_file():
        message = f"ファイルがありません。行がなくても、見出し行だけの {path.name} を置いてください"
        problems.append(Problem(subtype=Subtype.MISSING_FILE, file=file, message=message))
        return None
    text = _decode(path.read_bytes())
    if text is None:
        message = (
            "文字コードが読めません。UTF-8か、Excelの「CSV（コンマ区切り）」で保存してください"
        )
        problems.append(Problem(subtype=Subtype.ENCODING, file=file, message=message))
        return None
    try:
        lines = list(_records(text))
    except ValueError as error:
        message = f'CSVとして読めません（{error}）。引用符「"」が閉じているか確かめてください'
        problems.append(Problem(subtype=Subtype.SYNTAX, file=file, message=message))
        return None
    if not lines:
        message = "ファイルが空です。見出し行を書いてください"
        problems.append(Problem(subtype=Subtype.MISSING_COLUMN, file=file, message=message))
        return None
    header = tuple(cell.strip() for cell in lines[0][1])
    rows = tuple(_rows(file, header, lines[1:], problems))
    return Sheet(file, header, rows)


def shown(path: Path) -> str:
    """The path as an editor would type it: from the current folder where that is shorter."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _decode(data: bytes) -> str | None:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record's first line number and its cells.

    pandas fills a short record with NaN, which an empty cell never is (``keep_default_na``);
    a few columns more than the header show what is too long.
    """
    import pandas as pd  # half of a build without change, so only when there is a file to read

    if not text.strip():
        return
    width = max(line.count(",") for line in text.splitlines()) + 1
    frame = pd.read_csv(
        StringIO(text),
        dtype=str,
        keep_default_na=False,
        header=None,
        names=range(width),
        index_col=False,
        skip_blank_lines=False,
        engine="python",
    )
    line = 1
    for values in frame.itertuples(index=False, name=None):
        cells = [value for value in values if isinstance(value, str)]
        yield line, cells
        line += 1 + sum(cell.count("\n") for cell in cells)


def _rows(
    file: str, header: tuple[str, ...], lines: list[tuple[int, list[str]]], problems: list[Problem]
) -> Iterator[Row]:
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            message = "空の行です。行ごと削除してください"
            problems.append(
                Problem(subtype=Subtype.EMPTY_ROW, file=file, line=line, message=message)
            )
        elif len(cells) != len(header):
            how = "少ない" if len(cells) < len(header) else "多い"
            message = (
                f"セルが{len(cells)}個あり、見出しの{len(header)}個より{how}です"
                f"（行の始まりは「{cells[0]}」）。コンマの数と、引用符の要るセルを確かめてください"
            )
            problems.append(
                Problem(subtype=Subtype.ROW_LENGTH, file=file, line=line, message=message)
            )
        else:
            yield Row(line, dict(zip(header, cells, strict=True)))
