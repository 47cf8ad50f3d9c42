"""While books are made, the session shows how much is done."""

from io import StringIO
from pathlib import Path

from plandata.book import offer, progress
from plandata.book.builder import FILE
from sitecheck.progress_bar import ProgressBar


class Terminal(StringIO):
    """A stream that people look at."""

    def isatty(self) -> bool:
        return True


def test_the_share_grows_with_each_file_up_to_all(tmp_path: Path) -> None:
    shares = [progress.share(tmp_path, "ja")]
    for name in ("epub/x.epub", *offer.names("ja"), f"book/{FILE}", offer.STAMP):
        file = tmp_path / "print" / "ja" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        shares.append(progress.share(tmp_path, "ja"))
    assert shares == sorted(set(shares))
    assert (shares[0], shares[-1]) == (0, 1)
    assert progress.share(tmp_path, "en") == 0


def test_a_bar_is_shown_in_a_terminal_alone_and_leaves_nothing() -> None:
    terminal, pipe = Terminal(), StringIO()
    for stream in (terminal, pipe):
        bar = ProgressBar(stream)
        bar.show("x", 0.5)
        bar.clear()
    assert " 50%" in terminal.getvalue()
    assert terminal.getvalue().split("\r")[-2:] == [" " * 60, ""]
    assert not pipe.getvalue()
