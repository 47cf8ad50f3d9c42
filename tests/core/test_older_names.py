"""Data of an older version is told by what its files and columns are called today."""

from pathlib import Path

import pytest

from plandata.accessibility import audit
from plandata.model.columns import column_at
from plandata.model.rows import record_types
from plandata.model.subtype import Subtype
from plandata.tables import older_names
from plandata.tables.manifest import DESCRIPTION

from .another_city import City, lost_rows
from .another_city_rows import ROWS

MOVED = "nox -s migrate"


@pytest.mark.parametrize("old", older_names.FILES)
def test_a_file_of_an_older_version_is_told_with_those_of_today(tmp_path: Path, old: str) -> None:
    city = City.in_folder(tmp_path)
    city.write(old, "id,name_ja\n1,届く行政\n")
    city.describe(*ROWS, old)

    plan, [problem] = city.check()

    assert problem.subtype is Subtype.UNKNOWN_FILE
    assert Path(problem.file).name == DESCRIPTION
    assert (
        f'"name": "{old}"'
        in (tmp_path / DESCRIPTION).read_text("utf-8").splitlines()[problem.line - 1]
    )
    today = "、".join(f"「{name}.csv」" for name in older_names.FILES[old])
    assert f"「{old}」は古い名前です。今は{today}です" in problem.message
    assert MOVED in problem.message
    assert "近い値" not in problem.message, "what is meant is known"
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(("file", "old"), older_names.COLUMNS)
def test_a_column_of_an_older_version_is_told_with_that_of_today(
    tmp_path: Path, file: str, old: str
) -> None:
    city = City.in_folder(tmp_path)
    city.without_groups()
    city.add(file, old, "1-1")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_COLUMN, f"{file}:1", old, f"「{old}」は古い名前です")
    assert f"今は「{older_names.COLUMNS[file, old]}」です" in problem.message
    assert MOVED in problem.message


def test_in_another_file_the_name_is_as_any_other(tmp_path: Path) -> None:
    city = City.in_folder(tmp_path)
    city.add("departments", "area", "1-1")

    _plan, [problem] = city.check()

    city.assert_told(problem, Subtype.UNKNOWN_COLUMN, "departments:1", "area")
    assert MOVED not in problem.message


def test_no_name_of_today_is_an_older_one() -> None:
    known = {**record_types(), **audit.RECORDS}
    assert not known.keys() & older_names.FILES.keys()
    assert {new for names in older_names.FILES.values() for new in names} <= known.keys()
    for (file, old), new in older_names.COLUMNS.items():
        assert column_at(known[file], old) is None
        assert column_at(known[file], new)
