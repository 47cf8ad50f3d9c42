"""The order of landmarks and of navigation on all pages of an edition."""

from pathlib import Path

from sitecheck.pages import navigation, read
from tests.sitecheck.pages import broken, found, site, write

FOOTER = "<footer><p>町の計画</p></footer>"


def test_header_and_footer_of_a_part_are_no_landmarks(tmp_path: Path) -> None:
    part = "<article><header>甲</header><footer>乙</footer></article><h2"
    assert found("navigation", tmp_path, {"ja/page.html": ("<h2", part)}) == []


def test_navigation_in_another_order_is_told(tmp_path: Path) -> None:
    start, page = (
        '<li><a href="index.html">町の計画</a></li>\n',
        '<li><a href="page.html">値の見方</a></li>\n',
    )
    finding = broken("navigation", tmp_path, start + page, page + start)
    assert finding.criterion == "3.2.3"
    assert "「メニュー」の中の順が ja/index.html と違います" in finding.message


def test_a_navigation_may_lack_what_others_have(tmp_path: Path) -> None:
    start = '<li><a href="index.html">町の計画</a></li>\n'
    assert found("navigation", tmp_path, {"ja/page.html": (start, "")}) == []


def test_landmarks_in_another_order_are_told(tmp_path: Path) -> None:
    folder = write(tmp_path, {"ja/page.html": (f"</main>\n{FOOTER}", "</main>")})
    page = folder / "ja/page.html"
    page.write_text(page.read_text("utf-8").replace("<main", f"{FOOTER}<main"), "utf-8")
    (finding,) = navigation.findings_of_site(read(site(folder)))
    assert finding.criterion == "3.2.3"
    assert "ページの区分の順が ja/index.html と違います" in finding.message
