"""Names, numbers and pages are written as lists need them."""

import re
import unicodedata
from collections.abc import Iterator

from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.records import Figure
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message

_PAGES = re.compile("(?P<first>[0-9]+)[-‐-―−~〜～](?P<last>[0-9]+)")


def figures_have_numbers_of_their_own(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """No two figures have one number, unless an erratum says that the source has it twice."""
    excused = {erratum.record for erratum in plan.errata if erratum.column == "number"}
    first: dict[str, Figure] = {}
    for figure in plan.figures:
        other = first.setdefault(figure.number, figure) if figure.number else figure
        if other is not figure and excused.isdisjoint((figure.id, other.id)):
            message = Message(
                "「{number}」は{line}行目の図にもあります。計画書がそうなら、"
                "errata.csv に書いてください",
                number=figure.number,
                line=other.origin.line,
            )
            yield at(figure, Subtype.NOT_UNIQUE, "number", message)


def aliases_name_one_term(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """What else a term is called is no name that it or another term has."""
    for language in dict.fromkeys(code for term in plan.glossary for code in term.term):
        owners = {term.term[language]: term for term in plan.glossary if language in term.term}
        for term in plan.glossary:
            if ("glossary", term.id) in doubtful:
                continue  # its cells may not be what was meant
            for alias in term.names(language)[language in term.term :]:
                owner = owners.setdefault(alias, term)
                named = term.names(language).count(alias)
                if owner is not term or named > 1:
                    message = Message(
                        "「{alias}」は{line}行目の用語「{term}」の名前でもあります。消してください",
                        alias=alias,
                        line=owner.origin.line,
                        term=owner.term,
                    )
                    yield at(term, Subtype.NOT_UNIQUE, f"aliases_{language}", message)
                    break


def pages_run_forward(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """The pages from which something comes go from the first to the last."""
    for records in plan.rows().values():
        for record in records:
            pages = _PAGES.fullmatch(getattr(record, "source_page", ""))
            if pages and int(pages["last"]) < int(pages["first"]):
                message = Message(
                    "ページの範囲が逆かもしれません。「{first}-{last}」ではありませんか",
                    first=pages["last"],
                    last=pages["first"],
                )
                yield at(record, Subtype.DOUBTFUL, "source_page", message)


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
