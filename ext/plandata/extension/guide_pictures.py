"""The pictures in guides, which are files of the engine and in the language of the guide.

While a page is read a node of their own stands for each: translators of the project have nothing to
do with their words, and Sphinx looks for images of pages in the project alone.
"""

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.images import get_image_size

from plandata.extension.node_types import plan_picture
from plandata.guides.guide_files import PICTURES


def stand_in(image: nodes.image, language: str) -> plan_picture:
    """What stands for a picture of a guide in a language."""
    return plan_picture(alt=image["alt"], file=f"{language}/{image['uri']}")


def note(guide: nodes.Element, env: BuildEnvironment) -> None:
    """Let the page that is being read have the pictures of a guide, and follow their files."""
    for picture in guide.findall(plan_picture):
        path = str(PICTURES / picture["file"])
        env.note_dependency(path)
        env.images.add_file(env.current_document.docname, path)


class ShowPictures(SphinxPostTransform):
    """Put the images in the places of the nodes that stand for them."""

    default_priority = 4  # before what LaTeX and others do with images

    def run(self, **_options: object) -> None:
        """Show each with its size, so that nothing moves when it is loaded as it comes in sight."""
        for picture in list(self.document.findall(plan_picture)):
            path = PICTURES / picture["file"]
            size = map(str, get_image_size(path) or ())  # none for one that is yet to be drawn
            picture.replace_self(
                nodes.image(
                    uri=str(path),
                    candidates={"*": str(path)},
                    alt=picture["alt"],
                    loading="lazy",
                    classes=["no-scaled-link"],  # it is shown at its full size
                    **dict(zip(("width", "height"), size, strict=False)),
                )
            )
