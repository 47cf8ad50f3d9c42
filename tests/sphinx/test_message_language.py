"""In which language a build tells its editors what to mend."""

from pathlib import Path
from typing import Any

import pytest
from sphinx.errors import ConfigError

from .build import build

JAPANESE = "plain.md:4: WARNING: {plan:fy}`24`: 「24」は年度ではありません。"
ENGLISH = "plain.md:4: WARNING: {plan:fy}`24`: “24” is not a fiscal year. "
WITH_LANGUAGES = ["myst_parser", "sphinxcontrib.mermaid", "plandata", "plandata.languages"]


def editions(*languages: str) -> dict[str, Any]:
    named = {language: {"name": language} for language in languages}
    return {"extensions": WITH_LANGUAGES, "plan_languages": named}


@pytest.fixture
def faulty(root: Path) -> Path:
    (root / "plain.md").write_text("(plain)=\n# 例\n\n{plan:fy}`24`\n", "utf-8")
    return root


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"plan_message_language": "en"}, ENGLISH),
        ({}, JAPANESE),  # after a build in English in the same process
        (editions("en", "ja"), ENGLISH),
        (editions("ja", "en"), JAPANESE),
        (editions("fr", "ja"), ENGLISH),
        ({**editions("en", "ja"), "plan_message_language": "ja"}, JAPANESE),
    ],
)
def test_it_is_that_of_the_source_unless_the_project_says_another(
    faulty: Path, config: dict[str, Any], told: str
) -> None:
    warnings = build(faulty, "dummy", **{"language": "ja", **config}).warnings
    (warning,) = (line for line in warnings if line.startswith("plain.md"))
    assert warning.startswith(told)


def test_it_is_one_for_all_editions(faulty: Path) -> None:
    (warning,) = build(faulty, "dummy", **editions("ja", "en"), language="en").warnings
    assert warning.startswith(JAPANESE)


def test_so_is_what_ends_a_build(root: Path) -> None:
    with pytest.raises(ConfigError) as told:
        build(root, html_theme="minato", plan_message_language="en")
    assert "The html_theme “minato” cannot be used. Allowed: " in str(told.value)


def test_so_is_a_setting_without_which_a_build_goes_on(root: Path) -> None:
    (warning,) = build(root, "dummy", html_baseurl="minato", plan_message_language="en").warnings
    assert warning.endswith(
        "“minato” in html_baseurl is not the address of a site. "
        "Write one that begins with https:// [plan.setting]"
    )
