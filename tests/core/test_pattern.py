"""A pattern of a plan is matched as the standard library would match it, in time that is sure."""

import re
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plandata.model.subtype import Subtype
from plandata.tables.pattern import Pattern, PatternError

from .another_city import City
from .another_city_rows import ROWS

QUANTIFIERS = ("*", "+", "?", "{2}", "{1,2}", "{0,2}", "{1,}", "{,2}", "{0}")
patterns = st.recursive(
    st.sampled_from(
        ["a", "b", "-", "資", "[ab]", "[^a]", "[]a]", ".", r"\d", r"\w", r"\-", "{", ""]
    ),
    lambda parts: st.one_of(
        st.builds("{}{}".format, parts, parts),
        st.builds("({}|{})".format, parts, parts),
        st.builds("(?:{}){}".format, parts, st.sampled_from(QUANTIFIERS)),
    ),
    max_leaves=6,
)


@settings(max_examples=500)
@given(pattern=patterns, text=st.text("ab-1資{", max_size=6))
def test_a_pattern_is_what_the_standard_library_takes_it_for(pattern: str, text: str) -> None:
    assert Pattern(pattern).fits(text) == bool(re.fullmatch(pattern, text))


@pytest.mark.parametrize(("pattern", "fits"), [("^資?[0-9]+(-[0-9]+)?$", "資1-2"), ("a|b$", "b")])
def test_marks_of_the_ends_say_nothing_more(pattern: str, fits: str) -> None:
    assert Pattern(pattern).fits(fits)
    assert not Pattern(pattern).fits(f"{fits}x")


@pytest.mark.parametrize(
    "pattern",
    ["(?=a)b", r"(a)\1", "a*?", "a*+", "(?i)a", r"\ba", "a^b", "(a{99}){99}", "((){999}){999}"],
)
def test_what_cannot_be_followed_at_once_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        Pattern(pattern)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*a){20}b", ".*.*.*.*.*b", "(a?){100}b"]
)
def test_no_pattern_keeps_a_check_busy(tmp_path: Path, pattern: str) -> None:
    city = City.in_folder(tmp_path)
    field = {"name": "role_ja", "constraints": {"pattern": pattern}}
    city.describe(*ROWS, committee=[field])
    city.change("committee", 2, "role_ja", "a" * 1000)
    began = perf_counter()

    _plan, problems = city.check()

    assert [(problem.subtype, problem.line) for problem in problems] == [
        (Subtype.BAD_VALUE, 2),
        (Subtype.BAD_VALUE, 3),
    ]
    assert perf_counter() - began < 10
