"""Editors of text that open a file at a line by an address."""

from pathlib import Path
from urllib.parse import quote

from plandata.preview.open_problem import OpenProblem

#: How the address of each begins.
EDITORS = {"vscode": "vscode://file", "vscodium": "vscodium://file"}


def address(editor: str, problem: OpenProblem) -> str:
    """The address that opens the place of a problem; "" without an editor, or without a file."""
    if not editor or not problem.file:
        return ""
    path = Path(problem.file).resolve().as_posix()
    return f"{EDITORS[editor]}/{quote(path.lstrip('/'), safe='/:')}:{problem.line or 1}"
