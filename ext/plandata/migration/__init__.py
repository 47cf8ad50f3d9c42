"""Data of an older version of the engine, moved to what files and columns are called today.

Each step is a module with a function that changes a ``DataFolder``; ``migrate`` takes all of them
in order and writes what they made, or nothing.
"""

from collections.abc import Callable
from pathlib import Path

from plandata.migration import goals_and_areas, renaming
from plandata.migration.data_folder import DataFolder
from sitecheck.message import Message

#: The steps, the oldest first; each says what it did.
STEPS: tuple[Callable[[DataFolder], list[Message]], ...] = (
    goals_and_areas.from_goals_and_areas,
    renaming.of_columns,
)


def migrate(folder: Path) -> list[Message]:
    """Move the data of a folder; what was done, nothing where there was nothing to do.

    Raises:
        MessageError: A file can't be read, or holds what can't be moved; nothing is written then.
        OSError: A file can't be written.
    """
    data = DataFolder(folder)
    done = [message for step in STEPS for message in step(data)]
    data.write()
    return done
