"""A conf.py that calls an extension by its old name is told the new one."""

from pathlib import Path

import pytest
from sphinx.errors import ConfigError

from .build import build

OLD = ["plan_accessibility", "plan_languages", "plan_search", "plan_theme"]


@pytest.mark.parametrize("name", OLD)
def test_the_new_name_is_told_in_two_languages(root: Path, name: str) -> None:
    new = name.replace("plan_", "plandata.")
    with pytest.raises(ConfigError) as told:
        build(root, extensions=["myst_parser", "plandata", name])
    japanese, english = str(told.value).splitlines()
    assert japanese == (
        f"conf.py の extensions に古い名前があります。次のように書き換えてください: {name} → {new}"
    )
    assert english == f"conf.py lists extensions by their old names; rename them: {name} → {new}"


def test_all_old_names_are_told_at_once(root: Path) -> None:
    with pytest.raises(ConfigError) as told:
        build(root, extensions=["plandata", *OLD])
    assert all(f"{name} → " in str(told.value) for name in OLD)
