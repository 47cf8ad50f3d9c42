"""The indices that Sphinx makes, as the search finds them, and offers them where it has nothing."""

from html import escape
from typing import cast

from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.domain import domain_of
from plandata.extension.internals import titles
from plandata.extension.listings import LIST
from plandata.extension.plan_index import Heading, PlanIndex
from plandata.search.sections import Section

#: The indices that are offered: who does what, when, and what words mean.
_OFFERED = ("department", "year", "term")


def index_sections(builder: StandaloneHTMLBuilder) -> dict[str, list[Section]]:
    """Each index, and its groups: a fiscal year, a mark.

    What a page of the plan lists is found there, and letters are no groups that anybody looks for.
    """
    found: dict[str, list[Section]] = {}
    for page, index, content, _collapse in builder.domain_indices:
        if issubclass(index, PlanIndex):
            listed = bool(index.list_page(domain_of(builder.env)))
            name, told = str(index.localname), "" if listed else str(index.description)
            groups = content if index.alike and not listed else []
            found[page] = [
                Section("", name, told, ""),
                *(_group(cast("Heading", heading)) for heading, _entries in groups),
            ]
    return found


def _group(heading: Heading) -> Section:
    """A group, also called by its id, such as 2020, which the headings of other years may have."""
    return Section(f"group-{heading.id}", heading, "", "", names=(heading.id,))


def offers(builder: StandaloneHTMLBuilder) -> dict[str, str]:
    """The lists and indices of a plan for those whose words are not in it: page and title in HTML.

    A page that lists several kinds of things is offered once.
    """
    if "plan" not in builder.env.domains:
        return {}
    domain = domain_of(builder.env)
    indices = builder.domain_indices
    made = {i.name: (page, i) for page, i, *_ in indices if issubclass(i, PlanIndex)}
    homes = [
        (what, domain.notes.home((kind, what)))
        for kind, what in sorted(domain.notes.homes)
        if kind == LIST
    ]
    pages = [home.docname for what, home in homes if home and what.startswith("topics ")]
    found = dict.fromkeys(pages, "")
    for page, index in (made[name] for name in _OFFERED if name in made):
        listed = index.list_page(domain)
        found[listed or page] = "" if listed else escape(str(index.localname))
    return {page: name or _title(builder, page) for page, name in found.items()}


def _title(builder: StandaloneHTMLBuilder, page: str) -> str:
    """The title of a page with the languages of its words (WCAG 3.1.2)."""
    return str(builder.render_partial(titles(builder.env)[page])["title"])
