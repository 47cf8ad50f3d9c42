"""The arguments of the command ``plandata``, as the standard library's argparse reads them.

argparse has its own words in English only, so its headings and its usage are given here.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

import plandata
from plandata.commands.usage import LANGUAGES, text
from sitecheck.console import one_line
from sitecheck.formats import FORMATS


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument by its place; one with a default may be left out."""

    name: str
    default: str | None = None

    @property
    def usage(self) -> str:
        """How the usage shows it."""
        return f"[{self.name.upper()}]" if self.default else self.name.upper()


#: Each command and its arguments; ``usage.TEXTS`` says what they are.
COMMANDS = {
    "check": (Argument("data", "data"), Argument("docs", "docs")),
    "schema": (Argument("data", "data"),),
    "i18n": (Argument("templates"), Argument("docs"), Argument("data")),
    "root": (Argument("conf"), Argument("target")),
}
#: The options of a command that others don't have, with the values that each may have, if any.
OPTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "check": {"--format": tuple(FORMATS)},
    "schema": {"--check": ()},
}


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language asked for."""

    def __init__(self, prog: str, synopsis: str, title: str, language: str) -> None:
        self.language = language
        self.synopsis = f"{prog} {synopsis}"
        super().__init__(
            prog=prog,
            usage=argparse.SUPPRESS,
            description=f"{text('usage', language)}: {self.synopsis}\n\n{text(title, language)}",
            epilog=text("status", language),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and how it is written, and leave with status 2."""
        told = text("error", self.language).format(reason=one_line(message), usage=self.synopsis)
        self.exit(2, f"{self.prog}: {told}\n")

    def add_options(self, options: Mapping[str, Sequence[str]]) -> None:
        """Add options by the values that they may have, and those that every command has.

        One without values is a flag; the first of several is the one if none is given.
        """
        group = self.add_argument_group(text("options", self.language))
        for name, values in options.items():
            about = text(name, self.language)
            if values:
                group.add_argument(name, choices=values, default=values[0], help=about)
            else:
                group.add_argument(name, action="store_true", help=about)
        group.add_argument("-h", "--help", action="help", help=text("help", self.language))
        group.add_argument(
            "--lang",
            choices=LANGUAGES,
            default=argparse.SUPPRESS,  # or else that of a command hides the one before it
            help=text("lang", self.language),
        )
        version = f"plandata {plandata.__version__}"
        about = text("version", self.language)
        group.add_argument("--version", action="version", version=version, help=about)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its arguments; ``lang`` is None where no language was asked for.

    Raises:
        SystemExit: The help was asked for (0), or the arguments are not those of a command (2).
    """
    named = argparse.Namespace(lang=None)
    return _parser(_language(arguments)).parse_args(arguments, named)


def _language(arguments: Sequence[str]) -> str:
    """The language of the help, which must be known before there is a parser that has one."""
    before = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    before.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    try:
        found, _others = before.parse_known_args(arguments)
    except argparse.ArgumentError:  # told by the parser that knows all arguments
        return LANGUAGES[0]
    return str(found.lang)


def _parser(language: str) -> Parser:
    parser = Parser("plandata", "[--lang ja|en] COMMAND …", "program", language)
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=text("commands", language)
    )
    for name, arguments in COMMANDS.items():
        options = OPTIONS.get(name, {})
        command = commands.add_parser(
            name,
            help=text(name, language),
            prog=f"plandata {name}",
            synopsis=" ".join([*(a.usage for a in arguments), *map(_usage, options.items())]),
            title=name,
            language=language,
        )
        group = command.add_argument_group(text("arguments", language))
        for argument in arguments:
            about = text(argument.name, language)
            if argument.default:
                default = text("default", language).format(default=argument.default)
                about = f"{about} ({default})" if language == "en" else f"{about}（{default}）"
            group.add_argument(
                argument.name,
                metavar=argument.name.upper(),
                nargs="?" if argument.default else None,
                default=argument.default,
                help=about,
            )
        command.add_options(options)
    parser.add_options({})
    return parser


def _usage(option: tuple[str, Sequence[str]]) -> str:
    """How the usage shows an option."""
    name, values = option
    return f"[{name} {'|'.join(values)}]" if values else f"[{name}]"
