"""What stands above the editions: the choice of a language, wrong addresses, what robots read."""

from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from plandata.languages.site_root import write
from tests.sphinx.build import one, words

EDITIONS = {
    "ja": {"name": "日本語", "project": "峠の山小屋計画"},
    "fr": {"name": "Français", "project": "Plan <des> refuges & cols"},
    "en": {"name": "English"},
}
ADDRESS = "https://plan.example/col"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def site(
    folder: Path, address: str = "", editions: dict[str, dict[str, str]] = EDITIONS
) -> dict[str, str]:
    """The files above editions of which the first two have a search, by name."""
    for language in list(editions)[:2]:
        (folder / "html" / language).mkdir(parents=True)
        (folder / "html" / language / "search.html").touch()
        if address:
            (folder / "html" / language / "sitemap.xml").touch()
    conf = folder / "conf.py"
    conf.write_text(f"plan_languages = {editions!r}\nhtml_baseurl = {address!r}\n", "utf-8")
    write(conf, folder / "html")
    return {
        file.name: file.read_text("utf-8") for file in (folder / "html").iterdir() if file.is_file()
    }


def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def test_readers_choose_a_language_by_its_own_name_and_are_sent_nowhere(tmp_path: Path) -> None:
    root = page(site(tmp_path)["index.html"])
    assert one(root, "html")["lang"] == "ja"
    assert words(one(root, "title")) == words(one(root, "h1")) == "峠の山小屋計画"
    assert root.select("script, meta[http-equiv]") == []
    found = [
        (str(item["lang"]), str(one(item, "a")["href"]), str(one(item, "a")["hreflang"]))
        for item in root.select("li")
    ]
    assert found == [(code, f"{code}/index.html", code) for code in ("ja", "fr", "en")]
    assert [words(item) for item in root.select("li")] == [
        "日本語 峠の山小屋計画",
        "Français Plan <des> refuges & cols",
        "English",
    ]
    assert one(root, "link[rel=stylesheet]")["href"] == "ja/_static/plan.css"


def test_where_there_is_nothing_to_choose_the_page_leads_on(tmp_path: Path) -> None:
    root = page(site(tmp_path, editions={"en": {"name": "English"}})["index.html"])
    assert one(root, "meta[http-equiv=refresh]")["content"] == "0; url=en/index.html"
    assert words(one(root, "title")) == "English"
    assert words(one(root, "li a")) == "English"


@pytest.mark.parametrize(
    ("address", "start"), [("", "/"), (ADDRESS, f"{ADDRESS}/"), (f"{ADDRESS}/", f"{ADDRESS}/")]
)
def test_the_page_for_wrong_addresses_works_at_any_depth(
    tmp_path: Path, address: str, start: str
) -> None:
    missing = page(site(tmp_path, address)["404.html"])
    assert [(s["lang"], words(one(s, "h1, h2"))) for s in missing.select("section")] == [
        ("ja", "ページが見つかりません"),
        ("fr", "Page not found"),  # the engine has no French, and a project brings its own
        ("en", "Page not found"),
    ]
    described = one(missing, "meta[name=description]")
    assert described["content"] == "アドレスに合うページがないときに表示するページです。"
    links = [str(link["href"]) for link in missing.select("a")]
    assert links == [
        f"{start}{name}.html"
        for name in ("ja/index", "ja/search", "fr/index", "fr/search", "en/index")
    ]
    assert [str(tag["href"]).startswith(start) for tag in missing.select("link")] == [True, True]
    assert one(missing, "meta[name=robots]")["content"] == "noindex"
    assert urljoin("https://plan.example/col/a/b/c.html", links[0]).endswith("ja/index.html")


def test_robots_read_all_and_find_the_lists_of_all_editions(tmp_path: Path) -> None:
    files = site(tmp_path, ADDRESS)
    assert files["robots.txt"].splitlines() == [
        *("User-agent: *", "Allow: /", f"Sitemap: {ADDRESS}/sitemap.xml")
    ]
    listed = ET.fromstring(files["sitemap.xml"]).iter(f"{SITEMAP}loc")
    assert [entry.text for entry in listed] == [
        f"{ADDRESS}/{language}/sitemap.xml" for language in ("ja", "fr")
    ]
    assert files[".nojekyll"] == ""
    head = one(page(files["index.html"]), "head")
    assert one(head, "link[rel=canonical]")["href"] == f"{ADDRESS}/"
    others = {str(link["hreflang"]): link["href"] for link in head.select("link[rel=alternate]")}
    assert others == {
        **{language: f"{ADDRESS}/{language}/index.html" for language in EDITIONS},
        "x-default": f"{ADDRESS}/",
    }


def test_without_an_address_nothing_names_one(tmp_path: Path) -> None:
    files = site(tmp_path)
    assert sorted(files) == [".nojekyll", "404.html", "index.html", "robots.txt"]
    assert "Sitemap" not in files["robots.txt"]
    assert page(files["index.html"]).select("link[rel=canonical], link[rel=alternate]") == []
