"""``load`` reads each file once: what a file names must have been read before it."""

import pytest

from plandata.model.rows import record_types, tables

from .another_city import FILES, columns


@pytest.mark.parametrize(
    ("file", "named"), [(file, named) for file, column in columns() for named in column.refs]
)
def test_a_file_names_ids_of_files_before_it_or_of_itself(file: str, named: str) -> None:
    assert FILES.index(named) <= FILES.index(file)


@pytest.mark.parametrize(
    ("file", "flags"), [(file, column.flags) for file, column in columns() if column.flags]
)
def test_flags_are_read_before_the_file_that_has_them_as_columns(file: str, flags: str) -> None:
    assert FILES.index(flags) < FILES.index(file)


def test_every_file_has_a_record_class_of_its_own() -> None:
    assert len(set(record_types().values())) == len(record_types())
    assert {file: record for record, file in tables().items()} == record_types()


@pytest.mark.parametrize("file", FILES)
def test_every_file_has_a_key(file: str) -> None:
    assert any(column.key for name, column in columns() if name == file)
