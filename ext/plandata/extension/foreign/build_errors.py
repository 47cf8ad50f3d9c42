"""Mistakes in conf.py, and a missing start page, that end a build: told before Sphinx ends it."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import sphinx
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ConfigError, SphinxError, ThemeError
from sphinx.theming import HTMLThemeFactory

from plandata import conf_file
from plandata.extension.warning import said
from plandata.markup.standard_markup import EXTENSIONS
from plandata.model.problem import allowed
from plandata.tables.reader import shown
from sitecheck.message import Message

_OURS = (
    "plandata",
    *(f"plandata.{name}" for name in ("accessibility", "languages", "search", "theme")),
)


def refuse_extensions(app: Sphinx) -> None:
    """Look whether the extensions after this one are installed.

    Raises:
        ConfigError: One is not.
    """
    conf = conf_file.settings(Path(app.confdir, "conf.py"))
    wanted = {**conf, conf_file.LANGUAGES[0]: app.config.plan_message_language}
    for name in app.config.extensions:
        try:
            found = find_spec(name)
        except (ImportError, ValueError):
            found = None
        if not found:
            message = Message("conf.py の extensions の「{name}」は、見つかりません", name=name)
            message = message.then(allowed(name, (*EXTENSIONS, *_OURS)))
            raise ConfigError(message.said(conf_file.message_language(wanted)))


def refuse_theme(app: Sphinx, config: Config) -> None:
    """Look whether there is such a theme (``config-inited``).

    Raises:
        ThemeError: There is none.
    """
    factory = HTMLThemeFactory(
        confdir=Path(app.confdir), app=app, config=config, registry=app.registry
    )
    try:
        factory.create(config.html_theme)
    except ThemeError as error:
        brought = sorted(folder.name for folder in Path(sphinx.package_dir, "themes").iterdir())
        message = Message("conf.py の html_theme「{name}」は使えません", name=config.html_theme)
        known = [*app.registry.html_themes, *brought]
        raise ThemeError(said(message.then(allowed(config.html_theme, known)))) from error


def refuse_no_start(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str]) -> None:
    """Look whether there is the page with which a site begins (``env-before-read-docs``).

    Raises:
        SphinxError: It is missing.
    """
    if app.config.root_doc not in env.found_docs:
        message = Message(
            "{file} がありません。サイトの始めのページなので、名前を変えたり消したりできません",
            file=shown(Path(app.srcdir, f"{app.config.root_doc}.md")),
        )
        raise SphinxError(said(message))
