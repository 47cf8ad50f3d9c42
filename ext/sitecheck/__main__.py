"""The command ``sitecheck``, which is also ``python -m sitecheck``: see run.py."""

import sys

from sitecheck.console import say
from sitecheck.message import Message, languages


def main() -> int:
    """Check what the arguments of the process name; the exit status."""
    try:
        from sitecheck import run  # it needs what a check of text does without
    except ModuleNotFoundError as error:
        message = Message(
            "{package} が入っていないので、ページを調べられません。"
            "pip install 'plandata[check]' で入れてください",
            package=error.name,
        )
        for language in languages():  # that which is asked for is read in ``run``
            say(message.said(language), sys.stderr)
        return 2
    return run.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
