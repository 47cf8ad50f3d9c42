"""What the preview adds to a page that it shows: the problems that are open, and how to reload.

A page in its file has none of it: it is as the site will have it.
"""

import re
from functools import cache
from pathlib import Path

import jinja2

from plandata.preview import editors
from plandata.preview.problems import Open
from sitecheck.message import Message

#: Where the preview's own files are on the server; no edition has such a name.
OWN = "/_preview/"
#: What is said before there is anything to show.
BEGIN = Message("プレビューを始めます。ページができるまでお待ちください")
_HEAD, _MAIN, _BODY = re.compile(r"</head>"), re.compile(r"<main\b"), re.compile(r"<body\b[^>]*>")


def banner(found: Open, notes: list[Message], spoken: str, editor: str) -> str:
    """The banner as HTML, which shows nothing where there is nothing to tell.

    Args:
        found: The problems.
        notes: What else there is to tell, such as that pages are older than the data.
        spoken: The language of what is told.
        editor: The name of the editor that opens the place of a problem, "" for none.
    """
    groups = [(Message("データ"), found.data), (Message("ページと設定"), found.others)]
    return _template("banner.html").render(
        language=spoken,
        title=Message("直すところ {count}件", count=found.count).said(spoken)
        if found.count
        else "",
        notes=[note.said(spoken) for note in notes],
        groups=[(title.said(spoken), listed) for title, listed in groups if listed],
        address=lambda problem: editors.address(editor, problem),
    )


def into(page: str, made: str, stamp: str) -> str:
    """A page with a banner before its text, and with what reloads it; ``stamp`` says how it is."""
    head = _template("head.html").render(own=OWN, stamp=stamp)
    page = _HEAD.sub(lambda found: head + found[0], page, count=1)
    if _MAIN.search(page):
        return _MAIN.sub(lambda found: made + found[0], page, count=1)
    return _BODY.sub(lambda found: found[0] + made, page, count=1)


def waiting(spoken: str) -> str:
    """A page for all addresses as long as there is no other."""
    return _template("waiting.html").render(language=spoken, words=BEGIN.said(spoken))


@cache
def _template(name: str) -> jinja2.Template:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
    ).get_template(name)  # fmt: skip
