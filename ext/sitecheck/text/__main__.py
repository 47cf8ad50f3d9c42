"""``python -m sitecheck.text FOLDER…``: check the texts of folders."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sitecheck import __version__, formats
from sitecheck.built_site import no_folder
from sitecheck.console import Parser, say
from sitecheck.formats.entry import Report, of_findings
from sitecheck.message import Message, joined
from sitecheck.text.plain_words import Wording
from sitecheck.text.source import sources
from sitecheck.text.text_rules import findings, meanings

TOOL = "sitecheck.text"


def main(arguments: Sequence[str]) -> int:
    """Check the pages and catalogues in the folders named; 1 if there is anything to mend."""
    parser = Parser(
        prog=f"python -m {TOOL}",
        description="Check the words of pages in Markdown (.md) and of translations (.po). "
        "Markdown（.md）のページと翻訳（.po）の文章を検査します。",
    )
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    formats.add_option(parser)
    parser.add_language()
    options = parser.parse_args(arguments)
    folders: list[Path] = options.folders
    language: str = options.lang
    for folder in folders:
        if not folder.is_dir():
            parser.error(no_folder(folder).said(language))
    read = [source for folder in folders for source in sources(folder)]
    found = list(findings(read, Wording()))
    entries = tuple(of_findings(found, meanings(language), language))
    report = Report(tool=TOOL, version=__version__, language=language, entries=entries)
    formats.FORMATS[options.format](report)
    summary = Message(
        "{folders}: {files}ファイルの文章、問題{found}件",
        folders=joined(Message("{folder}", folder=folder) for folder in folders),
        files=len(read),
        found=len(found),
    )
    say(summary.said(language), sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
