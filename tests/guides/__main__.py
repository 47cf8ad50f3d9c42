"""``python -m tests.guides``: bring the catalogues of the guides up to date, and compile them.

New passages come into them without a translation, which is then to be written.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from plandata.guides import guide_files
from plandata.languages.po_file import compiled
from sitecheck import text_file
from tests.guides.guide_catalogues import LANGUAGES, brought_up_to_date, catalogue

for name in guide_files.FILES:
    for language in LANGUAGES:
        file = catalogue(name, language)
        with TemporaryDirectory() as folder:
            text_file.write(file, brought_up_to_date(name, language, Path(folder)))
        text_file.write(file.with_suffix(".mo"), compiled(file))
