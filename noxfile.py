"""Sessions of the project. ``nox -l`` lists them; CI runs those that ``.ci/run`` names."""

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["lint", "check", "tests", "docs"]
nox.options.error_on_missing_interpreters = True

#: -n warns of each link that leads nowhere, -W fails on a warning, after all have been told.
STRICT = ["-n", "-W", "--keep-going", "-j", "auto"]
LANGUAGE = "ja"
BUILD = Path("build")
SITE = BUILD / "html" / LANGUAGE
GROUPS = ["docs", "diagrams", "print", "tests", "lint"]


def install(session: nox.Session, group: str) -> None:
    """Install a dependency group of pyproject.toml as it is locked, with hashes."""
    session.install("--require-hashes", "-r", f"requirements/{group}.txt")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site; in a terminal also serve it and rebuild on a change of docs or data."""
    install(session, "docs")
    if session.interactive:
        preview(session)
    else:
        build(session)


def preview(session: nox.Session) -> None:
    """Serve a preview that shows warnings but doesn't fail, so that work can go on."""
    watched = [option for folder in ("data", "ext") for option in ("--watch", folder)]
    session.run(
        "sphinx-autobuild", "-n", "-d", str(BUILD / "preview" / "doctrees"), *watched,
        "--open-browser", "docs", str(BUILD / "preview" / LANGUAGE),
    )  # fmt: skip


def build(session: nox.Session) -> None:
    """Build beside the site and publish only what came out whole."""
    new, doctrees = BUILD / "new" / LANGUAGE, BUILD / "doctrees" / LANGUAGE
    try:
        session.run("sphinx-build", *STRICT, "-d", str(doctrees), "docs", str(new))
    except nox.command.CommandFailed:
        # a page that was read with a warning must be read again, or the next run would pass
        shutil.rmtree(doctrees, ignore_errors=True)
        session.error(f"{SITE} is as it was; the build told above what to mend")
    changed = publish(new, SITE)
    session.log(f"{SITE}/index.html is up to date ({changed} files changed)")


def publish(new: Path, site: Path) -> int:
    """Make ``site`` equal to ``new`` and leave files that are equal already; count the changes."""
    fresh = {file.relative_to(new) for file in new.rglob("*") if file.is_file()}
    stale = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    changed = [
        file
        for file in fresh
        if file not in stale or (new / file).read_bytes() != (site / file).read_bytes()
    ]
    for file in changed:
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(new / file, site / file)
    for file in stale - fresh:
        (site / file).unlink()
    return len(changed) + len(stale - fresh)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; arguments go to pytest."""
    install(session, "tests")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Check the data without Sphinx and print every problem."""
    install(session, "docs")
    session.run(
        "python", "-m", "plandata", *(session.posargs or ["data"]), env={"PYTHONPATH": "ext"}
    )


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
    session.run(
        "sphinx-build", "-n", "-W", "-E", "-b", "dummy", "-D", "plan_draw_diagrams=1",
        "docs", str(BUILD / "dummy"),
    )  # fmt: skip


RENDERER_VERSION = """
from importlib.metadata import version
print("mermaid-render", version("mermaid-render"))
"""


@nox.session
def screenshot(session: nox.Session) -> None:
    """Draw the picture of the start page in the READMEs from the built site."""
    install(session, "tests")
    session.run("python", "tests/screenshot.py", str(SITE / "index.html"), "docs/_pictures")


@nox.session
def weight(session: nox.Session) -> None:
    """Weigh every page of the built site; a page that is over its limit fails."""
    install(session, "tests")
    session.run("python", "-m", "tests.weight", str(BUILD / "html"))


@nox.session(name="print")
def print_(session: nox.Session) -> None:
    """Make the whole plan as one tagged PDF with bookmarks, and as EPUB, in build/print."""
    install(session, "print")
    folder = BUILD / "print" / LANGUAGE
    shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left would go into the EPUB
    for builder in ("singlehtml", "epub"):
        outdir, doctrees = folder / builder, folder / "doctrees"
        session.run(
            "sphinx-build", *STRICT, "-b", builder, "-d", str(doctrees), "docs", str(outdir)
        )
    pdf = folder / f"plan-{LANGUAGE}.pdf"
    session.run(
        "weasyprint",
        "--pdf-variant",
        "pdf/ua-1",
        str(folder / "singlehtml" / "index.html"),
        str(pdf),
    )
    (book,) = (folder / "epub").glob("*.epub")
    session.log(f"{pdf} and {shutil.copyfile(book, pdf.with_suffix('.epub'))}")


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
