"""What is asked of a plan is noted, and its answers are told apart by what the cells say."""

import os
import pickle
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from plandata import load
from plandata.model import files_read
from plandata.model import records as m
from plandata.model.lookup import UnknownIdError, find
from plandata.model.plan import Plan
from plandata.model.query import Query, select
from plandata.model.rows import record_types
from plandata.model.watched import Answers, Question, Row, WatchedPlan
from plandata.wording.labels import label

from .another_city import City

EXT = Path(__file__).parents[2] / "ext"


def given(plan: Plan) -> dict[str, tuple[object, ...]]:
    """Something to ask by each public method."""
    (measure, *_), (group, *_) = plan.measures, plan.groups
    return {
        "rows": (),
        "ids": ("groups",),
        "find": (m.Group, "1"),
        "called": (m.Department, "福祉課"),
        "names": (m.Department,),
        "where": (m.Article, "law", "procedures"),
        "groups_in": (group,),
        "groups_at": ("area",),
        "group_of": (measure,),
        "path_to": (group,),
        "path_of": (measure,),
        "measures_in": (group,),
        "groups_again": (measure,),
        "groups_above": (measure,),
        "measures_below": (group,),
        "departments_of": (measure,),
        "articles_of": (measure,),
        "measures_of": (plan.departments[0],),
        "cell": (measure, plan.timeline[0].id),
        "period": ("2028",),
        "roles_in": (measure,),
        "topics_of": (measure,),
        "progress_of": (measure,),
        "indicators_of": (measure,),
        "values_of": (plan.indicators[0],),
        "money_of": (measure,),
        "errata_of": (measure,),
        "ask": (select, Query(groups=("1",))),
        "frame": ("groups",),
        "frames": (),
    }


PUBLIC = sorted(name for name in dir(Plan) if not name.startswith("_"))


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


@pytest.mark.parametrize("name", PUBLIC)
def test_whatever_is_public_is_heard_and_answered_as_by_the_plan(city: City, name: str) -> None:
    plan, _problems = city.check()
    heard: list[Question] = []
    answer = getattr(WatchedPlan(Answers(plan), heard.append), name)
    if callable(answer):
        parts = given(plan)[name]
        assert repr(answer(*parts)) == repr(getattr(plan, name)(*parts))
    else:
        assert answer == getattr(plan, name)
    assert [question.name for question in heard] == [name]


def test_a_question_can_be_kept_and_asked_of_another_plan(city: City) -> None:
    plan, _problems = city.check()
    heard: list[Question] = []
    watched = WatchedPlan(Answers(plan), heard.append)
    for name, parts in given(plan).items():
        getattr(watched, name)(*parts)
    before = [Answers(plan).to(question) for question in heard]
    kept = pickle.loads(pickle.dumps(heard))
    later = Answers(city.check()[0])
    assert [q.name for q, a in zip(kept, before, strict=True) if later.to(q) != a] == []


@pytest.mark.parametrize(
    ("question", "file", "old", "new", "differs"),
    [
        (Question("find", (m.Group, "1")), "groups", "届く行政", "届けない行政", True),
        (Question("find", (m.Group, "2")), "groups", "届く行政", "届けない行政", False),
        (Question("ids", ("groups",)), "groups", "届く行政", "届けない行政", False),
        (Question("ids", ("groups",)), "groups", "\n1,", "\n3,goal,,新しい,,4\n1,", True),
        (Question("find", (m.Group, "1")), "groups", "\n1,", "\n3,goal,,新しい,,4\n1,", False),
        (
            Question("ask", (find, "goal", "3")),
            "groups",
            "\n1,",
            "\n3,goal,,新しい,,4\n1,",
            True,
        ),
        (Question("groups"), "groups", "届く行政", "届けない行政", True),
        (Question("about"), "groups", "届く行政", "届けない行政", False),
    ],
)
def test_an_answer_is_another_one_where_what_it_says_is(
    city: City, question: Question, file: str, old: str, new: str, differs: bool
) -> None:
    before = Answers(city.check()[0]).to(question)
    text = city.text(file)
    assert old in text, text
    city.write(file, text.replace(old, new))
    assert (Answers(city.check()[0]).to(question) != before) is differs


def test_a_question_about_a_record_that_is_gone_has_another_answer(city: City) -> None:
    plan, _problems = city.check()
    heard: list[Question] = []
    WatchedPlan(Answers(plan), heard.append).errata_of(plan.groups[0])
    assert Answers(plan).to(heard[0]) != Answers(Plan()).to(heard[0])


