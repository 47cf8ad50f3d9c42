"""The check runs where Sphinx isn't installed. Which modules know it is a matter of contracts."""

import subprocess
import sys
from pathlib import Path

import plandata

from .another_city import City

EXT = Path(plandata.__file__).parents[1]
BLOCK = "import sys; sys.modules.update(dict.fromkeys(('sphinx', 'sphinxcontrib')));"
CHECK = """
import runpy
sys.argv[:] = ["plandata", "check", *sys.argv[1:]]
try:
    runpy.run_module("plandata", run_name="__main__")
finally:
    assert "pandas" not in sys.modules
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCK + code, *arguments]
    environment = {"PYTHONPATH": str(EXT), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_the_check_runs_without_sphinx_and_imports_no_pandas(tmp_path: Path) -> None:
    """Pandas would take longer than the check of a whole plan."""
    City.in_folder(tmp_path)
    page = "# 題\n\n{plan:fy}`2018`の[題](index.md)です。\n\n```{plan:tree}\n```\n"
    (tmp_path / "index.md").write_text(page, "utf-8")

    result = python(CHECK, str(tmp_path), str(tmp_path))

    assert result.returncode == 0, result.stderr
