"""Images whose file names are not in plain Latin letters."""

from pathlib import Path
from urllib.parse import unquote

from docutils import nodes
from sphinx.transforms import SphinxTransform


class ReadableNames(SphinxTransform):
    """Give an image its file's name as it is written: MyST hands it over as an address does."""

    default_priority = 30

    def apply(self) -> None:
        """Change those whose file is there under its own name, or under none; Sphinx tells it."""
        folder = Path(self.env.doc2path(self.env.docname)).parent
        for image in self.document.findall(nodes.image):
            uri = image["uri"]
            if "%" in uri and "://" not in uri and not (folder / uri).is_file():
                image["uri"] = unquote(uri)
