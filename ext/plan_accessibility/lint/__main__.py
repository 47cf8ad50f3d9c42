"""``python -m plan_accessibility.lint DOCS DATA``: check the texts, without Sphinx."""

import sys
from pathlib import Path

from .flaw import files, flaws


def main(arguments: list[str]) -> int:
    """Check the pages and the data in the folders named; 1 if there is anything to mend."""
    docs, data = (Path(name) for name in [*arguments, *("docs", "data")[len(arguments) :]])
    count = 0
    for count, flaw in enumerate(flaws(docs, data), 1):  # noqa: B007
        print(flaw)
    read = len(files(docs)) + len(list(data.glob("*.csv")))
    print(f"{docs}、{data}: {read}ファイルの文章、問題{count}件", file=sys.stderr)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
