"""What a link to a thing of the plan says, and in which language each part of it is."""

from plandata.model import records as m
from plandata.model.lookup import kind_of
from plandata.model.plan import Plan
from plandata.wording.identifier import identifier
from plandata.wording.law_words import article_label
from plandata.wording.phrase import Phrase, filled
from plandata.wording.phrasebook import translator


def label(plan: Plan, kind: str, record: m.Record, language: str) -> Phrase:
    """The usual name of a record, with the number under which the plan lists it."""
    _ = translator(language)
    name = kind_of(kind).name(record).best(language)
    if isinstance(record, m.Group | m.Measure):
        if not record.number:
            return [name]
        level = plan.find(m.Level, kind)
        template, spoken = level.label.best(language) if level else ("", "")
        if not template:
            template, spoken = "{number} {name}", language
        return filled(template, spoken, number=record.number, name=name)
    if isinstance(record, m.Topic) and record.number:
        return filled("{number} {name}", language, number=record.number, name=name)
    if isinstance(record, m.Article):
        return article_label(plan, record, language)
    if isinstance(record, m.Figure) and record.number:
        template = _("Figure {number}: {caption}")
        return filled(template, language, number=record.number, caption=name)
    return [name]


def anchor(kind: str, id: str) -> str:
    """The id of the element that is the home of a thing: ``measure-1-1-1``. It never changes."""
    return identifier(f"{kind}-{id}")
