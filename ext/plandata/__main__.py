"""``python -m plandata FOLDER``: check the data and print every problem, without Sphinx."""

import sys
from pathlib import Path

from plandata.model.plan import record_types
from plandata.validation import check


def main(arguments: list[str]) -> int:
    """Check the folder named by the first argument (default ``data``); 1 if there are problems."""
    folder = Path(arguments[0] if arguments else "data")
    plan, problems = check(folder)
    for problem in problems:
        print(problem)
    rows = sum(len(getattr(plan, table)) for table in record_types())
    summary = f"{folder}: {len(record_types())}ファイル、有効な行{rows}、問題{len(problems)}件"
    print(summary, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