def test_what_cannot_be_answered_is_heard_too(city: City) -> None:
    plan, _problems = city.check()
    heard: list[Question] = []
    with pytest.raises(UnknownIdError):
        WatchedPlan(Answers(plan), heard.append).ask(find, "goal", "3")
    assert heard == [Question("ask", (find, "goal", "3"))]


def asked_of(plan: Plan) -> list[Question]:
    """A question by each public name of a plan."""
    heard: list[Question] = []
    watched = WatchedPlan(Answers(plan), heard.append)
    for name in PUBLIC:
        answer = getattr(watched, name)
        if callable(answer):
            answer(*given(plan).get(name, ()))
    return heard


def read(answers: Answers, question: Question) -> set[str]:
    """The files from which an answer is read, also where that is a part of one."""
    return {file.partition("/")[0] for file in answers.files(question)}


def test_an_answer_follows_from_the_files_from_which_it_is_read(city: City) -> None:
    plan, _problems = city.check()
    questions = asked_of(plan)
    answers = Answers(plan)
    assert {question.name for question in questions} == set(PUBLIC)
    for part in fields(Plan):
        emptied = Answers(replace(plan, **{part.name: ()}))
        others = [question for question in questions if part.name not in read(answers, question)]
        assert others
        assert [one.name for one in others if emptied.to(one) != answers.to(one)] == []


@pytest.mark.parametrize("backwards", [False, True])
def test_what_was_found_before_is_read_from_the_same_files(city: City, backwards: bool) -> None:
    plan, _problems = city.check()
    groups = [Question("where", (m.Measure, "group", group.id)) for group in plan.groups]
    questions = [*asked_of(plan), *groups]
    alone = {question: Answers(plan).files(question) for question in questions}
    answers = Answers(plan)
    for question in reversed(questions) if backwards else questions:
        assert answers.files(question) == alone[question], question.name


def test_the_files_of_an_answer_are_no_more_than_its_own(city: City) -> None:
    plan, _problems = city.check()
    answers = Answers(plan)
    measure = Row(m.Measure, plan.measures[0].id)
    assert answers.files(Question("find", (m.Group, "1"))) == {"groups"}
    rows = f"schedule/{measure.key}"
    assert answers.files(Question("cell", (measure, plan.timeline[0].id))) == {"measures", rows}
    assert answers.files(Question("schedule")) == {"schedule"}
    said = answers.files(Question("ask", (label, "measure", measure, "ja")))
    assert said == {"levels", "measures"}


def test_the_rows_of_a_measure_have_a_digest_of_their_own(city: City) -> None:
    plan, _problems = city.check()
    first, *others = dict.fromkeys(entry.measure for entry in plan.schedule)
    less = replace(plan, schedule=tuple(e for e in plan.schedule if e.measure != first))
    before, after = Answers(plan).of_files(), Answers(less).of_files()
    assert f"schedule/{first}" in before
    changed = {part for part in before | after if before.get(part) != after.get(part)}
    assert changed == {"schedule", f"schedule/{first}"}
    assert others


#: From what the periods of the plan are seen.
_TIMELINE = ("files", "periods")


def test_an_answer_about_many_measures_is_read_from_the_whole_schedule(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, _problems = city.check()

    def all_cells(plan: Plan) -> list[object]:
        periods = [period.id for period in plan.timeline]
        return [plan.cell(measure, period) for measure in plan.measures for period in periods]

    parts = {f"schedule/{measure.id}" for measure in plan.measures}
    assert Answers(plan).files(Question("ask", (all_cells,))) == {*_TIMELINE, "measures", *parts}
    monkeypatch.setattr(files_read, "_MOST", len(parts) - 1)
    assert Answers(plan).files(Question("ask", (all_cells,))) == {
        *_TIMELINE,
        "measures",
        "schedule",
    }


def test_each_who_asks_has_an_answer_of_their_own(city: City) -> None:
    plan, _problems = city.check()
    watched = WatchedPlan(Answers(plan), lambda question: None)
    first = watched.ask(select, Query())
    first.clear()
    assert watched.ask(select, Query()) == list(plan.measures)


def test_digests_are_the_same_in_each_process(city: City) -> None:
    code = (
        "import sys; from plandata import load; from plandata.model.watched import Answers;"
        "print(Answers(load(sys.argv[1]).plan).of_files())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(city.folder)],
            env={**os.environ, "PYTHONPATH": str(EXT), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{Answers(load(city.folder).plan).of_files()}\n".encode()}
    assert all(file in str(told) for file in record_types())
