"""Alternatives of images (WCAG 1.1.1).

Some generators write an image's path where an author gives no alternative, and axe-core takes that
for one (failure F30). A drawing in the page itself has both a name and a description.
"""

from collections.abc import Iterator

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.reading import Page, attribute, name, one_line, said
from sitecheck.text import link_words

CHECK = Check("images", "画像の代替テキスト", "Alternatives of images", {"1.1.1": "AF"})


def findings(page: Page) -> Iterator[Finding]:
    """What is wrong with the images and drawings of a page."""
    for image in page.soup.select("img, input[type=image], area[href]"):
        for message in _of_image(image):
            yield page.finding(CHECK, "1.1.1", image, message)
    for drawing in page.soup.select("svg"):
        if attribute(drawing, "aria-hidden") != "true" and drawing.find_parent("svg") is None:
            for message in _of_drawing(page, drawing):
                yield page.finding(CHECK, "1.1.1", drawing, message)
    for other in page.soup.select("object, embed, canvas, [role=img]:not(svg)"):
        if not (name(page, other) or said(other)):
            message = Message("代替テキストがありません。内容を言葉で書いてください")
            yield page.finding(CHECK, "1.1.1", other, message)


def _of_image(image: Tag) -> Iterator[Message]:
    if not image.has_attr("alt"):
        yield Message("代替テキスト（alt）がありません。画像の内容を alt に書いてください")
        return
    alternative = one_line(attribute(image, "alt"))
    if not alternative:
        link = image.find_parent(["a", "button"])
        if image.name != "img" or (link is not None and not said(link)):
            yield Message("リンクの中の画像の alt が空です。リンク先を言葉で書いてください")
    else:
        yield from (
            rule.message for rule in link_words.of_image(alternative, attribute(image, "src"))
        )


def _of_drawing(page: Page, drawing: Tag) -> Iterator[Message]:
    if attribute(drawing, "role") != "img":
        yield Message(
            '図（svg）に role="img" がありません。飾りなら aria-hidden="true" を付けてください'
        )
    title = drawing.find("title", recursive=False)
    if not (name(page, drawing) and title is not None and said(title)):
        yield Message("図（svg）に名前がありません。title を書き aria-labelledby で指してください")
    description = drawing.find("desc", recursive=False)
    if description is None or not said(description):
        yield Message("図（svg）に説明（desc）がありません。内容を言葉で書いてください")
