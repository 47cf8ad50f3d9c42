"""The index of the search: sections, terms and rows, and what leads to each."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from plan_search.split import split

from .build import Build, build


def index_of(site: Build) -> dict[str, Any]:
    script = (site.output / "_static" / "search-index.js").read_text("utf-8")
    data = script.removeprefix("globalThis.planSearchIndex=").removesuffix(";\n")
    index: dict[str, Any] = json.loads(data)
    return index


@pytest.fixture(scope="module")
def index(harbour: Build) -> dict[str, Any]:
    return index_of(harbour)


def found(index: dict[str, Any], part: str, piece: str) -> list[str]:
    """The addresses of the entries that have a piece in a part."""

    def words(number: int) -> str:
        _address, _page, title, text = index["entries"][number]
        keywords = index["words"].get(str(number), "")
        return str({"title": title, "keywords": keywords, "text": text}[part])

    entries = enumerate(index["entries"])
    return [entry[0] for number, entry in entries if piece in split(words(number))]


def leads(index: dict[str, Any]) -> dict[str, str]:
    return {address: lead for address, _page, _title, lead in index["entries"]}


def test_every_address_leads_to_an_element(harbour: Build, index: dict[str, Any]) -> None:
    lost = []
    for address, *_words in index["entries"]:
        parts = urlsplit(address)
        page = BeautifulSoup((harbour.output / parts.path).read_text("utf-8"), "html.parser")
        if parts.fragment and not page.find(id=parts.fragment):
            lost.append(address)
    assert lost == []


def test_an_address_is_listed_once(index: dict[str, Any]) -> None:
    addresses = [entry[0] for entry in index["entries"]]
    assert sorted(addresses) == sorted(set(addresses))


def test_a_section_is_an_entry_with_its_page_and_its_heading(index: dict[str, Any]) -> None:
    entries = {address: (page, title) for address, page, title, _lead in index["entries"]}
    assert entries["guide.html"] == ("港への行き方", "港への行き方")
    assert entries["guide.html#guide-night"] == ("港への行き方", "夜の道")
    assert entries["guide.html#guide-steps"] == ("港への行き方", "階段")
    assert entries["port/quay.html"] == ("岸壁", "岸壁")
    assert entries["goal-1.html#measure-1-1-2"] == ("目標1 船を呼ぶ", "1-1-2 灯りをともす")


def test_words_lead_to_the_innermost_section(index: dict[str, Any]) -> None:
    assert found(index, "text", "三十") == ["guide.html#guide-steps"]
    assert found(index, "text", "灯台") == ["guide.html#guide-night"]
    assert found(index, "text", "駅か") == ["guide.html"]


def test_a_heading_counts_as_a_title_and_not_as_text(index: dict[str, Any]) -> None:
    assert found(index, "title", "階段") == ["guide.html#guide-steps"]
    assert found(index, "text", "階段") == []


def test_keywords_of_the_front_matter_lead_to_the_page(index: dict[str, Any]) -> None:
    for piece in ("交通", "ばす", "す停"):
        assert found(index, "keywords", piece) == ["guide.html"]
        assert found(index, "text", piece) == []


def test_a_term_is_an_entry_of_its_own(index: dict[str, Any]) -> None:
    assert found(index, "title", "wifi") == ["words.html#term-wifi"]
    assert found(index, "text", "線の") == ["words.html#term-wifi"]
    assert leads(index)["words.html#term-wifi"] == "待合所で使える無線の通信です。"


def test_a_row_with_an_id_is_an_entry_of_its_own(index: dict[str, Any]) -> None:
    assert found(index, "text", "浮桟") == ["errata.html#erratum-pier"]
    assert found(index, "text", "直し") == ["errata.html"]
    assert leads(index)["errata.html#erratum-pier"].startswith("浮桟橋を直す 桟橋を直す")


def test_what_is_marked_nosearch_is_left_out(index: dict[str, Any]) -> None:
    assert found(index, "text", "潮風") == []
    # tables of measures only repeat what stands on the measures
    assert found(index, "text", "1-2-1") == []
    assert not [address for address in leads(index) if address.startswith("private.html")]
    assert found(index, "text", "貝殻") == found(index, "title", "係員") == []


def test_the_start_page_and_rows_come_last(index: dict[str, Any]) -> None:
    addresses = [index["entries"][number][0] for number in index["last"]]
    assert "index.html" in addresses
    assert "errata.html#erratum-pier" in addresses
    assert not [a for a in addresses if not a.startswith(("index.html", "errata.html#"))]


def test_the_search_page_loads_the_index_and_then_the_script(harbour: Build) -> None:
    scripts = [str(tag["src"]).partition("?")[0] for tag in harbour.page("search").select("script")]
    assert scripts == ["_static/search-index.js", "_static/search.js"]
    assert not (harbour.output / "searchindex.js").exists()


def test_an_edit_changes_only_its_page_in_the_index(harbour_root: Path) -> None:
    before = index_of(build(harbour_root))
    guide = harbour_root / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("三十段", "石段"), "utf-8")
    (harbour_root / "selected.md").unlink()
    contents = harbour_root / "index.md"
    contents.write_text(contents.read_text("utf-8").replace("selected\n", ""), "utf-8")
    site = build(harbour_root)
    after = index_of(site)
    assert site.read == ["guide", "index"]
    assert found(after, "text", "三十") == []
    assert found(after, "text", "石段") == ["guide.html#guide-steps"]
    assert leads(before).keys() - leads(after).keys() == {"selected.html"}
    assert found(after, "title", "wifi") == ["words.html#term-wifi"]
