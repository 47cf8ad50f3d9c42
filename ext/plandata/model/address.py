"""Addresses to which a page may lead: those that open a page, a letter or a call, and no others.

An address of another kind, such as ``javascript:``, would be run where it is followed.
"""

import re

from plandata.model.constraints import Form
from sitecheck.message import Message

#: The characters of which addresses are made (RFC 3986).
_SIGN = r"[!#-;=?-\[\]_a-z~]"
#: An address with one of the schemes that are allowed, or one within the site.
ADDRESS = Form(
    rf"((https?|mailto|tel):{_SIGN}|[.]{{0,2}}/|[?#]){_SIGN}*",
    Message(
        "`https:`、`http:`、`mailto:`、`tel:`か、`/`、`./`、`../`、`?`、`#`で始まる、"
        "半角の文字だけのアドレス"
    ),
)


def is_address(text: str) -> bool:
    """Whether a page may lead there."""
    return bool(re.fullmatch(ADDRESS.pattern, text))
