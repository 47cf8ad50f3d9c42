"""The site in several languages: its editions, passages in another language, the catalogues."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add the editions and the marks of passages."""
    from plandata.languages import editions, interface, language_marks

    app.add_config_value("plan_languages", {}, "env", dict)
    app.add_config_value("plan_interface", "", "env", str)
    app.add_transform(language_marks.MarkUntranslated)
    app.add_transform(language_marks.MarkOriginals)
    app.add_post_transform(language_marks.MarkLinks)
    app.connect("config-inited", editions.choose)
    app.connect("config-inited", interface.add)
    app.connect("html-page-context", editions.add_to_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
