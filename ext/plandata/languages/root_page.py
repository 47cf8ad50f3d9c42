"""The page at the root of the site: it leads to the first edition, and names the others.

It needs no script; a reader whose browser doesn't follow the redirect has the links.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from plandata.configuration import conf_check
from plandata.configuration.editions_setting import Settings
from sitecheck import text_file


def page(editions: Mapping[str, Settings]) -> str:
    """The HTML of the page; ``editions`` is ``plan_languages`` of conf.py."""
    first, *_others = editions
    links = "\n".join(
        f'<li lang="{language}"><a href="{language}/index.html" hreflang="{language}">'
        f"{escape(': '.join(filter(None, (about['name'], about.get('project')))))}</a></li>"
        for language, about in editions.items()
    )
    title = escape(editions[first].get("project", editions[first]["name"]))
    return f"""<!DOCTYPE html>
<html lang="{first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={first}/index.html">
<title>{title}</title>
<link rel="stylesheet" href="{first}/_static/plan.css">
</head>
<body>
<main>
<h1>{title}</h1>
<ul>
{links}
</ul>
</main>
</body>
</html>
"""


def write(conf: Path, target: Path) -> None:
    """Write the page of the editions that a conf.py lists. Raises ConfError."""
    text_file.write(target, page(conf_check.languages(conf)).encode())
