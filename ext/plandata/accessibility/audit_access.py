"""How directives and roles reach the record of the last run, and what follows from it."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.accessibility import phrases, verdict
from plandata.accessibility.audit import CRITERIA, Audit
from plandata.accessibility.audit_domain import audit_domain_of, read_record, record_file
from plandata.accessibility.statement import Statement
from plandata.accessibility.verdict import Verdict
from plandata.extension.access import PlanAccess
from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, paragraph, thawed, translated
from plandata.model.partial_date import PartialDate
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.wording import dates
from sitecheck.evidence import Evidence
from sitecheck.message import Message

_ = get_translation("plandata")
#: What is told where a page shows the policy and nobody has written one.
NO_STATEMENT = Message("data/accessibility.csv に行がありません。方針を1行書いてください")


class AuditAccess(PlanAccess):
    """The audit and the record of the last run, for what runs while a page is read."""

    @property
    def audit(self) -> Audit:
        """The audit of this build."""
        return audit_domain_of(self.env).audit

    def note_files(self) -> None:
        """Note that the page shows the criteria and the files of the audit."""
        files = (self.domain.folder / f"{name}.csv" for name in self.audit.files)
        self.domain.note_files((CRITERIA, *files))

    @property
    def evidence(self) -> Evidence:
        """The record, an empty one where it isn't of this site as it is.

        The page is read again when it changes.
        """
        record = self.record
        return record if audit_domain_of(self.env).is_checked else Evidence()

    @property
    def record(self) -> Evidence:
        """The record of the last run, of whatever site."""
        file = record_file(self.env)
        self.env.note_dependency(file)
        return read_record(file)

    @property
    def ran(self) -> PartialDate | None:
        """The day of the run over this site, None where there has been none."""
        day = self.evidence.day
        return PartialDate(day.year, day.month, day.day) if day else None

    def not_checked(self, words: str) -> str:
        """That the site has changed since the last run; the words given if there was none."""
        day = self.record.day
        if day is None:
            return words
        told = _("not checked: the site has changed since the check of {day}")
        return told.format(day=self.day(PartialDate(day.year, day.month, day.day)))

    @property
    def verdicts(self) -> list[Verdict]:
        """The verdict on each criterion."""
        return verdict.verdicts(self.audit, self.evidence)

    @property
    def statement(self) -> Statement | None:
        """The policy, None where nobody has written one."""
        return self.audit.statement

    def claim(self, policy: Statement) -> str:
        """The degree of conformance, in words."""
        claim = verdict.claim(self.verdicts, policy.target_level)
        return phrases.claim_words(claim, policy.standard, self.plan.source, self.language)

    def day(self, day: PartialDate) -> str:
        """A date, as far as it is known, in words."""
        return dates.day(self.plan, day, self.language, printed=False)


class AuditDirective(AuditAccess, PlanDirective):
    """A directive that shows what is known of the site's accessibility."""

    def run(self) -> list[nodes.Node]:
        """Note the files that the page depends on, then make the nodes."""
        self.note_files()
        return super().run()

    def decided(self, text: Text) -> nodes.paragraph:
        """A cell of the policy, or that nothing has been decided."""
        return paragraph(translated(text, self.language) if text else _("not decided"))

    def decided_day(self, day: PartialDate | None) -> nodes.paragraph:
        """A date of the policy, or that none has been decided."""
        return paragraph(self.day(day) if day else _("not decided"))

    def anchored(self, id: str, content: Inline) -> nodes.inline:
        """Words that ``{ref}`` and ``to`` lead to."""
        return self.target(id, nodes.inline("", "", *thawed(content)))

    def no_statement(self) -> list[nodes.Node]:
        """Nothing, after a warning that there is no policy."""
        self.warn(Subtype.BAD_OPTION, NO_STATEMENT)
        return []
