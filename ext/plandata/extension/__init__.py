"""The Sphinx extension: the domain ``plan`` with its roles, directives and indices."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from plandata.extension import (
    consistency,
    diagram,
    domain,
    downloads,
    edition_date,
    entry_pages,
    foreign,
    guide_nodes,
    guide_pictures,
    house_rules,
    index_pages,
    internals,
    memory,
    mentions,
    old_names,
    outdated,
    page_builder,
    pages_below,
    plan_terms,
    table_pages,
    unreadable,
    warning,
)
from plandata.extension.directives import DIRECTIVES
from plandata.extension.fingerprint import fingerprint
from plandata.extension.indices import INDICES
from plandata.extension.node_types import (
    plan_cells,
    plan_download,
    plan_entries,
    plan_pages,
    plan_picture,
    plan_short,
    plan_title,
)
from plandata.extension.roles import ROLES
from plandata.extension.sealed import plan_mentions, plan_related, plan_sealed
from plandata.extension.transforms import (
    catalogue,
    image_names,
    opening,
    quotes,
    section_ids,
    short_years,
)
from plandata.extension.writers import cells, form
from plandata.extension.writers.accessible_html import PlanHTMLTranslator
from plandata.wording import phrasebook

PACKAGE = Path(__file__).parents[1]
#: After all others have said what a page shows: pages below it are written then.
LAST = 950


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add everything that the extension adds."""
    old_names.refuse(app.config)
    internals.find_at_once()
    internals.keep_settings()
    internals.describe_if_read(app.verbosity)
    internals.tell_options_twice()
    app.add_config_value("plan_data", "../data", "env", str)
    app.add_config_value("plan_message_language", "", "", str)
    foreign.add(app)
    app.add_config_value("plan_accessible_prose", False, "env", bool)
    app.add_config_value("plan_draw_diagrams", False, "env", bool)
    app.add_message_catalog(phrasebook.DOMAIN, phrasebook.LOCALE)
    phrasebook.use([])  # a project built before in this process may have brought its own words
    app.add_domain(domain.PlanDomain)
    for name, make_role in ROLES.items():
        app.add_role_to_domain("plan", name, make_role())
    for name, directive in DIRECTIVES.items():
        app.add_directive_to_domain("plan", name, directive)
    for index in INDICES:
        app.add_index_to_domain("plan", index)
    app.add_node(plan_title)
    app.add_node(plan_mentions)
    app.add_node(plan_related)
    app.add_node(plan_sealed)
    app.add_node(plan_picture)
    app.add_node(plan_entries, html=(form.skip, None))
    app.add_node(plan_cells, html=(cells.visit, None))
    skip = (form.skip, None)
    short = (HTML5Translator.visit_inline, HTML5Translator.depart_inline)
    app.add_node(plan_short, html=short, text=skip, latex=skip, man=skip, texinfo=skip)
    for node, visit in {**form.VISITORS, plan_download: downloads.visit}.items():
        app.add_node(node, html=(visit, None), text=skip, latex=skip, man=skip, texinfo=skip)
    both = (table_pages.pass_by, table_pages.pass_by)
    paged = (table_pages.visit, table_pages.pass_by)
    app.add_node(plan_pages, html=paged, text=both, latex=both, man=both, texinfo=both)
    app.add_node(diagram.plan_diagram, html=(diagram.visit_html, None), text=skip)
    app.add_transform(section_ids.HomeHeadings)
    app.add_transform(section_ids.EachIdOnce)
    app.add_transform(catalogue.LeaveDataAlone)
    app.add_transform(image_names.ReadableNames)
    app.add_transform(short_years.ShortenYears)
    app.add_transform(quotes.Quotes)
    app.add_post_transform(opening.Open)
    app.add_post_transform(opening.OpenResolved)
    app.add_post_transform(guide_pictures.ShowPictures)
    app.add_transform(diagram.CheckDiagrams)
    app.connect("config-inited", warning.choose_language, priority=100)
    app.connect("config-inited", house_rules.add)
    app.connect("config-inited", edition_date.add)
    app.connect("builder-inited", domain.load)
    app.connect("builder-inited", plan_terms.add)
    app.connect("config-inited", unreadable.refuse_catalogues)
    app.connect("env-before-read-docs", unreadable.refuse_pages)
    app.connect("env-get-outdated", outdated.pages)
    app.connect("env-updated", mentions.pages_to_write)
    app.connect("warn-missing-reference", consistency.is_told)
    app.connect("missing-reference", guide_nodes.words_alone)
    app.connect("doctree-resolved", entry_pages.take_out)
    app.connect("html-page-context", index_pages.split, priority=LAST)
    app.connect("html-page-context", pages_below.write, priority=LAST)
    app.connect("build-finished", domain.tell_later)
    app.connect("build-finished", downloads.write)
    app.connect("config-inited", memory.rest, priority=0)
    app.connect("build-finished", memory.go_on)
    app.add_builder(page_builder.PageBuilder, override=True)
    app.connect("build-finished", page_builder.note, priority=900)
    for builder in ("html", "dirhtml", "singlehtml", "epub"):
        app.set_translator(builder, PlanHTMLTranslator)
    return {
        "env_version": fingerprint(PACKAGE),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
