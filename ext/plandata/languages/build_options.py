"""What the programs that build all editions are told, and how they build one strictly."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from plandata import conf_file
from sitecheck.console import Parser
from sitecheck.message import languages

#: -n warns of each link that leads nowhere, -W fails on a warning, after all have been told.
STRICT = ("-n", "-W", "--keep-going")


class BuildOptions(NamedTuple):
    """The arguments DOCS and BUILD, and the option ``--lang``.

    ``docs`` is the folder of conf.py and of the pages, ``build`` that of what is made, and ``lang``
    the language of messages, "" for the plan's own.
    """

    docs: Path
    build: Path
    lang: str = ""

    @classmethod
    def parse(cls, about: str, arguments: Sequence[str]) -> "BuildOptions":
        """Read the arguments of a program; ``about`` says in its help what it does.

        Raises:
            SystemExit: The help was asked for (0), or the arguments are others (2).
        """
        return cls.of(cls.parser(about).parse_args(arguments))

    @classmethod
    def parser(cls, about: str) -> Parser:
        """What reads the arguments, for a program that has others, too."""
        parser = Parser(description=about)
        parser.add_argument("docs", type=Path, help="the folder of conf.py and of the pages")
        parser.add_argument("build", type=Path, help="the folder of what is made")
        parser.add_argument("--lang", choices=languages(), default="", help="that of messages")
        return parser

    @classmethod
    def of(cls, read: Namespace) -> "BuildOptions":
        """The arguments that were read."""
        return cls(**{name: getattr(read, name) for name in cls._fields})

    @property
    def spoken(self) -> str:
        """The language of messages."""
        return self.lang or conf_file.language_of(self.docs / "conf.py")

    def sphinx(self, language: str) -> list[str]:
        """How the command begins that builds an edition."""
        values = {"language": language}
        if self.lang:
            values["plan_message_language"] = self.lang
        chosen = [word for name, value in values.items() for word in ("-D", f"{name}={value}")]
        return [sys.executable, "-m", "sphinx", *STRICT, *chosen]
