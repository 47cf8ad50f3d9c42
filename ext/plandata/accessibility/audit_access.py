"""How directives and roles reach the record of the last run, and what follows from it."""

from pathlib import Path
from typing import TypeVar

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import ExtensionError
from sphinx.locale import get_translation

from plandata.accessibility import audit
from plandata.accessibility.verdict import Verdict, verdicts
from plandata.extension.access import PlanAccess
from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, inline, paragraph, translated
from plandata.model.partial_date import PartialDate
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.wording import dates
from sitecheck.evidence import Evidence, EvidenceError, read

_ = get_translation("plandata")
Node = TypeVar("Node", bound=nodes.Element)

#: The files of ``data/`` that accessibility is judged by, and the eras that its dates need.
FILES = ("criteria", "manual_checks", "accessibility", "eras")


class AuditAccess(PlanAccess):
    """The record of the last run, for what runs while a page is read."""

    @property
    def evidence(self) -> Evidence:
        """The record; the page is read again when it changes."""
        file = Path(self.env.srcdir, self.config.plan_accessibility_evidence).resolve()
        self.env.note_dependency(file)
        try:
            return read(file)
        except EvidenceError as error:
            raise ExtensionError(str(error)) from error

    @property
    def ran(self) -> PartialDate | None:
        """The day of the last run, None where there has been none."""
        day = self.evidence.day
        return PartialDate(day.year, day.month, day.day) if day else None

    @property
    def verdicts(self) -> list[Verdict]:
        """The verdict on each criterion."""
        return verdicts(self.plan, self.evidence)

    @property
    def statement(self) -> audit.Statement | None:
        """The one row of accessibility.csv."""
        return next(iter(self.plan.accessibility), None)

    def day(self, day: PartialDate) -> str:
        """A date, as far as it is known, in words."""
        return dates.day(self.plan, day, self.language, printed=False)


class AuditDirective(AuditAccess, PlanDirective):
    """A directive that shows what is known of the site's accessibility."""

    files = FILES

    def decided(self, text: Text) -> nodes.paragraph:
        """A cell of the policy, or that nothing has been decided."""
        return paragraph(translated(text, self.language) if text else _("not decided"))

    def decided_day(self, day: PartialDate | None) -> nodes.paragraph:
        """A date of the policy, or that none has been decided."""
        return paragraph(self.day(day) if day else _("not decided"))

    def anchored(self, id: str, content: Inline) -> nodes.inline:
        """Words that ``{ref}`` and ``to`` lead to."""
        return self.target(id, nodes.inline("", "", *inline(content)))

    def target(self, id: str, node: Node) -> Node:
        """A node that ``{ref}`` and ``to`` lead to."""
        node["ids"], node["names"] = [id], [id]
        self.state.document.note_explicit_target(node)
        return node

    def to(self, id: str, words: str) -> nodes.Node:
        """A link to anchored words or to a label, on whatever page it is."""
        return addnodes.pending_xref(
            "",
            nodes.inline("", words),
            refdomain="std",
            reftype="ref",
            reftarget=id,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )

    def no_statement(self) -> list[nodes.Node]:
        """Nothing, after a warning that there is no policy."""
        message = "data/accessibility.csv に行がありません。方針を1行書いてください"
        self.warn(Subtype.BAD_OPTION, message)
        return []
