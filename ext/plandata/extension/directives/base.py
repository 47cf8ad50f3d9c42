"""What every directive of the domain shares."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxDirective

from plandata.extension.access import PlanAccess
from plandata.extension.list_entries import called, leaves
from plandata.extension.listings import INDEX, LIST, place
from plandata.extension.nodes import (
    Inline,
    icon,
    joined,
    link,
    marked,
    phrase,
    translated,
)
from plandata.extension.places import Entry, Thing
from plandata.extension.sealed import Part, element, plan_mentions
from plandata.extension.warning import warn
from plandata.markup import faults
from plandata.markup.directive_forms import DirectiveForm
from plandata.markup.faults import FAULTS
from plandata.model import records as m
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.wording.figures import counted_measures, number
from plandata.wording.identifier import identifier
from plandata.wording.labels import label
from plandata.wording.phrase import Label, filled
from sitecheck.message import Message, MessageError

_ = get_translation("plandata")
Node = TypeVar("Node", bound=nodes.Element)


def option_spec(form: DirectiveForm) -> dict[str, Callable[[str], Any]]:
    """The options of a form, as docutils reads them."""
    return {
        name: directives.unchanged_required if valued else directives.flag
        for name, valued in form.options.items()
    }


class PlanDirective(PlanAccess, SphinxDirective):
    """A directive that shows data."""

    form: ClassVar[DirectiveForm]

    def __init_subclass__(cls, form: DirectiveForm | None = None) -> None:
        """Let docutils read the directive as its form says."""
        super().__init_subclass__()
        if form:
            cls.form = form
            cls.required_arguments = int(form.argument is not None)
            cls.option_spec = option_spec(form)
            cls.has_content = form.content is not None

    def run(self) -> list[nodes.Node]:
        """Make the nodes, none without a plan."""
        if not self.plan.is_known:
            return []  # nothing loaded; the reason has been told with the data's problems
        try:
            return self.make()
        except tuple(FAULTS) as error:
            self.failed(error)
            return []

    def make(self) -> list[nodes.Node]:
        """Make the nodes that show the data. Raises one of FAULTS, which is then told."""
        raise NotImplementedError

    def failed(self, error: MessageError) -> None:
        """Tell one of FAULTS, unless it follows from what is wrong with the data."""
        if not self.domain.is_later(faults.lacking(error)):
            self.warn(FAULTS[type(error)], error.message)

    def warn(self, subtype: Subtype, message: Message) -> None:
        """Warn at the directive's place."""
        warn(subtype, faults.of_directive(self.name, message), self.get_location())

    def named(self) -> Any:
        """What the directive's argument names. Raises one of FAULTS."""
        assert self.form.argument
        return self.form.argument(self.plan, self.arguments[0])

    def home(self, kind: str, id: str, node: nodes.Element) -> None:
        """Note that ``node`` is the home of a thing."""
        self.set_source_info(node)
        self.domain.note_home(kind, id, node)

    def entry(
        self, node: nodes.Element, name: str, *lists: nodes.Node, thing: Thing | None = None
    ) -> None:
        """Note that ``node`` may stand on a page of its own, where it has the id ``name``.

        ``lists`` are in it, and so are the sections that name ``thing``.
        """
        node["entry"] = name
        title = "".join(part.astext() for part in called(node))
        entry = Entry(name, title, len(leaves(*lists)), thing)
        self.domain.notes.note_entry(self.env.docname, entry)

    def to_list(self, what: str, words: Inline) -> Part:
        """A link to the page that lists all of a kind; the words alone where none does."""
        return link(LIST, what, words, self.env.docname)

    def to_index(self, index: str, group: str, words: Inline) -> Part:
        """A link to a group of an index; the words alone where the build makes none."""
        return link(INDEX, place(index, group), words, self.env.docname)

    def words(self, text: Text) -> Part:
        """A text from data in the page's language."""
        return translated(text, self.language)

    def link(self, kind: str, record: m.Record) -> Part:
        """A link to the home of a thing, with its usual name."""
        id = getattr(record, "id", "")
        if (kind, id) not in self._links:
            words = phrase(label(self.plan, kind, record, self.language), self.language)
            self._links[kind, id] = link(kind, id, words, self.env.docname)
        return self._links[kind, id]

    @cached_property
    def _links(self) -> dict[tuple[str, str], Part]:
        """The links made: a table has many to the same department."""
        return {}

    def links(self, kind: str, records: "list[m.Department] | list[m.Article]") -> Inline:
        """Links one after another, or the word for none."""
        key = kind, tuple(record.id for record in records)
        if key not in self._contents:
            found = (self.link(kind, record) for record in records)
            self._contents[key] = joined(found, _(", ")) or _("none")
        return self._contents[key]

    def offices(self, departments: list[m.Department], roles: Mapping[str, str]) -> Inline:
        """Links to departments, each with its role if it has one; ``roles`` are by their ids."""
        found = ([self.link("dept", one), *self.role(roles[one.id])] for one in departments)
        return joined(found, _(", ")) or _("none")

    def role(self, id: str) -> list[Part]:
        """A role in brackets; nothing for none."""
        role = self.plan.find(m.Role, id)
        if role is None:
            return []
        before, after = _(" ({label})").split("{label}")
        return [before, self.words(role.name), after]

    def to_text(self, text: str, name: Label) -> Inline:
        """A link to where a law or an article can be read, which is another site."""
        words = filled(_("Read {law} (external site)"), self.language, law=name)
        return element(nodes.reference, phrase(words, self.language), refuri=text, internal=False)

    def counted(self, count: int) -> list[Part]:
        """A number of measures with its counter word; the number is marked."""
        words = self.plan.ask(counted_measures, count, self.language)
        figure = number(count, self.language)
        before, after = words.split(figure, 1)
        return [part for part in (before, marked(figure, "plan-count"), after) if part]

    def flags(self, measure: m.Measure) -> Inline:
        """The marks of a measure as badges, or the word for none."""
        key = "flag", measure.flags
        if key not in self._contents:
            marks = [
                marked([*icon(flag.icon), self.words(flag.name)], "plan-flag", f"flag-{flag.id}")
                for id in measure.flags
                if (flag := self.plan.find(m.Flag, id))
            ]
            self._contents[key] = joined(marks, _(", ")) or _("none")
        return self._contents[key]

    @cached_property
    def _contents(self) -> dict[tuple[str, tuple[str, ...]], Inline]:
        """The cells made: those of a table that are alike are one."""
        return {}

    def again(self) -> Part:
        """The mark of a measure where it is listed once more."""
        return marked(_("listed again"), "plan-again")

    def mentions(self, kind: str, id: str, title: str = "") -> plan_mentions:
        """The place for the sections that name a thing, under a title of its own."""
        return plan_mentions("", kind=kind, id=id, title=str(title))

    def target(self, id: str, node: Node) -> Node:
        """A node that ``{ref}`` and ``to`` lead to."""
        node["ids"], node["names"] = [identifier(id)], [id]
        self.state.document.note_explicit_target(node)
        return node

    def to(self, id: str, words: str) -> nodes.Node:
        """A link to anchored words or to a label, on whatever page it is."""
        return addnodes.pending_xref(
            "",
            nodes.inline("", words),
            refdomain="std",
            reftype="ref",
            reftarget=id,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )
