"""What the pages say of a verdict, in the page's language.

Words are looked up when they are said: Sphinx imports this when it knows a language already, and
a process may build several.
"""

from collections.abc import Iterator

from sphinx.locale import get_translation

from plandata.accessibility.statement import Statement
from plandata.accessibility.verdict import Claim, Degree, Result, Verdict
from plandata.wording.figures import number
from plandata.wording.phrasebook import translator

_ = get_translation("plandata")


def result_words(result: Result) -> str:
    """What the pages call a result; said when it is asked for, in the language of this build."""
    return {
        Result.MET: _("met"),
        Result.FAILED: _("not met"),
        Result.NOT_APPLICABLE: _("not applicable"),
        Result.UNCHECKED: _("not checked"),
    }[result]


def people_words(result: str) -> str:
    """What the pages call the result of a check by people, "" where there is none."""
    return {"pass": _("passed"), "fail": _("failed"), "": _("not checked")}[result]


def claim_words(claim: Claim, standard: str, source: str, language: str) -> str:
    """The degree with the level and the standard; a translation adds what the source calls it."""
    words = {
        Degree.CONFORMING: _("conforming to level {level} of {standard}"),
        Degree.PARTLY: _("partly conforming to level {level} of {standard}"),
        Degree.CONSIDERING: _("in consideration of level {level} of {standard}"),
    }[claim.degree]
    said = words.format(level=claim.level, standard=standard)
    if language == source:
        return said
    return _("{claim} ({degree})").format(claim=said, degree=_degree(claim.degree, source))


def _degree(degree: Degree, language: str) -> str:
    """What a guideline in a language calls a degree."""
    _ = translator(language)
    return {
        Degree.CONFORMING: _("conformance"),
        Degree.PARTLY: _("partial conformance"),
        Degree.CONSIDERING: _("consideration"),
    }[degree]


def target_words(statement: Statement) -> str:
    """The level that the site aims at."""
    return _("level {level} of {standard}").format(
        level=statement.target_level, standard=statement.standard
    )


def methods(verdict: Verdict) -> str:
    """How a criterion was judged, as far as it was; the page says what AC, AF and HC are."""
    return _(", ").join(verdict.methods) or _("none")


def applies(verdict: Verdict) -> str:
    """Whether the site has anything that the criterion is about."""
    if verdict.exemption is None:
        return str(_("yes"))
    known = verdict.result is Result.NOT_APPLICABLE
    return str(_("no")) if known else result_words(Result.UNCHECKED)


def remarks(verdict: Verdict, language: str) -> Iterator[str]:
    """What there is to say of a result: what is left to do, or what was found."""
    counts = {
        _("problems found by machines: {count}"): sum(r.findings for r in verdict.records),
        _("problems left out by hand: {count}"): sum(r.excluded for r in verdict.records),
        _("checks by people that failed: {count}"): _count(verdict, "fail"),
    }
    for words, count in counts.items():
        if count:
            yield words.format(count=number(count, language))
    if verdict.result is Result.UNCHECKED:
        yield from _left(verdict, language)


def _left(verdict: Verdict, language: str) -> Iterator[str]:
    total = len(verdict.criterion.checks)
    if verdict.done < total:
        words = _("checks by machines: {done} of {total}")
        yield words.format(done=number(verdict.done, language), total=number(total, language))
    if verdict.criterion.proof == "people":
        total = len(verdict.people)
        done = total - _count(verdict, "")
        words = _("checks by people: {done} of {total}")
        yield words.format(done=number(done, language), total=number(total, language))


def _count(verdict: Verdict, result: str) -> int:
    return sum(row.result == result for row in verdict.people)
