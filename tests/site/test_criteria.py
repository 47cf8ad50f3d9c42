"""The engine's criteria are those of the standards, each with the checks that speak to it."""

import csv
from itertools import chain
from pathlib import Path

from plandata.accessibility.audit import CRITERIA
from sitecheck import browser, pages, validity
from tests.site import sheets

#: First the criteria of JIS X 8341-3:2016, levels A and AA, with the standard's names (without
#: 「の達成基準」) and those of WCAG 2.0, then what WCAG 2.1 and 2.2 add at these levels, with the
#: names in the translation of WCAG 2.2 by the ウェブアクセシビリティ基盤委員会.
STANDARDS = Path(__file__).with_name("criteria_of_standards.csv")


def criteria() -> list[dict[str, str]]:
    """The criteria that the engine brings."""
    with CRITERIA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def standard() -> list[dict[str, str]]:
    """Every criterion, in the order of the numbers."""
    with STANDARDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return sorted(rows, key=lambda row: [int(part) for part in row["number"].split(".")])


def test_the_criteria_are_those_of_the_standards_in_their_order() -> None:
    columns = list(standard()[0])
    assert [{c: row[c] for c in columns} for row in criteria()] == standard()


def test_there_are_38_of_the_standard_and_18_more() -> None:
    editions = [row["edition"] for row in standard()]
    assert editions.count("2.0") == 38
    assert len(editions) - editions.count("2.0") == 18


def test_there_are_25_of_level_a_and_13_of_level_aa_in_the_standard() -> None:
    levels = [row["level"] for row in standard() if row["edition"] == "2.0"]
    assert [levels.count("A"), levels.count("AA")] == [25, 13]


def test_people_are_told_what_to_do_for_each_criterion_that_needs_them() -> None:
    rows = sheets.rows("manual_checks")
    told = set(chain.from_iterable(row["criteria"].split(";") for row in rows))
    needed = {row["number"] for row in criteria() if row["proof"] == "people"}
    assert needed - told == set()


def test_the_walk_through_is_the_same_with_each_screen_reader() -> None:
    walks: dict[str, list[tuple[str, str]]] = {}
    for row in sheets.rows("manual_checks"):
        if row["kind"] == "screen-reader":
            walks.setdefault(row["tool"], []).append((row["criteria"], row["task_ja"]))
    assert set(walks) == {"NVDA", "VoiceOver", "PC-Talker"}
    assert walks["NVDA"] == walks["VoiceOver"] == walks["PC-Talker"]


def speaking() -> dict[str, dict[str, str]]:
    """For each criterion the checks that speak to it, with how, in the order of the checks."""
    checks = [check for check, _finder in pages.CHECKS]
    checks += [check.CHECK for check in browser.CHECKS]
    found: dict[str, dict[str, str]] = {}
    for check in [*checks, validity.CHECK]:
        for number, method in check.criteria.items():
            found.setdefault(number, {})[check.id] = method
    return found


def test_the_checks_of_each_criterion_are_those_that_speak_to_it() -> None:
    listed = {row["number"]: row["checks"] for row in criteria()}
    spoken = speaking()
    assert set(spoken) <= set(listed)
    assert listed == {number: ";".join(spoken.get(number, {})) for number in listed}


def test_machines_are_the_proof_exactly_where_a_check_settles_the_criterion() -> None:
    settled = {number for number, checks in speaking().items() if "AC" in checks.values()}
    proven = {row["number"] for row in criteria() if row["proof"] == "machine"}
    assert proven == settled
