"""The files of a folder of data, read whole and written in their stable form."""

from dataclasses import dataclass
from pathlib import Path

from plandata import renewed_files
from plandata.describe import RECORDS
from plandata.model.problem import Problem
from plandata.tables import manifest, raw_table
from plandata.tables.load import languages_of
from plandata.tables.raw_table import RawTable
from plandata.tables.stable_form import StableForm
from sitecheck.console import say
from sitecheck.message import Message


@dataclass(frozen=True, slots=True)
class WholeFiles:
    """Every cell of a folder's files, by the names of these; of each file also its place.

    ``languages`` are those of the plan, and ``problems`` what keeps a cell from being known: where
    there is any, nothing may be written of what was read.
    """

    tables: dict[str, RawTable]
    paths: dict[str, Path]
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def form(self) -> StableForm:
        """How the files are to be written."""
        return StableForm(self.tables, RECORDS, self.languages)


def read(folder: Path) -> WholeFiles:
    """Read all files of the plan and of the audit that the manifest of a folder lists."""
    problems: list[Problem] = []
    listed = manifest.read(folder, problems)
    paths = {name: listed.sources[name].path for name in RECORDS if name in listed.sources}
    read = {name: raw_table.read(path, problems, name) for name, path in paths.items()}
    tables = {name: raw for name, raw in read.items() if raw is not None}
    wrong = tuple(problem for problem in problems if not problem.is_notice)
    return WholeFiles(tables, paths, languages_of(listed.sources), wrong)


def renew(folder: Path, spoken: str, *, check: bool = False) -> bool:
    """Write the files that aren't in the stable form, all or none, or with ``check`` say which.

    Args:
        folder: The folder of the data.
        spoken: The language of what is told.
        check: Whether nothing is to be written.

    Returns:
        Whether all is as it must be: not where a file would change, or where one can't be read
        whole; then nothing is written.

    Raises:
        OSError: A file can't be written.
    """
    files = read(folder)
    for problem in files.problems:
        say(problem.said(spoken))
    if files.problems:
        say(Message("何も書いていません。先に、ここに挙げたところを直してください").said(spoken))
        return False
    form = files.form
    contents = {files.paths[name]: form.of(name).text().encode() for name in files.tables}
    stale = Message("決まった形ではありません。nox -s format で書き直せます")
    return renewed_files.renew(contents, stale, spoken, check=check)
