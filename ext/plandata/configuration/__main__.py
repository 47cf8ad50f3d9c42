"""``python -m plandata.configuration DOCS`` looks at DOCS/conf.py, before Sphinx is begun.

The exit status is 2 where something is to be mended first.
"""

import sys
from pathlib import Path

from plandata import conf_file
from plandata.configuration import conf_check
from sitecheck.console import say


def main(docs: str) -> int:
    """Tell what is wrong with the conf.py of a folder, but for notices, which a build tells."""
    conf = Path(docs, "conf.py")
    found = [problem for problem in conf_check.problems(conf) if not problem.is_notice]
    for problem in found:
        say(problem.said(conf_file.language_of(conf)), sys.stderr)
    return 2 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
