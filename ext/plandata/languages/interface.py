"""Words of the extensions in a language that they don't bring, from the project's own catalogues.

Beside the catalogues of the pages a language may have one an extension, such as
``locale/fr/LC_MESSAGES/plandata.po``. So a new language needs no change of the extensions.
"""

from hashlib import sha256

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import init, is_translator_registered
from sphinx.util.i18n import CatalogRepository


def add(app: Sphinx, config: Config) -> None:
    """Compile the project's words and add them to the extensions' (``config-inited``).

    They are noted as a value of the configuration, so that a change reads every page again.
    """
    repository = CatalogRepository(
        str(app.srcdir), config.locale_dirs, config.language, config.source_encoding
    )
    found = sha256()
    for catalogue in repository.catalogs:
        if is_translator_registered(catalogue.domain):
            found.update(catalogue.po_path.read_bytes())
            if catalogue.is_outdated():
                catalogue.write_mo(config.language)
            init(repository.locale_dirs, config.language, catalogue.domain)
    config.plan_interface = found.hexdigest()
