"""Visits to the pages of the site: what is asked there stands in probes.js."""

from pathlib import Path

from playwright.sync_api import Browser, Page, Request, ViewportSize

PROBES = Path(__file__).with_name("probes.js").read_text("utf-8")
PHONE: ViewportSize = {"width": 320, "height": 800}
DESK: ViewportSize = {"width": 1280, "height": 900}
#: A4 without the margins of ``@page``, in CSS pixels of 1/96 inch.
PAPER: ViewportSize = {"width": 672, "height": 986}
#: Pages of each kind: start, chapter, measures, filter, schedule, glossary, charts, code, search.
SAMPLE = [
    "index",
    "overview",
    "measures/2-1",
    "reference/measures",
    "reference/schedule",
    "appendix/glossary",
    "context/society",
    "editors",
    "search",
]
#: What is wrong by question and page; a page without an answer is left out.
Survey = dict[str, dict[str, list[str]]]

_ONLY_ON_SCREEN = "header, nav, form, .skip-link, .download, .permalink, dt:has(+ dd .permalink)"


def ask(page: Page, question: str, argument: str = "") -> list[str]:
    """Ask the page a question of probes.js."""
    return ask_all(page, {question: argument})[question]


def ask_all(page: Page, questions: dict[str, str]) -> dict[str, list[str]]:
    """Ask several questions, each with its argument, in one call."""
    answers: list[list[str]] = page.evaluate(PROBES, list(questions.items()))
    return dict(zip(questions, answers, strict=True))


def survey(chromium: Browser, address: str, names: list[str]) -> Survey:
    """Visit every page once, and look at it on a desk, a phone, in the dark and on paper."""
    found: Survey = {}
    with chromium.new_context(base_url=address, reduced_motion="reduce") as context:
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("requestfailed", lambda request: told.extend(_failure(request)))
        for name in names:
            told.clear()
            page.set_viewport_size(DESK)
            page.emulate_media(media="screen", color_scheme="light")
            page.goto(f"{name}.html")
            answers = _look(page)
            answers["loaded"] = [url.removeprefix(address) for url in answers["loaded"]]
            for question, answer in (answers | {"told": list(told)}).items():
                pages = found.setdefault(question, {})
                if answer:
                    pages[name] = answer
    return found


def _failure(request: Request) -> list[str]:
    """What went wrong; a slow icon that the visit of the next page cuts off did not."""
    cut_off = request.failure == "net::ERR_ABORTED"
    return [] if cut_off else [f"failed: {request.url} {request.failure}"]


def _look(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    def note(when: str, **questions: str) -> None:
        answers = ask_all(page, questions)
        found.update({f"{question} {when}".strip(): answers[question] for question in questions})

    note("", loaded="", regions="", landmarks="", skipped="", unfocusable="")
    page.evaluate("document.querySelector('details.site-menu').open = true")
    note("desk", sideways="", small="")
    note("light", pale="")
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    note("phone", sideways="", small="")
    note("dark", pale="")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    unseen = f"{_ONLY_ON_SCREEN}, [data-search]"  # found by a script, so nothing of the plan
    note("print", unseen=unseen, seen=_ONLY_ON_SCREEN, sideways="", cut="", pale="")
    return found
