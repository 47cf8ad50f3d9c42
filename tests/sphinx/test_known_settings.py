"""The settings that the check of conf.py knows are those that are registered."""

import json
import subprocess
import sys
from pathlib import Path

from plandata.configuration import known_settings


def test_the_file_of_settings_is_up_to_date() -> None:
    """``python -m tests.standard_settings`` writes it anew."""
    code = "from tests.standard_settings import text; print(text(), end='')"
    made = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": "ext", "PYTHONUTF8": "1"},
    )
    assert json.loads(made.stdout) == json.loads(known_settings.FILE.read_text("utf-8"))
