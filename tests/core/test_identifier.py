"""Of any text there is an id that HTML, an address and a style sheet can have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandata.model.address import is_address
from plandata.wording.identifier import identifier


@pytest.mark.parametrize("id", ["measure-1-1-1", "glossary-ハ行", "a_b.c", "NVDA", "w"])
def test_an_id_stays_as_links_have_it(id: str) -> None:
    assert identifier(id) == id


@given(st.text())
def test_any_text_gives_a_valid_id_that_lasts(text: str) -> None:
    id = identifier(text)
    assert re.fullmatch(r"[\w.-]+", id)
    assert identifier(text) == id
    assert identifier(id) == id


@given(st.lists(st.text(alphabet="aA -\"'<>&#", max_size=6), unique=True))
def test_texts_of_one_page_have_ids_of_their_own(texts: list[str]) -> None:
    taken: list[str] = []
    for text in texts:
        taken.append(identifier(text, taken))
    assert len(set(taken)) == len(texts)


ADDRESSES = [
    "https://city.example/contact?a=1#b",
    "http://city.example/",
    "mailto:ict@city.example",
    "tel:+81-297-00-0000",
    "/contact",
    "../report.html",
    "./a",
    "#contact",
    "?q=1",
]
NO_ADDRESSES = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "https:",
    "https://a b",
    'https://a"onclick=x',
    "https://a<b",
    "https://a\u202eb",
    "ict@city.example",
    "",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_that_pages_may_lead_to(address: str) -> None:
    assert is_address(address)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_addresses_that_they_may_not_lead_to(address: str) -> None:
    assert not is_address(address)
