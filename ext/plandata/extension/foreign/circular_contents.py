"""Tables of contents that lead back to a page above them, over which Sphinx would never end."""

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

#: How a circle is told until it is said in our words.
CIRCLE = "toctree leads back to %s: %s"
logger = logging.getLogger(__name__)


def open_circles(app: Sphinx, env: BuildEnvironment) -> None:
    """Tell of each page that leads back, and go on without (``env-check-consistency``)."""
    first = (*sorted(env.found_docs, reverse=True), env.config.root_doc)
    waiting: list[tuple[str, ...]] = [(page,) for page in first]
    seen: set[str] = set()
    while waiting:
        chain = waiting.pop()
        page = chain[-1]
        if page in seen:
            continue
        seen.add(page)
        below = env.toctree_includes.get(page, [])
        for back in [name for name in below if name in chain]:
            logger.warning(
                CIRCLE,
                back,
                " → ".join(chain[chain.index(back) :]),
                type="toc",
                subtype="circular",
                location=page,
            )
        env.toctree_includes[page] = [name for name in below if name not in chain]
        waiting += [(*chain, name) for name in reversed(env.toctree_includes[page])]
