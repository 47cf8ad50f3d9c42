"""A conf.py, which is a program: run as Sphinx runs it, and what ends it told at its line."""

import sys
import traceback
import warnings
from collections.abc import Mapping
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

from plandata.conf_file import Lines
from plandata.configuration import editions_setting, misspelt_names, python_faults
from plandata.configuration.editions_setting import Settings
from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.message import Message, MessageError


class ConfError(MessageError):
    """A conf.py can't be used.

    ``fault`` says what is wrong at ``line``, 0 for the whole file; ``message`` has the place, too.
    """

    def __init__(self, conf: Path, line: int, fault: Message) -> None:
        super().__init__(text_file.placed(shown(conf), line, fault))
        self.line = line
        self.fault = fault


class _Tags(set[str]):
    """What ``-t`` of Sphinx gives, which is nothing here."""

    def has(self, tag: str) -> bool:
        """Whether a tag is given."""
        return tag in self


def run(conf: Path) -> Mapping[str, Any]:
    """What a conf.py sets.

    Raises:
        ConfError: It isn't there, is no Python in UTF-8, or ends in an error.
    """
    if not conf.is_file():
        message = Message("ファイルがありません。サイトの conf.py を、この名前で置いてください")
        raise ConfError(conf, 0, message)
    conf = conf.absolute()
    names: dict[str, Any] = {"__file__": str(conf), "tags": _Tags()}
    with warnings.catch_warnings(action="ignore"):  # a build tells them
        try:
            program = compile(_source(conf), conf, "exec")
        except (SyntaxError, ValueError) as error:
            raise ConfError(conf, *_unreadable(conf, error)) from error
        try:
            with chdir(conf.parent), redirect_stdout(sys.stderr):
                exec(program, names)
        except (Exception, SystemExit) as error:
            lines = [
                frame.lineno
                for frame in traceback.extract_tb(error.__traceback__)
                if frame.filename == str(conf)
            ]
            fault = python_faults.of_run(error, [name for name in names if name[0] != "_"])
            raise ConfError(conf, (lines or [0])[-1] or 0, fault) from error
    return names


def languages(conf: Path, values: Mapping[str, Any] | None = None) -> Mapping[str, Settings]:
    """``plan_languages`` of a conf.py, by language, the first one first; it is run without values.

    Raises:
        ConfError: It can't be run, or that can't be used.
    """
    found = (run(conf) if values is None else values).get(editions_setting.NAME)
    lines = Lines(conf)
    near = () if found else misspelt_names.faults(lines, [editions_setting.NAME])
    for fault in (*near, *editions_setting.faults(found)):
        raise ConfError(conf, lines.of(fault.setting, fault.word), fault.message)
    return found or {}


def _source(conf: Path) -> bytes:
    try:
        return conf.read_bytes()
    except OSError as error:
        message = Message(
            "開けません（{reason}）。読めるファイルを置いてください", reason=error.strerror
        )
        raise ConfError(conf, 0, message) from error


def _unreadable(conf: Path, error: SyntaxError | ValueError) -> tuple[int, Message]:
    """The line, and what is wrong there: the encoding before the notation, which follows."""
    try:
        text_file.read(conf)
    except text_file.TextFileError as found:
        return found.line, found.message
    line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
    return line, python_faults.of_notation(error)
