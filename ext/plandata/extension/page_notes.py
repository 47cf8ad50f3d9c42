"""What the pages say of the plan, page by page, and which of them must be written again."""

import math
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from plandata.extension import link_ends, pagination
from plandata.extension.places import Entry, Home, Mention, Thing, section_of
from plandata.extension.sealed import plan_sealed
from plandata.model.watched import Question
from plandata.wording.labels import anchor
from plandata.wording.phrase import Label

#: What is kept of each page, by the page's name.
_OF_PAGES = (
    "asked",
    "homes",
    "mentions",
    "listings",
    "later",
    "links",
    "targets",
    "below",
    "entries",
    "subject",
)
#: What is kept of all: the data when pages were read last, and lists and links when written last.
_OF_ALL = ("files", "listed", "ends")
#: The form of what is kept; ``state`` is the digest of what the plan followed from.
EMPTY: Mapping[str, Any] = {"state": "", **{part: {} for part in (*_OF_ALL, *_OF_PAGES)}}


class PageNotes:
    """Homes, links and mentions of things on the pages.

    ``data`` is what the environment keeps. What follows from it is looked up once and forgotten
    when a page says something else. ``has_pages_below`` is whether the build makes pages for what
    is too long for one.
    """

    has_pages_below = False

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self._is_as_kept = True
        self._homes: dict[Thing, list[Home]] | None = None
        self._home: dict[Thing, Home | None] = {}
        self._mentions: dict[Thing, list[Mention]] | None = None
        self._entry_pages: dict[str, dict[str, int]] | None = None

    @property
    def homes(self) -> Mapping[Thing, Sequence[Home]]:
        """Each thing to every place that says it is its home; there should be one."""
        if self._homes is None:
            self._homes = {}
            for places in self.data["homes"].values():
                for thing, home in places:
                    self._homes.setdefault(thing, []).append(home)
        return self._homes

    def home(self, thing: Thing) -> Home | None:
        """The home of a thing: the first by the names of the pages, however they were read."""
        if thing not in self._home:
            home = min(self.homes.get(thing, ()), default=None)
            if home and home.anchor in self.entry_pages.get(home.docname, ()):
                home = home._replace(docname=pagination.of_entry(home.docname, home.anchor))
            self._home[thing] = home
        return self._home[thing]

    @property
    def mentions(self) -> Mapping[Thing, Sequence[Mention]]:
        """The sections that name each thing in prose, in the order of the pages' names."""
        if self._mentions is None:
            self._mentions = {}
            for _docname, mentions in sorted(self.data["mentions"].items()):
                for mention in mentions:
                    self._mentions.setdefault((mention.kind, mention.id), []).append(mention)
        return self._mentions

    @property
    def entry_pages(self) -> Mapping[str, Mapping[str, int]]:
        """The pages whose entries have pages of their own: the lines of each entry by its name."""
        if self._entry_pages is None:
            most = pagination.most_lines() if self.has_pages_below else math.inf
            found = {name: self._lines(name) for name in self.data["entries"]}
            self._entry_pages = {
                name: lines
                for name, lines in found.items()
                if len(lines) + sum(lines.values()) > most
            }
        return self._entry_pages

    def _lines(self, docname: str) -> dict[str, int]:
        lines = {}
        for entry in self.data["entries"][docname]:
            mentions = self.mentions.get(entry.thing, ()) if entry.thing else ()
            lines[entry.name] = entry.lines + sum(one.docname != docname for one in mentions)
        return lines

    def note_question(
        self, docname: str, question: Question, answer: bytes, files: frozenset[str]
    ) -> None:
        """Note that a page has asked something of the plan.

        Args:
            docname: The page.
            question: What it has asked.
            answer: The digest of the answer.
            files: The files of the plan from which that is read.
        """
        self.data["asked"].setdefault(docname, {}).setdefault(files, {})[question] = answer

    def asked(self, changed: Set[str]) -> Iterator[tuple[str, Iterator[tuple[Question, bytes]]]]:
        """What each page asked that is read from one of the changed files, with the digests.

        What is read from few files comes first: whether there is a plan, before what is in it.
        """
        for docname, groups in self.data["asked"].items():
            found = (groups[files] for files in sorted(groups, key=len) if changed & files)
            yield docname, chain.from_iterable(pickle.loads(kept).items() for kept in found)

    def keep_questions(self) -> None:
        """Keep what the pages asked as bytes, which need not be looked into in most builds."""
        for groups in self.data["asked"].values():
            for files, asked in groups.items():
                if isinstance(asked, dict):
                    groups[files] = pickle.dumps(asked, pickle.HIGHEST_PROTOCOL)

    def note_home(self, thing: Thing, home: Home) -> None:
        """Note that a page is the home of a thing."""
        self.data["homes"].setdefault(home.docname, []).append((thing, home))
        self._forget()

    def note_subject(self, docname: str, thing: Thing) -> None:
        """Note that a page as a whole is about a thing: its first heading is the thing's name."""
        self.data["subject"][docname] = thing

    def subject(self, docname: str) -> Thing | None:
        """What a page as a whole is about, if its first heading names a thing of the plan."""
        thing: Thing | None = self.data["subject"].get(docname)
        return thing

    def end(self, home: Home) -> str:
        """The anchor to which a link to a home leads, "" where its page as a whole is the home."""
        subject = self.subject(home.docname)
        return "" if subject and anchor(*subject) == home.anchor else home.anchor

    def note_below(self, docname: str, name: str, words: str) -> None:
        """Note that a page has another below it for a part of a long table."""
        self.data["below"].setdefault(docname, []).append((name, words))

    def note_entry(self, docname: str, entry: Entry) -> None:
        """Note that a page has an entry that may get a page of its own."""
        self.data["entries"].setdefault(docname, []).append(entry)
        self._forget()

    def count_later(self, docname: str) -> None:
        """Count what can be looked at on a page only when the data are right."""
        later = self.data["later"]
        later[docname] = later.get(docname, 0) + 1

    def read(
        self, docname: str, document: nodes.document, language: str, place: Sequence[Label]
    ) -> None:
        """Note what a page links and mentions, and whose mentions it lists (translated).

        ``place`` is what the subject of the page is called in short, for links to its sections.
        """
        sealed = list(document.findall(plan_sealed))
        prose = [
            link
            for link in document.findall(addnodes.pending_xref)
            if link.get("refdomain") == "plan"
        ]
        mentions = [
            Mention(link["reftype"], link["reftarget"], docname, *section_of(link, language, place))
            for link in prose
            if link.get("mention")
        ]
        links = {(link["reftype"], link["reftarget"]) for link in prose}
        for node in sealed:
            data = [link for link in node.links if link["refdomain"] == "plan"]
            links |= {(link["reftype"], link["reftarget"]) for link in data}
        listings = [(place["kind"], place["id"]) for node in sealed for place in node.listings]
        if self.subject(docname):  # measures that name the same terms are listed
            listings += [(one.kind, one.id) for one in mentions if one.kind == "term"]
        found = {
            "links": sorted(links),
            "targets": link_ends.targets(document, docname),
            "mentions": list(dict.fromkeys(mentions)),
            "listings": listings,
        }
        for part, things in found.items():
            if things:
                self.data[part][docname] = things
        self._forget()

    def forget(self, docname: str) -> None:
        """Forget what a page said."""
        for part in _OF_PAGES:
            self.data[part].pop(docname, None)
        self._forget()

    def merge(self, docnames: Set[str], others: Mapping[str, Any]) -> None:
        """Take over what a parallel process read of ``docnames``."""
        for part in _OF_PAGES:
            for docname, things in others[part].items():
                if docname in docnames:
                    self.data[part][docname] = things
        self._forget()

    def stale(self, env: BuildEnvironment) -> list[str]:
        """The pages whose lists or links show something else than when they were written last."""
        if self._is_as_kept:  # no page was read or is gone
            return []
        return [
            *self._changed("listed", {"listings"}, self._listed),
            *self._changed("ends", {"links", "targets"}, lambda name: self._ends(env, name)),
        ]

    def _changed(self, kept: str, parts: Set[str], now: Callable[[str], object]) -> list[str]:
        names = {name for part in parts for name in self.data[part]}
        before, shown = self.data[kept], {name: now(name) for name in sorted(names)}
        self.data[kept] = shown
        # a page that lost its last link was read again, and is written for that
        return [name for name, words in shown.items() if before.get(name) != words]

    def _listed(self, docname: str) -> list[list[Mention]]:
        return [list(self.mentions.get(thing, ())) for thing in self.data["listings"][docname]]

    def _ends(self, env: BuildEnvironment, docname: str) -> str:
        things = self.data["links"].get(docname, ())
        named = self.data["targets"].get(docname, ())
        return link_ends.digest(env, named, [(thing, self.home(thing)) for thing in things])

    def _forget(self) -> None:
        self._is_as_kept = False
        self._homes = self._mentions = self._entry_pages = None
        self._home = {}
