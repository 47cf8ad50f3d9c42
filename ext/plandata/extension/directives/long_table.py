"""A table of measures that is too long for one page: by which groups it is cut, and what leads."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension import pagination
from plandata.extension.nodes import Inline, phrase, table
from plandata.extension.sealed import Part as Value
from plandata.extension.sealed import element
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording.figures import measures_words
from plandata.wording.labels import label

_ = get_translation("plandata")


class Part(NamedTuple):
    """The rows of one page.

    ``kind`` and ``group`` are what its measures share, None where the table has one group alone;
    ``number`` is "" where that needs one page.
    """

    kind: str
    group: m.Goal | m.Area | None
    number: str
    measures: list[m.Measure]

    @property
    def name(self) -> str:
        """What tells the part from others, in every language."""
        return pagination.named(self.group.id, self.number) if self.group else self.number

    def words(self, plan: Plan, language: str) -> list[Value]:
        """What the part is called."""
        if self.group is None:
            first, last = self.measures[0].id, self.measures[-1].id
            return [_("{first} to {last}").format(first=first, last=last)]
        name = phrase(label(plan, self.kind, self.group, language), language)
        return [*name, f" ({self.number})"] if self.number else name


Group = m.Goal | m.Area | None
#: What the parts of a table are about, from the widest.
_LEVELS: Mapping[str, Callable[[Plan, m.Measure], Group]]
_LEVELS = {"goal": Plan.goal_of, "area": Plan.area_of}


def parts(
    measures: list[m.Measure],
    of: Callable[[m.Measure, Callable[[Plan, m.Measure], Group]], Group],
) -> Iterator[Part]:
    """The measures by goal; where all are of one goal, by area; where that is one, too, by number.

    A group that is too long for a page is cut. ``of`` is what a question says of a measure.
    """
    for kind, group_of in _LEVELS.items():
        groups: dict[Group, list[m.Measure]] = {}
        for measure in measures:
            groups.setdefault(of(measure, group_of), []).append(measure)
        if len(groups) > 1:
            for group, members in groups.items():
                for number, shown in pagination.cut(members):
                    yield Part(kind, group, number, shown)
            return
    for number, shown in pagination.cut(measures):
        yield Part("", None, number, shown)


def leading(
    plan: Plan, id: str, caption: Inline, pages: list[tuple[Part, nodes.table]], language: str
) -> nodes.table:
    """The table in the place of the long one: a link to each part, and how much it has."""
    heads = {"goal": _("Goal"), "area": _("Area"), "": _("Measure")}
    rows: list[list[Inline]] = [
        [
            element(
                nodes.reference,
                part.words(plan, language),
                refid=shown["ids"][0],
                internal=True,
            ),
            measures_words(len(part.measures), language),
        ]
        for part, shown in pages
    ]
    head = [heads[pages[0][0].kind], _("Measures")]
    return table(id, caption, head, rows, "plan-parts", "nosearch")
