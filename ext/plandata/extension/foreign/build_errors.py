"""Mistakes in conf.py, and a missing start page, that end a build: told before Sphinx ends it."""

from collections.abc import Collection
from importlib import import_module
from pathlib import Path

import sphinx
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ThemeError
from sphinx.theming import HTMLThemeFactory

from plandata import conf_file
from plandata.configuration import extension_list
from plandata.extension import warning
from plandata.extension.foreign import unusable_settings
from plandata.extension.warning import BuildEndedError, said
from plandata.model.problem import allowed
from plandata.tables.reader import shown
from sitecheck.console import one_line
from sitecheck.message import Message


def refuse_extensions(app: Sphinx) -> None:
    """Look whether the extensions after this one are installed and can be read.

    Raises:
        BuildEndedError: One is not, or can't.
    """
    conf = conf_file.settings(Path(app.confdir, "conf.py"))
    wanted = {**conf, conf_file.LANGUAGES[0]: app.config.plan_message_language}
    warning.speak(wanted)
    for name in app.config.extensions:
        if not extension_list.is_there(name):
            message = extension_list.missing(name)
            raise unusable_settings.error(app, extension_list.NAME, message, name)
        try:
            import_module(name)
        except Exception as error:  # it is a program, and may fail in any way
            message = Message(
                "extensions の「{name}」を読み込めません（{error}）。"
                "インストールし直すか、その行を消してください",
                name=name,
                error=one_line(f"{type(error).__name__}: {error}"),
            )
            raise unusable_settings.error(app, extension_list.NAME, message, name) from error


def refuse_theme(app: Sphinx, config: Config) -> None:
    """Look whether there is such a theme (``config-inited``).

    Raises:
        BuildEndedError: There is none.
    """
    factory = HTMLThemeFactory(
        confdir=Path(app.confdir), app=app, config=config, registry=app.registry
    )
    try:
        factory.create(config.html_theme)
    except ThemeError as error:
        brought = sorted(folder.name for folder in Path(sphinx.package_dir, "themes").iterdir())
        name, known = config.html_theme, [*app.registry.html_themes, *brought]
        message = Message("html_theme の「{name}」は使えません", name=name)
        message = extension_list.needed_theme(name) or message.then(allowed(name, known))
        raise unusable_settings.error(app, "html_theme", message) from error


def refuse_no_start(app: Sphinx, env: BuildEnvironment, *_pages: Collection[str]) -> list[str]:
    """Look whether there is the page with which a site begins (``env-get-outdated``).

    Raises:
        BuildEndedError: It is missing: conf.py names another one, or lacks what reads pages.
    """
    start, folder = app.config.root_doc, Path(app.srcdir)
    if start not in env.found_docs:
        if not extension_list.reads_pages(app.config.extensions, folder, start):
            message = extension_list.no_pages(start)
            raise unusable_settings.error(app, extension_list.NAME, message)
        for name in extension_list.STARTS:
            if unusable_settings.sets(app, name):
                message = extension_list.no_start(name, start, env.found_docs)
                raise unusable_settings.error(app, name, message)
        message = Message(
            "{file} がありません。サイトの始めのページなので、名前を変えたり消したりできません",
            file=shown(folder / f"{start}.md"),
        )
        raise BuildEndedError(said(message))
    return []
