"""Questions to an open page. Each is a JavaScript function in the file of its name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page as Tab

from sitecheck.browser.visit import Visit
from sitecheck.finding import Check, Finding
from sitecheck.message import Message

#: What is wrong somewhere: "element", "rule", and what else the message tells.
Answer = Mapping[str, str]
#: For each rule the criterion, and what says an answer.
Rules = Mapping[str, tuple[str, Callable[[Answer], Message]]]


@cache
def _source(question: str) -> str:
    folder = files(__package__)
    names = ["helpers", "colour", question]
    helpers, colour, function = (folder.joinpath(f"{name}.js").read_text("utf-8") for name in names)
    return f"(argument) => {{\n{helpers}\n{colour}\nreturn (\n{function}\n)(argument);\n}}"


def ask(tab: Tab, question: str, argument: object = None) -> list[Answer]:
    """What the function answers; it may also act on the page."""
    answers: list[Answer] = tab.evaluate(_source(question), argument)
    return answers


def tell(check: Check, rules: Rules, visit: Visit, answers: Iterable[Answer]) -> Iterator[Finding]:
    """The answers as findings."""
    for answer in answers:
        criterion, message = rules[answer["rule"]]
        yield visit.finding(check, criterion, answer["element"], message(answer))
