"""Pages that are gone are taken from the site: Sphinx leaves what it wrote of them."""

from collections.abc import Collection
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from plandata.extension import pages_below


def remove(
    app: Sphinx,
    env: BuildEnvironment,
    added: Collection[str],
    changed: Collection[str],
    removed: Collection[str],
) -> list[str]:
    """Remove what was written of pages whose source is no more (``env-get-outdated``)."""
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder) and builder.name in ("html", "dirhtml"):
        for name in removed:
            Path(builder.get_output_path(name)).unlink(missing_ok=True)
            pages_below.remove(builder, name)
            for source in Path(app.outdir, "_sources").glob(
                f"{name}.*{app.config.html_sourcelink_suffix}"
            ):
                source.unlink()
    return []
