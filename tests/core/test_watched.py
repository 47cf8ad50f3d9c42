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
from plandata.model.plan import Plan, record_types
from plandata.model.query import Query, select
from plandata.model.watched import Answers, Question, Row, WatchedPlan
from plandata.wording.labels import label

from .another_city import City

EXT = Path(__file__).parents[2] / "ext"


def given(plan: Plan) -> dict[str, tuple[object, ...]]:
    """Something to ask by each public method."""
    (measure, *_), (goal, *_), (area, *_) = plan.measures, plan.goals, plan.areas
    return {
        "rows": (),
        "ids": ("goals",),
        "find": (m.Goal, "1"),
        "called": (m.Department, "福祉課"),
        "names": (m.Department,),
        "where": (m.Article, "law", "procedures"),
        "areas_of": (goal,),
        "measures_in": (area,),
        "measures_below": (goal,),
        "area_of": (measure,),
        "goal_of": (measure,),
        "departments_of": (measure,),
        "articles_of": (measure,),
        "measures_of": (plan.departments[0],),
        "cell": (measure, plan.years[0]),
        "progress_of": (measure,),
        "errata_of": (measure,),
        "ask": (select, Query(goal="1")),
        "frame": ("goals",),
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
        (Question("find", (m.Goal, "1")), "goals", "届く行政", "届けない行政", True),
        (Question("find", (m.Goal, "2")), "goals", "届く行政", "届けない行政", False),
        (Question("ids", ("goals",)), "goals", "届く行政", "届けない行政", False),
        (Question("ids", ("goals",)), "goals", "\n1,", "\n3,新しい目標,,4\n1,", True),
        (Question("find", (m.Goal, "1")), "goals", "\n1,", "\n3,新しい目標,,4\n1,", False),
        (Question("ask", (find, "goal", "3")), "goals", "\n1,", "\n3,新しい目標,,4\n1,", True),
        (Question("goals"), "goals", "届く行政", "届けない行政", True),
        (Question("about"), "goals", "届く行政", "届けない行政", False),
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
    WatchedPlan(Answers(plan), heard.append).errata_of(plan.goals[0])
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
    areas = [Question("where", (m.Measure, "area", area.id)) for area in plan.areas]
    questions = [*asked_of(plan), *areas]
    alone = {question: Answers(plan).files(question) for question in questions}
    answers = Answers(plan)
    for question in reversed(questions) if backwards else questions:
        assert answers.files(question) == alone[question], question.name


def test_the_files_of_an_answer_are_no_more_than_its_own(city: City) -> None:
    plan, _problems = city.check()
    answers = Answers(plan)
    measure = Row(m.Measure, plan.measures[0].id)
    assert answers.files(Question("find", (m.Goal, "1"))) == {"goals"}
    rows = f"schedule/{measure.key}"
    assert answers.files(Question("cell", (measure, plan.years[0]))) == {"measures", rows}
    assert answers.files(Question("schedule")) == {"schedule"}
    said = answers.files(Question("ask", (label, "measure", measure, "ja")))
    assert said == {"measures"}


def test_the_rows_of_a_measure_have_a_digest_of_their_own(city: City) -> None:
    plan, _problems = city.check()
    first, *others = dict.fromkeys(entry.measure for entry in plan.schedule)
    less = replace(plan, schedule=tuple(e for e in plan.schedule if e.measure != first))
    before, after = Answers(plan).of_files(), Answers(less).of_files()
    assert f"schedule/{first}" in before
    changed = {part for part in before | after if before.get(part) != after.get(part)}
    assert changed == {"schedule", f"schedule/{first}"}
    assert others


def test_an_answer_about_many_measures_is_read_from_the_whole_schedule(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, _problems = city.check()

    def all_cells(plan: Plan) -> list[object]:
        return [plan.cell(measure, year) for measure in plan.measures for year in plan.years]

    parts = {f"schedule/{measure.id}" for measure in plan.measures}
    assert Answers(plan).files(Question("ask", (all_cells,))) == {"measures", "plan", *parts}
    monkeypatch.setattr(files_read, "_MOST", len(parts) - 1)
    assert Answers(plan).files(Question("ask", (all_cells,))) == {"measures", "plan", "schedule"}


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
