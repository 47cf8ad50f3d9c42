"""Files are read strictly, and written whole or not at all."""

from pathlib import Path

import pytest

from sitecheck.message import Message
from sitecheck.text_file import TextFileError, placed, read, write, write_all


def test_a_file_in_utf_8_is_read_without_its_mark_and_with_plain_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"\xef\xbb\xbf" + "一\r\n二\n".encode())
    assert read(file) == "一\n二\n"


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"a\nb\n" + "計画".encode("cp932"))
    with pytest.raises(TextFileError, match="UTF-8で保存してください") as told:
        read(file)
    assert placed("page.md", told.value.line, Message("x")) == "page.md:3: x"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(TextFileError, match=r"開けません（.+）") as told:
        read(tmp_path)
    assert placed("page.md", told.value.line, Message("x")) == "page.md: x"


def test_a_file_that_is_equal_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "new" / "page.po"
    assert write(file, b"words")
    file.chmod(0o640)
    assert not write(file, b"words")
    assert write(file, b"other words")
    assert file.read_bytes() == b"other words"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["page.po"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    link = tmp_path / "link.po"
    link.symlink_to("page.po")
    write(link, b"words")
    assert link.is_symlink()
    assert (tmp_path / "page.po").read_bytes() == b"words"


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page.po"
    write(file, b"words")

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as stream:
            stream.write(content[:3])
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space left"):
        write(file, b"other words")
    assert file.read_bytes() == b"words"
    assert [path.name for path in tmp_path.iterdir()] == ["page.po"]


def test_of_several_files_all_are_written_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / name for name in ("there", "new", "held")]
    files[0].write_bytes(b"words")
    replace = Path.replace

    def held(new: Path, place: Path) -> Path:
        if place.name == "held":
            raise PermissionError("open in another program")
        return replace(new, place)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError, match="another program"):
        write_all(dict.fromkeys(files, b"other words"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"there": b"words"}

    monkeypatch.undo()
    assert write_all(dict.fromkeys(files, b"other words")) == files
    assert write_all(dict.fromkeys(files, b"other words")) == []
