"""The core runs where Sphinx isn't installed: in a check, an export, another program."""

import subprocess
import sys
from pathlib import Path

import pytest

import plandata

from .another_city import City

PACKAGE = Path(plandata.__file__).parent
BLOCK = "import sys; sys.modules.update(dict.fromkeys(('sphinx', 'docutils', 'sphinxcontrib')));"
#: ``plandata/__init__.py`` is the Sphinx extension, so an empty package stands in for it.
ALONE = """
import importlib, types
package = sys.modules["plandata"] = types.ModuleType("plandata")
package.__path__ = [sys.argv[1]]
importlib.import_module("plandata." + sys.argv[2])
"""
MODULES = [
    "model.subtype", "model.text", "model.columns", "model.records", "model.plan", "model.problem",
    "model.lookup", "model.query", "tables.reader", "tables.cell", "tables.table", "tables.load",
    "rules", "validation", "wording.eras", "wording.kana", "output.chart", "output.export",
    "output.data_package", "__main__",
]  # fmt: skip


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCK + code, *arguments]
    environment = {"PYTHONPATH": str(PACKAGE.parent), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("module", MODULES)
def test_a_core_module_needs_neither_sphinx_nor_docutils(module: str) -> None:
    result = python(ALONE, str(PACKAGE), module)

    assert result.returncode == 0, result.stderr


def test_the_check_runs_where_sphinx_is_not_installed(tmp_path: Path) -> None:
    City.in_folder(tmp_path)

    result = python(
        "import runpy; sys.argv[:] = ['plandata', 'check', sys.argv[1]];"
        "runpy.run_module('plandata', run_name='__main__')",
        str(tmp_path),
    )

    assert result.returncode == 0, result.stderr


def test_pandas_is_imported_only_to_read_a_file() -> None:
    """It takes half of a build in which nothing changed."""
    result = python(ALONE + "assert 'pandas' not in sys.modules", str(PACKAGE), "validation")

    assert result.returncode == 0, result.stderr
