"""The book on paper: which pages are in it, what they leave out, and how its links lead."""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from plandata.book.__main__ import main

from .build import Build, build, one, words
from .test_measure_page import copy_with_pages

pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")


@pytest.fixture
def own_root(tmp_path: Path) -> Path:
    """A copy of a plan whose measures have pages of their own."""
    return copy_with_pages(tmp_path)


def book(root: Path, **config: Any) -> Tag:
    """The page of which the PDF is made."""
    site = build(root, "book", **config)
    assert site.warnings == []
    return BeautifulSoup((site.output / "book.html").read_text("utf-8"), "html.parser")


def leave_out(root: Path, *names: str) -> None:
    for name in names:
        file = root / f"{name}.md"
        head, text = "---\nbook: none\n", file.read_text("utf-8").removeprefix("---\n")
        has_head = text != file.read_text("utf-8")
        file.write_text(head + ("" if has_head else "---\n") + text, "utf-8")


def broken(made: Tag) -> list[str]:
    """The links of a book that lead nowhere."""
    ids = {str(element["id"]) for element in made.select("[id]")}
    ends = [str(link["href"]) for link in made.select("a[href]")]
    return [end for end in ends if "://" not in end and end.removeprefix("#") not in ids]


def test_the_pages_come_in_the_order_of_the_contents(harbour_root: Path) -> None:
    leave_out(harbour_root, "index")
    made = book(harbour_root)
    titles = [words(heading) for heading in made.select("body > section > h1")]
    listed = [words(link) for link in made.select(".book-contents .level-1 > li > p > a")]
    assert titles[1:] == listed  # the first is that of the contents
    assert broken(made) == []


def test_each_id_stands_once(harbour_root: Path) -> None:
    ids = [str(element["id"]) for element in book(harbour_root).select("[id]")]
    assert [id for id in ids if ids.count(id) > 1] == []


def test_what_a_page_says_of_the_book_otherwise_is_told_at_its_line(harbour_root: Path) -> None:
    page = harbour_root / "private.md"
    text = page.read_text("utf-8").removeprefix("---\n")
    page.write_text(f"---\ntocdepth: 2\nbook: no\n{text}", "utf-8")
    (warning,) = build(harbour_root, "book").warnings
    assert "private.md:3: WARNING: 「book: no」は使えません。" in warning
    assert "[plan.bad-option]" in warning


def test_a_page_that_is_left_out_is_named_at_the_end(harbour_root: Path) -> None:
    leave_out(harbour_root, "guide", "private")
    made = book(harbour_root)
    last = made.select("body > section")[-1]
    assert words(one(last, "h1")) == "サイトにだけあるもの"
    told = [words(term) for term in last.select("dt")]
    assert len(told) == 2
    headings = [words(heading) for heading in made.select("h1, h2")]
    assert not set(told) & set(headings)
    assert any("guide.html" in words(paragraph) for paragraph in last.select("dd p"))


def test_a_link_to_a_page_that_is_left_out_is_words(harbour_root: Path) -> None:
    (harbour_root / "guide.md").write_text("# 案内\n\n[言葉の一覧](words.md)を見ます。\n", "utf-8")
    leave_out(harbour_root, "words")
    made = book(harbour_root)
    (told,) = [p for p in made.select("p") if words(p) == "言葉の一覧を見ます。"]
    assert not told.select("a")
    assert broken(made) == []


def test_what_only_a_screen_serves_is_left_out(harbour_root: Path) -> None:
    made = book(harbour_root)
    assert made.select("form, input, script, .download, .permalink, .plan-icon") == []
    assert "アドレス" not in [words(term) for term in made.select("dt")]


def test_an_index_that_no_page_is_comes_at_the_end(harbour_root: Path) -> None:
    made = book(harbour_root)
    found = [words(one(section, "h1")) for section in made.select("section.book-index")]
    assert "年度別の索引" in found
    assert "担当課別の索引" not in found  # the page of departments is that
    assert made.select("section.book-index a[href]")


def test_the_cover_says_what_the_data_say(harbour_root: Path) -> None:
    file = harbour_root / "data" / "plan.csv"
    made = one(book(harbour_root, release="7"), ".book-cover")
    said = words(made)
    title, publisher, status = (
        words(one(made, f".cover-{name}")) for name in ("title", "publisher", "status")
    )
    data = file.read_text("utf-8")
    assert all(text and text in data for text in (title, publisher, status))
    assert "7版" in said


def test_a_part_is_one_measure(own_root: Path) -> None:
    made = book(own_root, plan_book_part="measure-A-1")
    assert [str(section["id"]) for section in made.select("section.book-page")] == ["measure-A-1"]
    assert made.select(".book-contents, .book-index") == []
    assert broken(made) == []


def test_a_measure_is_a_block_of_two_sides(own_root: Path) -> None:
    made = one(book(own_root), "#measure-A-1")
    left, right = (one(made, f":scope > .book-measure-{side}") for side in ("left", "right"))
    assert one(left, ".plan-brief")
    assert one(right, "table.plan-own-schedule")
    assert "関連する" not in words(made)


def stamp(folder: Path, site: Build) -> None:
    """Say that books are of the content that a build of the book noted."""
    digest = (site.output / "content-digest.txt").read_text("utf-8")
    (folder / "content-digest.txt").write_text(digest, "utf-8")


def test_the_site_offers_the_books_that_are_of_its_content(harbour_root: Path) -> None:
    page = harbour_root / "guide.md"
    page.write_text("# 案内\n\n```{plan:books}\n```\n", "utf-8")
    folder = harbour_root / "_build" / "print" / "ja"
    config: dict[str, Any] = {"plan_books": "_build/print"}
    assert build(harbour_root, **config).main("guide").select("li") == []
    folder.mkdir(parents=True)
    (folder / "plan-ja.pdf").write_bytes(b"%PDF-" + bytes(2043))
    stamp(folder, build(harbour_root, "book", **config))
    site = build(harbour_root, **config)
    assert site.read == ["guide"]  # no other page is read again
    link = one(site.main("guide"), "li a")
    assert words(link) == "計画を本で読む（PDF、2.0 KB）"
    assert (site.output / str(link["href"])).stat().st_size == 2048
    assert build(harbour_root, **config).read == []
    (harbour_root / "private.md").write_text("# 変わりました\n", "utf-8")
    changed = build(harbour_root, **config)
    assert changed.main("guide").select("li") == []
    assert not (changed.output / "books").exists()


def test_a_department_is_its_measures_under_its_name(own_root: Path) -> None:
    department = own_root / "data" / "measure_departments.csv"
    id = department.read_text("utf-8").splitlines()[1].split(",")[1]
    made = book(own_root, plan_book_part=f"department-{id}")
    top = one(made, "body > section")
    assert one(top, "h1")
    assert top.select("section.book-measure h2")
    assert broken(made) == []


@pytest.mark.parametrize("option", ["--measure", "--group", "--department"])
def test_an_unknown_part_is_told_with_what_there_is(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = Path(__file__).parents[2] / "docs"
    assert main([str(docs), str(tmp_path), option, "9-9-9"]) == 1
    told = capsys.readouterr().err
    assert "「9-9-9」は data/" in told
    assert "使える値は" in told
    assert not list(tmp_path.rglob("*.pdf"))
