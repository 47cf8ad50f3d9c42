"""What a plan's levels add to the domain: a role and a kind of things each, conditions of lists."""

from sphinx.application import Sphinx
from sphinx.domains import ObjType

from plandata.extension.directives.base import option_spec
from plandata.extension.domain import domain_of
from plandata.extension.roles import LinkRole
from plandata.markup.directive_forms import forms
from plandata.model.lookup import group_levels


def add(app: Sphinx) -> None:
    """Let pages name the groups of each level (``builder-inited``, when the plan is loaded)."""
    domain = domain_of(app.env)
    for level in group_levels(domain.plan):
        domain.roles[level] = LinkRole(level)
        domain.add_object_type(level, ObjType(level, level))
    for name, form in forms(domain.plan).items():
        if form.selects:
            base = domain.directives[name]
            domain.directives[name] = type(
                base.__name__, (base,), {"option_spec": option_spec(form)}
            )
