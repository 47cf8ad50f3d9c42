"""What stands at the root of the site, above its editions.

A page that lets people choose a language, and remembers nothing; one for wrong addresses, which a
server shows at any depth; what robots look for; and the note that a host shall publish all files
as they are. None needs a script. Where the address of the site is known, they name it.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

import jinja2

from plandata.configuration import conf_check
from plandata.configuration.editions_setting import Settings
from plandata.wording.phrasebook import translator
from sitecheck import text_file
from sitecheck.message import Message

#: The list of pages that each edition writes of itself where the address is known.
SITEMAP = "sitemap.xml"
#: The page of an edition on which its search answers.
_SEARCH = "search.html"


class Edition(NamedTuple):
    """An edition: its language, what that calls itself, the site's title in it, and its words."""

    language: str
    name: str
    title: str
    words: Callable[[str], str]
    has_search: bool


def write(conf: Path, folder: Path) -> None:
    """Write the files above the editions that stand in a folder. Raises ConfError.

    Args:
        conf: The conf.py that lists the editions, and the address of the site if it is known.
        folder: The folder of the site, with a folder an edition.
    """
    languages, address = conf_check.languages(conf), address_of(conf)
    for name, text in files(languages, address, folder):
        text_file.write(folder / name, text.encode())


def address_of(conf: Path) -> str:
    """The address of the site, ending with a slash, "" if it isn't known. Raises ConfError."""
    address = str(conf_check.sound(conf).get("html_baseurl", ""))
    return f"{address.rstrip('/')}/" if address else ""


def unknown_address(conf: Path) -> Message:
    """What to tell where the address isn't known."""
    return Message(
        "{conf} に html_baseurl がないので、検索サイト向けのアドレス（canonical、hreflang、"
        "sitemap.xml）は書いていません。公開するアドレスが決まったら書いてください",
        conf=conf.as_posix(),
    )


def files(
    languages: Mapping[str, Settings], address: str, folder: Path
) -> Iterator[tuple[str, str]]:
    """The name and the text of each file.

    Args:
        languages: ``plan_languages`` of conf.py.
        address: The address of the site with a slash at its end, or "".
        folder: The folder of the site, where it is asked what the editions have.
    """
    editions = [
        Edition(
            language,
            str(about["name"]),
            str(about.get("project", about["name"])),
            translator(language),
            (folder / language / _SEARCH).is_file(),
        )
        for language, about in languages.items()
    ]
    has_list = [one for one in editions if (folder / one.language / SITEMAP).is_file()]
    yield "index.html", _template("choice.html").render(editions=editions, address=address)
    # a server that knows no address is taken to show the site at its root
    yield "404.html", _template("not_found.html").render(editions=editions, start=address or "/")
    listed = [urljoin(address, f"{one.language}/{SITEMAP}") for one in has_list] if address else []
    if listed:
        yield SITEMAP, _template("sitemap.xml").render(addresses=listed)
    yield "robots.txt", _robots(urljoin(address, SITEMAP) if listed else "")
    yield ".nojekyll", ""  # else GitHub Pages leaves out what begins with "_"


def _robots(sitemap: str) -> str:
    """The rules for robots (RFC 9309): all is free to read."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {sitemap}"] if sitemap else [])]
    return "\n".join(lines) + "\n"


@cache
def _template(name: str) -> jinja2.Template:
    folder = Path(__file__).with_name("templates")
    loader = jinja2.FileSystemLoader(folder)
    return jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.StrictUndefined, keep_trailing_newline=True,
    ).get_template(name)  # fmt: skip
