"""The editions of the site, one a language, as ``plan_languages`` in conf.py lists them.

Each is a build of its own into a folder that has the language's name, beside the others.
"""

import posixpath
from typing import Any, NamedTuple
from urllib.parse import urljoin

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.configuration import editions_setting, setting_values
from plandata.extension.domain import source_of
from plandata.extension.foreign import unusable_settings


class Edition(NamedTuple):
    """A page in another language: the language, its own name for itself, and the address."""

    language: str
    name: str
    url: str


def choose(app: Sphinx, config: Config) -> None:
    """Take over what conf.py says of the language that is built (``config-inited``).

    Beside its ``name``, an edition may set any other value of the configuration, such as
    ``project``; the title of the site follows that.

    Raises:
        BuildEndedError: The language isn't in ``plan_languages``, an edition has no name, or a
            setting is unknown.
    """
    if config.plan_languages == {}:
        return
    editions = config.plan_languages
    for fault in editions_setting.faults_of(editions, config.language, config.values):
        raise unusable_settings.error(app, fault.setting, fault.message, fault.word)
    for name, value in editions[config.language].items():
        if name != "name" and not list(setting_values.of_value(name, value)):  # has been told
            config[name] = value
    config.html_title = config.project
    if config.html_baseurl:
        config.html_baseurl = urljoin(f"{config.html_baseurl.rstrip('/')}/", f"{config.language}/")


def add_to_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell a page's template its language and the others (``html-page-context``).

    ``editions`` are the others, for the switcher.
    ``alternates`` are all of them with absolute addresses, if the site's address is known. A book
    and a single page stand alone.
    """
    languages = app.config.plan_languages if app.builder.name == "html" else {}
    page = app.builder.get_target_uri(pagename)
    here = posixpath.dirname(page) or "."
    context["editions"] = [
        Edition(language, about["name"], posixpath.relpath(f"../{language}/{page}", here))
        for language, about in languages.items()
        if language != app.config.language
    ]
    context["alternates"] = [
        Edition(language, about["name"], urljoin(app.config.html_baseurl, f"../{language}/{page}"))
        for language, about in languages.items()
        if app.config.html_baseurl and len(languages) > 1
    ]
    context["source_language"] = source_of(app.env)
    if "html_tag" in context:  # a page of a book, to which Sphinx gives no language (3.1.1)
        language = app.config.language
        opened = context["html_tag"].removesuffix(">")
        context["html_tag"] = f'{opened} lang="{language}" xml:lang="{language}">'
