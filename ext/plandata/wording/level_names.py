"""What the plan calls what it consists of: its goals, its areas, its measures."""

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording.phrase import Label
from plandata.wording.phrasebook import translator

#: The level of the measures themselves, which a plan need not name.
MEASURE = "measure"


def name(plan: Plan, level: str, language: str, *, several: bool = False) -> Label:
    """What one thing of a level, or ``several``, is called within a sentence."""
    found = plan.find(m.Level, level)
    if found is None:
        _ = translator(language)
        return _("measures") if several else _("measure"), language
    words, spoken = found.name.best(language)
    if several and spoken in found.plural:
        words = found.plural[spoken]
    return words, spoken


def heading(plan: Plan, level: str, language: str, *, several: bool = False) -> Label:
    """The same where it stands first."""
    words, spoken = name(plan, level, language, several=several)
    return capital(words), spoken


def capital(words: str) -> str:
    """Words as they stand first in a heading."""
    return words[:1].upper() + words[1:]


def short(record: m.Group | m.Measure, language: str) -> Label:
    """A thing by its number, or by its name where it has none."""
    return (record.number, language) if record.number else record.name.best(language)
