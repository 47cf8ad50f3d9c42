"""``{plan:starts}``: what starts when, as a table and as squares for the eye."""

from collections.abc import Iterator, Sequence
from math import ceil

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import plan_key, plan_squares
from plandata.extension.nodes import Inline, block, phrase, spoken
from plandata.extension.sealed import Part, element, sealed
from plandata.markup.directive_forms import FORMS, begun
from plandata.model.beginnings import Beginning, beginnings, changes
from plandata.wording.dates import is_by_years, period_headings
from plandata.wording.figures import number
from plandata.wording.identifier import identifier
from plandata.wording.level_names import MEASURE, capital, heading, name
from plandata.wording.phrase import Phrase, filled

_ = get_translation("plandata")

#: The class of the table, which a style sheet may lay out as a picture.
STARTS = "plan-starts"
#: More measures than these in one period are shown ten to a square.
MOST_SQUARES = 60
#: The kinds of squares: measures that bear the flag, the others, and those that never start.
_FLAGGED, _OTHERS, _NEVER = "flagged", "others", "never"


class StartsDirective(PlanDirective, form=FORMS["starts"]):
    """For each period how many measures reach a stage in it for the first time.

    A flag parts them into those that bear it and the others. The last row is of those that never
    reach the stage.
    """

    def make(self) -> list[nodes.Node]:
        """Make the table, and what its squares stand for."""
        self.stage, self.flag = begun(self.plan, self.options)
        found = self.plan.ask(beginnings, self.stage.id, self.flag.id if self.flag else "")
        *periods, never = found
        names = self.plan.ask(period_headings, self.language)
        self.names = dict(zip((one.period for one in periods), names, strict=True))
        self.each = 10 if max(one.total for one in found) > MOST_SQUARES else 1
        shown = [*periods, *([never] if never.total else [])]
        return sealed(self.table(shown), self.key(shown))

    def table(self, found: Sequence[Beginning]) -> Part:
        """One row a period."""
        period = _("Fiscal year") if self.plan.ask(is_by_years) else _("Period")
        heads: list[Inline] = [period, _("Total"), *map(self.kind, self.parting)]
        parts = [
            *(element(nodes.colspec, (), colwidth=24, stub=int(not n)) for n in range(len(heads))),
            element(nodes.thead, [element(nodes.row, [self.cell(words) for words in heads])]),
            element(nodes.tbody, [element(nodes.row, [*self.row(one)]) for one in found]),
        ]
        words = filled(
            _("{measures} by when {stage} begins"),
            self.language,
            measures=heading(self.plan, MEASURE, self.language, several=True),
            stage=self.stage.name.best(self.language),
        )
        caption = element(nodes.title, phrase(words, self.language), translatable=False)
        return element(
            nodes.table,
            [caption, element(nodes.tgroup, parts, cols=len(heads))],
            ids=(identifier(f"table-starts-{self.stage.id}"),),
            classes=("plan-table", STARTS, "nosearch"),
        )

    @property
    def parting(self) -> list[str]:
        """The kinds of measures that stand in columns of their own."""
        return [_FLAGGED, _OTHERS] if self.flag else []

    def kind(self, kind: str) -> list[Part]:
        """What a kind of measures is called."""
        return phrase(self.kind_words(kind), self.language)

    def kind_words(self, kind: str) -> Phrase:
        """The same, with the language of each part."""
        if kind == _NEVER:
            stage = self.stage.name.best(self.language)
            return filled(_("No {stage} planned"), self.language, stage=stage)
        if kind == _FLAGGED and self.flag:
            words, spoken_in = self.flag.name.best(self.language)
            return [(capital(words), spoken_in)]
        return [(_("Others"), self.language)]

    def row(self, one: Beginning) -> Iterator[Part]:
        """The period, how many in all with their squares, and how many of each kind."""
        yield self.cell(self.period(one.period) if one.period else self.kind(_NEVER))
        counts = {_FLAGGED: one.flagged, _OTHERS: one.others}
        drawn = counts if one.period else {_NEVER: one.total}
        squares = {kind: ceil(count / self.each) for kind, count in drawn.items()}
        yield self.cell([*self.counted(one.total), " ", self.squares(squares)], "plan-total")
        for kind in self.parting:
            said = number(counts[kind], self.language)
            yield self.cell([self.squares({kind: 1}), " ", said], f"plan-{kind}")

    def period(self, id: str) -> Inline:
        """A period, as a link to its place in the index of periods if that has it."""
        words = spoken(self.names[id], self.language)
        busy, _changed = self.plan.ask(changes)[id]
        return self.to_index("year", id, words) if busy else words

    def cell(self, content: Inline, *classes: str) -> Part:
        """A cell."""
        return element(nodes.entry, [block(content)], classes=classes)

    def squares(self, counts: dict[str, int]) -> Part:
        """A picture of numbers."""
        return element(plan_squares, (), counts=tuple(counts.items()))

    def key(self, found: Sequence[Beginning]) -> Part:
        """What the squares stand for."""
        kinds = [*self.parting, *([_NEVER] if not found[-1].period else [])]
        template = _("One square stands for up to ten {measures}.") if self.each > 1 else ""
        note = filled(
            template or _("One square stands for one {measure}."),
            self.language,
            measure=name(self.plan, MEASURE, self.language),
            measures=name(self.plan, MEASURE, self.language, several=True),
        )
        told = tuple((kind, tuple(self.kind_words(kind))) for kind in kinds)
        return element(plan_key, (), kinds=told, note=tuple(note))
