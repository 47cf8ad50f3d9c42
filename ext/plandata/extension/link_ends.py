"""Where the links of each page end: a page is written again when one ends elsewhere.

Sphinx writes a page again when the page itself changed. But a link shows the title of the place
where it ends, if the author gave no other words, and its address is that of another page.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.util import docname_join

from plandata.extension.internals import titles
from plandata.extension.places import Home, Thing
from plandata.extension.sealed import plan_sealed

#: A target by its name, and by the page that it may be.
Target = tuple[str, str]


def targets(document: nodes.document, docname: str) -> list[Target]:
    """What the links of a page name in other ways than the domain's, each once."""
    return sorted(set(_targets(document, docname)))


def _targets(document: nodes.document, docname: str) -> Iterator[Target]:
    links: list[Iterable[Mapping[str, Any]]] = [
        (link.attributes for link in document.findall(addnodes.pending_xref)),
        *(node.links for node in document.findall(plan_sealed)),
    ]
    for link in chain.from_iterable(links):
        for name in (link.get("reftarget"), link.get("reftargetid")):
            if name and link.get("refdomain") != "plan":
                yield name, docname_join(docname, name.removesuffix(".md"))


def digest(
    env: BuildEnvironment, named: Iterable[Target], homes: Iterable[tuple[Thing, Home | None]]
) -> str:
    """What the links of a page show and lead to."""
    standard = env.get_domain("std").data
    shown: list[object] = [(thing, home and (home.docname, home.anchor)) for thing, home in homes]
    for name, page in named:
        title = titles(env).get(page)
        label = name.lower()
        shown += [name, title.pformat() if title else "", page in env.found_docs]
        shown += [standard[part].get(label) for part in ("labels", "anonlabels")]
    return sha256(repr(shown).encode()).hexdigest()
