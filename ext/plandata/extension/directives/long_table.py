"""A table of measures that is too long for one page: by which groups it is cut, and what leads."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension import pagination
from plandata.extension.nodes import Inline, phrase, spoken, table
from plandata.extension.sealed import Part as Value
from plandata.extension.sealed import element
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording.figures import counted_measures
from plandata.wording.labels import label
from plandata.wording.level_names import MEASURE, heading, short

_ = get_translation("plandata")


class Part(NamedTuple):
    """The rows of one page.

    ``group`` is what its measures share, None where the table has one group alone; ``number`` is
    "" where that needs one page.
    """

    group: m.Group | None
    number: str
    measures: list[m.Measure]

    @property
    def name(self) -> str:
        """What tells the part from others, in every language."""
        return pagination.named(self.group.id, self.number) if self.group else self.number

    def words(self, plan: Plan, language: str) -> list[Value]:
        """What the part is called."""
        if self.group is None:
            first, last = (short(self.measures[at], language)[0] for at in (0, -1))
            return [_("{first} to {last}").format(first=first, last=last)]
        name = phrase(label(plan, self.group.level, self.group, language), language)
        return [*name, f" ({self.number})"] if self.number else name


def parts(
    measures: list[m.Measure], path_of: Callable[[m.Measure], tuple[m.Group, ...]]
) -> Iterator[Part]:
    """The measures by the widest groups of which they have several; by number where they have none.

    A group that is too long for a page is cut. ``path_of`` says in which groups a measure stands.
    """
    paths = [path_of(measure) for measure in measures]
    for depth in range(max(map(len, paths), default=0)):
        groups: dict[m.Group | None, list[m.Measure]] = {}
        for measure, path in zip(measures, paths, strict=True):
            groups.setdefault(path[min(depth, len(path) - 1)] if path else None, []).append(measure)
        if len(groups) > 1:
            for group, members in groups.items():
                for number, shown in pagination.cut(members):
                    yield Part(group, number, shown)
            return
    for number, shown in pagination.cut(measures):
        yield Part(None, number, shown)


def leading(
    plan: Plan, id: str, caption: Inline, pages: list[tuple[Part, nodes.table]], language: str
) -> nodes.table:
    """The table in the place of the long one: a link to each part, and how much it has."""
    rows: list[list[Inline]] = [
        [
            element(
                nodes.reference,
                part.words(plan, language),
                refid=shown["ids"][0],
                internal=True,
            ),
            counted_measures(plan, len(part.measures), language),
        ]
        for part, shown in pages
    ]
    first = pages[0][0].group
    groups = heading(plan, first.level if first else MEASURE, language)
    measures = heading(plan, MEASURE, language, several=True)
    head = [spoken(words, language) for words in (groups, measures)]
    return table(id, caption, head, rows, "plan-parts", "nosearch")
