"""Each message is one line that any console can show, and none can forge another."""

import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitecheck.console import MOST, one_line, say, say_lines
from sitecheck.finding import Finding
from sitecheck.message import Message

#: What people have in cells and names, and what would harm a console.
ANY = st.text(
    st.characters() | st.sampled_from("\r\n\x1b\x85\u2028\u202e\u200b\ufeff:#[]葛\U000e0100")
)


@given(ANY)
def test_a_message_is_one_printable_line_that_begins_no_command(text: str) -> None:
    line = one_line(text)
    assert len(line) <= MOST
    assert len(line.splitlines()) <= 1
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cf", "Zl", "Zp", "Cs"}
    assert not re.match(r"\s*::", line)
    assert not re.search(r"##\w*\[", line)
    assert one_line(line) == line


@given(ANY, st.sampled_from(["cp932", "ascii", "utf-8"]))
def test_any_console_shows_any_message(text: str, encoding: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    say(text, stream)
    stream.seek(0)
    assert stream.read().count("\n") == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("広報\u202e課長", "広報<U+202E>課長"),
        ("a\r\n::error::b", "a ::error::b"),
        ("::error::b", "<U+003A>:error::b"),
        ("##[error]b", "<U+0023>#[error]b"),
        ("葛\U000e0100城", "葛<U+E0100>城"),
        ("\x1b[31mred", "<U+001B>[31mred"),
    ],
)
def test_what_cannot_be_seen_is_said_by_its_number(text: str, line: str) -> None:
    assert one_line(text) == line


def test_of_a_long_message_the_place_and_the_remedy_stay() -> None:
    line = one_line(f"data/goals.csv:3: 「{'長' * 2000}」は使えません。直してください [plan.bad]")
    assert len(line) == MOST
    assert line.startswith("data/goals.csv:3: 「長")
    assert line.endswith("長」は使えません。直してください [plan.bad]")


def test_lines_of_another_program_stay_lines_and_are_safe(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say_lines("first\n  second\n::error::third\n")
    assert capsys.readouterr().out == "first\n  second\n<U+003A>:error::third\n"


def test_a_finding_with_words_of_a_page_forges_no_line() -> None:
    found = Finding(
        "a", "1.1.1", "\n::error::x.html", "<p\n::error::>", Message("直す\u2028::error::")
    )
    assert len(str(found).splitlines()) == 1
    assert not str(found).startswith("::")


def test_a_full_width_space_stays_as_it_may_be_what_is_wrong() -> None:
    assert one_line("「##\u3000題」\n を\t直す") == "「##\u3000題」 を 直す"
