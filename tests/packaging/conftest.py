"""The environment that the tests of the wheel share."""

from pathlib import Path

import pytest

from tests.once import once

from .installing import environment


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that has the wheel alone."""
    base = tmp_path_factory.getbasetemp()
    return Path(once(base, "installed", lambda folder: str(environment(folder))))
