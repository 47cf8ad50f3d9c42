"""Indicators, their values and money: what is told of them, their order, sums and words."""

from decimal import Decimal
from pathlib import Path

import pytest

from plandata.model import records as m
from plandata.model.lookup import UnknownIdError
from plandata.model.partial_date import YearError
from plandata.model.plan import Plan
from plandata.model.query import QueryError
from plandata.model.subtype import Subtype
from plandata.wording import amounts as money
from plandata.wording import indicator_words as indicators
from plandata.wording.phrase import plain
from sitecheck.message import MessageError

from .another_city import City, lost_rows, only


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


@pytest.fixture
def plan(city: City) -> Plan:
    return city.check()[0]


@pytest.mark.parametrize(("measure", "group"), [("1-1-1", "1"), ("", "")])
def test_an_indicator_is_of_one_measure_or_of_one_group(
    city: City, measure: str, group: str
) -> None:
    city.change("indicators", 2, "measure", measure)
    city.change("indicators", 2, "group", group)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, "indicators:2", "measure")
    assert "measure か group のどちらか一つに" in problem.message
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(("value", "words"), [("12.5", "少し"), ("", "")])
def test_a_value_is_a_number_or_words(city: City, value: str, words: str) -> None:
    city.change("indicator_values", 2, "value", value)
    city.change("indicator_values", 2, "words_ja", words)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.EMPTY_CELL, "indicator_values:2", "value")
    assert "どちらか一つ書いて" in problem.message
    assert lost_rows(plan) == set()


def test_zero_is_a_number(city: City) -> None:
    city.change("indicator_values", 2, "value", "0")

    assert city.check()[1] == ()


def test_a_second_baseline_is_told_and_a_second_target_is_none(city: City) -> None:
    line = city.append("indicator_values", "online,baseline,2024,10,,")
    city.append("indicator_values", "online,target,2028,40,,")
    city.append("indicator_values", "drills,baseline,2024,1,,")

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.DUPLICATE, f"indicator_values:{line}", "kind", "「online」")
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(
    ("period", "mending"),
    [
        ("27", "使える値は「2027」、「2028」、「2029」です"),
        ("late", "使える値は「2027」"),
        ("0000", "使える値は「2027」"),
    ],
)
@pytest.mark.parametrize("dropped", [(), ("periods",)])
def test_a_period_that_is_neither_the_plans_nor_a_year_is_told(
    city: City, period: str, mending: str, dropped: tuple[str, ...]
) -> None:
    city.drop(*dropped)
    line = city.append("indicator_values", f"online,actual,{period},14,,")

    plan, [problem] = city.check()

    place = f"indicator_values:{line}"
    city.assert_told(problem, Subtype.FISCAL_YEAR, place, "period", f"「{period}」")
    assert mending in problem.message
    assert {name for name, _key in lost_rows(plan)} == {*dropped}
    value = plan.indicator_values[-1]
    assert indicators.when(plan, value.period, "ja") == (period, "ja"), "it is shown as it stands"
    assert plan.values_of(plan.indicators[0])


@pytest.mark.parametrize("period", ["1999", "2026", "2031", "9999"])
def test_a_year_outside_the_plan_is_none_to_tell(city: City, period: str) -> None:
    city.append("indicator_values", f"online,actual,{period},14,,")
    plan, problems = city.check()

    assert problems == ()
    assert indicators.when(plan, period, "en") == (f"FY{period}", "en")


@pytest.mark.parametrize("rows", [True, False])
def test_amounts_need_a_unit(city: City, rows: bool) -> None:
    city.change("plan", 2, "money_unit_ja", "")
    if not rows:
        city.write("money", city.lines("money")[0] + "\n")

    _plan, problems = city.check()

    assert bool(problems) is rows
    for problem in problems:
        city.assert_told(problem, Subtype.EMPTY_CELL, "plan:2", "money_unit_ja", "money.csv")
        assert "「千円」のように" in problem.message


def test_values_stand_from_the_years_before_the_plan_to_those_after_it(city: City) -> None:
    """The periods of the plan stand as its file has them, whatever they are called."""
    city.write("periods", "id,name_ja\n2027-b,前\n2027-a,後\n2029,\n")
    header = city.lines("indicator_values")[0]
    order = ["1999", "2025", "2027-b", "2027-a", "2029", "2031", "2040"]
    rows = [f"online,actual,{period},1,," for period in sorted(order, reverse=True)]
    city.write("indicator_values", "\n".join([header, *rows]) + "\n")
    plan = city.check()[0]

    assert [value.period for value in plan.values_of(plan.indicators[0])] == order


