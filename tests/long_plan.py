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
#: A page that other made-up plans lack, for they are measured beside those of other tools.
_TREE = {
    "docs/tree.md": "# 体系\n\n```{plan:tree}\n```\n",
    "docs/locale/en/LC_MESSAGES/tree.po": """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "体系"
msgstr "The plan at a glance"
""",
}


def write(folder: Path) -> Path:
    """Write the plan into a folder; its pages."""
    files = in_english(invent(MEASURES), "area") | _TREE
    index = files["docs/index.md"]
    files["docs/index.md"] = index.replace("\nlists/measures\n", "\ntree\nlists/measures\n")
    files["docs/conf.py"] += '\nextensions += ["plandata.book"]\n'
    for name, text in files.items():
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
