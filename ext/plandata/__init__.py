"""A plan as data: to read and check it from Python, and as a Sphinx extension.

In a program, ``plandata.load("data")`` gives the plan and all that is to be mended in it. In a
``conf.py``, ``extensions = ["plandata"]`` adds the domain ``plan`` to a site; only that needs
Sphinx.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from plandata import validation
from plandata.accessibility import audit
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.records import (
    About,
    Article,
    Department,
    Era,
    Erratum,
    Event,
    Figure,
    FigureValue,
    Flag,
    Group,
    Indicator,
    IndicatorValue,
    Law,
    Level,
    Measure,
    MeasureArticle,
    MeasureDepartment,
    MeasureGroup,
    MeasureTopic,
    Member,
    Money,
    Period,
    Place,
    Progress,
    Record,
    Result,
    Role,
    Scale,
    ScheduleEntry,
    Stage,
    Strand,
    Term,
    Topic,
    Vocabulary,
    Word,
)
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.validation import Loaded
from sitecheck import __version__ as __version__
from sitecheck import message
from sitecheck.finding import Finding
from sitecheck.message import Message

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = [
    "About",
    "Article",
    "Department",
    "Era",
    "Erratum",
    "Event",
    "Figure",
    "FigureValue",
    "Finding",
    "Flag",
    "Group",
    "Indicator",
    "IndicatorValue",
    "Law",
    "Level",
    "Loaded",
    "Measure",
    "MeasureArticle",
    "MeasureDepartment",
    "MeasureGroup",
    "MeasureTopic",
    "Member",
    "Message",
    "Money",
    "Period",
    "Place",
    "Plan",
    "Problem",
    "Progress",
    "Record",
    "Result",
    "Role",
    "Scale",
    "ScheduleEntry",
    "Stage",
    "Strand",
    "Subtype",
    "Term",
    "Text",
    "Topic",
    "Vocabulary",
    "Word",
    "check",
    "load",
]


message.use(Path(__file__).with_name("locale"))


def load(folder: str | Path) -> Loaded:
    """Read the plan in a folder of CSV files.

    Bad data is no exception: ``plan`` holds the rows that can be used, and ``problems`` names file,
    line, column and value of everything that is to be mended; of those that are only notices
    (``problem.is_notice``), all could be read.
    """
    folder = Path(folder)
    loaded, audited = validation.load(folder, audit.FILES), audit.load(folder)
    return Loaded(loaded.plan, (*loaded.problems, *audited.problems))


def check(folder: str | Path) -> tuple[Problem, ...]:
    """Everything that is to be mended in a folder of CSV files; nothing where all is well."""
    return load(folder).problems


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add everything that the extension adds."""
    from plandata.extension import setup as extension

    return {"version": __version__, **extension(app)}
