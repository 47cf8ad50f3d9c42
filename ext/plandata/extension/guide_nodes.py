"""A guide as nodes: read in its own notation, with the words of the plan put in where marks stand.

MyST offers no way to read text into a section of a page but that of the page's own notation, which
each project enables as it likes; so this takes its renderer, whose state is no public name.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from itertools import pairwise
from typing import Any

from docutils import nodes
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from plandata.extension import guide_pictures
from plandata.extension.guide_passages import NOTATION
from plandata.extension.nodes import phrase
from plandata.extension.sealed import thaw
from plandata.guides.guide_parts import MARK
from plandata.wording.phrase import Phrase, plain

#: Whether a link leads somewhere only where the site has such a place, or else is words alone.
_IF_THERE = "if_there"
#: The level of the headings right below the title of the page that shows a guide.
_PAGE = 1


class _GuideRenderer(SphinxRenderer):
    """Renders into a section, whose headings are a level below."""

    def setup_render(self, options: dict[str, Any], env: MutableMapping[str, Any]) -> None:
        super().setup_render(options, env)
        self._level_to_section = {_PAGE: options["current_node"]}


def read(text: str, document: nodes.document) -> nodes.section:
    """What a text shows on a page that is being read, in a section that stands for the page's."""
    parser = create_md_parser(NOTATION, _GuideRenderer).disable("wordcount")
    section = nodes.section()
    parser.options.update(document=document, current_node=section)
    parser.render(text)
    return section


def settle(
    guide: nodes.section, name: str, spoken: str, docname: str, source: str, line: int
) -> None:
    """Let a guide in a language stand where the page shows it, and keep it from translators.

    Its tables have ids by their place in it, which are the same in every language.
    """
    for number, table in enumerate(guide.findall(nodes.table), 1):
        table["ids"] = [f"{name}-table-{number}"]
    for node in list(guide.findall(nodes.Element)):
        node.source, node.line = source, line
        if isinstance(node, nodes.TextElement):
            node["translatable"] = False
        if isinstance(node, nodes.reference) and node.get("id_link"):
            node.replace_self(_link(node, docname))
        if isinstance(node, nodes.image):
            node.replace_self(guide_pictures.stand_in(node, spoken))


def _link(link: nodes.reference, docname: str) -> addnodes.pending_xref:
    """A link to a label, on whatever page it is."""
    words = nodes.inline("", "", *link.children)
    return addnodes.pending_xref(
        "",
        words,
        refdomain="std",
        reftype="ref",
        reftarget=link["refuri"].removeprefix("#"),
        refdoc=docname,
        refexplicit=True,
        refwarn=False,
        **{_IF_THERE: True},
    )


def words_alone(
    _app: Sphinx, _env: BuildEnvironment, node: addnodes.pending_xref, words: nodes.Element
) -> nodes.Element | None:
    """The words of a link of a guide whose place the site need not have (``missing-reference``)."""
    return words if node.get(_IF_THERE) else None


def put_words(guide: nodes.section, words: Mapping[str, Phrase], language: str) -> None:
    """Put words where marks stand; ``language`` is that of the guide."""
    for text in [text for text in guide.findall(nodes.Text) if MARK.search(text)]:
        phrases = list(_phrases(text, words, language))
        code = text.parent
        if isinstance(code, nodes.literal | nodes.literal_block):
            said = [part for one in phrases for part in one]
            code.replace(text, nodes.Text(plain(said)))
            code.rawsource = code.astext()  # what differs from it would be no code
            code["classes"] += sorted({_of(own) for _part, own in said} - {_of(language)})
        else:
            parts = [thaw(part) for one in phrases for part in phrase(one, language)]
            text.parent.replace(text, parts)


def _phrases(text: str, words: Mapping[str, Phrase], language: str) -> Iterator[Phrase]:
    """A text cut where marks stand, and what each stands for."""
    ends = [0, *(place for found in MARK.finditer(text) for place in found.span()), len(text)]
    for number, (begin, end) in enumerate(pairwise(ends)):
        part = text[begin:end]
        if number % 2:
            yield words[part[1:-1]]
        elif part:
            yield [(part, language)]


def mark_language(guide: nodes.section, language: str) -> None:
    """Mark all words as being in a language, that of a guide on a page in another."""
    for element in list(guide.findall(nodes.TextElement)):
        if isinstance(element, nodes.literal_block):
            element["classes"].append(_of(language))
        elif not isinstance(element, nodes.Inline) and element.children:
            passage = nodes.inline("", "", *element.children, classes=[_of(language)])
            element.children = []
            element += passage


def _of(language: str) -> str:
    """The class of words in a language."""
    return f"language-{language}"
