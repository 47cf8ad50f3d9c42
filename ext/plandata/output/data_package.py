"""The data as readers reuse it: its files beside their description, and all of them in one."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plandata.tables.manifest import DESCRIPTION, Manifest


def published(manifest: Manifest) -> list[Path]:
    """The files that readers may load: each CSV that the manifest lists, then the manifest."""
    paths = [source.path for source in manifest.sources.values()]
    return [path for path in (*paths, manifest.folder / DESCRIPTION) if path.is_file()]


def archive(files: list[Path]) -> bytes:
    """All files in one ZIP, which is the same as long as they are."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as target:
        for file in files:
            entry = ZipInfo(file.name)  # without the time of the build
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, file.read_bytes())
    return content.getvalue()
