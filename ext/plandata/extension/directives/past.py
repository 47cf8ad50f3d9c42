"""Directives for what came before the plan: its history and the results of the plan before."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, link, table
from plandata.markup.directive_forms import FORMS
from plandata.model import records as m
from plandata.rules.count_rules import rounded_percent
from plandata.wording.dates import fiscal_year_heading
from plandata.wording.figures import measures_words, percent

_ = get_translation("plandata")


class HistoryDirective(PlanDirective, form=FORMS["history"]):
    """``{plan:history}``: what was done in each fiscal year."""

    def make(self) -> list[nodes.Node]:
        """One row an event; the year stands in each row, so that each row can be read alone."""
        rows: list[list[Inline]] = [
            [
                self.plan.ask(fiscal_year_heading, event.fiscal_year, self.language),
                self.words(event.event),
            ]
            for event in self.plan.history
        ]
        head = [_("Fiscal year"), _("Event")]
        return [table("history", _("Events by fiscal year"), head, rows)]


class EvaluationDirective(PlanDirective, form=FORMS["evaluation"]):
    """``{plan:evaluation} SCALE``: the results of the plan before on one scale."""

    def make(self) -> list[nodes.Node]:
        """One row a result; columns that the source leaves out are left out."""
        scale: m.Scale = self.named()
        results = self.plan.where(m.Result, "scale", scale.id)
        columns = [_("Result")]
        columns += [_("Meaning")] * any(result.meaning for result in results)
        columns += [_("Measures")] * any(result.count is not None for result in results)
        columns += [_("Share")] * any(result.percent is not None for result in results)
        rows = [self.row(scale, result, columns) for result in results]
        if scale.total is not None and not any(result.parts for result in results):
            rows.append(self.total(scale, results, columns))
        return [table(f"evaluation-{scale.id}", self.words(scale.name), columns, rows)]

    def row(self, scale: m.Scale, result: m.Result, columns: list[str]) -> list[Inline]:
        """A result's cells for the columns that the table has."""
        cells: dict[str, Inline] = {
            _("Result"): self.words(result.name),
            _("Meaning"): self.words(result.meaning) if result.meaning else _("not given"),
            _("Measures"): measures_words(result.count, self.language)
            if result.count is not None
            else _("not given"),
            _("Share"): self.percent(scale, result),
        }
        return [cells[column] for column in columns]

    def total(self, scale: m.Scale, results: list[m.Result], columns: list[str]) -> list[Inline]:
        """The last row: how many there are in all."""
        shares = [result.percent for result in results if result.percent is not None]
        cells = {
            _("Result"): _("Total"),
            _("Meaning"): _("all results"),
            _("Measures"): measures_words(scale.total or 0, self.language),
            _("Share"): percent(sum(shares), self.language),
        }
        return [cells[column] for column in columns]

    def percent(self, scale: m.Scale, result: m.Result) -> Inline:
        """The printed share, and the computed one where the source's arithmetic is wrong."""
        if result.percent is None:
            return _("not given")
        printed = percent(result.percent, self.language)
        for erratum in self.plan.errata_of(result):
            if erratum.column == "percent" and result.count is not None and scale.total:
                computed = percent(rounded_percent(result.count, scale.total), self.language)
                note = _("computed: {percent}").format(percent=computed)
                before, after = _(" ({label})").split("{label}")
                return [printed, before, link("erratum", erratum.id, note, self.env.docname), after]
        return printed
