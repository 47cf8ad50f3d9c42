"""Images whose file names are not in plain Latin letters."""

from pathlib import Path
from urllib.parse import unquote

from docutils import nodes
from sphinx.transforms import SphinxTransform


class ReadableNames(SphinxTransform):
    """Give an image its file's name as it is written: MyST hands it over as an address does."""

    default_priority = 30  # after the images of translations have come in

    def apply(self) -> None:
        """Change each but addresses and names of files; of one that isn't there, Sphinx tells."""
        for image in self.document.findall(nodes.image):
            uri = image["uri"]
            name = unquote(uri)
            if "://" in uri or uri.startswith("data:") or "\0" in name:
                continue
            if self.is_file(name) or not self.is_file(uri):
                image["uri"] = name

    def is_file(self, name: str) -> bool:
        """Whether a file has this name."""
        try:
            return Path(self.env.relfn2path(name)[1]).is_file()
        except OSError:  # a name too long for any file
            return False
