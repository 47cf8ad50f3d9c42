"""What people have to check, with the results that they entered."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.accessibility import phrases
from plandata.accessibility.audit_access import AuditDirective
from plandata.accessibility.audit_forms import FORMS
from plandata.accessibility.audit_records import ManualCheck
from plandata.extension.nodes import Inline, joined, table
from plandata.wording.identifier import identifier

_ = get_translation("plandata")


class ChecklistDirective(AuditDirective, form=FORMS["checklist"]):
    """``{plan:checklist} inspection``: the checks of a kind, a table a tool."""

    def make(self) -> list[nodes.Node]:
        """One row a check."""
        kind: str = self.named()
        tools: dict[str, list[ManualCheck]] = {}
        for check in self.audit.manual_checks:
            if check.kind == kind:
                tools.setdefault(check.tool, []).append(check)
        ids: list[str] = []
        for tool in tools:
            ids.append(identifier("-".join(["checklist", kind, *tool.lower().split()]), ids))
        return [
            self.table(id, tool, checks)
            for id, (tool, checks) in zip(ids, tools.items(), strict=True)
        ]

    def table(self, id: str, tool: str, checks: list[ManualCheck]) -> nodes.table:
        """The checks with one tool."""
        head = [_("What to do"), _("Criteria"), _("Result"), _("Checked by"), _("Date"), _("Note")]
        caption = _("Checks by eye and hand, with their results")
        if tool:
            caption = _("Checks with {tool}, with their results").format(tool=tool)
        return table(id, caption, head, [self.row(check) for check in checks], "plan-audit")

    def row(self, check: ManualCheck) -> list[Inline]:
        """A check and its result in words."""
        criteria = [self.to(f"criterion-{n.replace('.', '-')}", n) for n in check.criteria]
        return [
            self.anchored(f"check-{check.id}", self.words(check.task)),
            joined(criteria, _(", ")) or _("none"),
            phrases.people_words(check.result),
            check.tester or _("not checked"),
            self.day(check.checked_on) if check.checked_on else _("not checked"),
            self.words(check.note) if check.note else _("none"),
        ]
