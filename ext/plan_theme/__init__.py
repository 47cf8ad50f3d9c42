"""The theme of the site: thin, on Sphinx's ``basic``."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the theme."""
    app.add_html_theme("plan_theme", str(Path(__file__).parent / "theme"))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
