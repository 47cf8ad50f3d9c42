"""Directives that show the measures which meet typed conditions."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension import pagination
from plandata.extension.directives.base import PlanDirective
from plandata.extension.directives.facets import choices, facets
from plandata.extension.directives.long_table import Part, leading, parts
from plandata.extension.node_types import plan_filter, plan_pages
from plandata.extension.nodes import CARDS, LISTED, Cells, Inline, phrase, spoken, table
from plandata.extension.sealed import Part as Value
from plandata.markup.directive_forms import FORMS, chosen
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.query import Query, has, select
from plandata.wording.figures import counting_template
from plandata.wording.labels import label
from plandata.wording.level_names import MEASURE, heading
from plandata.wording.phrase import composed

_ = get_translation("plandata")
Said = TypeVar("Said")


def of_each(
    plan: Plan, query: Query, question: Callable[..., Said], *given: object
) -> list[tuple[str, Said]]:
    """What there is to say of each measure that meets conditions, with its id."""
    measures = plan.ask(select, query)
    return [(measure.id, plan.ask(question, measure, *given)) for measure in measures]


class SelectionDirective(PlanDirective):
    """What lists and schedules share: conditions as options, and a caption."""

    subject: ClassVar[str]
    of_group: ClassVar[str]

    def make(self) -> list[nodes.Node]:
        """Make the table of the measures that meet the conditions."""
        query, measures = chosen(self.plan, self.options)
        self.query, self._answers = query, dict[object, dict[str, Any]]()
        if not list(query):
            self.domain.note_list(self.subject)
        self._cells = Cells()
        # the table's own link target must not change, so it comes from what the table shows
        id = "-".join([self.subject, *query])
        said = {LISTED: self.subject} if list(query) else {}
        tables, below = self.tables(id, measures), self.below(**said)
        for one in tables:
            one.attributes.update(said)
        first = tables[0]
        if "caption" in self.options:
            self.take_as_prose(first)
        filtered, page = "filter" in self.options, self.env.docname
        shown: nodes.Element = first
        if len(tables) > 1:
            shown, below = plan_pages("", *tables, *below, page=page, filtered=filtered), []
        if not filtered:
            return [shown, *below]
        return [
            plan_filter(
                "",
                table=first["ids"][0],
                choices=self.plan.ask(choices, self.language),
                count=self.plan.ask(counting_template, self.language),
                page=page,
                elsewhere=len(measures) if len(tables) > 1 else 0,
            ),
            shown,
            *below,
        ]

    def of(self, measure: m.Measure, question: Callable[..., Said], *given: object) -> Said:
        """What there is to say of a measure; it is asked once for all that are shown."""
        asked = question, given
        if asked not in self._answers:
            found = self.plan.ask(of_each, self.query, question, *given)
            self._answers[asked] = dict(found)
        said: Said = self._answers[asked][measure.id]
        return said

    def tables(self, id: str, measures: list[m.Measure]) -> list[nodes.table]:
        """The table; or, if it is too long for a page, what leads to the parts, and those."""
        if len(measures) <= pagination.ROWS:
            return [self.table(id, self.caption(), measures)]
        found = [
            (part, self.table(f"{id}-part-{part.name}", self.caption_of(part), part.measures))
            for part in parts(measures, lambda one: self.of(one, Plan.path_of))
        ]
        for _part, shown in found:
            words = shown[0].astext()
            self.domain.notes.note_below(self.env.docname, shown["ids"][0], words)
        first = leading(self.plan, id, self.caption(), found, self.language)
        return [first, *(table for _part, table in found)]

    def below(self, **said: Any) -> list[nodes.Node]:
        """What stands below the table, and below each of its parts; ``said`` are its attributes."""
        return []

    def take_as_prose(self, table: nodes.table) -> None:
        """Let translators see the caption that the page gives."""
        caption = table.next_node(nodes.title)
        assert caption is not None
        caption.rawsource = self.options["caption"]
        caption["translatable"] = True
        self.set_source_info(caption)

    def caption(self) -> Inline:
        """The caption that the page gives, or one with the group that all the measures share."""
        if "caption" in self.options:
            return str(self.options["caption"])
        if not self.query.groups:
            return self.of_all()
        found = self.plan.find(m.Group, self.query.groups[-1])
        assert found, "the conditions have named it"
        words = label(self.plan, found.level, found, self.language)
        return self.about(phrase(words, self.language))

    def caption_of(self, part: Part) -> Inline:
        """The caption of a part of a long table."""
        return self.about(part.words(self.plan, self.language))

    def about(self, group: list[Value]) -> Inline:
        """A caption that names a group."""
        return composed(self.of_group, group=group, measures=[self.measures()])

    def of_all(self) -> Inline:
        """The caption of a table that is not about one group."""
        raise NotImplementedError

    def measures(self) -> Value:
        """What the plan calls its measures."""
        words = heading(self.plan, MEASURE, self.language, several=True)
        return spoken(words, self.language)

    def rows(
        self,
        id: str,
        caption: Inline,
        head: list[Inline],
        rows: list[list[Inline]],
        kinds: Sequence[str],
        measures: list[m.Measure],
    ) -> nodes.table:
        """A table of measures, whose rows can be narrowed if the page asks for a filter."""
        said: list[dict[str, object]] = [{"classes": self.look(measure)} for measure in measures]
        if "filter" in self.options:
            for attributes, measure in zip(said, measures, strict=True):
                attributes["facets"] = self.of(measure, facets)
        kinds = [*kinds, "nosearch"]
        return table(id, caption, head, rows, *kinds, attributes=said, cells=self._cells)

    def look(self, measure: m.Measure) -> tuple[str, ...]:
        """The classes of the row of a measure."""
        return ()

    def head(self) -> Inline:
        """The head of the column of measures."""
        return spoken(heading(self.plan, MEASURE, self.language), self.language)

    def measure(self, measure: m.Measure) -> Inline:
        """A link to a measure; a mark if the group of the table lists it once more."""
        named = self.link("measure", measure)
        groups = self.query.groups
        if not groups or any(one.id == groups[-1] for one in self.of(measure, Plan.path_of)):
            return named
        return [named, " ", self.again()]

    def departments(self, measure: m.Measure) -> Inline:
        """Links to the departments in charge."""
        departments = self.of(measure, Plan.departments_of)
        return self.offices(departments, self.of(measure, Plan.roles_in))

    def articles(self, measure: m.Measure) -> Inline:
        """Links to the law articles that the measure carries out."""
        return self.links("article", self.of(measure, Plan.articles_of))

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """The table of the measures."""
        raise NotImplementedError


class MeasuresDirective(SelectionDirective, form=FORMS["measures"]):
    """``{plan:measures}``: a table of measures with marks, departments and law articles."""

    subject = "measures"
    of_group = _("{measures} of {group}")

    def of_all(self) -> Inline:
        """All that the plan has."""
        return self.measures()

    def table(self, id: str, caption: Inline, measures: list[m.Measure]) -> nodes.table:
        """One row a measure."""
        columns: dict[str, tuple[Inline, Callable[[m.Measure], Inline]]] = {
            "measures": (self.head(), self.measure),
            "flags": (_("Marks"), self.flags),
            "departments": (_("Department in charge"), self.departments),
            "articles": (_("Law article"), self.articles),
        }
        shown = [column for file, column in columns.items() if self.plan.ask(has, file)]
        head: list[Inline] = [title for title, _cell in shown]
        rows = [[cell(measure) for _title, cell in shown] for measure in measures]
        return self.rows(id, caption, head, rows, [CARDS], measures)
