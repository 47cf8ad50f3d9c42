"""Sections to the index that the search page loads."""

import json

import pytest

from plandata.search.index_file import as_script, build
from plandata.search.sections import Section

PAGES = {
    "b": (
        "b.html",
        [Section("", "港", "港の灯台です。", "バス停"), Section("top", "塔", "灯台", "")],
    ),
    "a": ("a/", [Section("", "駅", "", ""), Section("x", "", "灯台 灯台", "")]),
}


def test_pages_stand_in_the_order_of_their_names_with_their_keywords() -> None:
    assert build(PAGES)["pages"] == [
        ["a/", "駅", "", [["", "駅", ""], ["x", "", "灯台 灯台"]]],
        ["b.html", "港", "バス停", [["", "港", "港の灯台です。"], ["top", "塔", "灯台"]]],
    ]


def test_a_page_without_sections_is_left_out() -> None:
    assert build({"a": ("a.html", [])})["pages"] == []


@pytest.mark.parametrize(
    ("last", "term", "kind"), [(False, False, []), (True, False, [1]), (False, True, [2])]
)
def test_what_comes_last_and_what_explains_a_term_is_told(
    last: bool, term: bool, kind: list[int]
) -> None:
    sections = [Section("x", "塔（とう）", "灯台", "", last=last, term=term)]
    expected = [["a", "塔（とう）", "", [["x", "塔（とう）", "灯台", *kind]]]]
    assert build({"a": ("a", sections)})["pages"] == expected


def test_only_a_language_with_spaces_has_words_to_leave_out() -> None:
    stop = build(PAGES, "en")["stop"]
    assert isinstance(stop, list)
    assert {"the", "of", "how"} <= set(stop)
    assert build(PAGES, "ja")["stop"] == []


def test_the_order_in_which_pages_were_read_makes_no_difference() -> None:
    backwards = dict(reversed(PAGES.items()))
    assert as_script(build(backwards)) == as_script(build(PAGES))


def test_the_script_gives_the_index_to_the_page() -> None:
    script = as_script({"pages": [["a.html", "港", "", [["", "港", "</script>"]]]]})
    assert script.startswith("globalThis.planSearchIndex=")
    data = script.removeprefix("globalThis.planSearchIndex=").removesuffix(";\n")
    assert json.loads(data) == {"pages": [["a.html", "港", "", [["", "港", "</script>"]]]]}
