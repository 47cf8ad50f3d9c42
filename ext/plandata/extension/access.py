"""How roles and directives reach the plan."""

from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from plandata.extension.domain import PlanDomain, domain_of
from plandata.model.plan import Plan


class PlanAccess:
    """The plan, its domain and the page's language, for what runs while a page is read."""

    env: BuildEnvironment
    config: Config

    @property
    def domain(self) -> PlanDomain:
        """The domain ``plan`` of this build."""
        return domain_of(self.env)

    @property
    def plan(self) -> Plan:
        """The data of this build; what a page asks of it, the page depends on."""
        return self.domain.plan

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.config.language)
