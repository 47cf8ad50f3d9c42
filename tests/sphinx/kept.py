"""Roots as their first build left them, for tests that edit one and build it again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, rmtree

from .build import build, copy_root


@dataclass
class Kept:
    """What a worker has built once; a build goes on only where the one before it was."""

    folder: Path
    roots: dict[str, Path] = field(default_factory=dict)

    def again(
        self,
        name: str,
        copy: Callable[[Path], Path] | None = None,
        first: Callable[[Path], object] = build,
    ) -> Path:
        """A root of this name as it stood after its first build, whatever a test did to it.

        ``copy`` makes it in a folder, else it is a copy of the root of that name; ``first``
        builds it.
        """
        place, kept = self.folder / name, self.folder / f"{name}-kept"
        if name in self.roots:
            rmtree(place)
            copytree(kept, place)
        else:
            place.mkdir()
            root = copy(place) if copy else copy_root(name, place)
            first(root)
            copytree(place, kept)
            self.roots[name] = root
        return self.roots[name]
