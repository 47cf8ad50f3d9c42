"""A small site with two editions for the tests of the preview."""

from pathlib import Path

import pytest

from tests.messages.commands import FILES

_CONF = FILES["docs/conf.py"].replace(
    '"plandata.languages"]', '"plandata.languages", "plandata.theme"]\nhtml_theme = "plan_theme"'
)
_MORE = {
    "docs/conf.py": _CONF,
    "docs/index.md": FILES["docs/index.md"]
    + "\n```{plan:glossary}\n```\n\n```{toctree}\n:glob:\n\nguide*\n```\n",
    "docs/guide.md": "# 案内\n\n窓口は1階です。\n",
}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The folder of the site: an index with the glossary, and a page of text."""
    for name, text in {**FILES, **_MORE}.items():
        if name.startswith(("docs/", "data/")):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
    return tmp_path
