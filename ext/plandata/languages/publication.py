"""Build every edition of a site, and publish what came out whole.

``python -m plandata.languages.publication DOCS BUILD``: DOCS is the folder of conf.py and of the
pages. The editions are built side by side in BUILD/new, strictly: each warning fails. BUILD/html is
made equal to it only if all of them succeed; what somebody else put there stays.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import plandata
from plandata.configuration import conf_check
from plandata.languages import site_root
from plandata.languages.build_options import BuildOptions
from plandata.tables.reader import shown
from sitecheck import text_file
from sitecheck.console import say
from sitecheck.message import Message, MessageError

#: What makes pages besides the engine; another version may make others.
MAKERS = ("sphinx", "docutils", "myst-parser", "sphinx-design", "sphinxcontrib-mermaid", "Pygments")
#: The file in BUILD that tells of which sources the editions in BUILD/new were built.
MADE_FROM = "made-from.txt"
#: The file in BUILD that lists the files in BUILD/html that are ours.
PUBLISHED = "published.txt"


class PublicationError(MessageError):
    """The site can't be built there; the message says why."""


class WarnedError(Exception):
    """An edition could not be built without a warning; Sphinx has told which."""


def build(options: BuildOptions) -> list[Path]:
    """Build and publish every edition that conf.py names; the files that changed.

    Raises:
        WarnedError: an edition has a warning or an error, and Sphinx has told it. What was
            published stays as it is.
        PublicationError: the folders in which it is built are somebody else's.
        ConfError: conf.py can't be used.
    """
    docs, folder = options.docs, options.build
    site = _Sources(docs)
    new, doctrees = folder / "new", folder / "doctrees"
    read_by, made_from = doctrees / "read-by.txt", folder / MADE_FROM
    if not read_by.is_file():
        _refuse_others(new, folder / "html")
    if _text(read_by) != site.unnoticed():  # Sphinx would leave pages as another engine read them
        shutil.rmtree(doctrees, ignore_errors=True)
        shutil.rmtree(new, ignore_errors=True)
        text_file.write(read_by, site.unnoticed().encode())

    def edition(language: str) -> tuple[int, list[str]]:
        """Build one: its status and its lines, which wait, or they would stand among others'."""
        command = [*options.sphinx(language), "-d"]
        command += map(str, (doctrees / language, docs, new / language))
        lines = []
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="backslashreplace",
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
        ) as sphinx:
            for line in sphinx.stdout or ():
                if language == site.languages[0]:
                    say(line.rstrip())
                else:
                    lines.append(line.rstrip())
        if sphinx.returncode:  # a page with a warning is read again, or the next run would pass
            shutil.rmtree(doctrees / language, ignore_errors=True)
        return sphinx.returncode, lines

    made_from.unlink(missing_ok=True)
    state = site.state()
    with ThreadPoolExecutor() as threads:  # each waits for a process
        builds = list(threads.map(edition, site.languages))
    for _status, lines in builds:
        for line in lines:
            say(line)
    if any(status for status, _lines in builds):
        raise WarnedError
    site_root.write(docs / "conf.py", new)
    text_file.write(made_from, state.encode())
    return publish(new, folder / "html")


def up_to_date(docs: Path, folder: Path) -> bool:
    """Whether ``folder`` has a site that was built of the pages, data and engine that are there."""
    return _text(folder / MADE_FROM) == _Sources(docs).state()


class _Sources:
    """What a site is made of."""

    def __init__(self, docs: Path) -> None:
        docs = docs.resolve()  # a site is as old however its folder is named
        conf = docs / "conf.py"
        data = (docs / conf_check.sound(conf).get("plan_data", "../data")).resolve()
        self.languages = list(conf_check.languages(conf))
        self.plan = [*_files(docs), *_files(data)]
        engine = Path(plandata.__file__).parent
        files = [*_files(engine), *_files(engine.with_name("sitecheck"))]
        self.engine = [*(f"{name} {version(name)}" for name in MAKERS), *map(_content, files)]

    def state(self) -> str:
        """What differs whenever anything does."""
        return _digest(*self.engine, *map(_content, self.plan))

    def unnoticed(self) -> str:
        """What differs where Sphinx notices nothing: another engine, and a page that is gone."""
        return _digest(*self.engine, *map(str, self.plan))


def _files(folder: Path) -> list[Path]:
    """The files that people write, in one order."""
    made = {".pyc", ".mo"}
    return [
        file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix not in made
    ]


def _content(file: Path) -> str:
    """A file by its name and what it holds."""
    return f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _text(file: Path) -> str:
    """What we wrote into a file; "" where we did not, or not whole."""
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


def _refuse_others(*folders: Path) -> None:
    """Raise PublicationError where there are files: they are not ours to remove."""
    for folder in folders:
        if any(file.is_file() for file in folder.rglob("*")):
            message = Message(
                "{folder} に、このプログラムが作ったのではないファイルがあります。"
                "別のフォルダを指定するか、ファイルを移してください",
                folder=str(folder),
            )
            raise PublicationError(message)


def publish(new: Path, site: Path) -> list[Path]:
    """Make ``site`` equal to ``new``; what was written.

    Files that are equal already are left as they are, and so are those that others put there:
    a list beside ``site`` tells which are ours.
    """
    listing = site.with_name(PUBLISHED)
    earlier = set(map(Path, _text(listing).splitlines()))
    fresh = {file.relative_to(new) for file in new.rglob("*") if file.is_file()}
    _list(listing, earlier | fresh)
    changed = [f for f in sorted(fresh) if text_file.write(site / f, (new / f).read_bytes())]
    for file in earlier - fresh:
        (site / file).unlink(missing_ok=True)
    _list(listing, fresh)
    return changed


def _list(listing: Path, files: Iterable[Path]) -> None:
    names = sorted(file.as_posix() for file in files)
    text_file.write(listing, "".join(f"{name}\n" for name in names).encode())


def run(options: BuildOptions) -> tuple[int, list[Message]]:
    """Build and publish the editions: the exit status, and how that went."""
    site, conf = options.build / "html", options.docs / "conf.py"
    try:
        changed = build(options)
        told = [] if site_root.address_of(conf) else [site_root.unknown_address(conf)]
    except WarnedError:
        return 1, [Message("{site} は前のままです。上に出た警告を直してください", site=str(site))]
    except MessageError as error:
        return 2, [error.message]
    except OSError as error:
        message = Message("読み書きできません（{reason}）", reason=error.strerror)
        if error.filename:  # a pipe has none
            message = text_file.placed(shown(Path(error.filename)), 0, message)
        return 2, [message]
    done = Message(
        "{page} ができました（変わったファイル{count}個）",
        page=str(site / "index.html"),
        count=len(changed),
    )
    return 0, [*told, done]


def main(arguments: list[str]) -> int:
    """Build and publish the editions, and tell how that went."""
    options = BuildOptions.parse("Build every edition of a site.", arguments)
    status, messages = run(options)
    for message in messages:
        say(message.said(options.spoken), sys.stderr if status else sys.stdout)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
