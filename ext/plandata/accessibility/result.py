"""The result of the test: the facts that JIS X 8341-3 JB.3.1 wants, and each criterion."""

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from docutils import nodes
from sphinx.locale import get_translation

from plandata.accessibility import phrases
from plandata.accessibility.audit_access import AuditDirective
from plandata.accessibility.audit_forms import FORMS, TABLES
from plandata.accessibility.audit_records import EDITIONS
from plandata.accessibility.checklist import ChecklistDirective
from plandata.accessibility.policy import ContactDirective, PolicyDirective
from plandata.accessibility.verdict import Result, Verdict
from plandata.extension.nodes import (
    Inline,
    bullets,
    definitions,
    joined,
    original,
    paragraph,
    table,
    translated,
)
from plandata.extension.sealed import Part
from plandata.model.text import Text
from plandata.wording.figures import number
from sitecheck.evidence import Record

_ = get_translation("plandata")


class FactsDirective(AuditDirective, form=FORMS["test-facts"]):
    """``{plan:test-facts}``: what JB.3.1 wants stated, in its order, then how it was tested."""

    def make(self) -> list[nodes.Node]:
        """One fact an item; what is a table or a list is linked."""
        policy, run = self.statement, self.evidence
        if policy is None:
            return self.no_statement()
        schemes = {"light": _("light"), "dark": _("dark")}
        facts: list[tuple[str, Inline]] = [
            (_("Date of the statement"), self.statement_day()),
            (_("Number and year of the standard"), policy.standard),
            (_("Level met"), self.claim(policy)),
            (_("Pages concerned"), translated(policy.scope, self.language)),
            (_("Technologies relied on"), translated(policy.technologies, self.language)),
            (_("How pages were chosen, and how many"), self.chosen()),
            (_("Addresses of the pages"), self.to("tested-pages", _("List of the pages tested"))),
            (_("Checklist of criteria"), self.to("test-result-jis", _("Table of the criteria"))),
            (_("Period of the test"), self.period()),
            (_("Tools and browsers"), self.listed(self.tools())),
            (_("Tools that people used"), self.listed(dict.fromkeys(self.peoples_tools()))),
            (_("Widths of the screen"), self.listed(f"{width} px" for width in run.widths)),
            (_("Colour schemes"), self.listed(schemes.get(n, n) for n in run.schemes)),
        ]
        items = ((name, [paragraph(fact)]) for name, fact in facts)
        return [definitions(items, "plan-facts", "nosearch")]

    def statement_day(self) -> str:
        """The day of the run, or that the site as it is has not been checked."""
        return self.day(self.ran) if self.ran else self.not_checked(_("not tested yet"))

    def listed(self, things: Iterable[Inline]) -> Inline:
        """Things one after another, or the word for none."""
        return joined(things, _(", ")) or _("none")

    def tools(self) -> Iterator[Inline]:
        """The machine's tools with their versions."""
        for name, version in self.evidence.tools.items():
            yield [tool(name, self.language), f" {version}"]

    def chosen(self) -> str:
        """How many pages were tested: all that there were."""
        pages = self.evidence.pages
        words = _("All pages. Number of pages: {count}")
        return words.format(count=number(len(pages), self.language)) if pages else _("none yet")

    def peoples_tools(self) -> list[str]:
        """The tools with which people have checked anything."""
        return [row.tool for row in self.audit.manual_checks if row.result and row.tool]

    def period(self) -> str:
        """From the first day on which a machine or a person checked to the last."""
        people = [row.checked_on for row in self.audit.manual_checks]
        days = sorted(day for day in [self.ran, *people] if day)
        if not days:
            return _("not tested yet")
        first, last = self.day(days[0]), self.day(days[-1])
        return first if first == last else _("{first} to {last}").format(first=first, last=last)


def tool(name: str, language: str) -> Part:
    """The name of a program, which is English wherever it stands (WCAG 3.1.2)."""
    return original((name, "en"), language)


