"""What Sphinx, docutils, MyST and their like tell, in the language of our messages.

The modules ``*_faults`` have their words by kind, each with what we say instead; ``interpreter``
puts that in their place. So that nothing is lost on the way, the words of unknown roles and
directives stay on the page, and what is wrong in a translation is told at its place.
"""

from sphinx.application import Sphinx

from plandata.extension.foreign import (
    build_errors,
    circular_contents,
    interpreter,
    translated_passages,
    unknown_markup,
    unusable_settings,
)


def add(app: Sphinx) -> None:
    """Interpret what is told from now on."""
    interpreter.add(app)
    build_errors.refuse_extensions(app)
    unknown_markup.keep(app)
    app.connect("config-inited", unusable_settings.tell, priority=150)
    app.connect("config-inited", translated_passages.add)
    app.connect("config-inited", build_errors.refuse_theme)
    app.connect(
        "env-get-outdated", build_errors.refuse_no_start, priority=0
    )  # before any is removed
    app.connect("env-check-consistency", circular_contents.open_circles)
