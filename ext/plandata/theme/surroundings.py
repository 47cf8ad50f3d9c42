"""What a page shows of others around its text: a page is written again when that changes.

Sphinx writes a page again when its own text did. Header, menu, breadcrumb, the links to the pages
beside it and the foot hold titles of others and names of the plan, which would stay as they were.
"""

from collections.abc import Iterable
from hashlib import sha256

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.domains import Index
from sphinx.environment import BuildEnvironment

from plandata.extension import pages_below
from plandata.extension.domain import PlanDomain, domain_of
from plandata.extension.internals import titles
from plandata.extension.plan_index import PlanIndex
from plandata.theme import subject
from plandata.theme.assets import is_ours


def changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages around whose text something changed since they were written (``env-updated``)."""
    if not is_ours(app):
        return []
    before: dict[str, str] = getattr(env, "plan_frames", {})
    now = _frames(env, named(app.builder))
    env.plan_frames = now  # type: ignore[attr-defined]
    return [name for name, frame in now.items() if before.get(name) != frame]


def named(builder: Builder) -> list[str]:
    """The pages to which the header and the foot of each page lead."""
    assert isinstance(builder, StandaloneHTMLBuilder)
    options = builder.theme.get_options(builder.theme_options)
    return [page for part in ("header", "about", "data") for page in str(options[part]).split()]


def _frames(env: BuildEnvironment, named: Iterable[str]) -> dict[str, str]:
    """A digest for each page."""
    said = {name: title.pformat() for name, title in titles(env).items()}
    root = env.config.root_doc
    # the order of the menu, and all titles that may stand in it, in the header or in the foot
    everywhere = [env.toctree_includes.get(root, []), said.get(root)]
    everywhere += [said.get(name) for name in (*env.toctree_includes.get(root, ()), *named)]
    relations = env.collect_relations()
    domain = domain_of(env)
    everywhere += [index.localname for index in domain.indices if _is_in_menu(index, domain)]
    frames = {}
    for name in env.found_docs:
        around: list[object] = [*everywhere, subject.of_page(domain, name, env.config.language)]
        parent, before, after = relations.get(name, (None, None, None))
        around += [(other, said.get(other or "")) for other in (before, after)]
        around += pages_below.of_page(env, before)[-1:] if before else []
        seen: set[str] = set()
        while parent and parent not in seen:
            seen.add(parent)
            around.append((parent, said.get(parent)))
            parent = relations.get(parent, (None, None, None))[0]
        frames[name] = sha256(repr(around).encode()).hexdigest()
    return frames


def _is_in_menu(index: type[Index], domain: PlanDomain) -> bool:
    """Whether the menu leads to an index, as far as one can tell before the builder makes it."""
    if not issubclass(index, PlanIndex) or index.list_page(domain):
        return False
    return any(True for _group in index(domain).content())
