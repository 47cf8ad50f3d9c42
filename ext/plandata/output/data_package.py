"""The data as readers reuse it: its files beside their description, and all of them in one.

The description, ``datapackage.json``, is a Data Package of Frictionless, version 2.
"""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plandata.model.plan import record_types
from plandata.model.text import SOURCE_LANGUAGE, Text

DESCRIPTION = "datapackage.json"


class PackageError(ValueError):
    """The description can't be read; the message says how to mend it."""


def published(folder: Path) -> list[Path]:
    """The files of ``data/`` that readers may load: each CSV of a plan, then their description."""
    names = [*(f"{name}.csv" for name in record_types()), DESCRIPTION]
    return [folder / name for name in names if (folder / name).is_file()]


def titles(folder: Path) -> dict[str, Text]:
    """What the description calls each CSV, by the file's name. Raises PackageError."""
    file = folder / DESCRIPTION
    if not file.is_file():
        return {}
    try:
        resources = json.loads(file.read_text("utf-8"))["resources"]
        return {resource["path"]: _title(resource) for resource in resources}
    except (ValueError, KeyError, TypeError) as error:
        raise PackageError(
            f"{DESCRIPTION} を読めません（{error}）。JSONの書き方を直してください"
        ) from error


def _title(resource: dict[str, str]) -> Text:
    words = {SOURCE_LANGUAGE: resource.get("title", resource["path"])}
    for name, value in resource.items():
        if name.startswith("title_"):
            words[name.removeprefix("title_")] = value
    return Text(words)


def archive(files: list[Path]) -> bytes:
    """All files in one ZIP, which is the same as long as they are."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as target:
        for file in files:
            entry = ZipInfo(file.name)  # without the time of the build
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, file.read_bytes())
    return content.getvalue()
