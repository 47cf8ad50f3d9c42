"""A plan as data in a Sphinx site: the domain ``plan``.

``python -m plandata data`` checks the data alone, so this module imports Sphinx only in
``setup``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add everything that the extension adds."""
    from plandata.extension import setup as extension

    return {"version": __version__, **extension(app)}
