"""Directives of the domain ``plan``."""

from .figure import FigureDirective
from .files import FilesDirective
from .measure import MeasureDirective
from .past import EvaluationDirective, HistoryDirective
from .record import (
    CommitteeDirective,
    ComprehensivePlanDirective,
    ErrataDirective,
)
from .reference import ArticlesDirective, DepartmentsDirective, GlossaryDirective
from .selection import MeasuresDirective, ScheduleDirective
from .tree import TreeDirective

DIRECTIVES = {
    "measure": MeasureDirective,
    "measures": MeasuresDirective,
    "schedule": ScheduleDirective,
    "tree": TreeDirective,
    "glossary": GlossaryDirective,
    "articles": ArticlesDirective,
    "departments": DepartmentsDirective,
    "history": HistoryDirective,
    "evaluation": EvaluationDirective,
    "figure": FigureDirective,
    "files": FilesDirective,
    "committee": CommitteeDirective,
    "comprehensive-plan": ComprehensivePlanDirective,
    "errata": ErrataDirective,
}
