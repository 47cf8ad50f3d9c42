"""``python -m sitecheck.text DOCS DATA``: check the texts, without Sphinx."""

import sys
from pathlib import Path

from sitecheck.text.flaw import files, flaws


def main(arguments: list[str]) -> int:
    """Check the pages and the data in the folders named; 1 if there is anything to mend."""
    docs, data = map(Path, [*arguments, *("docs", "data")[len(arguments) :]][:2])
    found = list(flaws(docs, data))
    for flaw in found:
        print(flaw)
    read = len(files(docs)) + len(list(data.glob("*.csv")))
    print(f"{docs}、{data}: {read}ファイルの文章、問題{len(found)}件", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
