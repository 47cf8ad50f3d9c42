"""The rows that guides give as examples are rows that the check takes."""

import shutil
from pathlib import Path

from plandata.guides import plan_examples
from plandata.validation import load
from plandata.wording.phrase import plain


def test_the_example_of_progress_is_taken_as_it_stands(tmp_path: Path) -> None:
    data = shutil.copytree("data", tmp_path / "data")
    fields = ("progress_header", "progress_row")
    said = plan_examples.examples(load(data).plan, "ja", "ja", fields).first.words
    rows = "".join(f"{plain(said[field])}\n" for field in fields)
    (data / "progress.csv").write_text(rows, "utf-8")
    loaded = load(data)
    assert [str(one) for one in loaded.problems if one.file.endswith("progress.csv")] == []
    assert len(loaded.plan.progress) == 1
