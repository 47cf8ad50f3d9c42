"""Roles for prose: links to things, years, computed numbers, pages of the source."""

from collections.abc import Callable
from functools import partial

from docutils import nodes
from docutils.nodes import system_message
from sphinx.locale import get_translation
from sphinx.util.docutils import ReferenceRole, SphinxRole

from plandata.extension.access import PlanAccess
from plandata.extension.nodes import link, phrase, plan_title
from plandata.extension.warning import warn
from plandata.markup import faults
from plandata.markup.faults import FAULTS
from plandata.markup.role_contents import READERS, TITLED, titled
from plandata.model.lookup import KINDS
from plandata.model.subtype import Subtype
from plandata.wording.figures import count_files
from plandata.wording.labels import Phrase, label
from sitecheck.message import Message

_ = get_translation("plandata")
Result = tuple[list[nodes.Node], list[system_message]]


class PlanRole(PlanAccess, SphinxRole):
    """What every role shares: the plan, the page's language, and how to warn."""

    def run(self) -> Result:
        """Make the nodes; without a plan, whose problems have been told, show the role itself."""
        self.domain.uses("plan")
        if not self.plan.plan:
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

    def __init__(self, kind: str, *files: str) -> None:
        super().__init__()
        self.kind = kind
        self.files = (KINDS[kind].file, *files)

    def make(self) -> Result:
        """Make the link."""
        self.domain.uses(*self.files)
        record = READERS[self.kind](self.plan, self.target, self.language)
        words: Phrase = [(self.title, self.language)]
        named = not self.has_explicit_title and (self.kind != "term" or self.target == record.id)
        if named:
            words = label(self.plan, self.kind, record, self.language)
        made = link(self.kind, record.id, phrase(words, self.language), self.env.docname, True)
        made["prose"] = not named
        return [made], []


class TitleRole(PlanRole):
    """``# {plan:title}`area 1-1```: a heading named by data; its section is the thing's home."""

    def make(self) -> Result:
        """Make the heading's words."""
        kind = self.text.partition(" ")[0]
        if kind in TITLED:
            self.domain.uses(KINDS[kind].file)
        kind, record = titled(self.plan, self.text)
        content = phrase(label(self.plan, kind, record, self.language), self.language)
        return [plan_title("", "", *content, kind=kind, id=record.id)], []


class YearRole(PlanRole):
    """``{plan:fy}`2018``` and ``{plan:fy}`2018-2022```: fiscal years."""

    def make(self) -> Result:
        """Make the words, with the short form that does after the first."""
        self.domain.uses("eras", "plan")
        full, short = READERS["fy"](self.plan, self.text, self.language)
        return [nodes.inline(self.rawtext, full, classes=["plan-year"], short=short)], []


class DateRole(PlanRole):
    """``{plan:date}`2016-12```: a date, as far as it is known."""

    def make(self) -> Result:
        """Make the words."""
        self.domain.uses("eras", "plan")
        words = READERS["date"](self.plan, self.text, self.language)
        return [nodes.inline(self.rawtext, words, classes=["plan-year"])], []


class PageRole(PlanRole):
    """``{plan:page}`3-13```: the pages of the source that a section restates."""

    def make(self) -> Result:
        """Make the words."""
        first, last = READERS["page"](self.plan, self.text, self.language)
        words = (
            _("Pages {first} to {last} of the plan").format(first=first, last=last)
            if last
            else _("Page {page} of the plan").format(page=first)
        )
        return [nodes.inline(self.rawtext, words, classes=["plan-page", "nosearch"])], []


class NumberRole(PlanRole):
    """A number from data: ``{plan:evaluation}`` or ``{plan:value}``."""

    def __init__(self, kind: str, *files: str) -> None:
        super().__init__()
        self.kind = kind
        self.files = files

    def make(self) -> Result:
        """Make the number."""
        self.domain.uses(*self.files)
        content = phrase(READERS[self.kind](self.plan, self.text, self.language), self.language)
        return [nodes.inline(self.rawtext, "", *content, classes=["plan-number"])], []


class CountRole(NumberRole):
    """``{plan:count}`measures flag=new```: what it reads depends on what it counts."""

    def make(self) -> Result:
        """Note the files that the count reads, then make the number."""
        self.domain.uses(*count_files(self.text))
        return super().make()


#: What makes each role: a role holds the page that it last stood on, so each build has its own.
ROLES: dict[str, Callable[[], PlanRole]] = {
    "goal": partial(LinkRole, "goal"),
    "area": partial(LinkRole, "area"),
    "measure": partial(LinkRole, "measure"),
    "dept": partial(LinkRole, "dept"),
    "article": partial(LinkRole, "article", "laws"),
    "term": partial(LinkRole, "term"),
    "figure": partial(LinkRole, "figure"),
    "title": TitleRole,
    "fy": YearRole,
    "date": DateRole,
    "page": PageRole,
    "count": partial(CountRole, "count"),
    "evaluation": partial(NumberRole, "evaluation", "evaluation", "evaluation_scales"),
    "value": partial(NumberRole, "value", "figure_values"),
}
