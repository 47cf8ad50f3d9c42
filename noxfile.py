"""Sessions of the project; CI runs those that ``.ci/run`` names.

``python3 noxfile.py -s docs`` runs a session by any Python that the project supports, which need
not have nox: it is installed into ``.nox``. Whoever has it says ``nox -s docs``; ``nox -l`` lists.
"""

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).with_name("requirements")))
sys.path.insert(1, str(Path(__file__).with_name("ext")))

from environment import ENVIRONMENTS, environment, find_uv, run_nox

if __name__ == "__main__":
    run_nox()

import nox
from filelock import FileLock

from plandata import conf_file
from plandata.configuration import conf_program

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "none"  # see tools()
nox.options.sessions = ["lint", "check", "tests", "docs"]
nox.options.error_on_missing_interpreters = True

BUILD = Path("build")
SITE = BUILD / "html"
CONF = Path(__file__).with_name("docs") / "conf.py"
try:
    EDITIONS = conf_program.languages(CONF)
except conf_program.ConfError as error:
    sys.exit(error.message.said(conf_file.language_of(CONF)))
SOURCE = next(iter(EDITIONS))
RECORD = Path("docs", "_accessibility", "evidence.json")
#: Before Sphinx, which tells in its own words what it can't use.
CHECK_CONF = ("python", "-m", "plandata.configuration", "docs")
PYTEST = ("pytest", "-n", "logical", f"--site={BUILD}")
#: Environments and the extras of the engine that each has beside its dependency group.
LOCKS = {"site": ["preview", "sheets"], "nox": []}
LOCKS["dev"] = ["analysis", "check", *LOCKS["site"]]
LOCKS |= {name: [name] for name in ("print", "diagrams")}


def tools(session: nox.Session, name: str) -> Callable[..., Any]:
    """What runs a program of an environment; sessions that run at once make it only once."""
    ENVIRONMENTS.mkdir(exist_ok=True)
    with FileLock(ENVIRONMENTS / f"{name}.lock"):
        programs = environment(name).relative_to(Path.cwd())

    def run(program: str, *arguments: str | Path, **options: Any) -> Any:
        path = shutil.which(program, path=programs) or program
        env = {"PYTHONPATH": "ext", "PYTHONUTF8": "1"}  # Windows may lack Japanese in a pipe
        return session.run(path, *arguments, **{"env": env, **options})

    return run


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site; in a terminal show it instead, and make pages anew after each save."""
    if session.interactive:
        preview = ("python", "-m", "plandata.preview", "docs", BUILD, *session.posargs)
        tools(session, "site")(*preview)
    else:
        build(session)


def build(session: nox.Session) -> list[str]:
    """Build the editions beside the site and publish them if all succeed; the changed pages."""
    before = pages()
    tools(session, "site")("python", "-m", "plandata.languages.publication", "docs", BUILD)
    return [name for name, time in pages().items() if before.get(name) != time]


def pages() -> dict[str, int]:
    """When each page of the site was written; a page that came out equal is not written again."""
    files = {file.relative_to(SITE).as_posix(): file for file in SITE.glob("*/**/*.html")}
    return {name: file.stat().st_mtime_ns for name, file in files.items()}


def sphinx(
    run: Callable[..., Any], language: str, target: Path, *options: str, kept: str = "", **how: Any
) -> None:
    """Build an edition into ``target``, strictly; ``kept`` is where what was read is, if apart."""
    doctrees = BUILD / "doctrees" / (kept or language)
    place = ["-D", f"language={language}", "-d", doctrees, "docs", target]
    run(*CHECK_CONF)
    run("sphinx-build", "-n", "-W", "--keep-going", *options, *place, **how)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests, on the site as it was built last where it is up to date."""
    tools(session, "dev")(*PYTEST, *session.posargs, env={})


