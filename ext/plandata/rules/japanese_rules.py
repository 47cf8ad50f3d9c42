"""What holds for plans in Japanese: readings, their groups, and translations that are none."""

import re
from collections.abc import Iterator

from plandata.model.columns import columns_of
from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.rules.row_problem import Doubtful, Rules, at
from plandata.wording.japanese.kana import group_of
from sitecheck.message import Message

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
#: A letter that is neither kana nor the mark of a long vowel; kanji are looked for apart.
_OTHER_LETTER = re.compile("[^\\W\\d_\u3041-\u30ff]")
#: Languages whose words may be those of the source.
_WITH_KANJI = ("zh", "yue")
_QUOTED = re.compile('"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』')
_KANJI = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


def groups_follow_readings(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """A term stands in the group of its first letter, or of its reading."""
    for term in plan.glossary:
        if not term.group or _KANJI.search(term.reading):
            continue  # kanji are told by themselves
        group = group_of(str(term.term), term.reading)
        if group != term.group:
            fault = Message(
                "「{group}」は用語「{term}」と合いません", group=term.group, term=term.term
            )
            should = Message("読みをかなで書いてください")
            if group:
                should = Message("「{group}」のはずです", group=group)
            yield at(term, Subtype.GROUP, "group", fault.then(should))


def readings_are_given(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """What lists sort by its reading has one."""
    for records in plan.rows().values():
        for record in records:
            if getattr(record, "reading", None) == "":
                message = Message("読みがありません。五十音の順に並べるので、書いてください")
                yield at(record, Subtype.EMPTY_CELL, "reading", message)


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


def translations_are_translated(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """Words in another language are not those of the source, in its letters alone."""
    for name, records in plan.rows().items():
        texts = [c.name for c in columns_of(record_types()[name]) if c.kind is Text]
        for record in records:
            for column in texts:
                text = getattr(record, column)
                own = str(text)
                for language, words in text.items():
                    if language == text.source:
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


RULES: Rules = {
    groups_follow_readings: ("glossary",),
    readings_are_given: (),
    readings_are_kana: (),
    translations_are_translated: (),
}
