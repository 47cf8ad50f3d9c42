"""What a link to a thing of the plan says, and in which language it says it."""

from typing import cast

from sphinx.locale import get_translation

from . import model as m
from .lookup import KINDS
from .plan import Plan

_ = get_translation("plandata")

#: Words and the language that they are in.
Label = tuple[str, str]


def label(plan: Plan, kind: str, record: m.Record, language: str) -> Label:
    """The usual name of a record, with the number under which the plan lists it."""
    name, spoken = KINDS[kind].name(record).best(language)
    if isinstance(record, m.Goal):
        return _("Goal {id}: {name}").format(id=record.id, name=name), spoken
    if isinstance(record, m.Area | m.Measure):
        return f"{record.id} {name}", spoken
    if isinstance(record, m.Figure):
        return figure_label(record, language)
    if isinstance(record, m.Article):
        law = cast("m.Law", plan.find(m.Law, record.law))
        name, spoken = law.label.best(language)
        return _("{law}, Article {number}").format(law=name, number=record.number), spoken
    return name, spoken


def figure_label(figure: m.Figure, language: str) -> Label:
    """The caption of a figure after its number, if the source numbers it."""
    caption, spoken = figure.caption.best(language)
    if not figure.number:
        return caption, spoken
    return _("Figure {number}: {caption}").format(number=figure.number, caption=caption), spoken


def anchor(kind: str, id: str) -> str:
    """The id of the element that is the home of a thing: ``measure-1-1-1``. It never changes."""
    return f"{kind}-{id}"
