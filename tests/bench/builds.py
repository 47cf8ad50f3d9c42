"""Sphinx builds as whole processes, and what each costs."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

EXT = Path(__file__).parents[2] / "ext"


@dataclass(frozen=True)
class Cost:
    """What a build costs: seconds of CPU and of the clock, the most memory in MB."""

    cpu: float
    clock: float
    memory: float


@dataclass(frozen=True)
class Project:
    """A folder with ``docs`` and its builds; ``options`` are those of sphinx-build."""

    folder: Path
    options: tuple[str, ...] = ()

    def write(self, files: Mapping[str, str]) -> None:
        """Write the files that are not as they should be, as an editor's save does."""
        for name, text in files.items():
            file = self.folder / name
            if not file.is_file() or file.read_text("utf-8") != text:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8")

    @property
    def site(self) -> Path:
        """Where the pages are built."""
        return self.folder / "html"

    def build(self, site: str = "html", doctrees: str = "doctrees") -> Cost:
        """Build the pages.

        Raises:
            RuntimeError: The build failed, or warned.
        """
        docs, target = self.folder / "docs", self.folder / site
        command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", *self.options]
        command += ["-d", str(self.folder / doctrees), str(docs), str(target)]
        env = os.environ | {"PYTHONPATH": str(EXT), "PYTHONHASHSEED": "0"}
        begin = time.perf_counter()
        with (self.folder / "log.txt").open("wb") as log:
            process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
            _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError((self.folder / "log.txt").read_text("utf-8")[-2000:])
        cpu = usage.ru_utime + usage.ru_stime
        return Cost(cpu, time.perf_counter() - begin, usage.ru_maxrss / 1024)

    def stale(self) -> int:
        """How many pages are other than a build from nothing makes them."""
        self.build("cold", "cold-doctrees")
        cold = self.folder / "cold"
        pages = {file.relative_to(cold) for file in cold.rglob("*.html")}
        pages |= {file.relative_to(self.site) for file in self.site.rglob("*.html")}
        return sum(_bytes(self.site / page) != _bytes(cold / page) for page in pages)

    def weight(self) -> float:
        """The size of what was built, in MB."""
        return sum(file.stat().st_size for file in self.site.rglob("*") if file.is_file()) / 1e6


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
