"""What a link to a thing of the plan says, and in which language each part of it is."""

import re
from functools import cache
from typing import cast

from plandata.model import records as m
from plandata.model.lookup import kind_of
from plandata.model.plan import Plan
from plandata.wording.identifier import identifier
from plandata.wording.phrasebook import translator

#: Words and the language that they are in.
Label = tuple[str, str]
#: Labels one after another: where a name isn't translated, only the name is in another language.
Phrase = list[Label]


def filled(template: str, language: str, **parts: Label | str) -> Phrase:
    """The words of a template in ``language`` with its ``{places}`` filled in, as far as known."""
    phrase: Phrase = []
    for index, piece in enumerate(pieces(str(template))):
        part = parts.get(piece, f"{{{piece}}}") if index % 2 else piece
        if part:
            phrase.append((part, language) if isinstance(part, str) else part)
    return phrase


@cache
def pieces(template: str) -> list[str]:
    """The words of a template, and at each second place the name of one that it leaves open."""
    return re.split(r"\{(\w+)\}", template)


def plain(phrase: Phrase) -> str:
    """The words of a phrase alone."""
    return "".join(words for words, _language in phrase)


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
    if isinstance(record, m.Figure) and record.number:
        template = _("Figure {number}: {caption}")
        return filled(template, language, number=record.number, caption=name)
    if isinstance(record, m.Article):
        law = cast("m.Law", plan.find(m.Law, record.law)).label.best(language)
        return filled(_("{law}, Article {number}"), language, law=law, number=str(record.number))
    return [name]


def anchor(kind: str, id: str) -> str:
    """The id of the element that is the home of a thing: ``measure-1-1-1``. It never changes."""
    return identifier(f"{kind}-{id}")
