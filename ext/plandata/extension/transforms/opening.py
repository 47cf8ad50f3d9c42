"""Sealed nodes come back into their page: what its links lead to is known by then."""

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.transforms.post_transforms import SphinxPostTransform

from plandata.extension import mentions
from plandata.extension.domain import domain_of
from plandata.extension.internals import application, has_no_more_readers
from plandata.extension.nodes import plan_cell, plan_pages
from plandata.extension.places import Home
from plandata.extension.sealed import Attributes, Part, has_links, plan_mentions, plan_sealed


class Open(SphinxPostTransform):
    """Put the nodes back in time for all that Sphinx, its builders and extensions do with a page.

    So each builder shows them as if they had never been away, and each link that leads nowhere is
    told as any other.
    """

    default_priority = 4  # before links are resolved (10), and what LaTeX begins with (5)

    def run(self, **_options: object) -> None:
        """Open what a dictionary of homes can't answer, and all for a book or a list of links."""
        pages = self.builder.format == "html"
        for sealed in list(self.document.findall(plan_sealed)):
            if not pages or not all(map(self.home, sealed.links)):
                self.put_back(sealed)

    @property
    def builder(self) -> Builder:
        """The builder that the page is for."""
        return application(self.env).builder

    def home(self, link: Mapping[str, Any]) -> Home | None:
        """The home that a link leads to, if it is one of ours and has any."""
        if link["refdomain"] != "plan":
            return None
        return domain_of(self.env).notes.home((link["reftype"], link["reftarget"]))

    def put_back(self, sealed: plan_sealed) -> None:
        """Put the nodes in the place of the one that stands for them, and fill their lists."""
        found = sealed.thawed()
        sealed.replace_self(found)
        page = self.env.current_document.docname
        for node in found:
            for placeholder in list(node.findall(plan_mentions)):
                mentions.fill(application(self.env), placeholder, page)


#: What holds the same on many pages: a table where nothing has a link, and cells.
OFTEN_ALIKE = (nodes.tgroup, nodes.entry)


class OpenResolved(Open):
    """Put nodes back into web pages when all else has been done, with links that lead home."""

    default_priority = 990

    def run(self, **_options: object) -> None:
        """Open what is left."""
        last = has_no_more_readers(self.builder)
        for sealed in list(self.document.findall(plan_sealed)):
            # what leads to other pages is read for those
            self.is_last = last and not isinstance(sealed.parent.parent, plan_pages)
            sealed["parts"] = tuple(map(self.resolved, sealed.parts))
            self.put_back(sealed)

    def resolved(self, part: Part) -> Part:
        """A part with its links resolved; a cell is one node where nobody looks into it."""
        if not isinstance(part, tuple):
            return part
        kind, attributes, parts = part
        if kind is addnodes.pending_xref:
            return nodes.reference, self.end(dict(attributes)), parts
        often = self.is_last and kind in OFTEN_ALIKE
        if often and kind is nodes.tgroup and not has_links(parts):
            return plan_cell, (("parts", (part,)),), ()
        parts = tuple(map(self.resolved, parts))
        if often and kind is not nodes.tgroup and not has_links(parts):
            parts = ((plan_cell, (("parts", parts),), ()),)
        return kind, attributes, parts

    def end(self, link: Mapping[str, Any]) -> Attributes:
        """Where a link leads, as ``make_refnode`` says it."""
        home = self.home(link)
        assert home is not None
        page, anchor = link["refdoc"], home.anchor
        if page == home.docname:
            return ("internal", True), ("refid", anchor)
        address = self.builder.get_relative_uri(page, home.docname)
        return ("internal", True), ("refuri", f"{address}#{anchor}")
