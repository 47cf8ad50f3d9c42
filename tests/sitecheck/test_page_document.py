"""Title, description and zoom of a page."""

from pathlib import Path

import pytest

from tests.sitecheck.pages import broken

TITLE = "<title>値の見方 | 町の計画</title>"
SCALE = "initial-scale=1"


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        (TITLE, "", "2.4.2", "題名（title）がありません"),
        (TITLE, "<title> </title>", "2.4.2", "題名（title）がありません"),
        (TITLE, "<title>町の計画 | 町の計画</title>", "2.4.2", "ja/index.html と同じ"),
        ('content="値の見方."', 'content=""', "best-practice", "説明がありません"),
        ('content="値の見方."', 'content="町の計画."', "best-practice", "ja/index.html と同じ"),
        (SCALE, f"{SCALE}, maximum-scale=1.5", "1.4.4", "拡大を妨げて"),
        (SCALE, f"{SCALE}, user-scalable=no", "1.4.4", "拡大を妨げて"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, old: str, new: str, criterion: str, words: str
) -> None:
    finding = broken("document", tmp_path, old, new)
    assert (finding.criterion, finding.file) == (criterion, "ja/page.html")
    assert words in finding.message


def test_pages_of_two_editions_may_have_the_same_title(tmp_path: Path) -> None:
    """A name that is the same in both languages isn't translated."""
    with pytest.raises(ValueError, match="not enough values"):
        broken("document", tmp_path, TITLE, "<title>Reading values | Plan of the town</title>")
