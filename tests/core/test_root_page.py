"""The page at the root leads to the first edition and names the others."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plandata.languages.root_page import page, write
from tests.sphinx.build import one, words

EDITIONS = {
    "ja": {"name": "日本語", "project": "峠の山小屋計画"},
    "fr": {"name": "Français", "project": "Plan <des> refuges & cols"},
    "en": {"name": "English"},
}


@pytest.fixture(scope="module")
def root() -> BeautifulSoup:
    return BeautifulSoup(page(EDITIONS), "html.parser")


def test_it_is_in_the_first_language_and_leads_there_without_a_script(root: BeautifulSoup) -> None:
    assert one(root, "html")["lang"] == "ja"
    assert words(one(root, "title")) == words(one(root, "h1")) == "峠の山小屋計画"
    assert one(root, "meta[http-equiv=refresh]")["content"] == "0; url=ja/index.html"
    assert root.select("script") == []


def test_it_names_every_edition_in_its_own_language(root: BeautifulSoup) -> None:
    found = [
        (str(item["lang"]), str(one(item, "a")["href"]), str(one(item, "a")["hreflang"]))
        for item in root.select("li")
    ]
    assert found == [(code, f"{code}/index.html", code) for code in ("ja", "fr", "en")]
    assert [words(item) for item in root.select("li")] == [
        "日本語: 峠の山小屋計画",
        "Français: Plan <des> refuges & cols",
        "English",
    ]


def test_an_edition_without_a_title_has_its_name() -> None:
    root = BeautifulSoup(page({"en": {"name": "English"}}), "html.parser")
    assert words(one(root, "title")) == "English"


def test_it_has_the_first_editions_style(root: BeautifulSoup) -> None:
    assert one(root, "link[rel=stylesheet]")["href"] == "ja/_static/plan.css"


def test_it_is_written_for_the_editions_of_a_configuration(tmp_path: Path) -> None:
    configuration, target = tmp_path / "conf.py", tmp_path / "index.html"
    configuration.write_text(f"plan_languages = {EDITIONS!r}\n", "utf-8")
    write(configuration, target)
    assert target.read_text("utf-8") == page(EDITIONS)
