"""The policy, where to write, and the degree of conformance in a sentence."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.accessibility import phrases, verdict
from plandata.accessibility.audit_access import NO_STATEMENT, AuditAccess, AuditDirective
from plandata.accessibility.audit_forms import COUNTED, FORMS, READERS
from plandata.accessibility.audit_records import EDITIONS
from plandata.accessibility.statement import Statement
from plandata.extension.nodes import Inline, address, definitions, joined, paragraph
from plandata.extension.roles import PlanRole, Result
from plandata.model.subtype import Subtype
from plandata.wording.figures import number

_ = get_translation("plandata")


class PolicyDirective(AuditDirective, form=FORMS["accessibility-policy"]):
    """``{plan:accessibility-policy}``: the policy, in the order of the guideline (JIS JA.1)."""

    def make(self) -> list[nodes.Node]:
        """One fact an item; what is blank is said not to be decided."""
        policy = self.statement
        if policy is None:
            return self.no_statement()
        facts = [
            (_("Scope"), self.decided(policy.scope)),
            (_("Target level"), paragraph(phrases.target_words(policy))),
            (_("Degree of conformance"), paragraph(self.claim(policy))),
            (_("How the degree is worded"), paragraph(self.guideline(policy))),
            (_("Deadline"), self.decided_day(policy.deadline)),
            (_("Exceptions"), self.decided(policy.exceptions)),
            (_("Criteria added"), self.decided(policy.added_criteria)),
            (_("Responsible"), self.decided(policy.responsible)),
            (_("Known problems"), self.decided(policy.known_problems)),
            (_("Plans"), self.decided(policy.plans)),
            (_("History"), self.decided(policy.history)),
            (_("Date of the policy"), self.decided_day(policy.policy_date)),
        ]
        return [definitions(((name, [fact]) for name, fact in facts), "plan-facts")]

    def guideline(self, policy: Statement) -> Inline:
        """The guideline that words the degree, with its edition."""
        edition = _("edition of {day}").format(day=self.day(policy.guideline_edition))
        return joined([self.words(policy.guideline), edition], _(", "))


class ContactDirective(AuditDirective, form=FORMS["contact"]):
    """``{plan:contact}``: where to write of the site, and whom to ask about the plan."""

    def make(self) -> list[nodes.Node]:
        """What accessibility.csv says of the site, and plan.csv of the plan if it does."""
        policy, about = self.statement, self.plan.about
        if policy is None:
            return self.no_statement()
        site = [self.decided(policy.contact), *self.lead(policy.contact_address)]
        if not about.contact:
            return site
        plan = [paragraph(self.words(about.contact)), *self.lead(about.contact_address)]
        facts = [(_("About this site"), site), (_("About the plan"), plan)]
        return [definitions(facts, "plan-facts")]

    def lead(self, where: str) -> list[nodes.Node]:
        """A link, if there is an address."""
        return [paragraph(address(where))] if where else []


class ConformanceRole(AuditAccess, PlanRole):
    """``{plan:conformance}`claim```: the degree, the target, or a number of criteria or checks."""

    def make(self) -> Result:
        """Make the words, or warn that there is no policy."""
        self.note_files()
        fact = READERS["conformance"](self.plan, self.text, self.language)
        policy = self.statement
        if policy is None:
            return self.failed(Subtype.BAD_OPTION, NO_STATEMENT)
        judged = self.verdicts
        counted = verdict.of_standard(judged, policy.target_level)
        known = {
            "claim": self.claim(policy),
            "target": phrases.target_words(policy),
            "standard": policy.standard,
            "criteria": self.number(len(counted)),
            "added": self.number(sum(v.criterion.edition != EDITIONS[0] for v in judged)),
            **{
                name: self.number(sum(one.result is result for one in counted))
                for result, name in COUNTED.items()
            },
            "people": self.number(len(self.audit.manual_checks)),
            "people-done": self.number(sum(bool(c.result) for c in self.audit.manual_checks)),
        }
        made = nodes.inline(self.rawtext, known[fact], classes=["plan-conformance"])
        return [made], []

    def number(self, count: int) -> str:
        """A number as readers say it."""
        return number(count, self.language)