def test_a_thing_has_its_own_indicators_and_its_last_values(plan: Plan) -> None:
    measure, group = plan.find(m.Measure, "1-1-1"), plan.find(m.Group, "2-1")
    assert measure
    assert group
    (online,), (drills,) = plan.indicators_of(measure), plan.indicators_of(group)
    assert (online.id, drills.id) == ("online", "drills")
    assert plan.indicators_of(plan.measures[1]) == []
    target, baseline = (indicators.last(plan, online, kind) for kind in ("target", "baseline"))
    assert target
    assert baseline
    assert plain(indicators.value_words(online, target, "ja")) == "60%"
    assert plain(indicators.value_words(online, baseline, "en")) == "12.5%"
    assert indicators.last(plan, online, "actual") is None


def test_a_value_in_words_is_said_as_it_is(plan: Plan) -> None:
    drills, [value] = plan.indicators[1], plan.values_of(plan.indicators[1])

    assert indicators.value_words(drills, value, "ja") == [("毎年", "ja")]
    assert indicators.value_words(drills, value, "en") == [("every year", "en")]


@pytest.mark.parametrize(
    ("ids", "kind", "period", "total"),
    [
        (["1-1-1"], "planned", "", "2000"),
        (["1-1-1"], "planned", "2028", "800"),
        (["1-1-1", "1-2-1"], "planned", "", "2030"),
        (["1-1-1"], "actual", "", "1150.5"),
        (["1-1-1"], "actual", "2028", None),
        (["1-1-2"], "planned", "", None),
        ([], "planned", "", None),
    ],
)
def test_amounts_add_up_and_what_nobody_knows_is_not_zero(
    city: City, ids: list[str], kind: str, period: str, total: str | None
) -> None:
    city.spare_line("money")
    plan = city.check()[0]

    assert money.total(plan, ids, kind, period) == (None if total is None else Decimal(total))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("planned", "2,030千円"),
        ("actual", "1,150.5千円"),
        ("planned period=2027", "1,200千円"),
        ("planned goal=2", "30千円"),
        ("planned department=digital role=lead", "2,000千円"),
        ("planned flag=urgent period=2028", "800千円"),
        ("  planned   area=1-1 ", "2,000千円"),
        ("planned stage=trial period=2029", "30千円"),
    ],
)
def test_money_is_said_of_the_measures_that_conditions_name(
    city: City, text: str, said: str
) -> None:
    city.spare_line("money")

    assert plain(money.money_words(city.check()[0], text, "ja")) == said


def test_the_unit_keeps_its_language(plan: Plan) -> None:
    assert money.money_words(plan, "planned", "en") == [("2,000", "en"), ("千円", "ja")]


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("budget", QueryError, "「budget」.*「planned」、「actual」"),
        ("", QueryError, "「」.*「planned」"),
        ("planned period=2031", YearError, "「2031」は計画の期間では.*「2027」"),
        ("planned goal", QueryError, "「goal」は条件では"),
        ("planned goal=9", UnknownIdError, "「9」.*「1」"),
        ("planned year=2027", QueryError, "「year」という条件は"),
        ("planned area=2-1 flag=urgent", QueryError, "money.csv にありません"),
        ("actual period=2029", QueryError, "「actual period=2029」の金額は"),
    ],
)
def test_money_that_cannot_be_said_is_told(
    plan: Plan, text: str, error: type[MessageError], told: str
) -> None:
    with pytest.raises(error, match=told):
        money.money_words(plan, text, "ja")


def test_a_measure_or_an_indicator_that_there_is_not_is_told(city: City) -> None:
    city.append("money", "9-9-9,2027,planned,1")
    city.append("indicator_values", "offline,actual,2027,1,,")

    problems = city.check()[1]

    assert {(Path(one.file).stem, one.column) for one in problems} == {
        ("money", "measure"),
        ("indicator_values", "indicator"),
    }


def test_a_role_that_there_is_not_is_told_with_those_there_are(city: City) -> None:
    city.change("measure_departments", 2, "role", "leed")

    problem = only(city.check()[1], Subtype.DANGLING)

    city.assert_told(problem, Subtype.DANGLING, "measure_departments:2", "role", "「leed」")
    assert "「lead」" in problem.message


def test_the_roles_in_a_measure_are_those_of_its_departments(city: City, plan: Plan) -> None:
    by_id = {measure.id: plan.roles_in(measure) for measure in plan.measures}
    assert by_id["1-1-2"] == {"digital": "lead", "welfare": "partner"}
    assert by_id["2-1-1"] == {"welfare": ""}
    assert by_id["1-2-1"] == {}
    city.drop("roles")
    city.cut("measure_departments", "role")
    plan, problems = city.check()
    assert problems == ()
    assert plan.roles_in(plan.measures[1]) == {"digital": "", "welfare": ""}
