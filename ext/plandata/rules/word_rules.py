"""Readings, groups and numbers are written as lists need them."""

import re
import unicodedata
from collections.abc import Iterator

from plandata.model.columns import columns_of
from plandata.model.plan import Plan, record_types
from plandata.model.problem import Problem
from plandata.model.records import Figure
from plandata.model.subtype import Subtype
from plandata.model.text import SOURCE_LANGUAGE, Text
from plandata.rules.row_problem import Doubtful, at
from plandata.wording.kana import group_of
from sitecheck.message import Message

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
#: A letter that is neither kana nor the mark of a long vowel; kanji are looked for apart.
_OTHER_LETTER = re.compile("[^\\W\\d_\u3041-\u30ff]")
#: Languages whose words may be those of the source.
_WITH_KANJI = ("zh", "yue")
_QUOTED = re.compile('"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』')
_PAGES = re.compile("(?P<first>[0-9]+)[-‐-―−~〜～](?P<last>[0-9]+)")
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


def translations_are_translated(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Words in another language are not those of the source, in its letters alone."""
    for name, records in plan.rows().items():
        texts = [c.name for c in columns_of(record_types()[name]) if c.kind is Text]
        for record in records:
            for column in texts:
                text = getattr(record, column)
                own = text.get(SOURCE_LANGUAGE, "")
                for language, words in text.items():
                    if language == SOURCE_LANGUAGE:
                        continue
                    same = words == own and language.partition("-")[0] not in _WITH_KANJI
                    if _is_source(words, same=same):
                        message = Message(
                            "「{words}」は日本語のままです。この列の言語で書いてください",
                            words=words,
                        )
                        yield at(record, Subtype.DOUBTFUL, f"{column}_{language}", message)


def _is_source(words: str, *, same: bool) -> bool:
    """Whether words are in kana, or ``same`` and in kanji, with no letters of another script.

    What is quoted is what the source says.
    """
    own = _QUOTED.sub("", words)
    japanese = _KANA.search(own) or (same and _KANJI.search(own))
    return bool(japanese) and not _OTHER_LETTER.search(_KANJI.sub("", own))


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
