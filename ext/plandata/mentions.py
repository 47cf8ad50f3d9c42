"""Lists of the sections that name a thing, filled in when every page has been read."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import make_refnode

from .domain import PlanDomain
from .label import anchor
from .nodes import bullets, paragraph, plan_mentions, plan_title

_ = get_translation("plandata")


class HomeHeadings(SphinxTransform):
    """Make a section whose heading is ``{plan:title}`` the home of the thing that it names."""

    default_priority = 10  # before messages are looked up for translation (20)

    def apply(self) -> None:
        """Give the section its permanent id and leave plain words in the heading."""
        domain = self.env.get_domain("plan")
        assert isinstance(domain, PlanDomain)
        for name in list(self.document.findall(plan_title)):
            title = name.parent
            if isinstance(title, nodes.title):
                title.parent["ids"].insert(0, anchor(name["kind"], name["id"]))
                title["translatable"] = False
                domain.note_home(name["kind"], name["id"], title)
            name.replace_self(name.children)


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages whose lists changed because another page did (``env-updated``)."""
    domain = env.get_domain("plan")
    assert isinstance(domain, PlanDomain)
    return domain.stale_listings()


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each placeholder by links to the sections (``doctree-resolved``)."""
    domain = app.env.get_domain("plan")
    assert isinstance(domain, PlanDomain)
    for placeholder in list(doctree.findall(plan_mentions)):
        links = [
            make_refnode(
                app.builder, docname, mention.docname, mention.anchor, nodes.Text(mention.title)
            )
            for mention in domain.mentions_of(placeholder["kind"], placeholder["id"])
            if mention.docname != docname
        ]
        if links:
            intro = paragraph(_("Sections that mention it:"), "plan-mentions-title")
            items = bullets([[paragraph(link)] for link in links], "plan-mentions")
            placeholder.replace_self([intro, items])
        else:
            placeholder.parent.remove(placeholder)
