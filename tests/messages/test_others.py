"""What the examples of others' messages call right is right."""

from sitecheck.example import read

from .others import FILE, everything


def test_what_is_right_is_told_nothing() -> None:
    told = everything("ja", right=True)
    right = [
        number
        for number, example in enumerate(read(FILE))
        if any(edit.right for edit in example.edits)
    ]
    assert len(right) > 90
    assert {number: told[number] for number in right if told.get(number)} == {}
