"""The other city's data in its stable form, as workbooks are made of it."""

from pathlib import Path

import pytest

from plandata.__main__ import main
from tests.core.another_city import City


@pytest.fixture
def city(tmp_path: Path) -> City:
    """The data, in the folder in which the commands run."""
    (tmp_path / "data").mkdir()
    city = City.in_folder(tmp_path / "data")
    assert main(["format", str(city.folder)]) == 0
    return city
