"""The first files of a plan's site: what ``plandata new`` writes, with examples to be rewritten.

``project/`` has a template for each file, ``words/`` a folder of words for each language. Words of
a page stand in the language of the source, and in its catalogue with those of the other language.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from plandata import describe, stable_files
from plandata.accessibility import audit
from plandata.skeleton import project_files
from plandata.skeleton.choices import Choices
from plandata.tables import manifest
from plandata.validation import load
from sitecheck import text_file
from sitecheck.message import Message, MessageError


class SkeletonError(MessageError):
    """The files can't be written; the message says why."""


def require_empty(folder: Path) -> None:
    """Raise SkeletonError where a folder holds anything, or is no folder."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = Message(
            "空のフォルダではありません。まだない名前か、空のフォルダを指定してください"
        )
        raise SkeletonError(text_file.placed(folder, 0, message))


def write(folder: Path, choices: Choices) -> int:
    """Write the project; how many files it has.

    Args:
        folder: Where it is to lie; it isn't there yet, or is empty.
        choices: What was chosen of it.

    Raises:
        SkeletonError: The folder is not empty, or the data would have a problem with what was
            chosen. Nothing is written then.
        OSError: A file can't be written.
    """
    require_empty(folder)
    with TemporaryDirectory() as place:
        whole = Path(place, "project")
        for name, text in project_files.texts(choices).items():
            text_file.write(whole / name, text.encode())
        if choices.engine.wheel:
            target = whole / choices.engine.requirement.partition("[")[0]
            target.parent.mkdir()
            shutil.copyfile(choices.engine.wheel, target)
        for program in project_files.PROGRAMS:
            (whole / program).chmod(0o755)
        _describe(whole / "data", choices)
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        return sum(file.is_file() for file in whole.rglob("*"))


def _describe(data: Path, choices: Choices) -> None:
    """Describe the data, which holds what was chosen. Raises SkeletonError."""
    problems = load(data, audit.FILES, choices.languages[0]).problems
    for problem in (one for one in problems if not one.is_notice):
        message = Message(
            "答えから計画のデータを作れません。{file}: {problem}",
            file=Path(problem.file).name,
            problem=problem.text,
        )
        raise SkeletonError(message)
    files = stable_files.read(data)
    for name, path in files.paths.items():
        text_file.write(path, files.form.of(name).text().encode())
    for file, text in describe.generated(manifest.read(data, [])):
        text_file.write(file, text.encode())
