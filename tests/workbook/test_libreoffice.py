"""LibreOffice opens a workbook and saves it as .xlsx, .ods and CSV: each comes back as it was."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from plandata.__main__ import main
from plandata.workbook import contents, plan_files, xlsx_file

REAL = Path(__file__).parents[2] / "data"
OFFICE = shutil.which("soffice")
#: All sheets, separated by commas, in UTF-8, as they are shown.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
Output = pytest.CaptureFixture[str]

pytestmark = [
    pytest.mark.skipif(bool(os.environ.get("CI")), reason="CI has no LibreOffice"),
    pytest.mark.skipif(
        not OFFICE, reason="LibreOffice is not installed: nobody opens the workbook"
    ),
]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workbook of the real plan as LibreOffice has saved it."""
    folder = tmp_path_factory.mktemp("office")
    book = folder / "plan.xlsx"
    book.write_bytes(xlsx_file.written(contents.contents(plan_files.read(REAL))))
    for form in ("xlsx", "ods", CSV):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        arguments = ["--headless", "--convert-to", form, "--outdir", str(folder / "saved")]
        subprocess.run(
            [str(OFFICE), profile, *arguments, str(book)], check=True, capture_output=True
        )
    return folder / "saved"


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_workbook_that_was_saved_has_no_difference(
    form: str, saved: Path, capsys: Output
) -> None:
    assert main(["merge", str(saved / f"plan.{form}"), str(REAL)]) == 0
    assert capsys.readouterr().out == "変わるところはありません\n"


def test_each_sheet_that_was_saved_as_csv_has_no_difference(saved: Path, capsys: Output) -> None:
    names = sorted(path for path in saved.glob("plan-*.csv") if path.stem.endswith(")"))
    assert len(names) == len([*REAL.glob("*.csv")])
    for name in names:
        assert main(["merge", str(name), str(REAL)]) == 0
        assert capsys.readouterr().out == "変わるところはありません\n", name
