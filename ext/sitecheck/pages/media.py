"""That nothing on a page sounds, moves, flashes or runs out of time.

Where this finds nothing, the criteria of WCAG on time-based media (1.2.x, 1.4.2), on time (2.2.x)
and on flashes (2.3.1) have nothing to apply to.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bs4 import Tag

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages import style_sheet
from sitecheck.pages.reading import Page, attribute

_SOUND = ("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2")
_TIME = ("2.2.1",)
_MOTION = ("2.2.2", "2.3.1")
CHECK = Check(
    "media",
    "音、動画、動き、制限時間がないこと",
    "No sound, video, motion or time limit",
    dict.fromkeys((*_SOUND, *_TIME, *_MOTION), "AC"),
)
_PLAYERS = "audio, video, iframe, embed, object, bgsound"
#: HTML's parser writes names in lower case, also those of SVG.
_MOVING = ["marquee", "blink", "canvas", "set", "animate", "animatemotion", "animatetransform"]
_MOVING_IMAGES = re.compile(r"\.(?:gif|apng|webp|avif|mng)$", re.IGNORECASE)
#: What a script needs to play, to move something again and again, or to let a time run out.
_SCRIPTS = {
    _SOUND: re.compile(r"\bnew Audio\b|\bAudioContext\b|\bspeechSynthesis\b"),
    _TIME: re.compile(r"\bsetInterval\b|\blocation\.reload\b"),
    _MOTION: re.compile(r"\brequestAnimationFrame\b|\.animate\("),
}
#: What is wrong: the criteria that it may break, where it is, and what to do.
_Broken = tuple[tuple[str, ...], Tag | str, Message]


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """What may sound, move or run out of time on the pages, in their styles and their scripts."""
    told: set[Path] = set()
    for page in pages:
        for criteria, element, message in _of_page(page):
            for criterion in criteria:
                yield page.finding(CHECK, criterion, element, message)
        for file in (*style_sheet.sheets(page), *_scripts(page)):
            if file not in told:
                told.add(file)
                place = file.relative_to(page.site.folder).as_posix()
                for criteria, element, message in _of_file(file):
                    for criterion in criteria:
                        yield Finding(CHECK.id, criterion, place, str(element), message)


def _of_page(page: Page) -> Iterator[_Broken]:
    for element in page.soup.select(_PLAYERS):
        message = Message(
            "音や動画かもしれません。字幕などの代わりと止め方を、人が確かめる必要があります"
        )
        yield (*_SOUND, *_MOTION), element, message
    for element in page.soup.find_all(_MOVING):
        yield _MOTION, element, Message("動くものです。動かない形にしてください")
    for image in page.soup.select("img[src]"):
        if _MOVING_IMAGES.search(attribute(image, "src").partition("?")[0]):
            message = Message("動くかもしれない形式の画像です。PNG、JPEG、SVGにしてください")
            yield _MOTION, image, message
    for meta in page.soup.select("meta[http-equiv]"):
        if attribute(meta, "http-equiv").lower() == "refresh":
            yield _TIME, meta, Message("時間がたつとページが替わります。この指定を消してください")


def _scripts(page: Page) -> list[Path]:
    sources = (attribute(script, "src") for script in page.soup.select("script[src]"))
    targets = (page.target(source)[0] for source in sources)
    files = [page.site.folder / target for target in targets if target]
    return [file for file in files if file.is_file()]


def _of_file(file: Path) -> Iterator[_Broken]:
    if file.suffix == ".css":
        for rule in style_sheet.read(file):
            if "animation" in rule.declarations or "animation-name" in rule.declarations:
                selector = ", ".join(rule.selectors)
                yield _MOTION, selector, Message("動きがあります。animation を消してください")
        return
    text = file.read_text("utf-8")
    for criteria, pattern in _SCRIPTS.items():
        if found := pattern.search(text):
            message = Message(
                "音、動き、制限時間になりうるスクリプトです。使わない形にしてください"
            )
            yield criteria, found[0], message
