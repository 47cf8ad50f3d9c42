"""Words of the engine as a project says them, from the project's own catalogues.

Beside the catalogues of the pages a language may have one of the engine's words, such as
``locale/fr/LC_MESSAGES/plandata.po``: some of them where the engine has the language, all where it
hasn't. So neither another word nor a new language needs a change of the engine.
"""

from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.extension import internals
from plandata.extension.warning import BuildEndedError, said, warn
from plandata.languages import po_file, texts
from plandata.languages.texts import unknown_words
from plandata.model.subtype import Subtype
from plandata.tables.reader import shown
from plandata.wording import phrasebook
from sitecheck import text_file


def add(app: Sphinx, config: Config) -> None:
    """Compile the project's words, which come before the engine's (``config-inited``).

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
            for line, message in unknown_words(catalogue):
                warn(Subtype.WORD, message, f"{shown(catalogue)}:{line}")
    phrasebook.use(folders)
    internals.use_words(phrasebook.DOMAIN, phrasebook.catalogue(config.language))
    config.plan_interface = found.hexdigest()
