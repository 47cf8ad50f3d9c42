"""Sessions of the project. ``nox -l`` lists them; CI runs those that ``.ci/run`` names."""

import runpy
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["lint", "check", "tests", "docs"]
nox.options.error_on_missing_interpreters = True

#: -n warns of each link that leads nowhere, -W fails on a warning, after all have been told.
STRICT = ["-n", "-W", "--keep-going", "-j", "auto"]
BUILD = Path("build")
SITE = BUILD / "html"
EDITIONS: dict[str, dict[str, str]] = runpy.run_path(
    str(Path(__file__).with_name("docs") / "conf.py")
)["plan_languages"]
GROUPS = ["docs", "diagrams", "print", "a11y", "tests", "lint"]


def install(session: nox.Session, group: str) -> None:
    """Install a dependency group of pyproject.toml as it is locked, with hashes."""
    session.install("--require-hashes", "-r", f"requirements/{group}.txt")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site; in a terminal serve it and rebuild on a change, in the language named."""
    install(session, "docs")
    if session.interactive:
        preview(session, *session.posargs)
    else:
        build(session)


def preview(session: nox.Session, language: str = next(iter(EDITIONS))) -> None:
    """Serve a preview that shows warnings but doesn't fail, so that work can go on."""
    watched = [option for folder in ("data", "ext") for option in ("--watch", folder)]
    folder = BUILD / "preview" / language
    session.run(
        "sphinx-autobuild", "-n", "-D", f"language={language}", "-t", "preview",
        "-d", str(folder / "doctrees"), *watched, "--ignore", "*.mo", "--open-browser",
        "docs", str(folder / "html"),
    )  # fmt: skip


def build(session: nox.Session) -> list[Path]:
    """Build every edition beside the site, publish only what came out whole; the changed files."""
    new = BUILD / "new"
    for language in EDITIONS:
        doctrees = BUILD / "doctrees" / language
        try:
            session.run(*sphinx(language, doctrees), "docs", str(new / language))
        except nox.command.CommandFailed:
            # a page that was read with a warning must be read again, or the next run would pass
            shutil.rmtree(doctrees, ignore_errors=True)
            session.error(f"{SITE} is as it was; the build told above what to mend")
    session.run(
        "python", "-m", "plandata.languages.root_page", "docs/conf.py", str(new / "index.html"),
        env={"PYTHONPATH": "ext"},
    )  # fmt: skip
    changed = publish(new, SITE)
    session.log(f"{SITE}/index.html is up to date ({len(changed)} files changed)")
    return changed


def sphinx(language: str, doctrees: Path, *options: str) -> list[str]:
    """The command that builds an edition; its target comes after it."""
    return ["sphinx-build", *STRICT, *options, "-D", f"language={language}", "-d", str(doctrees)]


def publish(new: Path, site: Path) -> list[Path]:
    """Make ``site`` equal to ``new`` and leave files that are equal already; what was written."""
    fresh = {file.relative_to(new) for file in new.rglob("*") if file.is_file()}
    stale = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    changed = sorted(
        file
        for file in fresh
        if file not in stale or (new / file).read_bytes() != (site / file).read_bytes()
    )
    for file in changed:
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(new / file, site / file)
    for file in stale - fresh:
        (site / file).unlink()
    return changed


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; arguments go to pytest."""
    install(session, "tests")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Check the data and the texts without Sphinx and print every problem."""
    install(session, "docs")
    data = session.posargs or ["data"]
    failed = False
    for command in (["plandata", *data], ["sitecheck.text", "docs", *data]):
        try:
            session.run("python", "-m", *command, env={"PYTHONPATH": "ext"})
        except nox.command.CommandFailed:
            failed = True  # told with what the other one finds
    if failed:
        session.error("each line above names a place and what to mend there")


@nox.session
def schema(session: nox.Session) -> None:
    """Describe the columns of the data in its README and datapackage.json; --check only checks."""
    install(session, "docs")
    session.run("python", "-m", "plandata.describe", *session.posargs, env={"PYTHONPATH": "ext"})


@nox.session
def a11y(session: nox.Session) -> None:
    """Check every page for accessibility, with a browser too; arguments are pages to check alone.

    The record of the run is shown on pages of the site, which are then built and checked again.
    """
    install(session, "a11y")
    build(session)
    record = Path("docs", "_accessibility", "evidence.json")
    before = content(record)
    try:
        check_pages(session, *session.posargs)
    finally:
        changed = build(session) if content(record) != before else []
    if pages := [file.as_posix() for file in changed if file.match("*/*.html")]:
        check_pages(session, *pages)


