"""What a plan's own levels and periods add to the domain: roles, kinds, conditions, names."""

from sphinx.application import Sphinx
from sphinx.domains import ObjType

from plandata.extension.directives.base import option_spec
from plandata.extension.domain import domain_of
from plandata.extension.plan_index import PlanIndex
from plandata.extension.roles import LinkRole
from plandata.markup.directive_forms import forms
from plandata.model.lookup import group_levels


def add(app: Sphinx) -> None:
    """Take them into the domain (``builder-inited``, when the plan is loaded)."""
    domain = domain_of(app.env)
    for level in group_levels(domain.plan):
        domain.roles[level] = LinkRole(level)
        domain.add_object_type(level, ObjType(level, level))
    for name, form in forms(domain.plan).items():
        if form.selects:
            base = domain.directives[name]
            options = {"option_spec": option_spec(form)}
            domain.directives[name] = type(base.__name__, (base,), options)
    if domain.plan.is_known:
        for place, index in enumerate(domain.indices):
            if issubclass(index, PlanIndex):
                domain.indices[place] = index.of_plan(domain.plan, str(app.config.language))
        domain.setup()  # the labels of the indices have their names
