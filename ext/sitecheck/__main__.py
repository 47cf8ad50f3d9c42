"""The command ``sitecheck``, which is also ``python -m sitecheck``: see run.py."""

import sys

from sitecheck.console import say


def main() -> int:
    """Check what the arguments of the process name; the exit status."""
    try:
        from sitecheck import run  # it needs what a check of text does without
    except ModuleNotFoundError as error:
        say(
            f"{error.name} が入っていないので、ページを調べられません。"
            "pip install 'plandata[check]' で入れてください",
            sys.stderr,
        )
        return 2
    return run.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
