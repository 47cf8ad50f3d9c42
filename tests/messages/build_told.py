"""What a build tells, as an editor sees it."""

import logging
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree
from typing import Any

from sphinx.errors import SphinxError

from plandata.extension import warning
from tests.sphinx.build import build


class Lines:
    """What a build told, in each language."""

    def __init__(self, told: Mapping[str, list[str]]) -> None:
        self.told = told

    def said(self, language: str) -> str:
        return "\n".join(self.told[language])


class Heard(logging.Handler):
    """What is told without a warning."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.INFO:
            self.lines.append(record.getMessage())


def built(**config: Any) -> list[str]:
    """The warnings of a build, or the error that ends it, and what else it tells of the plan."""
    heard, logger = Heard(), logging.getLogger(f"sphinx.{warning.__name__}")
    logger.addHandler(heard)
    docs = Path("docs")
    try:
        warnings = build(docs, "dummy", **config).warnings
    except SphinxError as error:
        return str(error).splitlines()
    finally:
        logger.removeHandler(heard)
        rmtree(docs / "_build", ignore_errors=True)
    return [*(placed(line) for line in warnings), *heard.lines]


def placed(line: str) -> str:
    """A warning with the place of a page as an editor knows it."""
    in_docs = Path("docs", line.partition(":")[0]).is_file()
    return f"docs/{line}" if in_docs else line
