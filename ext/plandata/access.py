"""How roles and directives reach the plan."""

from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from .domain import PlanDomain
from .plan import Plan


class PlanAccess:
    """The plan, its domain and the page's language, for what runs while a page is read."""

    env: BuildEnvironment
    config: Config

    @property
    def domain(self) -> PlanDomain:
        """The domain ``plan`` of this build."""
        domain = self.env.get_domain("plan")
        assert isinstance(domain, PlanDomain)
        return domain

    @property
    def plan(self) -> Plan:
        """The data of this build."""
        return self.domain.plan

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.config.language)
