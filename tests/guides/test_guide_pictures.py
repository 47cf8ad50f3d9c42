"""The pictures of the guides: drawn in every language, shown, described, and light."""

import re

import pytest

from plandata.extension.guide_passages import translated
from plandata.guides import guide_files
from tests.guides.guide_catalogues import LANGUAGES
from tests.guides.picture_maker import NAMES, PROJECTS

#: Bytes of all pictures of a page, about as much as a page without them may weigh.
MOST = 45_000
_PICTURE = re.compile(r"(?<!`)!\[([^\]]*)\]\(([^)]+)\)")
SPOKEN = [guide_files.SOURCE, *LANGUAGES]


def shown(name: str, language: str) -> list[tuple[str, str]]:
    """The words and the file of each picture of a guide."""
    words, _spoken = guide_files.catalogue(name, language)
    return _PICTURE.findall(translated(guide_files.source(name), words.gettext))


@pytest.mark.parametrize("language", SPOKEN)
def test_the_session_draws_just_what_the_guides_show(language: str) -> None:
    named = {file for name in guide_files.FILES for _words, file in shown(name, language)}
    assert named == set(NAMES)
    assert {file.name for file in (guide_files.PICTURES / language).iterdir()} == named


def test_the_session_draws_in_every_language_of_the_guides() -> None:
    assert set(PROJECTS) == set(SPOKEN)
    assert {folder.name for folder in guide_files.PICTURES.iterdir()} == set(SPOKEN)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", guide_files.FILES)
def test_each_picture_says_in_words_what_it_shows(name: str, language: str) -> None:
    own = shown(name, guide_files.SOURCE)
    for (words, file), (source, same) in zip(shown(name, language), own, strict=True):
        assert len(words) > 40
        assert file == same
        assert words != source or language == guide_files.SOURCE


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", guide_files.FILES)
def test_the_pictures_of_a_guide_are_light(name: str, language: str) -> None:
    files = [guide_files.PICTURES / language / file for _words, file in shown(name, language)]
    assert sum(file.stat().st_size for file in files) < MOST
