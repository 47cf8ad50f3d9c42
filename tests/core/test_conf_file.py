"""What a conf.py says without being run: above all, in which language its editors are told."""

from pathlib import Path

import pytest

from plandata.conf_file import message_language, names, settings

EDITIONS = {
    "ja": 'plan_languages = {"ja": {"name": "日本語"}, "en": {"name": "English"}}\n',
    "en": 'plan_languages = {"en": {"name": "English"}, "ja": {"name": "日本語"}}\n',
    "fr": 'plan_languages = {"fr": {"name": "Français"}, "ja": {"name": "日本語"}}\n',
}


@pytest.mark.parametrize(
    ("conf", "language"),
    [
        ("", "ja"),
        (EDITIONS["ja"], "ja"),
        (EDITIONS["en"], "en"),
        (EDITIONS["fr"], "en"),
        (EDITIONS["ja"] + 'plan_message_language = "en"', "en"),
        (EDITIONS["en"] + 'plan_message_language = "ja"', "ja"),
        (EDITIONS["ja"] + 'plan_message_language = "fr"', "en"),
        (EDITIONS["en"] + 'plan_message_language = ""', "en"),
        (EDITIONS["en"] + "plan_message_language = 3", "en"),
        ("plan_languages = dict(en={})", "ja"),
        ("plan_languages = 3", "ja"),
        ("plan_languages = {", "ja"),
        ("\0", "ja"),
    ],
)
def test_editors_are_told_in_the_language_of_their_source(
    tmp_path: Path, conf: str, language: str
) -> None:
    (tmp_path / "conf.py").write_text(conf, "utf-8")
    assert message_language(settings(tmp_path / "conf.py")) == language


def test_a_conf_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert settings(tmp_path / "conf.py") == {}
    assert settings(tmp_path) == {}


def test_what_is_computed_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("a = 1 + len('x')\nb = ['y', 3]\na.b = c[0] = 2\n", "utf-8")
    assert settings(tmp_path / "conf.py") == {"a": None, "b": ["y", 3]}
    assert names(settings(tmp_path / "conf.py"), "b") == ["y"]
