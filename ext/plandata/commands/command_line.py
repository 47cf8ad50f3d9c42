"""The arguments of the command ``plandata``, as the standard library's argparse reads them.

argparse has its own words in English only, so its headings and its usage are given here.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

import plandata
from plandata.commands.usage import ABOUT, NEW
from sitecheck.console import one_line
from sitecheck.formats import FORMATS
from sitecheck.message import SOURCE, Message, languages


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument by its place; one with a default may be left out."""

    name: str
    default: str | None = None

    @property
    def usage(self) -> str:
        """How the usage shows it."""
        return f"[{self.name.upper()}]" if self.default else self.name.upper()


#: Each command and its arguments; ``usage.ABOUT`` says what they are.
COMMANDS = {
    "check": (Argument("data", "data"), Argument("docs", "docs")),
    "pages": (Argument("data", "data"), Argument("docs", "docs")),
    "schema": (Argument("data", "data"),),
    "format": (Argument("data", "data"),),
    "sheets": (Argument("data", "data"),),
    "merge": (Argument("book"), Argument("data", "data")),
    "migrate": (Argument("data", "data"),),
    "i18n": (Argument("templates"), Argument("docs"), Argument("data")),
    "root": (Argument("conf"), Argument("folder")),
    "new": (Argument("dir"),),
}
#: What an option takes: one of some words, any words (None), or nothing at all.
Values = tuple[str, ...] | None
#: The options of a command that others don't have.
OPTIONS: dict[str, dict[str, Values]] = {
    "check": {"--format": tuple(FORMATS)},
    "schema": {"--check": ()},
    "format": {"--check": ()},
    "sheets": {"--department": None, "--workbook": None},
    "merge": {"--write": (), "--conflicts": ("ask", "workbook", "data")},
    "new": dict.fromkeys(NEW),
}


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language asked for."""

    def __init__(self, prog: str, synopsis: str, title: Message, language: str) -> None:
        self.language = language
        self.synopsis = f"{prog} {synopsis}"
        usage = Message("使い方: {synopsis}", synopsis=self.synopsis)
        status = Message(
            "終了コード: 0 直すところなし　1 直すところあり　2 コマンドの書き方かファイルの誤り"
        )
        super().__init__(
            prog=prog,
            usage=argparse.SUPPRESS,
            description=f"{usage.said(language)}\n\n{title.said(language)}",
            epilog=status.said(language),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and how it is written, and leave with status 2."""
        told = Message(
            "コマンドの書き方が正しくありません（{reason}）。使い方: {synopsis}",
            reason=one_line(message),
            synopsis=self.synopsis,
        )
        self.exit(2, f"{self.prog}: {told.said(self.language)}\n")

    def add_options(self, options: Mapping[str, Values]) -> None:
        """Add options by what they take, and those that every command has.

        The first of some words is the one if none is given.
        """
        about = {name: message.said(self.language) for name, message in ABOUT.items()}
        group = self.add_argument_group(Message("オプション").said(self.language))
        for name, values in options.items():
            if values is None:
                group.add_argument(name, metavar=_metavar(name), help=about[name])
            elif values:
                group.add_argument(name, choices=values, default=values[0], help=about[name])
            else:
                group.add_argument(name, action="store_true", help=about[name])
        group.add_argument("-h", "--help", action="help", help=about["--help"])
        group.add_argument(
            "--lang",
            choices=languages(),
            default=argparse.SUPPRESS,  # or else that of a command hides the one before it
            help=about["--lang"],
        )
        version = f"plandata {plandata.__version__}"
        group.add_argument("--version", action="version", version=version, help=about["--version"])


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
    before.add_argument("--lang", choices=languages(), default=SOURCE)
    try:
        found, _others = before.parse_known_args(arguments)
    except argparse.ArgumentError:  # told by the parser that knows all arguments
        return SOURCE
    return str(found.lang)


def _parser(language: str) -> Parser:
    title = Message("計画のデータと文章を調べ、そこからサイトの部品を作ります。")
    parser = Parser("plandata", f"[--lang {'|'.join(languages())}] COMMAND …", title, language)
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=Message("コマンド").said(language)
    )
    for name, arguments in COMMANDS.items():
        options = OPTIONS.get(name, {})
        command = commands.add_parser(
            name,
            help=ABOUT[name].said(language),
            prog=f"plandata {name}",
            synopsis=" ".join([*(a.usage for a in arguments), *map(_usage, options.items())]),
            title=ABOUT[name],
            language=language,
        )
        group = command.add_argument_group(Message("引数").said(language))
        for argument in arguments:
            about = ABOUT[argument.name]
            if argument.default:
                about = Message(
                    "{about}（省略すると {default}）", about=about, default=argument.default
                )
            group.add_argument(
                argument.name,
                metavar=argument.name.upper(),
                nargs="?" if argument.default else None,
                default=argument.default,
                help=about.said(language),
            )
        command.add_options(options)
    parser.add_options({})
    return parser


def _metavar(name: str) -> str:
    """How the help shows the words that an option takes."""
    return name.lstrip("-").upper()


def _usage(option: tuple[str, Values]) -> str:
    """How the usage shows an option."""
    name, values = option
    if values is None:
        return f"[{name} {_metavar(name)}]"
    return f"[{name} {'|'.join(values)}]" if values else f"[{name}]"
