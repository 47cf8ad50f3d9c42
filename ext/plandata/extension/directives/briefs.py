"""``{plan:briefs}``: measures in brief, each with a link to its page."""

import posixpath
from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import get_translation

from plandata.extension.directives.selection import SelectionDirective
from plandata.extension.nodes import SITE_ALONE, paragraph
from plandata.extension.sealed import sealed
from plandata.markup.directive_forms import FORMS, chosen
from plandata.model import records as m
from plandata.model.query import has
from plandata.wording.identifier import identifier
from plandata.wording.labels import anchor
from plandata.wording.level_names import MEASURE

_ = get_translation("plandata")


class BriefsDirective(SelectionDirective, form=FORMS["briefs"]):
    """A list of the measures that meet the conditions.

    With ``:toctree:`` the pages in the same folder that have the ids of the measures as their
    names are the contents of the page, in the order of the plan. Where these have been parts of
    the page itself, the addresses of then lead to the items of the list.
    """

    def make(self) -> list[nodes.Node]:
        """Make the list, and the contents."""
        self.query, measures = chosen(self.plan, self.options)
        self._answers = {}
        items = [nodes.list_item("", *self.item(measure)) for measure in measures]
        if "toctree" in self.options:
            for item, measure in zip(items, measures, strict=True):
                before = f"table-schedule-{measure.id}"
                item["ids"] = [anchor(MEASURE, measure.id), identifier(before)]
        shown = nodes.bullet_list("", *items, bullet="-", classes=["plan-briefs", "nosearch"])
        found: list[nodes.Node] = [*sealed(shown)]
        if "toctree" in self.options:
            found.append(self.contents(measures))
        return found

    def item(self, measure: m.Measure) -> Iterator[nodes.Node]:
        """The link, the marks, what is done, and by whom."""
        yield paragraph(self.measure(measure), "plan-brief-name")
        if measure.flags:
            yield paragraph(self.flags(measure), "plan-brief-marks")
        below: list[nodes.paragraph] = []
        if measure.brief:
            below.append(paragraph(self.words(measure.brief)))
        if self.plan.ask(has, "departments"):
            below.append(paragraph(self.departments(measure), "plan-brief-departments"))
        for words in below:
            words[SITE_ALONE] = "toctree" in self.options  # the pages of the measures follow
            yield words

    def contents(self, measures: list[m.Measure]) -> addnodes.toctree:
        """The pages of the measures, as a table of contents that is not shown."""
        folder = posixpath.dirname(self.env.docname)
        names = [posixpath.join(folder, measure.id) for measure in measures]
        pages = [name for name in names if name in self.env.found_docs]
        contents = addnodes.toctree(
            parent=self.env.docname,
            entries=[(None, page) for page in pages],
            includefiles=pages,
            maxdepth=-1,
            caption=None,
            glob=True,  # pages may be added without a change of this one
            hidden=True,
            includehidden=False,
            numbered=0,
            titlesonly=False,
        )
        self.set_source_info(contents)
        return contents
