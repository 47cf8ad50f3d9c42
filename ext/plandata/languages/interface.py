"""Words of the engine in a language that it doesn't bring, from the project's own catalogues.

Beside the catalogues of the pages a language may have one of the engine's words, such as
``locale/fr/LC_MESSAGES/plandata.po``. So a new language needs no change of the engine.
"""

from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.extension.warning import BuildEndedError, said
from plandata.languages import po_file, texts
from plandata.wording import phrasebook
from sitecheck import text_file


def add(app: Sphinx, config: Config) -> None:
    """Compile the project's words and add them to the engine's (``config-inited``).

    They are noted as a value of the configuration, so that a change reads every page again.

    Raises:
        BuildEndedError: A catalogue is damaged.
    """
    folders = [Path(app.srcdir, folder) for folder in config.locale_dirs]
    found = sha256()
    for folder in folders:
        catalogue = texts.interface(folder, config.language)
        if catalogue.is_file():
            try:
                compiled = po_file.compiled(catalogue)
            except po_file.CatalogueError as error:
                raise BuildEndedError(said(error.message)) from error
            text_file.write(catalogue.with_suffix(".mo"), compiled)
            found.update(compiled)
            app.add_message_catalog(phrasebook.DOMAIN, folder)
    phrasebook.use(folders)
    config.plan_interface = found.hexdigest()
