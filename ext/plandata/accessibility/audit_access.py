"""How directives and roles reach the record of the last run, and what follows from it."""

from pathlib import Path
from typing import TypeVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.locale import get_translation

from plandata.accessibility.audit import CRITERIA, FILES, RECORDS, Audit, load
from plandata.accessibility.statement import Statement
from plandata.accessibility.verdict import Verdict, verdicts
from plandata.extension.access import PlanAccess
from plandata.extension.directives.base import PlanDirective
from plandata.extension.domain import domain_of
from plandata.extension.nodes import Inline, inline, paragraph, translated
from plandata.extension.warning import warn_of
from plandata.model.partial_date import PartialDate
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.wording import dates
from plandata.wording.identifier import identifier
from sitecheck.evidence import Evidence, EvidenceError, read

_ = get_translation("plandata")
Node = TypeVar("Node", bound=nodes.Element)


class AuditDomain(Domain):
    """Where the audit of a build is found; it is loaded anew each time and never pickled."""

    name = "audit"
    label = "audit"

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.audit = Audit()

    def merge_domaindata(self, *_whatever: object) -> None:
        """Take over nothing from a parallel process: pages add nothing."""

    def resolve_any_xref(self, *_whatever: object) -> list[tuple[str, nodes.reference]]:
        """No link leads here."""
        return []


def _domain(env: BuildEnvironment) -> AuditDomain:
    domain = env.get_domain(AuditDomain.name)
    assert isinstance(domain, AuditDomain)
    return domain


def announce_files(app: Sphinx) -> None:
    """Say which files of ``data/`` are the audit's, before the plan looks for strange ones."""
    domain_of(app.env).others = {name: RECORDS[name] for name in FILES}


def load_audit(app: Sphinx) -> None:
    """Load the audit and tell every problem in it (``builder-inited``, after the plan)."""
    loaded = load(domain_of(app.env).folder)
    _domain(app.env).audit = loaded.audit
    domain_of(app.env).records_of_others = loaded.audit.rows()
    for problem in loaded.problems:
        warn_of(problem)


class AuditAccess(PlanAccess):
    """The audit and the record of the last run, for what runs while a page is read."""

    @property
    def audit(self) -> Audit:
        """The audit of this build."""
        return _domain(self.env).audit

    def note_files(self) -> None:
        """Note that the page shows the criteria, the files of the audit, and dates with eras."""
        self.domain.uses("plan", "eras")
        self.env.note_dependency(CRITERIA)
        for name in self.audit.files:
            self.env.note_dependency(self.domain.folder / f"{name}.csv")

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
        return verdicts(self.audit, self.evidence)

    @property
    def statement(self) -> Statement | None:
        """The policy, None where nobody has written one."""
        return self.audit.statement

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
        return self.target(id, nodes.inline("", "", *inline(content)))

    def target(self, id: str, node: Node) -> Node:
        """A node that ``{ref}`` and ``to`` lead to."""
        node["ids"], node["names"] = [identifier(id)], [id]
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
