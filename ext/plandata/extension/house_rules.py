"""What a project's own prose is held to, where its conf.py says ``plan_accessible_prose = True``.

Everything else in this extension touches only what it has made itself.
"""

from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.extension import diagram
from plandata.extension.transforms import catalogue, prose, section_ids


def add(app: Sphinx, config: Config) -> None:
    """Add what touches every page and diagram of the project (``config-inited``)."""
    if config.plan_accessible_prose:
        app.add_transform(catalogue.ShowCells)
        app.add_transform(prose.CheckProse)
        app.add_transform(prose.RowHeaders)
        app.add_transform(section_ids.DropImplicitIds)
        diagram.take_over(app, config)
        if "myst_disable_syntax" in config:  # what looks like HTML is words, in catalogues too
            config.myst_disable_syntax = [*config.myst_disable_syntax, "html_inline", "html_block"]
