"""From what machines and people found to results and the degree of conformance."""

from typing import Any

import pytest

from plandata.accessibility.audit_records import Criterion, Exemption, ManualCheck
from plandata.accessibility.verdict import Degree, Result, Verdict, claim, judge, of_standard
from plandata.model.partial_date import PartialDate
from plandata.model.records import Place
from plandata.model.text import Text
from sitecheck.evidence import Evidence, Record

PAGES = ("en/index.html", "ja/index.html")
ORIGIN = Place("data/criteria.csv", (), 2)


def criterion(**changes: Any) -> Criterion:
    values: dict[str, Any] = {
        "number": "1.4.3",
        "name": Text({"ja": "差"}),
        "level": "AA",
        "edition": "2.0",
        "checks": ("axe", "contrast"),
        "proof": "machine",
    }
    return Criterion(origin=ORIGIN, **{**values, **changes})


def record(check: str, **changes: Any) -> Record:
    return Record(check, "1.4.3", "AC", "tool", len(PAGES), 0, 0)._replace(**changes)


def row(result: str = "", *criteria: str) -> ManualCheck:
    return ManualCheck(
        origin=ORIGIN,
        id="look",
        criteria=criteria or ("1.4.3",),
        kind="inspection",
        tool="",
        task=Text({"ja": "見ます。"}),
        result=result,
        note=Text({}),
        tester="",
        checked_on=PartialDate(2027, 5) if result else None,
    )


#: The site has nothing that the criterion is about.
EXEMPT = Exemption(origin=ORIGIN, criterion="1.4.3", reason=Text({"ja": "色がありません。"}))
CLEAN = (record("axe"), record("contrast"))


def judged(
    one: Criterion,
    *records: Record,
    exempt: Exemption | None = None,
    rows: tuple[ManualCheck, ...] = (),
    pages: Any = PAGES,
) -> Verdict:
    return judge(one, exempt, Evidence(pages=pages, records=records), rows)


def test_without_any_evidence_a_criterion_is_unchecked() -> None:
    for proof in ("machine", "people"):
        for exempt in (None, EXEMPT):
            for checks in ((), ("axe",)):
                one = criterion(proof=proof, checks=checks)
                assert judge(one, exempt, Evidence(), ()).result is Result.UNCHECKED


def test_a_criterion_is_met_where_machines_settle_it_and_found_nothing() -> None:
    assert judged(criterion(), *CLEAN).result is Result.MET


@pytest.mark.parametrize(
    "records",
    [
        CLEAN[:1],
        (CLEAN[0], record("contrast", pages=1)),
        (CLEAN[0], record("contrast", criterion="1.4.11")),
        (CLEAN[0], record("contrast", excluded=1)),
        (*CLEAN, record("other", excluded=1)),
        tuple(one._replace(method="AF") for one in CLEAN),
    ],
    ids=["missing", "some pages", "of another", "left out", "left out elsewhere", "only finders"],
)
def test_a_criterion_is_unchecked_where_machines_have_not_settled_it(
    records: tuple[Record, ...],
) -> None:
    assert judged(criterion(), *records).result is Result.UNCHECKED


def test_a_run_over_no_page_settles_nothing() -> None:
    records = (record("axe", pages=0), record("contrast", pages=0))
    assert judged(criterion(), *records, pages=()).result is Result.UNCHECKED


@pytest.mark.parametrize("proof", ["machine", "people"])
def test_a_finding_is_a_failure_even_if_people_passed_it_and_of_a_check_not_listed(
    proof: str,
) -> None:
    for check in ("contrast", "other"):
        records = (*CLEAN, record(check, findings=1))
        one = criterion(proof=proof)
        assert judged(one, *records, rows=(row("pass"),)).result is Result.FAILED


def test_a_criterion_is_met_where_every_row_of_people_passed_and_machines_found_nothing() -> None:
    one = criterion(proof="people")
    assert judged(one, *CLEAN, rows=(row("pass"), row("pass"))).result is Result.MET
    assert judged(criterion(proof="people", checks=()), rows=(row("pass"),)).result is Result.MET


def test_people_judge_what_was_left_out_by_hand() -> None:
    records = (CLEAN[0], record("contrast", excluded=2))
    assert judged(criterion(proof="people"), *records, rows=(row("pass"),)).result is Result.MET


@pytest.mark.parametrize(
    ("records", "rows"),
    [
        (CLEAN, ()),
        (CLEAN, (row("pass"), row())),
        (CLEAN, (row("pass", "1.1.1"),)),
        (CLEAN[:1], (row("pass"),)),
    ],
    ids=["no row", "one left", "of another", "a check missing"],
)
def test_a_criterion_is_unchecked_where_people_have_not_settled_it(
    records: tuple[Record, ...], rows: tuple[ManualCheck, ...]
) -> None:
    assert judged(criterion(proof="people"), *records, rows=rows).result is Result.UNCHECKED


