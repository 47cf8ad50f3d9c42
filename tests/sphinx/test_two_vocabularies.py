"""The same plan under two vocabularies: its pages differ by those words and by nothing else."""

import re
from pathlib import Path

import pytest

from .build import Build, build

#: What the plan calls its levels and roles, ids included, and what another one might. Attributes
#: are in alphabetical order, which must be the same.
OTHERWISE = {
    "pillar": "pier",
    "strategies": "streets",
    "strategy": "street",
    "action": "deed",
    "lead": "host",
    "partner": "support",
    "柱": "主題",
    "戦略": "部門",
    "取組": "仕事",
    "主管": "筆頭",
    "協力": "仲間",
}
#: The engine says that pages lead on, and that the menu leads somewhere.
WORDS = re.compile("|".join(OTHERWISE).replace("lead", "lead(?!s| on)"), re.IGNORECASE)


def renamed(text: str) -> str:
    """A text with the other words, capitals where they were."""

    def other(match: re.Match[str]) -> str:
        word = OTHERWISE[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    return WORDS.sub(other, text)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_pages_differ_by_the_plans_words_alone(
    request: pytest.FixtureRequest, seaford_root: Path, language: str
) -> None:
    site: Build = request.getfixturevalue("seaford" if language == "en" else "seaford_in_japanese")
    files = [*seaford_root.glob("data/*"), *seaford_root.glob("*.*")]
    for file in files:
        file.write_text(renamed(file.read_text("utf-8")), "utf-8")

    other = build(seaford_root, language=language)

    assert other.warnings == []
    assert other.pages() == site.pages()
    for name in site.pages():
        assert str(other.main(name)) == renamed(str(site.main(name)))
        assert not WORDS.search(other.main(name).get_text()), name
