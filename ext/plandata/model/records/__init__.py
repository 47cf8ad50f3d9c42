"""The plan as plain records: one class a CSV file, one attribute a column.

They are the only place that says which files and columns there are, what their cells must be and
what is said of them. The loader's checks, ``datapackage.json`` and the tables of
``data/README.md`` follow from them. Nothing here knows Sphinx, a city, its years, its stages or
its laws.
"""

from plandata.model.records.about import About, Era, Member, Strand
from plandata.model.records.background import Event, Result, Scale
from plandata.model.records.common import Place, Record
from plandata.model.records.glossary import Term
from plandata.model.records.groups import Group, Level, MeasureGroup
from plandata.model.records.indicators import Indicator, IndicatorValue, Money
from plandata.model.records.laws import Article, Law, MeasureArticle
from plandata.model.records.measures import Measure, MeasureDepartment
from plandata.model.records.schedule import Period, Progress, ScheduleEntry
from plandata.model.records.sources import Erratum, Figure, FigureValue
from plandata.model.records.topics import MeasureTopic, Topic, Vocabulary
from plandata.model.records.vocabulary import Department, Flag, Role, Stage, Word

__all__ = [
    "About",
    "Article",
    "Department",
    "Era",
    "Erratum",
    "Event",
    "Figure",
    "FigureValue",
    "Flag",
    "Group",
    "Indicator",
    "IndicatorValue",
    "Law",
    "Level",
    "Measure",
    "MeasureArticle",
    "MeasureDepartment",
    "MeasureGroup",
    "MeasureTopic",
    "Member",
    "Money",
    "Period",
    "Place",
    "Progress",
    "Record",
    "Result",
    "Role",
    "Scale",
    "ScheduleEntry",
    "Stage",
    "Strand",
    "Term",
    "Topic",
    "Vocabulary",
    "Word",
]