class ResultDirective(AuditDirective, form=FORMS["test-result"]):
    """``{plan:test-result} jis``: the standard's criteria; ``wcag``: those added since."""

    def make(self) -> list[nodes.Node]:
        """One row a criterion; its first cell is what links lead to."""
        which = self.named()
        policy = self.statement
        if policy is None:
            return self.no_statement()
        added = which != TABLES[0]
        caption = _("Criteria of {standard}")
        if added:
            caption = _("Criteria that later editions of WCAG add")
        head: list[Inline] = [_("Criterion"), _("Level")]
        head += [_("Edition")] * added
        head += [_("Applies"), _("Result"), _("Judged by"), _("Note")]
        rows = [
            self.row(one, added)
            for one in self.verdicts
            if (one.criterion.edition != EDITIONS[0]) == added
        ]
        found = self.anchored(f"test-result-{which}", caption.format(standard=policy.standard))
        return [table(f"criteria-{which}", found, head, rows, "plan-audit")]

    def row(self, one: Verdict, added: bool) -> list[Inline]:
        """A criterion with its result in words."""
        criterion = one.criterion
        name: Inline = [f"{criterion.number} ", self.words(criterion.name)]
        anchor = f"criterion-{criterion.number.replace('.', '-')}"
        row: list[Inline] = [self.anchored(anchor, name), criterion.level]
        row += [f"WCAG {criterion.edition}"] * added
        state = nodes.inline("", phrases.result_words(one.result), classes=["plan-result"])
        return [*row, phrases.applies(one), state, phrases.methods(one), self.note(one)]

    def note(self, one: Verdict) -> Inline:
        """Why it doesn't apply, what is left or was found, and what people noted."""
        notes: list[Inline] = []
        if one.exemption and one.result is Result.NOT_APPLICABLE:
            notes.append(self.words(one.exemption.reason))
        notes += phrases.remarks(one, self.language)
        notes += [self.words(row.note) for row in one.people if row.note]
        return joined(notes, _("; ")) or _("none")


class ChecksDirective(AuditDirective, form=FORMS["test-checks"]):
    """``{plan:test-checks}``: each criterion with the checks that spoke to it."""

    def make(self) -> list[nodes.Node]:
        """One row a check and criterion."""
        rows = [self.row(one, record) for one in self.verdicts for record in one.records]
        if not rows:
            return [paragraph(self.not_checked(_("No check has been run yet.")))]
        head = [_("Criterion"), _("Check"), _("Tool"), _("Judged by"), _("Pages")]
        head += [_("Problems"), _("Left out")]
        caption = _("Checks that bear on each criterion")
        # each criterion has a row of its own before, which the search finds
        return [table("checks", caption, head, rows, "plan-audit", "nosearch")]

    def row(self, one: Verdict, record: Record) -> list[Inline]:
        """What a check found of a criterion."""
        title = self.evidence.checks.get(record.check)
        number_ = one.criterion.number
        counts = (record.pages, record.findings, record.excluded)
        return [
            [f"{number_} ", self.words(one.criterion.name)],
            self.words(Text(title)) if title else record.check,
            tool(record.tool, self.language),
            record.method,
            *(number(count, self.language) for count in counts),
        ]


class PagesDirective(AuditDirective, form=FORMS["tested-pages"]):
    """``{plan:tested-pages}``: the address of each page of the last run."""

    def make(self) -> list[nodes.Node]:
        """A list; addresses are whole where the site's own is known."""
        pages = self.evidence.pages
        site = urljoin(self.config.html_baseurl, "../") if self.config.html_baseurl else ""
        items = [[paragraph(nodes.literal("", urljoin(site, page)))] for page in pages]
        shown = bullets(items, "index-groups", "nosearch") if pages else paragraph(_("none yet"))
        return [self.target("tested-pages", shown)]


DIRECTIVES = {
    "accessibility-policy": PolicyDirective,
    "contact": ContactDirective,
    "test-facts": FactsDirective,
    "test-result": ResultDirective,
    "test-checks": ChecksDirective,
    "tested-pages": PagesDirective,
    "checklist": ChecklistDirective,
}
