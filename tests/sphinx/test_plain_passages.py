"""Words that are taken for a paragraph without a parser: MyST would make the same of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from plandata.extension.foreign.translated_passages import is_plain

EXTENSIONS = [
    "amsmath",
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "dollarmath",
    "fieldlist",
    "html_image",
    "strikethrough",
    "substitution",
    "tasklist",
]
CONFIG = MdParserConfig(enable_extensions=set(EXTENSIONS))
PARSER = create_md_parser(CONFIG, RendererHTML)


def as_read(text: str) -> str:
    """What MyST makes of a text."""
    return str(PARSER.render(text))


#: Few letters and every sign that may begin markup, so that much of it comes about.
PIECES = st.sampled_from([*"ab1 ", *"*_`~$:.-+#!|(){}[]<>&\\'\"=%@^/\n"])


@settings(max_examples=2_000)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_myst_reads_plain_words_as_one_paragraph_of_them(rest: str) -> None:
    text = f"a{rest}"
    if is_plain(text, CONFIG):
        assert as_read(text) == "<p>{}</p>\n".format(text.replace('"', "&quot;"))


@pytest.mark.parametrize(
    "text", ["The city's plan", 'It says "as is": 5–10 (more), and so on.', "計画", "a - b -- c..."]
)
def test_words_without_markup_are_plain(text: str) -> None:
    assert is_plain(text, CONFIG)


@pytest.mark.parametrize(
    "text",
    ["", "1. one", "- one", "a *b*", "a `b`", "[a](b)", "a\nb", "a ", "a:b", "(a)=", "<b>a</b>"],
)
def test_what_may_be_markup_is_not(text: str) -> None:
    assert not is_plain(text, CONFIG)


@pytest.mark.parametrize("name", ["linkify", "gfm_autolink", "replacements", "smartquotes"])
def test_nothing_is_plain_where_words_alone_become_more(name: str) -> None:
    assert not is_plain("See www.example.com", MdParserConfig(enable_extensions={name}))
