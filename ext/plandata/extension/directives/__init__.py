"""Directives of the domain ``plan``."""

from plandata.extension.directives.briefs import BriefsDirective
from plandata.extension.directives.counts import CountsDirective
from plandata.extension.directives.doors import DoorsDirective
from plandata.extension.directives.figure import FigureDirective
from plandata.extension.directives.files import FilesDirective
from plandata.extension.directives.group_cards import GroupsDirective
from plandata.extension.directives.guide import GuideDirective
from plandata.extension.directives.indicator_list import IndicatorsDirective
from plandata.extension.directives.measure import MeasureDirective
from plandata.extension.directives.messages import MessagesDirective
from plandata.extension.directives.money import MoneyDirective
from plandata.extension.directives.past import EvaluationDirective, HistoryDirective
from plandata.extension.directives.record import (
    CommitteeDirective,
    ComprehensivePlanDirective,
    ErrataDirective,
)
from plandata.extension.directives.reference import (
    ArticlesDirective,
    DepartmentsDirective,
    GlossaryDirective,
    TopicsDirective,
)
from plandata.extension.directives.selection import MeasuresDirective
from plandata.extension.directives.starts import StartsDirective
from plandata.extension.directives.timeline import ScheduleDirective
from plandata.extension.directives.tree import TreeDirective

DIRECTIVES = {
    "measure": MeasureDirective,
    "briefs": BriefsDirective,
    "measures": MeasuresDirective,
    "schedule": ScheduleDirective,
    "indicators": IndicatorsDirective,
    "money": MoneyDirective,
    "tree": TreeDirective,
    "counts": CountsDirective,
    "starts": StartsDirective,
    "doors": DoorsDirective,
    "groups": GroupsDirective,
    "glossary": GlossaryDirective,
    "articles": ArticlesDirective,
    "departments": DepartmentsDirective,
    "topics": TopicsDirective,
    "history": HistoryDirective,
    "evaluation": EvaluationDirective,
    "figure": FigureDirective,
    "files": FilesDirective,
    "committee": CommitteeDirective,
    "comprehensive-plan": ComprehensivePlanDirective,
    "errata": ErrataDirective,
    "messages": MessagesDirective,
    "manual": GuideDirective,
}
