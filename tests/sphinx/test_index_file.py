"""Sections to the index that the search page loads."""

import json

from plandata.search.index_file import as_script, build
from plandata.search.sections import Section

PAGES = {
    "b": (
        "b.html",
        [Section("", "港", "港の灯台です。", "バス停"), Section("top", "塔", "灯台", "")],
    ),
    "a": ("a/", [Section("", "駅", "", ""), Section("x", "", "灯台 灯台", "")]),
}


def test_entries_stand_in_the_order_of_the_pages_names() -> None:
    assert build(PAGES)["entries"] == [
        ("a/", "駅", "駅", ""),
        ("a/#x", "駅", "", "灯台 灯台"),
        ("b.html", "港", "港", "港の灯台です。"),
        ("b.html#top", "港", "塔", "灯台"),
    ]


def test_keywords_stand_by_the_number_of_their_entry() -> None:
    assert build(PAGES)["words"] == {"2": "バス停"}


def test_what_comes_last_is_told_by_number() -> None:
    sections = [Section("", "港", "", ""), Section("x", "塔", "", "", last=True)]
    assert build({"a": ("a", sections)})["last"] == [1]


def test_terms_are_told_by_number() -> None:
    sections = [Section("", "港", "", ""), Section("x", "塔（とう）", "", "", term=True)]
    assert build({"a": ("a", sections)})["terms"] == [1]


def test_only_a_language_with_spaces_has_words_to_leave_out() -> None:
    stop = build(PAGES, "en")["stop"]
    assert isinstance(stop, list)
    assert {"the", "of", "how"} <= set(stop)
    assert build(PAGES, "ja")["stop"] == []


def test_the_order_in_which_pages_were_read_makes_no_difference() -> None:
    backwards = dict(reversed(PAGES.items()))
    assert as_script(build(backwards)) == as_script(build(PAGES))


def test_the_script_gives_the_index_to_the_page() -> None:
    script = as_script({"entries": [["a.html", "港", "港", "</script>"]]})
    assert script.startswith("globalThis.planSearchIndex=")
    data = script.removeprefix("globalThis.planSearchIndex=").removesuffix(";\n")
    assert json.loads(data) == {"entries": [["a.html", "港", "港", "</script>"]]}
