"""``python -m tests.messages [AREA…]``: bring catalogues and examples of messages up to date.

New messages come into the catalogues without a translation, which is then to be written, and
what is told of each example is written anew, which is then to be read.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from plandata.languages.po_file import compiled
from sitecheck import text_file
from sitecheck.example import read
from tests.messages import toml_file
from tests.messages.runners import IN_BROWSER, LANGUAGES, RUNNERS, Runner
from tests.messages.templates import EXT, PACKAGES, brought_up_to_date, catalogue


def main(areas: list[str]) -> None:
    """Renew the catalogues, and the examples of the areas named, or all."""
    for package in PACKAGES:
        file = catalogue(package, "en")
        with TemporaryDirectory() as folder:
            text_file.write(file, brought_up_to_date(package, "en", Path(folder)))
        text_file.write(file.with_suffix(".mo"), compiled(file))
    for (package, area), runner in RUNNERS.items():
        if not areas or area in areas:
            renew(package, area, runner)
    package, area = IN_BROWSER
    if not areas or area in areas:
        renew_in_browser(package, area)


def renew_in_browser(package: str, area: str) -> None:
    """Write what is told of each example that needs a browser."""
    from sitecheck import nodejs, workers  # the other areas need neither Node nor a browser
    from sitecheck.browser import chromium
    from tests.messages import in_browser

    modules = nodejs.install(workers.PROGRAMS)
    with chromium.browser() as running, running.new_page() as tab:
        renew(package, area, lambda example, folder: in_browser.told(example, folder, tab, modules))


def renew(package: str, area: str, runner: Runner) -> None:
    """Write what is told of each example of a file."""
    file = EXT / package / "examples" / f"{area}.toml"
    told: dict[tuple[str, int], dict[str, str]] = {}
    numbers: dict[str, int] = {}
    for example in read(file):
        number = numbers[example.kind] = numbers.get(example.kind, -1) + 1
        with TemporaryDirectory() as folder:
            lines = list(runner(example, Path(folder)))
        words = {one: "\n".join(line.said(one) for line in lines) for one in LANGUAGES}
        told[example.kind, number] = words
    text_file.write(file, toml_file.renewed(file, lambda *key: told[key]).encode())


main(sys.argv[1:])
