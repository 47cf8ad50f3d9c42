"""``python -m sitecheck``: see run.py."""

import sys

from sitecheck.run import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
