"""A build needs no pandas, whose import takes as long as a build in which nothing changed."""

import subprocess
import sys
from pathlib import Path

from .build import copy_root

BUILD = """
import sys
sys.modules["pandas"] = None
from sphinx.cmd.build import main
sys.exit(main(["-q", *sys.argv[1:]]))
"""


def test_a_site_with_charts_and_files_is_built_without_pandas(tmp_path: Path) -> None:
    root = copy_root("harbour", tmp_path)
    command = [sys.executable, "-c", BUILD, str(root), str(tmp_path / "html")]
    paths = {"PYTHONPATH": str(Path(__file__).parents[2] / "ext"), "PYTHONUTF8": "1"}
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=paths)
    assert (result.returncode, result.stderr) == (0, "")
    assert (tmp_path / "html" / "downloads" / "figure-catch.csv").is_file()
