"""Sealed nodes come back into their page: what its links lead to is known by then."""

from collections.abc import Callable, Mapping
from typing import Any

from sphinx.builders import Builder
from sphinx.transforms.post_transforms import SphinxPostTransform

from plandata.extension import mentions, related_measures
from plandata.extension.domain import domain_of
from plandata.extension.internals import application, has_no_more_readers
from plandata.extension.link_addresses import LinkAddresses
from plandata.extension.node_types import plan_pages
from plandata.extension.pagination import has_pages_below
from plandata.extension.places import Home, Thing
from plandata.extension.sealed import plan_mentions, plan_related, plan_sealed, thaw


class Open(SphinxPostTransform):
    """Put the nodes back in time for all that Sphinx, its builders and extensions do with a page.

    So each builder shows them as if they had never been away, and each link that leads nowhere is
    told as any other.
    """

    default_priority = 4  # before links are resolved (10), and what LaTeX begins with (5)

    def run(self, **_options: object) -> None:
        """Open what a dictionary of homes can't answer, and all for a book or a list of links."""
        pages, home = self.builder.format == "html", domain_of(self.env).notes.home
        for sealed in list(self.document.findall(plan_sealed)):
            if not pages or not all(_is_known(link, home) for link in sealed.links):
                self.put_back(sealed)

    @property
    def builder(self) -> Builder:
        """The builder that the page is for."""
        return application(self.env).builder

    def put_back(self, sealed: plan_sealed) -> None:
        """Put the nodes in the place of the one that stands for them, and fill their lists."""
        found = sealed.thawed()
        sealed.replace_self(found)
        page = self.env.current_document.docname
        for node in found:
            for placeholder in list(node.findall(plan_mentions)):
                mentions.fill(application(self.env), placeholder, page)
        for node in found:  # one of them may be a placeholder itself
            if isinstance(node, plan_related):
                related_measures.fill(application(self.env), node, page)


class OpenResolved(Open):
    """Put nodes back into web pages when all else has been done, with links that lead home."""

    default_priority = 990

    def run(self, **_options: object) -> None:
        """Open what is left."""
        page = self.env.current_document.docname
        is_last = has_no_more_readers(self.builder)
        is_last &= page not in domain_of(self.env).notes.entry_pages  # they are looked into, too
        links = LinkAddresses(self.builder, page, is_last=is_last)
        looked_into = LinkAddresses(self.builder, page, is_last=False)
        for sealed in list(self.document.findall(plan_sealed)):
            pages = sealed.parent.parent
            if not isinstance(pages, plan_pages):
                sealed["parts"] = links.resolve(sealed)
            elif has_pages_below(self.builder) and sealed.parent is not pages[0]:
                if not is_last:
                    sealed.parent.extend(map(thaw, looked_into.resolve(sealed)))
                continue  # the rows stand on a page of their own, which opens them
            else:
                sealed["parts"] = looked_into.resolve(sealed)
            self.put_back(sealed)


def _is_known(link: Mapping[str, Any], home: Callable[[Thing], Home | None]) -> bool:
    """Whether a link leads to one of our things that has a home."""
    return link["refdomain"] == "plan" and home((link["reftype"], link["reftarget"])) is not None
