"""What every test of a new project needs."""

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the project is to lie."""
    return tmp_path / "plan"
