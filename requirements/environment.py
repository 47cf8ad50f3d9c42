"""Environments of the project's programs in ``.nox``, each as one of the locks here pins it.

It runs before anything has been installed, so it needs nothing but Python.
"""

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parents[1]
#: Where environments are made.
ENVIRONMENTS = ROOT / ".nox"
PROGRAMS = "Scripts" if os.name == "nt" else "bin"
LEAST = (3, 11)


def environment(name: str) -> Path:
    """The folder of programs of an environment, which is made anew when its lock has changed.

    As long as it has not, nothing is asked of the network. Two processes may not make the same
    one at once. Raises SystemExit, after pip or uv has said what went wrong.
    """
    folder, lock = ENVIRONMENTS / name, Path(__file__).with_name(f"{name}.txt")
    python, stamp = folder / PROGRAMS / "python", folder / "made-from.txt"
    made_from = f"{sys.version} {folder} {hashlib.sha256(lock.read_bytes()).hexdigest()}"
    if not (stamp.is_file() and stamp.read_bytes() == made_from.encode()):
        shown = folder.relative_to(ROOT)
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # Windows may lack Japanese in a pipe
        print(
            f"{shown} に必要なプログラムを入れています。初めは1分ほどかかります。\n"
            f"Installing what is needed into {shown}; the first time takes about a minute.",
            flush=True,
        )
        try:
            _make(folder, python, ["--require-hashes", "-r", str(lock)])
        except subprocess.CalledProcessError:
            sys.exit(
                f"{shown} に必要なプログラムを入れられませんでした。ネットワークにつながる所で、"
                f"もう一度実行してください。\n"
                f"What is needed could not be installed into {shown}. Try again with a network."
            )
        stamp.write_text(made_from, "utf-8")
    return folder / PROGRAMS


def _make(folder: Path, python: Path, requirements: list[str]) -> None:
    if uv := find_uv():
        subprocess.run([uv, "venv", "-q", "--clear", "-p", sys.executable, folder], check=True)
        subprocess.run([uv, "pip", "install", "-p", python, *requirements], check=True)
    elif importlib.util.find_spec("ensurepip"):
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", *requirements], check=True)
    else:
        sys.exit(
            "このPythonには、環境をつくる部品（ensurepip）がありません。次の命令で入れてください。\n"
            "This Python cannot make environments: it lacks ensurepip. Install it with:\n"
            "  sudo apt install python3-venv"
        )


def find_uv() -> str | None:
    """The program uv beside the running Python or on the path; it does the work of pip faster."""
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    return shutil.which("uv", path=os.pathsep.join(places))


def run_nox() -> NoReturn:
    """Run nox, in an environment of its own, with the arguments of this program."""
    if sys.version_info < LEAST:
        least = ".".join(map(str, LEAST))
        sys.exit(f"Python {least}以降が必要です。\nPython {least} or later is needed.")
    python = str(environment("nox") / "python")
    command = [python, "-m", "nox", "-f", str(ROOT / "noxfile.py"), *sys.argv[1:]]
    if os.name == "nt":  # there the new program would leave the terminal to the shell
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(python, command)
