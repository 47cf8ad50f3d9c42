"""A made-up plan whose lists are too long for one page, where few rows make a page."""

from pathlib import Path

import pytest

from plandata.extension import pagination
from plandata.extension.writers import form
from tests.bench.invented_plan import invent
from tests.bench.our_pages import in_english
from tests.sphinx.build import Build, build

#: Measures of the plan, of which the first of two goals has 64, and rows of a page.
MEASURES, ROWS = 120, 40
#: Options of a list: there are more areas and departments, and fewer of all else.
OPTIONS = 10
ADDRESS = "https://plan.example/"


def write(folder: Path) -> Path:
    """Write the plan into a folder; its pages."""
    for name, text in in_english(invent(MEASURES), "area").items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "docs"


def build_edition(docs: Path, language: str, builder: str = "html", rows: int = ROWS) -> Build:
    """Build an edition with few rows a page, or with others, and few options a list."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pagination, "ROWS", rows)
        patch.setattr(form, "MOST_LISTED", OPTIONS)
        return build(docs, builder, language=language, html_baseurl=ADDRESS)
