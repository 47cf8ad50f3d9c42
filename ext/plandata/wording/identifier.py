"""Ids of elements: of any text one that is valid in HTML, in an address and in a style sheet."""

import re
import unicodedata
from collections.abc import Container
from hashlib import sha256


def identifier(text: str, taken: Container[str] = ()) -> str:
    """The id for a text: letters of any script, digits, and signs between them.

    A text that is an id already stays as it is, since links lead to it. Spaces become hyphens;
    where anything else is left out, a few digits that follow from the text tell it from others.

    Args:
        text: What the element is about.
        taken: The ids that the page has; a number tells the new one from them.
    """
    joined = "-".join(unicodedata.normalize("NFC", text).split())
    id = "-".join(re.findall(r"\w(?:[\w.-]*\w)?", joined))
    if not id or id != joined:
        id = "-".join(filter(None, [id, sha256(text.encode()).hexdigest()[:8]]))
    numbered, number = id, 1
    while numbered in taken:
        number += 1
        numbered = f"{id}-{number}"
    return numbered
