"""Whether each thing of the plan has one home on the pages, when all have been read."""

from collections.abc import Mapping, Sequence

from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains import Domain
from sphinx.util.logging import is_suppressed_warning

from plandata.extension.listings import INDEX, LIST
from plandata.extension.places import Home, Thing
from plandata.extension.warning import TYPE, warn
from plandata.markup import structure
from plandata.model.lookup import group_levels, kind_of
from plandata.model.plan import Plan
from plandata.model.subtype import Subtype
from plandata.wording import level_names
from plandata.wording.level_names import MEASURE
from sitecheck.message import Message

#: What editors call the kinds of things that have a home in every plan.
_KINDS = {
    MEASURE: structure.MEASURE,
    "dept": Message("担当課"),
    "article": Message("法律の条文"),
    "term": Message("用語"),
    "figure": Message("図表"),
    "indicator": Message("指標"),
    "topic": Message("分類の項目"),
    "erratum": Message("食い違い"),
}


def tell(plan: Plan, homes: Mapping[Thing, Sequence[Home]]) -> None:
    """Warn of each row that no page shows, and of each that has several homes."""
    levels = {level: level_names.name(plan, level, plan.source)[0] for level in group_levels(plan)}
    names = {**levels, **_KINDS}
    for (kind, id), places in sorted(homes.items()):
        if kind == LIST:  # which may stand on several pages
            continue
        first, *others = sorted(places)
        for other in others:
            message = Message(
                "{id}（{kind}）は {page} の{line}行目にもあります。本来の場所は一つにしてください",
                id=id,
                kind=names[kind],
                page=first.docname,
                line=first.line,
            )
            warn(Subtype.SHOWN_TWICE, message, (other.docname, other.line or None))
    for kind, words in names.items():
        for record in kind_of(kind).records(plan):
            if (kind, record.id) not in homes:
                has_page = kind not in _KINDS or kind == MEASURE
                message = structure.not_shown(record.id, words, has_page=has_page)
                location = f"{record.origin.file}:{record.origin.line}"
                warn(Subtype.NOT_SHOWN, message, location)


def is_told(app: Sphinx, domain: Domain, node: addnodes.pending_xref) -> bool | None:
    """Whether a link leads nowhere because no page shows a row (``warn-missing-reference``).

    That is told of the row, once, unless the project wants to hear nothing of it. A list that no
    page has lacks nothing.
    """
    if domain and domain.name == TYPE and node["reftype"] in (LIST, INDEX):
        return True
    silent = is_suppressed_warning(TYPE, Subtype.NOT_SHOWN, app.config.suppress_warnings)
    return True if domain and domain.name == TYPE and not silent else None
