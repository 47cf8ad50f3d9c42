"""What the build tells an author, with the place and with what could be meant."""

import re
from pathlib import Path

import pytest

from .build import Build, build, copy_root, words

TEXT = Path(__file__).with_name("expected_warnings.txt").read_text("utf-8")
_, *PARTS = TEXT.removesuffix("\n.\n").split("\n.\n")
CASES = dict(zip(PARTS[::3], zip(PARTS[1::3], PARTS[2::3], strict=True), strict=True))


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A plan with a faulty page for each case."""
    root = copy_root("plan", tmp_path_factory.mktemp("faulty"))
    for number, (text, _expected) in enumerate(CASES.values()):
        (root / f"case-{number}.md").write_text(f"# 例{number}\n\n{text}\n", "utf-8")
    index = (root / "index.md").read_text("utf-8")
    pages = "\n".join(f"case-{number}" for number in range(len(CASES)))
    (root / "index.md").write_text(index.replace("\nplain\n", f"\nplain\n{pages}\n"), "utf-8")
    return build(root)


def page_of(case: str) -> str:
    return f"case-{list(CASES).index(case)}"


@pytest.mark.parametrize("case", CASES)
def test_a_problem_is_told_at_its_place(faulty: Build, case: str) -> None:
    place = f"{page_of(case)}.md:"
    told = [w.removeprefix(place) for w in faulty.warnings if w.startswith(place)]
    unquoted = [re.sub(r" WARNING: ([:{]plan:\w+[:}]`[^`]*`: )?", " ", line) for line in told]
    assert unquoted == CASES[case][1].splitlines()


def test_a_role_is_quoted_as_its_author_typed_it(faulty: Build) -> None:
    place = f"{page_of('an unknown measure, with near ids')}.md:"
    (told,) = (line for line in faulty.warnings if line.startswith(place))
    assert "{plan:measure}`A-11`" in told


def test_nothing_else_is_told(faulty: Build) -> None:
    assert [line for line in faulty.warnings if not line.startswith("case-")] == []


def test_a_faulty_role_stays_to_be_seen(faulty: Build) -> None:
    page = faulty.main(page_of("an unknown measure, with near ids"))
    assert "A-11" in words(page)


def test_the_prose_of_an_unknown_measure_stays(faulty: Build) -> None:
    page = faulty.main(page_of("a measure that is not in the data"))
    assert "本文は残ります。" in words(page)


def test_a_diagram_that_is_not_drawn_shows_its_source(faulty: Build) -> None:
    page = faulty.main(page_of("a diagram without words that is not drawn"))
    assert "a --> b" in words(page)


@pytest.mark.parametrize("role", ["count", "evaluation", "value", "fy", "date", "measure", "title"])
def test_a_role_with_nothing_in_it_is_told(root: Path, role: str) -> None:
    (root / "plain.md").write_text(f"(plain)=\n# 例\n\n{{plan:{role}}}` `\n", "utf-8")
    (told,) = build(root, "dummy").warnings
    assert told.startswith("plain.md:4: WARNING: ")
    assert told.endswith(("[plan.unknown-id]", "[plan.bad-option]"))


def test_warnings_of_one_kind_can_be_suppressed(root: Path) -> None:
    (root / "plain.md").write_text(
        "(plain)=\n# 例\n\n{plan:fy}`24`、{plan:term}`見守`\n", encoding="utf-8"
    )
    (told,) = build(root, "dummy", suppress_warnings=["plan.bad-option"]).warnings
    assert told.endswith("[plan.unknown-id]")
