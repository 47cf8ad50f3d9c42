"""Landmarks, the skip link and the order of navigation."""

from pathlib import Path

import pytest

from sitecheck.pages import landmarks, read
from tests.sitecheck.pages import broken, found, site, write

SKIP = '<a href="#main">本文へ移動</a>'
FOOTER = "<footer><p>町の計画</p></footer>"
NAVIGATION = '<nav aria-label="メニュー">'


@pytest.mark.parametrize(
    ("old", "new", "criterion", "words"),
    [
        ("<header>", "<div>", "1.3.1", "ヘッダー（banner）が0個"),
        (FOOTER, "", "1.3.1", "フッター（contentinfo）が0個"),
        (FOOTER, FOOTER * 2, "1.3.1", "フッター（contentinfo）が2個"),
        (FOOTER, f'{FOOTER}<div role="main"></div>', "1.3.1", "本文（main）が2個"),
        (NAVIGATION, "<nav>", "1.3.1", "名前がありません"),
        (NAVIGATION, '<nav aria-labelledby="nowhere">', "1.3.1", "名前がありません"),
        (SKIP, "", "2.4.1", "最初のリンク"),
        (SKIP, f'<a href="index.html">町の計画</a>{SKIP}', "2.4.1", "最初のリンク"),
        (SKIP, '<a href="#nowhere">本文へ移動</a>', "2.4.1", "最初のリンク"),
        (SKIP, '<a href="#words">本文へ移動</a>', "2.4.1", "最初のリンク"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, criterion: str, words: str) -> None:
    finding = broken("landmarks", tmp_path, old, new)
    assert finding.criterion == criterion
    assert words in finding.message


def test_two_of_a_kind_have_different_names(tmp_path: Path) -> None:
    two = f'{NAVIGATION}<a href="index.html">町の計画</a></nav>{FOOTER}'
    findings = found("landmarks", tmp_path, {"ja/page.html": (FOOTER, two)})
    assert {finding.criterion for finding in findings} == {"1.3.1"}
    assert len(findings) == 2
    assert "名前「メニュー」の区分（navigation）が二つ以上" in findings[0].message
    other = two.replace("メニュー", "関連")
    assert found("landmarks", tmp_path, {"ja/page.html": (FOOTER, other)}) == []


def test_header_and_footer_of_a_part_are_no_landmarks(tmp_path: Path) -> None:
    part = "<article><header>甲</header><footer>乙</footer></article><h2"
    assert found("landmarks", tmp_path, {"ja/page.html": ("<h2", part)}) == []


def test_navigation_in_another_order_is_told(tmp_path: Path) -> None:
    start, page = (
        '<li><a href="index.html">町の計画</a></li>\n',
        '<li><a href="page.html">値の見方</a></li>\n',
    )
    finding = broken("landmarks", tmp_path, start + page, page + start)
    assert finding.criterion == "3.2.3"
    assert "「メニュー」の中の順が ja/index.html と違います" in finding.message


def test_a_navigation_may_lack_what_others_have(tmp_path: Path) -> None:
    start = '<li><a href="index.html">町の計画</a></li>\n'
    assert found("landmarks", tmp_path, {"ja/page.html": (start, "")}) == []


def test_landmarks_in_another_order_are_told(tmp_path: Path) -> None:
    folder = write(tmp_path, {"ja/page.html": (f"</main>\n{FOOTER}", "</main>")})
    page = folder / "ja/page.html"
    page.write_text(page.read_text("utf-8").replace("<main", f"{FOOTER}<main"), "utf-8")
    (finding,) = landmarks.findings_of_site(read(site(folder)))
    assert finding.criterion == "3.2.3"
    assert "ページの区分の順が ja/index.html と違います" in finding.message
