"""``python -m plandata FOLDER``: check the data and print every problem, without Sphinx."""

import sys
from pathlib import Path

from plandata.accessibility import audit
from plandata.validation import load


def main(arguments: list[str]) -> int:
    """Check the folder named by the first argument (default ``data``); 1 if there are problems."""
    folder = Path(arguments[0] if arguments else "data")
    plan, audited = load(folder, audit.FILES), audit.load(folder)
    problems = [*plan.problems, *audited.problems]
    for problem in problems:
        print(problem)
    found = plan.plan.rows() | audited.audit.rows()
    rows = sum(map(len, found.values()))
    summary = f"{folder}: {len(found)}ファイル、有効な行{rows}、問題{len(problems)}件"
    print(summary, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
