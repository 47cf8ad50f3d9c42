"""What Sphinx, MyST and sphinx-design keep to themselves, and no public name serves: all is here.

Each may change with their next release; then this is the module to look at.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.frontend import Values, get_default_settings
from docutils.parsers.rst import Directive, Parser
from docutils.utils import new_document
from myst_parser.mdit_to_docutils import base
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.directives import (
    DirectiveParsingResult,
    ParseWarnings,
    parse_directive_text,
)
from myst_parser.parsers.mdit import create_md_parser
from myst_parser.warnings_ import MystWarnings
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.locale import translators
from sphinx.transforms import i18n
from sphinx.util import nodes as node_tools
from sphinx.util.i18n import docname_to_domain
from sphinx.util.nodes import NodeMatcher, extract_messages

from sitecheck.text import myst_page, part

#: What Sphinx notes on a node whose words it has translated. On a ``meta`` it would come into the
#: page as an attribute that HTML doesn't know.
TRANSLATED = "translated"
#: What MyST would tell if it looked for options that stand in a directive twice.
OPTION_TWICE = "Option key given twice: %r"


def is_of_design(folder: str) -> bool:
    """Whether sphinx-design keeps its style sheet and script in a folder of static files.

    It adds them to every page, and has no option for leaving them out.
    """
    return Path(folder).parent.name == "sphinx_design"


@cache
def _settings(parser: Any) -> Values:
    return get_default_settings(parser)


def _document(source_path: str = "notset", parser_cls: Any = Parser) -> nodes.document:
    return new_document(source_path, settings=_settings(parser_cls))


def given(config: Config) -> Iterable[str]:
    """The names of the settings that conf.py and the command line give a value."""
    return {**vars(config)["_raw_config"], **config.overrides}.keys() & {
        *config.values,
        "extensions",
    }


def keep_settings() -> None:
    """Let MyST make the default settings of its documents once.

    It makes them for each text that it reads, also for each paragraph of a translation, and throws
    them away, for Sphinx has made the document: that took a fifth of the build of a translation.
    """
    base.make_document = _document


def use_words(catalogue: str, words: NullTranslations) -> None:
    """Let Sphinx translate by words of ours: it can only add to those that it read first."""
    translators["general", catalogue] = words


_describe = node_tools.repr_domxml


def _leave_out(node: nodes.Node, length: int = 80) -> str:
    return ""


def describe_if_read(verbosity: int) -> None:
    """Let Sphinx describe the nodes that have nothing to translate only for who reads that (-vv).

    It writes each out as XML for a message that nobody sees: half of what the build of a
    translation took longer than that of the source.
    """
    is_read = verbosity > 1
    node_tools.repr_domxml = _describe if is_read else _leave_out
    node_tools.logger.logger.setLevel(logging.DEBUG if is_read else logging.INFO)


_find = nodes.Node.findall


def _find_all(
    node: nodes.Node, condition: Any = None, *how: bool, **more: bool
) -> Iterator[nodes.Node]:
    if how or more:
        return _find(node, condition, *how, **more)
    if condition is None or isinstance(condition, type):
        return _of_class(node, condition or object)
    kinds = condition.classes if isinstance(condition, NodeMatcher) else ()
    return filter(condition, _of_class(node, kinds or object))


def _of_class(root: nodes.Node, kind: type | tuple[type, ...]) -> Iterator[nodes.Node]:
    if isinstance(root, kind):
        yield root
    levels = [iter(root.children)]
    while levels:
        for node in levels[-1]:
            if isinstance(node, kind):
                yield node
            if node.children:
                levels.append(iter(node.children))
                break
        else:
            levels.pop()


def find_at_once() -> None:
    """Let docutils go through a page in one loop.

    It has a generator for each node, and each hands on what all below it find, which takes a sixth
    of a build; to look by a condition takes ten times as long as by a class.
    """
    vars(nodes)["Node"].findall = _find_all


def messages(document: nodes.document) -> Iterable[tuple[nodes.Element, str]]:
    """What Sphinx has translated in a page or would, with its words in the source language.

    Only so is the same taken for prose here as in the catalogues.
    """
    return extract_messages(document)


#: How Sphinx has a translation read: the text and its place, and what it is read with.
ReadPassage = Callable[..., nodes.Element]
read_passage: ReadPassage = vars(i18n)["_publish_msgstr"]


def translate_by(read: ReadPassage) -> None:
    """Let Sphinx have each translation read by a function; it asks nobody."""
    vars(i18n)["_publish_msgstr"] = read


#: Under which name the parser is kept with a page that is read.
_PARSER = "plandata.translation-parser"


def read_translation(text: str, document: nodes.document) -> bool:
    """Read a translation with the parser that the page's others were read with.

    MyST makes one for each text, which takes longer than to read a paragraph.

    Returns:
        False for a text with a head of its own, which MyST reads otherwise; it is left as it is.
    """
    if text.startswith("---"):
        return False
    env = document.settings.env
    parser = env.current_document.get(_PARSER)
    if parser is None:
        parser = create_md_parser(env.myst_config, SphinxRenderer)
        env.current_document[_PARSER] = parser
    parser.options["document"] = document
    parser.render(text)
    return True


def _directive_text(
    directive: type[Directive],
    first: str,
    content: str,
    *,
    line: int | None = None,
    **more: Any,
) -> DirectiveParsingResult:
    read = parse_directive_text(directive, first, content, line=line, **more)
    known = directive.option_spec or {}
    for option in part.twice(myst_page.options_of(content, line or 0)[0]):
        if option.name in known:
            told = OPTION_TWICE % option.name
            read.warnings.append(
                ParseWarnings(told, line and option.line, MystWarnings.DIRECTIVE_OPTION)
            )
    return read


def tell_options_twice() -> None:
    """Let MyST warn of an option that stands in a directive twice: it drops one and says nothing.

    The options are read a second time only in this; it keeps no lines that could be asked.
    """
    vars(base)["parse_directive_text"] = _directive_text


def leave_out_search(builder: Builder) -> None:
    """Make no index and no page of Sphinx's own search; there is no option for it."""
    if isinstance(builder, StandaloneHTMLBuilder):
        builder.search = False


def has_no_more_readers(builder: Builder) -> bool:
    """Whether nobody looks into the nodes of a page once they are resolved, but to write them.

    Sphinx's own search would, and what makes one page or a book of all.
    """
    if not isinstance(builder, StandaloneHTMLBuilder) or builder.search:
        return False
    return builder.name in ("html", "dirhtml")


def application(env: BuildEnvironment) -> Sphinx:
    """The application of a build, for who is given the environment alone."""
    return env._app


def titles(env: BuildEnvironment) -> dict[str, nodes.title]:
    """The title of each page; templates can have only those of the pages around theirs."""
    return env.titles


def catalogue_of(page: str, config: Config) -> str:
    """The name of the catalogue that has the words of a page."""
    return docname_to_domain(page, config.gettext_compact)


def design_component(node: nodes.container) -> str:
    """Which part of sphinx-design a container is, such as ``tab-set``; all are containers."""
    return str(node.get("design_component", ""))


def show_as_container(node: nodes.container) -> None:
    """Let a part of sphinx-design be shown as any container: what it holds in a row."""
    del node["design_component"]


def has_title(dropdown: nodes.container) -> bool:
    """Whether a dropdown of sphinx-design has words to open it by."""
    return bool(dropdown["has_title"])


def is_picture_of_card(image: nodes.image) -> bool:
    """Whether an image is the ornament of a card, which says nothing unless ``:img-alt:`` does."""
    return any(name.startswith("sd-card-img") for name in image["classes"])
