"""Each example of a message that needs a browser is told as it says."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from sitecheck.example import Example, read
from tests.messages.in_browser import told
from tests.messages.runners import IN_BROWSER
from tests.messages.templates import EXT

PACKAGE, AREA = IN_BROWSER
EXAMPLES = list(read(EXT / PACKAGE / "examples" / f"{AREA}.toml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.kind for example in EXAMPLES])
def test_each_example_is_told_as_it_says(
    example: Example, tab: Page, modules: Path, tmp_path: Path
) -> None:
    lines = told(example, tmp_path, tab, modules)
    for language, words in example.told.items():
        assert "\n".join(line.said(language) for line in lines) == words
    assert example.kind in words
