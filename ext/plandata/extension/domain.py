"""The domain ``plan``: the plan's data, where each thing is shown, and who mentions it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util.build_phase import BuildPhase
from sphinx.util.nodes import make_refnode

from plandata.extension import consistency, kept_plan, listings, pagination
from plandata.extension.internals import application
from plandata.extension.page_notes import EMPTY, PageNotes
from plandata.extension.places import Home
from plandata.extension.sealed import Part
from plandata.extension.warning import say, warn_of
from plandata.model import records as m
from plandata.model.lookup import kind_of
from plandata.model.plan import Plan
from plandata.model.records import Record
from plandata.model.rows import record_types
from plandata.model.watched import Answers, Question, WatchedPlan
from plandata.output.data_package import published
from plandata.tables import manifest
from plandata.tables.load import RecordSet
from plandata.tables.manifest import DESCRIPTION
from plandata.wording.labels import anchor, label, short_label
from plandata.wording.phrase import plain
from sitecheck.message import Message

_ = get_translation("plandata")

#: The kinds of things that have a home on a page in every plan, and what readers call them.
HOMES = {
    "measure": _("measure"),
    "dept": _("department"),
    "article": _("law article"),
    "term": _("term"),
    "figure": _("figure"),
    "indicator": _("indicator"),
    "topic": _("topic"),
    "erratum": _("erratum"),
}


class PlanDomain(Domain):
    """Things of the plan and their homes.

    The plan is taken at ``builder-inited`` and never pickled, so that it is never stale, and goes
    with its build; ``data`` holds only what the pages say and ask: homes, mentions, which pages
    list mentions, and digests. A change of its form needs no ``data_version``: see ``fingerprint``.
    """

    name = "plan"
    label = "plan"
    object_types: ClassVar = {kind: ObjType(words, kind) for kind, words in HOMES.items()}
    initial_data: ClassVar = dict(EMPTY)

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.take(Plan())
        #: The files of the plan that may lack rows, because something is wrong with them.
        self.doubtful: Set[str] = frozenset()
        self.folder = Path()
        #: The digest of what the plan follows from.
        self.state = ""
        #: Files of the folder that are other extensions', each with the class of its records.
        self.others: RecordSet = {}
        #: The classes of records that these extensions bring along, to which those files refer.
        self.brought: RecordSet = {}
        #: The records of those files, which their extension loads.
        self.records_of_others: Mapping[str, Sequence[Record]] = {}
        self.notes = PageNotes(self.data)
        #: What the cells of tables have been written as.
        self.written: dict[Part, str] = {}

    def take(self, plan: Plan) -> None:
        """Take the plan of this build."""
        self._plan, self.answers = plan, Answers(plan)
        self._watched = WatchedPlan(self.answers, self._note_question)

    @property
    def plan(self) -> Plan:
        """The plan; what is asked of it while a page is read is noted of that page."""
        is_read = self.env.docname and application(self.env).phase is BuildPhase.READING
        return self._watched if is_read else self._plan

    def _note_question(self, question: Question) -> None:
        answer, files = self.answers.to(question), self.answers.files(question)
        self.notes.note_question(self.env.docname, question, answer, files)

    def published(self) -> dict[str, bytes]:
        """The files of the data that readers may load, by name."""
        records = {**record_types(), **self.others}
        rows = {**self._plan.rows(), **self.records_of_others}
        return published(manifest.read(self.folder, problems=[]), self._plan, records, rows)

    def note_files(self, files: Iterable[Path]) -> None:
        """Note that the page being read shows what files and their list say beside the plan."""
        for file in (self.folder / DESCRIPTION, *files):
            self.env.note_dependency(file)

    def is_later(self, file: str) -> bool:
        """Whether what a file lacks is to be looked at when its data are right; it is counted."""
        if file not in self.doubtful:
            return False
        self.notes.count_later(self.env.docname)
        return True

    def note_home(self, kind: str, id: str, location: nodes.Node) -> None:
        """Note that the page being read is the home of a thing."""
        home = Home(self.env.docname, anchor(kind, id), location.line or 0)
        self.notes.note_home((kind, id), home)

    def note_list(self, what: str) -> None:
        """Note that the page being read lists all of a kind, such as all measures."""
        self.notes.note_home(listings.thing(what), Home(self.env.docname, "", 0))

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Note what the page says of the plan (after translation)."""
        language = env.config.language
        kind, id = self.notes.subject(docname) or ("", "")
        record = self._plan.find(m.Measure, id) or self._plan.find(m.Group, id)
        place = short_label(self._plan, kind, record, language) if record else []
        self.notes.read(docname, document, language, place)

    def clear_doc(self, docname: str) -> None:
        """Forget what a page said."""
        self.notes.forget(docname)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel process read of ``docnames``."""
        self.notes.merge(docnames, otherdata)

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """A link to the home of a thing; None, and so a warning, if no page is its home."""
        if typ == listings.INDEX:
            return listings.link(builder, fromdocname, target, contnode)
        home = self.notes.home((typ, target))
        if home is None:
            return None
        end = home.anchor if fromdocname == home.docname else self.notes.end(home)
        return make_refnode(builder, fromdocname, home.docname, end, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Links of every kind that has that id."""
        return [
            (f"{self.name}:{kind}", link)
            for kind in self.object_types
            if (link := self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode))
        ]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every thing with its home, for objects.inv and the search."""
        for kind, id in sorted(self.notes.homes):
            if kind == listings.LIST:
                continue
            home, record = self.notes.home((kind, id)), self.plan.find(kind_of(kind).record, id)
            if home and record is not None:
                words = plain(label(self.plan, kind, record, self.env.config.language))
                yield id, words, kind, home.docname, home.anchor, 1

    def check_consistency(self) -> None:
        """Tell what is shown nowhere or twice."""
        consistency.tell(self.plan, self.notes.homes)


def domain_of(env: BuildEnvironment) -> PlanDomain:
    """The domain ``plan`` of a build."""
    domain = env.get_domain("plan")
    assert isinstance(domain, PlanDomain)
    return domain


def source_of(env: BuildEnvironment) -> str:
    """The language in which the plan is written."""
    return domain_of(env).plan.source


def load(app: Sphinx) -> None:
    """Load the data and tell every problem in it (``builder-inited``)."""
    domain = domain_of(app.env)
    domain.folder = Path(app.confdir, app.config.plan_data).resolve()
    source = next(iter(getattr(app.config, "plan_languages", {})), "")  # the first edition's
    kept = Path(app.doctreedir, "plan.pickle")
    loaded, domain.state = kept_plan.load(domain.folder, domain.others, source, kept)
    domain.take(loaded.plan)
    domain.doubtful = loaded.doubtful
    domain.notes.has_pages_below = pagination.has_pages_below(app.builder)
    for problem in loaded.problems:
        warn_of(problem)


def tell_later(app: Sphinx, exception: Exception | None) -> None:
    """Tell how much is to be looked at when the data are right (``build-finished``)."""
    later = sum(domain_of(app.env).data["later"].values()) if not exception else 0
    if later:
        say(Message("データを直してから調べるところ{count}件", count=later))
