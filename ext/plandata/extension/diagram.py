"""Diagrams of sphinxcontrib-mermaid as static inline SVG from a committed cache.

The usual output needs a script of another origin and shows nothing without it. Here
``nox -s diagrams`` draws each diagram once into ``docs/_diagrams`` under a hash of its source
and of the renderer's version, and a build only puts the drawing into the page.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.transforms import SphinxTransform
from sphinx.writers.html5 import HTML5Translator
from sphinxcontrib.mermaid import Mermaid, mermaid

from plandata.extension.warning import warn
from plandata.markup.structure import diagram_lacks
from plandata.model.address import is_address
from plandata.model.subtype import Subtype
from sitecheck import text_file
from sitecheck.message import Message

FOLDER = "_diagrams"
RENDERER = "renderer.txt"
_SVG = "{http://www.w3.org/2000/svg}"


def cache_file(folder: Path, source: str) -> Path:
    """The file that holds the drawing of ``source`` by the renderer named in the folder."""
    renderer = folder / RENDERER
    version = renderer.read_bytes() if renderer.is_file() else b""
    return folder / f"{sha256(version + source.encode()).hexdigest()[:16]}.svg"


def drawing(file: Path) -> str:
    """A drawing as it goes into a page; "" where there is none, or the file is no drawing."""
    try:
        text = text_file.read(file)
        return text if ET.fromstring(text).tag == f"{_SVG}svg" else ""
    except (text_file.TextFileError, ET.ParseError):
        return ""


#: What a reader sees or hears of a diagram: its title, its description, and words in quotes.
_WORDS = re.compile(r'(?P<before>acc(?:Title|Descr):[ \t]*)(?P<line>[^\n]+)|"(?P<label>[^"\n]+)"')


class plan_diagram(nodes.General, nodes.Element, addnodes.translatable):
    """A diagram; ``code`` is its source, of which gettext translates the words alone."""

    def preserve_original_messages(self) -> None:
        """Keep the source in the language in which it was written."""
        self.setdefault("original", self["code"])

    def extract_original_messages(self) -> Sequence[str]:
        """The words of the diagram, each once."""
        found = _WORDS.finditer(self["original"])
        return list(dict.fromkeys((match["line"] or match["label"]).strip() for match in found))

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Put the translated words in the place of the original ones."""
        known: dict[str, str] = self.setdefault("translations", {})
        known[original_message] = translated_message

        def translated(match: re.Match[str]) -> str:
            words = known.get((match["line"] or match["label"]).strip())
            if words is None:
                return match[0]
            return f"{match['before']}{words}" if match["line"] else f'"{words}"'

        self["code"] = _WORDS.sub(translated, self["original"])


class Diagram(Mermaid):  # type: ignore[misc]  # the package has no types
    """The directive of sphinxcontrib-mermaid, whose diagrams are drawn and translated here."""

    def run(self) -> list[nodes.Node]:
        """Make the node, or a figure with the node and its caption."""
        made = nodes.Element("", *super().run())
        for theirs in list(made.findall(mermaid)):
            ours = plan_diagram(theirs["code"], code=theirs["code"])
            ours.source, ours.line = self.state_machine.get_source_and_line(self.lineno)
            theirs.replace_self(ours)
        return list(made.children)


def take_over(app: Sphinx, config: Config) -> None:
    """Put this directive in the place of sphinxcontrib-mermaid's, if the project has that."""
    if "mermaid_output_format" in config:
        config.mermaid_output_format = "svg"  # with the usual one, pages load its script
        app.add_directive("mermaid", Diagram, override=True)


class CheckDiagrams(SphinxTransform):
    """Warn of a diagram that says nothing to a screen reader (WCAG 1.1.1) or isn't drawn yet."""

    default_priority = 400

    def apply(self) -> None:
        """Check every diagram of the page; draw the missing ones where that is asked for."""
        folder = Path(self.env.srcdir, FOLDER)
        for node in self.document.findall(plan_diagram):
            source = node["code"]
            lacking = diagram_lacks(source)
            for message in lacking:
                warn(Subtype.DIAGRAM, message, node)
            file = cache_file(folder, source)
            if self.config.plan_draw_diagrams:
                text_file.write(file, draw(source, file.stem).encode())
            elif not lacking and not drawing(file):  # with those lines it will be another drawing
                state = Message("図がまだ描かれていません")
                if file.exists():
                    state = Message("図のファイル {file} が壊れています", file=file.name)
                mend = Message("nox -s diagrams を実行してください")
                warn(Subtype.DIAGRAM, state.then(mend), node)
            node["drawing"] = str(file)
            self.env.note_dependency(file)


def visit_html(translator: HTML5Translator, node: plan_diagram) -> None:
    """Put the drawing into the page, or the diagram's source where there is none.

    Its letters keep their size, so that a narrow window scrolls it, with the keyboard, too (WCAG
    1.4.10 leaves out what is two-dimensional, 2.1.1).
    """
    file = Path(node["drawing"])
    if svg := drawing(file):
        title = f"diagram-{file.stem}-title"
        region: dict[str, Any] = {"role": "region", "tabindex": "0", "aria-labelledby": title}
        named = region if f'id="{title}"' in svg else {}
        start = translator.starttag(node, "div", "", CLASS="plan-diagram", **named)
        translator.body.append(f"{start}{svg}</div>\n")
    else:
        code = translator.encode(node["code"])
        translator.body.append(f"<pre>{code}</pre>\n")
    raise nodes.SkipNode


def _may_stand(name: str, value: str) -> bool:
    """Whether a drawing keeps an attribute: no notes of the renderer, and nothing that is run."""
    plain = name.rpartition("}")[2]
    return not plain.startswith(("data-", "on")) and (plain != "href" or is_address(value))


def draw(source: str, id: str) -> str:
    """Draw a diagram as SVG that is one image with a title and a description.

    Ids are made unique and inline styles are taken out, so that a page may hold several and a
    strict Content-Security-Policy is possible; colours come from the stylesheet, and the
    renderer's own stay as attributes for readers without one.
    """
    from mermaid_render import convert  # only the session that renews the cache installs it

    ET.register_namespace("", "http://www.w3.org/2000/svg")
    root = ET.fromstring(convert(source))
    for element in root.iter():
        style = element.attrib.pop("style", "")
        radius = re.search(r"rx:\s*([\d.]+)", style)
        if radius:
            element.set("rx", radius[1])
        for name in [name for name, value in element.attrib.items() if not _may_stand(name, value)]:
            del element.attrib[name]
        for script in [child for child in element if child.tag.rpartition("}")[2] == "script"]:
            element.remove(script)
    for name in ("aria-roledescription", "aria-describedby"):
        root.attrib.pop(name, None)
    for part, suffix in ((root.find(f"{_SVG}title"), "title"), (root.find(f"{_SVG}desc"), "desc")):
        if part is not None:
            part.set("id", f"diagram-{id}-{suffix}")
    root.set("role", "img")
    root.set("aria-labelledby", f"diagram-{id}-title diagram-{id}-desc")
    root.set("font-family", "sans-serif")
    root.set("font-size", "16")
    return ET.tostring(root, encoding="unicode") + "\n"
