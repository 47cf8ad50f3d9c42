"""Roles and directives that don't exist: their words stay on the page, to be read and mended.

MyST leaves out what they hold (docutils shows the source of a role in reStructuredText alone).
"""

from contextlib import ExitStack
from types import ModuleType
from typing import Any

from docutils import nodes
from docutils.nodes import Node, document, system_message
from docutils.parsers.rst import Directive
from docutils.utils import Reporter
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import CustomReSTDispatcher, SphinxDirective, SphinxRole

logger = logging.getLogger(__name__)


class _Any(dict[str, Any]):
    """The options of a directive of which nothing is known: all, as they stand."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, _name: str) -> Any:
        return str


class UnknownRole(SphinxRole):
    """Shows the words in a role as they stand."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Tell what Sphinx tells, and keep the words."""
        source, line = self.get_source_info()
        logger.warning(
            'Unknown interpreted text role "%s".',
            self.name,
            type="myst",
            subtype="role_unknown",
            location=f"{source}:{line}",
        )
        return [nodes.inline(self.rawtext, self.text)], []


class UnknownDirective(SphinxDirective):
    """Shows what stands in a directive, and after its name."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = _Any()

    def run(self) -> list[Node]:
        """Tell what Sphinx tells, and keep the words."""
        logger.warning(
            "Unknown directive type: %r",
            self.name,
            type="myst",
            subtype="directive_unknown",
            location=self.get_location(),
        )
        shown: list[Node] = []
        for words in self.arguments:
            parsed, _messages = self.parse_inline(words)
            shown.append(nodes.paragraph(words, "", *parsed))
        return shown + self.parse_content_to_nodes()


class Dispatcher(CustomReSTDispatcher):
    """Gives what is unknown a role or a directive that keeps its words."""

    def role(
        self, role_name: str, language_module: ModuleType, lineno: int, reporter: Reporter
    ) -> tuple[Any, list[system_message]]:
        """The role of a name."""
        found, messages = super().role(role_name, language_module, lineno, reporter)
        return found or UnknownRole(), messages

    def directive(
        self, directive_name: str, language_module: ModuleType, document: document
    ) -> tuple[type[Directive] | None, list[system_message]]:
        """The directive of a name."""
        found, messages = super().directive(directive_name, language_module, document)
        return found or UnknownDirective, messages


def keep(app: Sphinx) -> None:
    """Keep those words in every page that is read, and in translations."""
    reading = ExitStack()

    def begin(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        reading.enter_context(Dispatcher())

    def end(app: Sphinx, error: Exception | None) -> None:
        reading.close()

    app.connect("env-before-read-docs", begin)
    app.connect("build-finished", end)  # also where reading ends in an error
