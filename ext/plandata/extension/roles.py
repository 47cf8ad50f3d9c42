"""Roles for prose: links to things, years, computed numbers, pages of the source."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from docutils import nodes
from docutils.nodes import system_message
from sphinx.locale import get_translation
from sphinx.util.docutils import ReferenceRole, SphinxRole

from plandata.extension.access import PlanAccess
from plandata.extension.nodes import link, phrase, plan_title
from plandata.extension.warning import warn
from plandata.model.lookup import KINDS, UnknownIdError, find
from plandata.model.partial_date import PartialDate, YearError
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError
from plandata.model.subtype import Subtype
from plandata.wording.dates import day, fiscal_years
from plandata.wording.figures import count_files, count_words, result_words, value_words
from plandata.wording.labels import Phrase, label

_ = get_translation("plandata")
Result = tuple[list[nodes.Node], list[system_message]]


class PlanRole(PlanAccess, SphinxRole):
    """What every role shares: the plan, the page's language, and how to warn."""

    def run(self) -> Result:
        """Make the nodes; without a plan, whose problems have been told, show the role itself."""
        self.domain.uses("plan")
        if not self.plan.plan:
            return [nodes.literal(self.rawtext, self.rawtext)], []
        return self.make()

    def make(self) -> Result:
        """Make the nodes that the role stands for."""
        raise NotImplementedError

    def failed(self, subtype: Subtype, message: str) -> Result:
        """Warn at the role's place and show its source, so that nothing vanishes."""
        source, line = self.get_source_info()
        warn(subtype, f"{{{self.name}}}`{self.text}`: {message}", f"{source}:{line}")
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
        """Make the link, or warn with the nearest known ids."""
        self.domain.uses(*self.files)
        try:
            record = find(self.plan, self.kind, self.target)
        except UnknownIdError as error:
            return self.failed(Subtype.UNKNOWN_ID, str(error))
        words: Phrase = [(self.title, self.language)]
        named = not self.has_explicit_title and (self.kind != "term" or self.target == record.id)
        if named:
            words = label(self.plan, self.kind, record, self.language)
        made = link(self.kind, record.id, phrase(words, self.language), self.env.docname, True)
        made["prose"] = not named
        return [made], []


class TitleRole(PlanRole):
    """``# {plan:title}`area 1-1```: a heading named by data; its section is the thing's home."""

    kinds: ClassVar[tuple[str, ...]] = ("goal", "area")

    def make(self) -> Result:
        """Make the heading's words, or warn."""
        kind, _space, id = self.text.partition(" ")
        if kind not in self.kinds:
            return self.failed(Subtype.BAD_OPTION, allowed(kind, self.kinds))
        self.domain.uses(KINDS[kind].file)
        try:
            record = find(self.plan, kind, id)
        except UnknownIdError as error:
            return self.failed(Subtype.UNKNOWN_ID, str(error))
        content = phrase(label(self.plan, kind, record, self.language), self.language)
        return [plan_title("", "", *content, kind=kind, id=record.id)], []


class YearRole(PlanRole):
    """``{plan:fy}`2018``` and ``{plan:fy}`2018-2022```: fiscal years."""

    def make(self) -> Result:
        """Make the words, with the short form that does after the first; or warn."""
        self.domain.uses("eras", "plan")
        try:
            full, short = fiscal_years(self.plan, self.text, self.language)
        except YearError as error:
            return self.failed(Subtype.BAD_OPTION, str(error))
        return [nodes.inline(self.rawtext, full, classes=["plan-year"], short=short)], []


class DateRole(PlanRole):
    """``{plan:date}`2016-12```: a date, as far as it is known."""

    def make(self) -> Result:
        """Make the words, or warn."""
        self.domain.uses("eras", "plan")
        try:
            words = day(self.plan, PartialDate.parse(self.text), self.language)
        except YearError as error:
            return self.failed(Subtype.BAD_OPTION, str(error))
        return [nodes.inline(self.rawtext, words, classes=["plan-year"])], []


class PageRole(PlanRole):
    """``{plan:page}`3-13```: the pages of the source that a section restates."""

    def make(self) -> Result:
        """Make the words; a hyphen between pages is read as a range."""
        first, _hyphen, last = self.text.partition("-")
        words = (
            _("Pages {first} to {last} of the plan").format(first=first, last=last)
            if last
            else _("Page {page} of the plan").format(page=first)
        )
        return [nodes.inline(self.rawtext, words, classes=["plan-page", "nosearch"])], []


class NumberRole(PlanRole):
    """A number from data: ``{plan:count}``, ``{plan:evaluation}`` or ``{plan:value}``."""

    def __init__(self, words: Callable[[Plan, str, str], Phrase], *files: str) -> None:
        super().__init__()
        self.words = words
        self.files = files

    def make(self) -> Result:
        """Make the number, or warn."""
        self.domain.uses(*self.files)
        try:
            words = self.words(self.plan, self.text, self.language)
        except UnknownIdError as error:
            return self.failed(Subtype.UNKNOWN_ID, str(error))
        except (QueryError, YearError) as error:
            return self.failed(Subtype.BAD_OPTION, str(error))
        content = phrase(words, self.language)
        return [nodes.inline(self.rawtext, "", *content, classes=["plan-number"])], []


class CountRole(NumberRole):
    """``{plan:count}`measures flag=new```: what it reads depends on what it counts."""

    def __init__(self) -> None:
        super().__init__(count_words)

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
    "count": CountRole,
    "evaluation": partial(NumberRole, result_words, "evaluation", "evaluation_scales"),
    "value": partial(NumberRole, value_words, "figure_values"),
}