@pytest.mark.parametrize("proof", ["machine", "people"])
@pytest.mark.parametrize("exempt", [None, EXEMPT])
def test_a_row_that_failed_is_a_failure_whatever_machines_say(
    proof: str, exempt: Exemption | None
) -> None:
    one = criterion(proof=proof)
    rows = (row("pass"), row("fail"))
    assert judged(one, *CLEAN, exempt=exempt, rows=rows).result is Result.FAILED


def test_rows_that_are_left_do_not_hold_back_what_machines_settle() -> None:
    assert judged(criterion(), *CLEAN, rows=(row(),)).result is Result.MET


def test_a_criterion_does_not_apply_where_its_proof_says_so() -> None:
    by_machine = criterion()
    by_people = criterion(proof="people", checks=())
    assert judged(by_machine, *CLEAN, exempt=EXEMPT).result is Result.NOT_APPLICABLE
    assert judged(by_people, exempt=EXEMPT, rows=(row("pass"),)).result is Result.NOT_APPLICABLE
    assert judged(by_people, exempt=EXEMPT, rows=(row(),)).result is Result.UNCHECKED


@pytest.mark.parametrize("proof", ["machine", "people"])
def test_a_finding_where_a_criterion_is_said_not_to_apply_leaves_it_unchecked(proof: str) -> None:
    """There is such content after all, and nobody has judged it."""
    records = (CLEAN[0], record("contrast", findings=1))
    one = criterion(proof=proof)
    found = judged(one, *records, exempt=EXEMPT, rows=(row("pass"),))
    assert found.result is Result.UNCHECKED


def test_the_methods_are_those_that_were_really_used() -> None:
    records = (record("axe", method="AF"), record("contrast"))
    assert judged(criterion()).methods == []
    assert judged(criterion(), *records, rows=(row(),)).methods == ["AC", "AF"]
    assert judged(criterion(), rows=(row("fail"),)).methods == ["HC"]


def test_the_checks_that_ran_over_all_pages_are_counted() -> None:
    assert judged(criterion(), CLEAN[0], record("contrast", pages=1)).done == 1
    assert judged(criterion(), *CLEAN, record("other")).done == 2


def made(*results: tuple[str, str, Result]) -> list[Verdict]:
    """Verdicts by edition, level and result."""
    return [
        Verdict(criterion(edition=edition, level=level), None, (), (), 0, result)
        for edition, level, result in results
    ]


A, AA = ("2.0", "A"), ("2.0", "AA")
GOOD = made((*A, Result.MET), (*AA, Result.NOT_APPLICABLE))


@pytest.mark.parametrize(
    ("results", "target", "expected"),
    [
        ([], "AA", (Degree.CONSIDERING, "AA")),
        (GOOD, "AA", (Degree.CONFORMING, "AA")),
        (GOOD, "A", (Degree.CONFORMING, "A")),
        ([*GOOD, *made((*A, Result.UNCHECKED))], "AA", (Degree.CONSIDERING, "AA")),
        ([*GOOD, *made((*AA, Result.UNCHECKED))], "A", (Degree.CONFORMING, "A")),
        (
            [*GOOD, *made((*A, Result.FAILED), (*AA, Result.UNCHECKED))],
            "AA",
            (Degree.CONSIDERING, "AA"),
        ),
        ([*GOOD, *made((*AA, Result.FAILED))], "AA", (Degree.PARTLY, "AA")),
        ([*GOOD, *made((*AA, Result.FAILED), (*A, Result.FAILED))], "AA", (Degree.PARTLY, "A")),
        ([*GOOD, *made((*AA, Result.FAILED))], "A", (Degree.CONFORMING, "A")),
        ([*GOOD, *made(("2.1", "A", Result.FAILED))], "AA", (Degree.CONFORMING, "AA")),
        ([*GOOD, *made(("2.2", "AA", Result.UNCHECKED))], "AA", (Degree.CONFORMING, "AA")),
    ],
)
def test_the_degree_follows_from_the_results(
    results: list[Verdict], target: str, expected: tuple[Degree, str]
) -> None:
    assert claim(results, target) == expected


def test_only_the_standards_own_criteria_up_to_the_level_count() -> None:
    results = made((*A, Result.MET), (*AA, Result.MET), ("2.1", "A", Result.MET))
    assert of_standard(results, "AA") == results[:2]
    assert of_standard(results, "A") == results[:1]