@nox.session(python=["3.11", "3.12", "3.13"], venv_backend="uv|virtualenv", reuse_venv=True)
def versions(session: nox.Session) -> None:
    """Run the tests on each version of Python that the project supports."""
    session.install("--require-hashes", "-r", "requirements/dev.txt")
    session.run(*PYTEST, *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Check the data and the texts without Sphinx and print every problem."""
    tools(session, "site")("python", "-m", "plandata", "check", *session.posargs)


@nox.session(name="pages")
def missing_pages(session: nox.Session) -> None:
    """Write the page of each group and each measure that no page shows yet."""
    tools(session, "site")("python", "-m", "plandata", "pages", *session.posargs)


@nox.session
def schema(session: nox.Session) -> None:
    """Describe the columns in the README and the manifest of data; ``-- --check`` only looks."""
    tools(session, "site")("python", "-m", "plandata", "schema", *session.posargs)


@nox.session(name="format")
def format_(session: nox.Session) -> None:
    """Write the CSV files of data in their stable form; ``-- --check`` only looks."""
    tools(session, "site")("python", "-m", "plandata", "format", *session.posargs)


@nox.session
def sheets(session: nox.Session) -> None:
    """Write the data as a workbook into build/sheets; ``-- --department ID`` that of one."""
    tools(session, "site")("python", "-m", "plandata", "sheets", *session.posargs)


@nox.session
def merge(session: nox.Session) -> None:
    """Show what a workbook or CSV file would change, such as ``-- plan.xlsx``, and take it."""
    tools(session, "site")("python", "-m", "plandata", "merge", *session.posargs)


@nox.session
def migrate(session: nox.Session) -> None:
    """Move data of an older version to the names of files and columns that are used today."""
    tools(session, "site")("python", "-m", "plandata", "migrate", *session.posargs)


@nox.session
def new(session: nox.Session) -> None:
    """Write the first files of another plan's site, such as ``-- ../plan``, with this engine."""
    run, wheels = tools(session, "dev"), BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", wheels)
    (wheel,) = wheels.glob("*.whl")
    run("python", "-m", "plandata", "new", "--engine", wheel, *session.posargs)


@nox.session
def a11y(session: nox.Session) -> None:
    """Check every page for accessibility, with a browser too; arguments are pages to check alone.

    The record of the run is shown on pages of the site, which are then built and checked again.
    """
    build(session)
    before = RECORD.is_file() and RECORD.read_bytes()
    try:
        check_pages(session, *session.posargs)
    finally:
        changed = build(session) if RECORD.is_file() and RECORD.read_bytes() != before else []
    if changed:
        check_pages(session, *changed)


def check_pages(session: nox.Session, *pages: str) -> None:
    """Do all checks of accessibility on every page of the site, or on those named."""
    editions = [option for language in EDITIONS for option in ("--edition", language)]
    tools(session, "dev")(
        "python", "-m", "sitecheck", SITE, *pages, *editions, "--quoted", "quoted",
        "--record", RECORD, "--exclusions", RECORD.with_name("exclusions.csv"),
        "--content", SITE / SOURCE / "content-digest.txt", "--programs", BUILD / "npm",
    )  # fmt: skip


@nox.session
def lint(session: nox.Session) -> None:
    """Check form, types, imports, dependencies and dead code."""
    run = tools(session, "dev")
    checks = ("ruff format --check .", "ruff check .", "mypy", "lint-imports --no-logo")
    for check in (*checks, "deptry ext", "vulture"):
        run(*check.split())


@nox.session
def manual(session: nox.Session) -> None:
    """Build the developers' manual into build/manual."""
    options = ["-n", "-W", "--keep-going", "-q"]
    tools(session, "site")("sphinx-build", *options, "ext/plandata/manual", BUILD / "manual")


@nox.session
def diagrams(session: nox.Session) -> None:
    """Draw every diagram of docs anew into docs/_diagrams, and the house."""
    run = tools(session, "diagrams")
    run("python", "ext/plandata/manual/house_picture.py")
    folder, before = Path("docs", "_diagrams"), BUILD / "diagrams"
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(folder, before)
    for drawing in folder.glob("*.svg"):
        if re.fullmatch("[0-9a-f]{16}", drawing.stem):  # others are not drawn here
            drawing.unlink()
    try:
        draw_diagrams(run, folder)
    except BaseException:  # one that can't be drawn costs no other
        shutil.copytree(before, folder, dirs_exist_ok=True)
        raise


def draw_diagrams(run: Callable[..., Any], folder: Path) -> None:
    """Draw every diagram of docs."""
    version = "from importlib.metadata import version; print(version('mermaid-render'))"
    renderer = f"mermaid-render {run('python', '-c', version, silent=True)}"
    (folder / "renderer.txt").write_text(renderer, "utf-8")
    for language in EDITIONS:
        options = ["-E", "-b", "dummy", "-D", "plan_draw_diagrams=1"]
        sphinx(run, language, BUILD / "dummy", *options, kept=f"diagrams-{language}")


@nox.session
def screenshot(session: nox.Session) -> None:
    """Draw the picture of the start page in the READMEs from the built site."""
    page, target = SITE / SOURCE / "index.html", "docs/_pictures"
    tools(session, "dev")("python", "-m", "tests.screenshot", page, target)


@nox.session
def pictures(session: nox.Session) -> None:
    """Draw the pictures of the guides from a new project, in each language of the guides."""
    tools(session, "dev")("python", "-m", "tests.guides.picture_maker")


@nox.session
def weight(session: nox.Session) -> None:
    """Weigh every page of the built site; a page that is over its limit fails."""
    tools(session, "dev")("python", "-m", "tests.weight", SITE)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure builds beside the same pages ready-made, for hours; ``-- --short`` only a little."""
    tools(session, "dev")("python", "-m", "tests.bench", *session.posargs)


@nox.session
def compare(session: nox.Session) -> None:
    """Tell how the site differs from that of a revision, such as ``-- HEAD~3``; HEAD by default."""
    (revision,) = session.posargs or ["HEAD"]
    git = ["git", "rev-parse", "--short", f"{revision}^{{commit}}"]
    commit = str(session.run(*git, silent=True)).strip()
    before = BUILD / "compare" / commit
    if not before.is_dir():
        session.run("git", "worktree", "add", "-q", "-f", "--detach", str(before), commit)
    noxfile = str(before / "noxfile.py")  # that revision's, with its environments
    session.run(sys.executable, "-m", "nox", "-f", noxfile, "-s", "docs", "--non-interactive")
    build(session)
    command = ("python", "-m", "tests.compare", before / SITE, SITE)
    tools(session, "dev")(*command, success_codes=[0, 1])


@nox.session(name="print")
def print_(session: nox.Session) -> None:
    """Make the books into build/print, which the site then offers; ``-- --measure ID`` a part."""
    run = tools(session, "print")
    run("python", "-m", "plandata.book", "docs", BUILD, *session.posargs)
    if not session.posargs:
        build(session)


@nox.session
def i18n(session: nox.Session) -> None:
    """Bring the catalogues up to date and tell what is left to translate."""
    run = tools(session, "site")
    templates = BUILD / "gettext"
    shutil.rmtree(templates, ignore_errors=True)  # a page that is gone leaves nothing
    sphinx(run, SOURCE, templates, "-b", "gettext", kept="gettext")
    run("python", "-m", "plandata", "i18n", templates, "docs", "data", *session.posargs)


@nox.session
def lock(session: nox.Session) -> None:
    """Lock the newest versions that fit; arguments go to uv, such as ``--upgrade-package``."""
    uv = find_uv() or session.error("uv is missing: python3 noxfile.py -s lock brings it along")
    for group, extras in LOCKS.items():
        project = ["pyproject.toml", *(f"--extra={extra}" for extra in extras)]
        session.run(
            uv, "pip", "compile", *(project if group != "nox" else []), "--group", group,
            "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
            "--no-annotate", "--no-emit-index-url", "-q", "-o", f"requirements/{group}.txt",
            *(session.posargs or ["--upgrade"]),
        )  # fmt: skip
