"""Roles for prose: links to things, years, computed numbers, pages of the source."""

from collections.abc import Callable
from functools import partial
from typing import Any

from docutils import nodes
from docutils.nodes import system_message
from sphinx.util.docutils import ReferenceRole, SphinxRole

from plandata.extension.access import PlanAccess
from plandata.extension.node_types import plan_title
from plandata.extension.nodes import link, phrase, thawed
from plandata.extension.sealed import thaw
from plandata.extension.source_pages import source_pages
from plandata.extension.warning import warn
from plandata.markup import faults
from plandata.markup.faults import FAULTS
from plandata.markup.role_contents import LINKED, read
from plandata.model.subtype import Subtype
from sitecheck.message import Message

Result = tuple[list[nodes.Node], list[system_message]]


class PlanRole(PlanAccess, SphinxRole):
    """What every role shares: the plan, the page's language, and how to warn."""

    def run(self) -> Result:
        """Make the nodes; without a plan, whose problems have been told, show the role itself."""
        if not self.plan.is_known:
            return self.shown()
        try:
            return self.make()
        except tuple(FAULTS) as error:
            if self.domain.is_later(faults.lacking(error)):
                return self.shown()
            return self.failed(FAULTS[type(error)], error.message)

    def make(self) -> Result:
        """Make the nodes that the role stands for. Raises one of FAULTS, which is then told."""
        raise NotImplementedError

    def read(self, role: str, text: str) -> Any:
        """What a role makes of the words in it, on which alone the page depends."""
        return self.plan.ask(read, role, text, self.language)

    def failed(self, subtype: Subtype, message: Message) -> Result:
        """Warn at the role's place and show its source, so that nothing vanishes."""
        source, line = self.get_source_info()
        warn(subtype, faults.of_role(self.name, self.text, message), f"{source}:{line}")
        return self.shown()

    def shown(self) -> Result:
        """The role as its author wrote it."""
        return [nodes.literal(self.rawtext, self.rawtext)], []


class LinkRole(ReferenceRole, PlanRole):
    """``{plan:measure}`1-1-1```: a link to the home of a thing, by id or name.

    With ``{plan:term}`words <term>``` the link says ``words``.
    """

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def make(self) -> Result:
        """Make the link."""
        id, words = self.read(self.kind, self.target)
        named = not self.has_explicit_title and (self.kind != "term" or self.target == id)
        if not named:
            words = [(self.title, self.language)]
        content = phrase(words, self.language)
        made = link(self.kind, id, content, self.env.docname, mention=True, prose=not named)
        return [thaw(made)], []


class TitleRole(PlanRole):
    """``# {plan:title}`area 1-1```: a heading named by data; its section is the thing's home."""

    def make(self) -> Result:
        """Make the heading's words."""
        kind, id, words = self.read("title", self.text)
        return [plan_title("", "", *thawed(phrase(words, self.language)), kind=kind, id=id)], []


class YearRole(PlanRole):
    """``{plan:fy}`2018``` and ``{plan:fy}`2018-2022```: fiscal years."""

    def make(self) -> Result:
        """Make the words, with the short form that does after the first."""
        full, short = self.read("fy", self.text)
        return [nodes.inline(self.rawtext, full, classes=["plan-year"], short=short)], []


class DateRole(PlanRole):
    """``{plan:date}`2016-12```: a date, as far as it is known."""

    def make(self) -> Result:
        """Make the words."""
        words = self.read("date", self.text)
        return [nodes.inline(self.rawtext, words, classes=["plan-year"])], []


class PageRole(PlanRole):
    """``{plan:page}`3-13```: the pages of the source that a section restates."""

    def make(self) -> Result:
        """Make the words."""
        first, last = self.read("page", self.text)
        return [source_pages(first, last, self.rawtext)], []


class NumberRole(PlanRole):
    """A number from data: ``{plan:count}``, ``{plan:evaluation}`` or ``{plan:value}``."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def make(self) -> Result:
        """Make the number."""
        content = phrase(self.read(self.kind, self.text), self.language)
        return [nodes.inline(self.rawtext, "", *thawed(content), classes=["plan-number"])], []


#: What makes each role: a role holds the page that it last stood on, so each build has its own.
ROLES: dict[str, Callable[[], PlanRole]] = {
    **{kind: partial(LinkRole, kind) for kind in LINKED},
    "title": TitleRole,
    "fy": YearRole,
    "date": DateRole,
    "page": PageRole,
    "count": partial(NumberRole, "count"),
    "evaluation": partial(NumberRole, "evaluation"),
    "value": partial(NumberRole, "value"),
    "money": partial(NumberRole, "money"),
}
