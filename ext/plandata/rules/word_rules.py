"""Readings, groups and numbers are written as lists need them."""

import re
import unicodedata
from collections.abc import Iterator

from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from plandata.wording.kana import group_of
from sitecheck.message import Message

_KANJI = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


def groups_follow_readings(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A term stands in the group of its first letter, or of its reading."""
    for term in plan.glossary:
        if _KANJI.search(term.reading):
            continue  # that is told by itself
        group = group_of(str(term.term), term.reading)
        if group != term.group:
            fault = Message(
                "「{group}」は用語「{term}」と合いません", group=term.group, term=term.term
            )
            should = Message("読みをかなで書いてください")
            if group:
                should = Message("「{group}」のはずです", group=group)
            yield at(term, Subtype.GROUP, "group", fault.then(should))


def readings_are_kana(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A reading has no kanji: lists are sorted by it."""
    for records in plan.rows().values():
        for record in records:
            kanji = _KANJI.search(getattr(record, "reading", ""))
            if kanji:
                message = Message(
                    "読みに漢字の「{kanji}」があります。ひらがなで書いてください", kanji=kanji[0]
                )
                yield at(record, Subtype.BAD_VALUE, "reading", message)


def figures_have_numbers(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The number of a figure is one: what pages write before it stands in no cell."""
    for figure in plan.figures:
        number = "".join(re.findall("[0-9A-Za-z.-]", unicodedata.normalize("NFKC", figure.number)))
        if figure.number and figure.number != number:
            fault = Message("「{number}」は番号ではありません", number=figure.number)
            hint = Message("番号だけを数字で書いてください")
            if number:
                hint = Message("番号だけを「{number}」のように書いてください", number=number)
            yield at(figure, Subtype.BAD_VALUE, "number", fault.then(hint))
