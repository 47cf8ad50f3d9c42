"""Build every edition of a site, and publish what came out whole.

usage: python -m plandata.languages.publication DOCS BUILD

DOCS is the folder of conf.py and of the pages. The editions are built side by side in BUILD/new,
strictly: each warning fails. BUILD/html is made equal to it only if all of them succeed; what
somebody else put there stays.
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
from plandata.languages import root_page, settings
from sitecheck import text_file

#: -n warns of each link that leads nowhere, -W fails on a warning, after all have been told.
STRICT = ("-n", "-W", "--keep-going")
#: What makes pages besides the engine; another version may make others.
MAKERS = ("sphinx", "docutils", "myst-parser", "sphinx-design", "sphinxcontrib-mermaid", "Pygments")
#: The file in BUILD that tells of which sources the editions in BUILD/new were built.
MADE_FROM = "made-from.txt"
#: The file in BUILD that lists the files in BUILD/html that are ours.
PUBLISHED = "published.txt"


class PublicationError(ValueError):
    """The site can't be built there; the message says why."""


def build(docs: Path, folder: Path) -> list[Path]:
    """Build and publish every edition that conf.py names; the files that changed.

    Raises:
        CalledProcessError: an edition has a warning or an error, and Sphinx has told it. What was
            published stays as it is.
        PublicationError: the folders in which it is built are somebody else's.
        SettingsError: conf.py can't be used.
    """
    site = _Sources(docs)
    new, doctrees = folder / "new", folder / "doctrees"
    read_by, made_from = doctrees / "read-by.txt", folder / MADE_FROM
    if not read_by.is_file():
        _refuse_others(new, folder / "html")
    if _text(read_by) != site.unnoticed():  # Sphinx would leave pages as another engine read them
        shutil.rmtree(doctrees, ignore_errors=True)
        shutil.rmtree(new, ignore_errors=True)
        text_file.write(read_by, site.unnoticed().encode())

    def edition(language: str) -> subprocess.CompletedProcess[str]:
        """Build one; the lines of all but the first wait, or they would stand among its own."""
        place = (doctrees / language, docs, new / language)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "sphinx", *STRICT, "-D", f"language={language}", "-d"),
                *place,
            ],
            stdout=None if language == site.languages[0] else subprocess.PIPE,
            stderr=None if language == site.languages[0] else subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
            check=False,
        )
        if done.returncode:  # a page with a warning is read again, or the next run would pass
            shutil.rmtree(doctrees / language, ignore_errors=True)
        return done

    made_from.unlink(missing_ok=True)
    state = site.state()
    with ThreadPoolExecutor() as threads:  # each waits for a process
        builds = list(threads.map(edition, site.languages))
    for done in builds:
        print(done.stdout or "", end="", flush=True)
    for done in builds:
        done.check_returncode()
    root_page.main([str(docs / "conf.py"), str(new / "index.html")])
    text_file.write(made_from, state.encode())
    return publish(new, folder / "html")


def up_to_date(docs: Path, folder: Path) -> bool:
    """Whether ``folder`` has a site that was built of the pages, data and engine that are there."""
    return _text(folder / MADE_FROM) == _Sources(docs).state()


class _Sources:
    """What a site is made of."""

    def __init__(self, docs: Path) -> None:
        conf = docs / "conf.py"
        data = (docs / settings.values(conf).get("plan_data", "../data")).resolve()
        self.languages = list(settings.languages(conf))
        self.plan = [*_files(docs), *_files(data)]
        engine = Path(plandata.__file__).parent
        self.engine = [*_files(engine), *_files(engine.with_name("sitecheck"))]

    def state(self) -> str:
        """What differs whenever anything does."""
        return _digest(self.engine, self.plan)

    def unnoticed(self) -> str:
        """What differs where Sphinx notices nothing: another engine, and a page that is gone."""
        return _digest(self.engine, names=self.plan)


def _files(folder: Path) -> list[Path]:
    """The files that people write, in one order."""
    made = {".pyc", ".mo"}
    return [
        file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix not in made
    ]


def _digest(
    engine: Iterable[Path], contents: Iterable[Path] = (), names: Iterable[Path] = ()
) -> str:
    parts = [f"{name} {version(name)}" for name in MAKERS]
    parts += [str(name) for name in names]
    for file in (*engine, *contents):
        parts.append(f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _text(file: Path) -> str:
    """What we wrote into a file; "" where we did not, or not whole."""
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


def _refuse_others(*folders: Path) -> None:
    """Raise PublicationError where there are files: they are not ours to remove."""
    for folder in folders:
        if any(file.is_file() for file in folder.rglob("*")):
            raise PublicationError(
                f"{folder} に、このプログラムが作ったのではないファイルがあります。"
                "別のフォルダを指定するか、ファイルを移してください"
            )


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


def main(arguments: list[str]) -> int:
    """Build and publish the editions, and tell how that went."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    docs, folder = map(Path, arguments)
    try:
        changed = build(docs, folder)
    except subprocess.CalledProcessError:
        print(
            f"{folder}/html は前のままです。上に出た警告を直してください。\n"
            f"{folder}/html is as it was; the build told above what to mend.",
            file=sys.stderr,
        )
        return 1
    except (PublicationError, settings.SettingsError) as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename}: 読み書きできません（{error.strerror}）", file=sys.stderr)
        return 2
    print(f"{folder}/html/index.html ができました（変わったファイル{len(changed)}個）")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
