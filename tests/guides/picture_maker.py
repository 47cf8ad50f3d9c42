"""``python -m tests.guides.picture_maker``: draw the pictures of the guides anew.

They show the project that ``plandata new`` writes, so nothing in them is of any city's plan. A
browser draws them a little differently from version to version.
"""

import base64
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize

from plandata.guides.guide_files import PICTURES
from sitecheck.browser.chromium import browser
from tests.guides import picture_sheet
from tests.preview.sessions import Session
from tests.skeleton.project import new

#: The project in each language, as the command that writes it is told.
PROJECTS = {
    "ja": {"name": "さかな市の計画（例）", "levels": "goal=基本目標"},
    "en": {"name": "Plan of Harbour City (example)", "levels": "goal=Goal"},
}
#: The files of each language.
NAMES = ("measure.jpg", "preview.jpg", "workbook.jpg")
#: More stages than the example row, so that there is something to choose from.
_STAGES = {
    "ja": "operate,実施,じっし\nreview,見直し,みなおし\n",
    "en": "operate,operation\nreview,review\n",
}
_WIDTH, _HEIGHT = 640, 400
_LOSSY = {"format": "jpeg", "quality": 40}
#: The parts of a measure's page whose sources the guide lists, with the numbers that it gives them.
_NUMBERED = """
header, .page-aside, .plan-share, .plan-part:not([id$=brief], [id$=text], [id$=schedule],
  [id$=facts]), [id$=facts] > p { display: none !important }
main { padding: 12px 16px 16px 60px !important; counter-reset: part }
.page-head, .plan-part { position: relative; counter-increment: part }
.page-head::before, .plan-part::before { content: counter(part); position: absolute; left: -48px;
  width: 36px; height: 36px; border-radius: 18px; background: #a3123a; color: #fff;
  font: bold 22px/36px sans-serif; text-align: center }
.plan-brief { padding-inline: 12px }
"""
#: The file in which an id is mistyped, so that the preview has a problem to tell.
_MISTYPED = Path("data", "schedule.csv")


def draw(chromium: Browser, language: str, folder: Path) -> None:
    """Draw every picture of a language into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    measure, preview, workbook = NAMES
    viewport = ViewportSize(width=_WIDTH, height=_HEIGHT)
    with (
        TemporaryDirectory() as work,
        chromium.new_context(viewport=viewport, reduced_motion="reduce") as context,
    ):
        project, page = Path(work, "plan"), context.new_page()
        assert new(project, languages=language, **PROJECTS[language]) == 0
        with (project / "data" / "stages.csv").open("a", encoding="utf-8") as stages:
            stages.write(_STAGES[language])
        page.set_content(picture_sheet.drawn(project / "data"))
        _take(page, folder / workbook)
        with Session(project) as session:
            session.settle()
            page.goto(f"{session.address}{language}/plan/1-1.html")
            page.add_style_tag(content=_NUMBERED)
            _take(page, folder / measure, scale=0.7)
            page.goto(f"{session.address}{language}/index.html")
            words = (project / _MISTYPED).read_text("utf-8")
            session.write(str(_MISTYPED), words.replace("\n1-1,", "\n1-1x,", 1))
            page.wait_for_selector("#plan-preview-list li")
            _take(page, folder / preview, "html")


def _take(page: Page, file: Path, shown: str = "main", scale: float = 1) -> None:
    """Take a picture of an element of a page, as far as it is in the window or is drawn whole."""
    box = page.locator(shown).bounding_box()
    assert box
    height = box["height"] if shown == "main" else _HEIGHT
    clip = {**box, "height": height, "scale": scale}
    picture = {**_LOSSY, "clip": clip, "captureBeyondViewport": True}
    shot = page.context.new_cdp_session(page).send("Page.captureScreenshot", picture)
    file.write_bytes(base64.b64decode(shot["data"]))
    print(f"{file}: {file.stat().st_size} bytes")


def main() -> None:
    """Draw them in every language."""
    with browser() as chromium:
        for language in PROJECTS:
            draw(chromium, language, PICTURES / language)


if __name__ == "__main__":
    main()
