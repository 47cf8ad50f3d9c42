"""What a link to a thing of the plan says, and in which language each part of it is."""

from plandata.model import records as m
from plandata.model.lookup import kind_of
from plandata.model.plan import Plan
from plandata.wording.identifier import identifier
from plandata.wording.law_words import article_label
from plandata.wording.phrase import Label, Phrase, filled
from plandata.wording.phrasebook import translator

#: What parts a number from a name, or stands around one of them.
_AROUND = " 　:：、,，.．・-–—()（）「」"


def label(plan: Plan, kind: str, record: m.Record, language: str) -> Phrase:
    """The usual name of a record, with the number under which the plan lists it."""
    _ = translator(language)
    name = kind_of(kind).name(record).best(language)
    if isinstance(record, m.Group | m.Measure):
        if not record.number:
            return [name]
        template, spoken = _template(plan, kind, language)
        return filled(template, spoken, number=record.number, name=name)
    if isinstance(record, m.Topic) and record.number:
        return filled("{number} {name}", language, number=record.number, name=name)
    if isinstance(record, m.Article):
        return article_label(plan, record, language)
    if isinstance(record, m.Figure) and record.number:
        template = _("Figure {number}: {caption}")
        return filled(template, language, number=record.number, caption=name)
    return [name]


def short_label(plan: Plan, kind: str, record: m.Group | m.Measure, language: str) -> Phrase:
    """What the usual name says before or after the name: 目標1; the name without a number."""
    if not record.number:
        return [record.name.best(language)]
    template, spoken = _template(plan, kind, language)
    parts = (part.strip(_AROUND) for part in template.split("{name}"))
    words = next((part for part in parts if "{number}" in part), "{number}")
    return filled(words, spoken, number=record.number)


def _template(plan: Plan, kind: str, language: str) -> Label:
    """How the names of a level are put together with the numbers."""
    level = plan.find(m.Level, kind)
    template, spoken = level.label.best(language) if level else ("", "")
    return (template, spoken) if template else ("{number} {name}", language)


def anchor(kind: str, id: str) -> str:
    """The id of the element that is the home of a thing: ``measure-1-1-1``. It never changes."""
    return identifier(f"{kind}-{id}")
