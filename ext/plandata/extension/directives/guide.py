"""``{plan:manual}``: a guide for those who edit the site, with examples of its own plan."""

from docutils import nodes

from plandata.extension import guide_nodes, guide_passages, guide_pictures, internals
from plandata.extension.directives import guide_columns
from plandata.extension.directives.base import PlanDirective
from plandata.extension.passage_marks import Marks
from plandata.guides import guide_files, guide_parts, plan_examples
from plandata.markup.directive_forms import FORMS


class GuideDirective(PlanDirective, form=FORMS["manual"]):
    """``{plan:manual} editors``: the parts of a guide that the plan has a use for."""

    def make(self) -> list[nodes.Node]:
        """What the guide says, in the page's language where the engine has it in that."""
        name = self.named()
        words, spoken = guide_files.catalogue(name, self.language)
        source = guide_files.source(name)
        fields = guide_parts.fields(source)
        examples = self.plan.ask(plan_examples.examples, self.language, spoken, fields)
        parts = {*self.plan.ask(plan_examples.parts), *internals.application(self.env).extensions}
        text = guide_passages.translated(source, words.gettext)
        text, said = guide_parts.filled(text, examples, parts)
        guide = guide_nodes.read(text, self.state.document)
        guide_nodes.settle(guide, name, spoken, self.env.docname, *self.get_source_info())
        guide_pictures.note(guide, self.env)
        guide_nodes.put_words(guide, said, spoken)
        Marks(guide_files.SOURCE, spoken).put(guide)
        if name == guide_files.OF_COLUMNS:
            last = guide[-1]
            assert isinstance(last, nodes.section)
            last += guide_columns.sections(self, spoken)
        if spoken != self.language:
            guide_nodes.mark_language(guide, spoken)
        return guide.children
