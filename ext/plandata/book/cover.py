"""The cover of the book: what the plan is, from whom and when, and which edition this is."""

from docutils import nodes
from sphinx.config import Config
from sphinx.locale import get_translation

from plandata.extension.nodes import Inline, paragraph, translated
from plandata.model.plan import Plan
from plandata.wording.dates import day

_ = get_translation("plandata")


def cover(plan: Plan, config: Config, notice: str, kind: str = "book-cover") -> nodes.container:
    """The words of the cover, or those at the head of a part.

    Args:
        plan: The plan.
        config: The configuration of the edition, which has its title and its release.
        notice: What the edition is, in the words that each page of the site says.
        kind: The class of what they stand in.
    """
    about, language = plan.about, config.language
    lines: dict[str, Inline] = {
        "title": translated(about.title, language),
        "status": translated(about.status, language),
        "publisher": translated(about.publisher, language),
        "date": day(plan, about.published, language),
        "edition": config.project,
        "release": str(_("Edition of {release}")).format(release=config.release),
        "notice": notice,
        "source": translated(about.source, language),
        "rights": config.copyright,
    }
    said = [paragraph(words, f"cover-{name}") for name, words in lines.items() if words]
    return nodes.container("", *said, classes=[kind])
