"""The scripts that both the search and the filter of a theme call, wherever one of them is."""

from pathlib import Path

from sphinx.application import Sphinx

FOLDER = Path(__file__).parent / "static"


def share(app: Sphinx) -> None:
    """Publish how text is folded and cut, and the kanji that it folds (before any page)."""
    if str(FOLDER) not in app.config.html_static_path:
        app.config.html_static_path = [*app.config.html_static_path, str(FOLDER)]
