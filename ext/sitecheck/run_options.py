"""The arguments of ``python -m sitecheck``."""

from pathlib import Path

from sitecheck import formats
from sitecheck.console import Parser
from sitecheck.exclusion import Exclusion
from sitecheck.workers import PROGRAMS


def parser() -> Parser:
    """What reads the arguments."""
    parser = Parser(
        prog="python -m sitecheck",
        description="Check every page of a folder of HTML for accessibility (WCAG 2.2, JIS X "
        "8341-3), valid HTML and readable words. フォルダーのHTMLのページを検査します。",
        epilog="The exit status is 1 where anything is found. Chromium is needed: the system's, "
        "playwright's, or that which the environment variable CHROMIUM names.",
    )
    add = parser.add_argument
    add("site", metavar="SITE", type=Path, help="the folder of HTML")
    add(
        "pages", metavar="PAGE", nargs="*",
        help="a page to check alone, such as en/overview.html; then no record is written",
    )  # fmt: skip
    add(
        "--edition", metavar="FOLDER", action="append", default=[],
        help="a folder of SITE that holds it in one language and is named by the language's tag, "
        "such as ja; once for each. Without it each page says its language in <html lang>",
    )  # fmt: skip
    add(
        "--record", metavar="FILE", type=Path,
        help="where to write what was looked at, with what, and what was found (JSON)",
    )  # fmt: skip
    add(
        "--content", metavar="FILE", type=Path,
        help="a file of the site that says which content it has, such as a digest, for the record",
    )  # fmt: skip
    add(
        "--exclusions", metavar="FILE", type=Path,
        help=f"findings that don't count, a CSV file of {','.join(Exclusion._fields)}",
    )  # fmt: skip
    add(
        "--programs", metavar="FOLDER", type=Path, default=PROGRAMS,
        help="where axe-core and html-validate are installed (default: %(default)s)",
    )  # fmt: skip
    add(
        "--quoted", metavar="CLASS", default="",
        help="the class of what quotes another text as it is, as q and blockquote do",
    )  # fmt: skip
    formats.add_option(parser)
    parser.add_language()
    return parser