def content(file: Path) -> bytes:
    """What a file holds; nothing where there is none."""
    return file.read_bytes() if file.is_file() else b""


def check_pages(session: nox.Session, *pages: str) -> None:
    """Do all checks of accessibility on every page of the site, or on those named."""
    session.run(
        "python", "-m", "sitecheck", str(SITE), "docs/_accessibility",
        str(BUILD / "npm"), *pages,
        env={"PYTHONPATH": "ext"},
    )  # fmt: skip


@nox.session
def lint(session: nox.Session) -> None:
    """Check form and types of the code."""
    install(session, "lint")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("mypy")


@nox.session
def diagrams(session: nox.Session) -> None:
    """Draw every diagram anew into docs/_diagrams."""
    install(session, "diagrams")
    folder = Path("docs", "_diagrams")
    for drawing in folder.glob("*.svg"):
        drawing.unlink()
    renderer = session.run("python", "-c", RENDERER_VERSION, silent=True) or ""
    (folder / "renderer.txt").write_text(renderer, "utf-8")
    for language in EDITIONS:
        command = sphinx(language, BUILD / "dummy" / language, "-E", "-b", "dummy")
        session.run(*command, "-D", "plan_draw_diagrams=1", "docs", str(BUILD / "dummy"))


RENDERER_VERSION = """
from importlib.metadata import version
print("mermaid-render", version("mermaid-render"))
"""


@nox.session
def screenshot(session: nox.Session) -> None:
    """Draw the picture of the start page in the READMEs from the built site."""
    install(session, "tests")
    start = SITE / "ja" / "index.html"
    session.run(
        "python", "-m", "tests.screenshot", str(start), "docs/_pictures",
        env={"PYTHONPATH": "ext"},
    )  # fmt: skip


@nox.session
def weight(session: nox.Session) -> None:
    """Weigh every page of the built site; a page that is over its limit fails."""
    install(session, "tests")
    session.run("python", "-m", "tests.weight", str(SITE), env={"PYTHONPATH": "ext"})


@nox.session(name="print")
def print_(session: nox.Session) -> None:
    """Make each edition as one tagged PDF with bookmarks, and as EPUB, in build/print."""
    install(session, "print")
    for language in EDITIONS:
        folder = BUILD / "print" / language
        shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left would go into the EPUB
        for builder in ("singlehtml", "epub"):
            options = sphinx(language, BUILD / "doctrees" / language, "-b", builder)
            session.run(*options, "docs", str(folder / builder))
        (book,) = (folder / "epub").glob("*.epub")
        session.log(f"{shutil.copyfile(book, folder / f'plan-{language}.epub')}")

    def pdf(language: str) -> None:
        folder = BUILD / "print" / language
        page, file = folder / "singlehtml" / "index.html", folder / f"plan-{language}.pdf"
        session.run("weasyprint", "--pdf-variant", "pdf/ua-1", str(page), str(file))
        session.log(f"{file}")

    with ThreadPoolExecutor() as pool:  # one process keeps one core busy for most of a minute
        for _done in pool.map(pdf, EDITIONS):
            pass


@nox.session
def i18n(session: nox.Session) -> None:
    """Bring the catalogues up to date and tell what is left to translate."""
    install(session, "docs")
    templates = BUILD / "gettext"
    shutil.rmtree(templates, ignore_errors=True)  # a page that is gone leaves nothing
    source = next(iter(EDITIONS))
    session.run(
        *sphinx(source, BUILD / "doctrees" / "gettext", "-b", "gettext"), "docs", str(templates)
    )
    session.run(
        "python", "-m", "plandata.languages", str(templates), "docs", "data",
        env={"PYTHONPATH": "ext"},
    )  # fmt: skip


@nox.session
def lock(session: nox.Session) -> None:
    """Lock the newest versions that fit; arguments go to uv, such as ``--upgrade-package``."""
    session.install("uv")
    for group in GROUPS:
        session.run(
            "uv", "pip", "compile", "pyproject.toml", "--group", group, "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate",
            "--no-emit-index-url", "-q", "-o", f"requirements/{group}.txt",
            *(session.posargs or ["--upgrade"]),
        )  # fmt: skip
