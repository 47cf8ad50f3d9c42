from decimal import Decimal
from pathlib import Path

import pytest

from plandata.model.lookup import UnknownIdError
from plandata.model.partial_date import YearError
from plandata.model.plan import Plan
from plandata.model.query import QueryError
from plandata.wording import figures
from plandata.wording.phrase import plain

from .another_city import City


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return City.in_folder(tmp_path).check()[0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("measures", "4"),
        ("groups", "5"),
        ("measure_groups", "1"),
        ("glossary", "3"),
        ("measures flag=urgent", "2"),
        ("measures flag=緊急 goal=1", "1"),
        ("measures stage=design period=2029", "0"),
        ("  measures   department=福祉課 ", "2"),
    ],
)
def test_rows_are_counted(plan: Plan, text: str, count: str) -> None:
    assert plain(figures.count_words(plan, text, "ja")) == count


@pytest.mark.parametrize("text", ["measure", "施策", "groups/1", ""])
def test_what_cannot_be_counted_is_told_with_what_can(plan: Plan, text: str) -> None:
    with pytest.raises(UnknownIdError, match=f"「{text}」.*「(measures|groups|plan)」"):
        figures.count_words(plan, text, "ja")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("groups flag=urgent", "measures だけ"),
        ("measures urgent", "「urgent」.*flag=new"),
        ("measures 印=urgent", "「印」.*使える値は「goal」"),
    ],
)
def test_a_condition_that_cannot_be_understood_is_told(plan: Plan, text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        figures.count_words(plan, text, "ja")


def test_a_count_of_an_unknown_flag_or_period_is_told(plan: Plan) -> None:
    with pytest.raises(UnknownIdError, match="「new」"):
        figures.count_words(plan, "measures flag=new", "ja")
    with pytest.raises(YearError, match="「2030」"):
        figures.count_words(plan, "measures stage=design period=2030", "ja")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("done", "5施策（63%）"),
        ("done count", "5施策"),
        ("done percent", "63%"),
        ("calm", "70%"),
        ("outcome total", "8施策"),
    ],
)
def test_a_result_of_the_plan_before_is_said(plan: Plan, text: str, said: str) -> None:
    assert plain(figures.result_words(plan, text, "ja")) == said


def test_a_result_is_said_in_english(plan: Plan) -> None:
    assert plain(figures.result_words(plan, "done", "en")) == "5 measures (63%)"


@pytest.mark.parametrize(
    ("text", "near"),
    [("don", "done"), ("outcomes total", "outcome"), ("mood total", "outcome"), ("", "done")],
)
def test_an_unknown_result_is_told_with_what_is_known(plan: Plan, text: str, near: str) -> None:
    with pytest.raises(UnknownIdError, match=f"「{text.partition(' ')[0]}」.*「{near}」"):
        figures.result_words(plan, text, "ja")


@pytest.mark.parametrize("text", ["done percents", "done 63", "calm count"])
def test_a_part_that_a_result_does_not_have_is_told(plan: Plan, text: str) -> None:
    with pytest.raises(QueryError, match=text.partition(" ")[2]):
        figures.result_words(plan, text, "ja")


@pytest.mark.parametrize(
    ("id", "japanese", "english"),
    [
        ("visits", "55,000人", "55,000 people"),
        ("share", "12.5%", "12.5%"),
        ("index", "0.8", "0.8"),
    ],
)
def test_a_value_is_said_with_its_unit(plan: Plan, id: str, japanese: str, english: str) -> None:
    assert plain(figures.value_words(plan, id, "ja")) == japanese
    assert plain(figures.value_words(plan, id, "en")) == english


def test_an_unknown_value_is_told_with_the_nearest(plan: Plan) -> None:
    with pytest.raises(UnknownIdError, match=r"「visit」.*「visits」"):
        figures.value_words(plan, "visit", "ja")


@pytest.mark.parametrize(
    ("value", "said"),
    [(Decimal(1234567), "1,234,567"), (Decimal("0.50"), "0.50"), (-1200, "-1,200"), (0, "0")],
)
def test_thousands_are_grouped_and_printed_digits_kept(value: Decimal | int, said: str) -> None:
    assert figures.number(value, "en") == said
