"""Pictures whose file has a Japanese name, or one with spaces, found by that name."""

from pathlib import Path
from urllib.parse import unquote

from docutils import nodes
from sphinx.transforms import SphinxTransform


class FindPictures(SphinxTransform):
    """Undo what Markdown does to the addresses of pictures, which Sphinx takes for names of files.

    An address that isn't that of a file stays as it is.
    """

    default_priority = 10  # before Sphinx collects the pictures

    def apply(self) -> None:
        """Name the files of the page's pictures as they are called."""
        for image in self.document.findall(nodes.image):
            name = unquote(image["uri"])
            if Path(self.env.relfn2path(name)[1]).is_file():
                image["uri"] = name
