"""A page of one measure, and the page of its group that lists it in brief."""

import csv
import re
from pathlib import Path

import pytest
from bs4 import Tag

from .build import Build, build, cells, copy_root, one, words
from .conftest import Shared

#: What the data say in brief, in both languages, of the one measure that has it.
BRIEF = {
    "brief_ja": "家から助けを呼べる電話を配ります。",
    "brief_en": "The town hands out phones that call for help.",
    "benefit_ja": "ひとりで暮らす人が、夜も助けを呼べます。",
    "benefit_en": "",
}
PAGE = """# {{plan:title}}`measure {id}`

:::{{plan:measure}} {id}
{prose}
:::
"""
GROUP = """# {plan:title}`goal A`

```{plan:briefs}
:goal: A
:toctree:
```
"""
PROSE = {
    "A-1": "{plan:term}`NPO`と{plan:term}`自治会 <jichikai>`が、電話を配ります。",
    "A-2": "{plan:dept}`学校課`が、{plan:measure}`A-1`と合わせて進めます。",
}


def copy_with_pages(folder: Path) -> Path:
    """Copy the plan of two levels and give the measures of a goal pages of their own."""
    root = copy_root("plan", folder)
    (root / "goal-a.md").write_text(GROUP, "utf-8")
    for id, prose in PROSE.items():
        (root / f"{id}.md").write_text(PAGE.format(id=id, prose=prose), "utf-8")
    file = root / "data" / "measures.csv"
    rows = [*csv.DictReader(file.read_text("utf-8").splitlines())]
    with file.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, [*rows[0], *BRIEF], lineterminator="\n")
        table.writeheader()
        table.writerows({**row, **(BRIEF if row["id"] == "A-1" else {})} for row in rows)
    return root


@pytest.fixture(scope="session")
def own_pages(shared: Shared) -> Build:
    """The plan of two levels; the measures of one goal have pages of their own."""
    return shared("measure-pages", copy_with_pages)


@pytest.fixture(scope="session")
def own_pages_in_english(shared: Shared) -> Build:
    """The same plan in English."""
    return shared("measure-pages", copy_with_pages, language="en")


@pytest.fixture
def own_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_with_pages(tmp_path)


def part(site: Build, id: str, name: str) -> Tag:
    """A part of a measure's page."""
    return one(site.main(id), f"section#measure-{id}-{name}")


def facts(section: Tag) -> dict[str, str]:
    """What is listed in a part, by its name."""
    names = [words(name) for name in section.select("dt")]
    return dict(zip(names, map(words, section.select("dd")), strict=True))


def related(site: Build, id: str) -> list[tuple[str, str]]:
    """The measures related to one, each with the reason."""
    items = part(site, id, "related").select("li")
    return [(words(one(item, "a")), words(one(item, ".plan-reason"))) for item in items]


def test_nothing_is_told_of_pages_that_are_right(own_pages: Build) -> None:
    assert own_pages.warnings == []


def test_the_page_has_its_parts_in_the_order_of_questions(own_pages: Build) -> None:
    main = own_pages.main("A-1")
    assert words(one(main, "h1")) == "A-1 あんしん電話を配る"
    assert [words(heading) for heading in main.select("h2")] == [
        "かんたんに言うと",
        "取組みの内容",
        "スケジュール",
        "担当と根拠",
        "実績",
        "関連する個別施策",
        "共有と印刷",
    ]


def test_the_brief_says_what_who_and_what_it_means(own_pages: Build) -> None:
    assert facts(part(own_pages, "A-1", "brief")) == {
        "何を": "家から助けを呼べる電話を配ります。",
        "だれが": "福祉課、消防署",
        "いつから": "聞き取りは2024年度から2025年度まで、試行は2026年度、日常化は2026年度",
        "くらしとの関わり": "ひとりで暮らす人が、夜も助けを呼べます。",
    }


def test_what_is_not_said_in_brief_has_no_row(own_pages: Build) -> None:
    assert facts(part(own_pages, "A-2", "brief")) == {
        "だれが": "学校課",
        "いつから": "日常化は2024年度から2026年度まで",
    }


def test_words_without_translation_are_marked(own_pages_in_english: Build) -> None:
    brief = part(own_pages_in_english, "A-1", "brief")
    assert facts(brief)["What"] == "The town hands out phones that call for help."
    (last,) = [dd for dd in brief.select("dd") if "ひとりで" in dd.get_text()]
    assert one(last, "[lang=ja]").get_text() == "ひとりで暮らす人が、夜も助けを呼べます。"


def test_terms_of_the_prose_are_explained_beside_it(own_pages: Build) -> None:
    notes = one(part(own_pages, "A-1", "text"), "dl.plan-notes")
    assert facts(notes) == {
        "NPO": "もうけを目的にしない団体です。",
        "自治会": "同じ地域に住む人の集まりです。",
    }
    link = one(notes, "dt:first-child a")
    assert words(own_pages.follow("A-1", link)).startswith("NPO")


def test_a_record_is_shown_and_where_there_is_none_it_says_whom_to_ask(own_pages: Build) -> None:
    table = one(part(own_pages, "A-2", "progress"), "table")
    assert [row[0] for row in cells(table)] == ["年度", "2024年度", "2025年度"]
    none = one(part(own_pages, "A-1", "progress"), ".plan-no-record")
    assert words(none) == (
        "この版に記録はありません 進みぐあいは、福祉課、消防署にお尋ねください。"
    )


def test_related_measures_say_what_they_share_the_rarest_first(own_pages: Build) -> None:
    assert related(own_pages, "A-1") == [
        ("B-1 救急の講習を開く", "同じ条文（消防法第35条）、同じ担当（消防署）"),
        ("A-2 下校を見守る", "同じ基本目標（A）"),
        ("B-2 薬の手帳をまとめる", "同じ担当（福祉課）"),
    ]


def test_a_term_of_the_prose_relates_measures(own_root: Path) -> None:
    text = PAGE.format(id="A-2", prose="{plan:term}`自治会 <jichikai>`と進めます。")
    (own_root / "A-2.md").write_text(text, "utf-8")
    site = build(own_root)
    assert ("A-2 下校を見守る", "同じ基本目標（A）、同じ用語（自治会）") in related(site, "A-1")


def test_a_page_is_written_again_when_another_comes_to_name_its_term(own_root: Path) -> None:
    build(own_root)
    text = PAGE.format(id="A-2", prose="{plan:term}`自治会 <jichikai>`と進めます。")
    (own_root / "A-2.md").write_text(text, "utf-8")
    again = build(own_root)
    assert again.read == ["A-2"]
    assert "A-1" in again.written
    assert ("A-2 下校を見守る", "同じ基本目標（A）、同じ用語（自治会）") in related(again, "A-1")


def test_a_measure_that_shares_nothing_says_so(own_root: Path) -> None:
    data = own_root / "data"
    for name in ("measure_departments", "measure_articles"):
        head = (data / f"{name}.csv").read_text("utf-8").splitlines()[0]
        (data / f"{name}.csv").write_text(f"{head}\n", "utf-8")
    measures = (data / "measures.csv").read_text("utf-8")
    (data / "measures.csv").write_text(measures.replace("A-2,A,", "A-2,B,"), "utf-8")
    (own_root / "goal-a.md").write_text(GROUP.replace("goal: A", "goal: A"), "utf-8")
    page = words(part(build(own_root), "A-1", "related"))
    assert page.endswith("担当、法律の条文、用語が同じ個別施策は、ほかにありません。")


def test_links_lead_to_the_page_as_a_whole(own_pages: Build) -> None:
    links = [str(link["href"]) for link in own_pages.main("offices").select("a")]
    assert "A-1.html" in links
    assert not [link for link in links if link.startswith("A-1.html#")]


def test_the_list_of_the_group_leads_to_the_pages_and_keeps_their_old_places(
    own_pages: Build,
) -> None:
    items = own_pages.main("goal-a").select(".plan-briefs > li")
    assert [item["id"] for item in items] == ["measure-A-1", "measure-A-2"]
    assert [words(item) for item in items] == [
        "A-1 あんしん電話を配る 先行 家から助けを呼べる電話を配ります。 福祉課、消防署",
        "A-2 下校を見守る 学校課",
    ]
    assert [str(one(item, ".plan-brief-name a")["href"]) for item in items] == [
        "A-1.html",
        "A-2.html",
    ]


def test_the_pages_are_contents_of_the_groups_page_in_the_plans_order(own_root: Path) -> None:
    measures = own_root / "data" / "measures.csv"
    lines = measures.read_text("utf-8").splitlines()
    lines[1], lines[2] = lines[2], lines[1]
    measures.write_text("\n".join([*lines, ""]), "utf-8")
    site = build(own_root)
    assert site.warnings == []  # no page is in no table of contents
    following = one(site.page("goal-a"), "link[rel=next]")
    assert following["href"] == "A-2.html"


def test_a_page_that_is_added_becomes_contents_without_an_edit_of_the_list(own_root: Path) -> None:
    page = own_root / "A-2.md"
    text = page.read_text("utf-8")
    page.unlink()
    assert any("A-2 を示すページがありません" in line for line in build(own_root).warnings)
    page.write_text(text, "utf-8")
    assert build(own_root).warnings == []


def test_the_data_of_the_measure_can_be_loaded(own_pages: Build) -> None:
    link = one(part(own_pages, "A-1", "facts"), "a.download")
    assert re.fullmatch(r"A-1のデータ（CSV、\d+\.\d KB）", words(link))
    text = (own_pages.output / str(link["href"])).read_bytes().decode("utf-8-sig")
    rows = [tuple(row) for row in csv.reader(text.splitlines())]
    assert rows[0] == ("file", "row", "column", "value")
    assert ("measures", "A-1", "name_ja", "あんしん電話を配る") in rows
    assert ("measures", "A-1", "pilot", "true") in rows
    assert ("measure_departments", "A-1/fire", "department", "fire") in rows
    assert {row[0] for row in rows[1:]} == {
        "measures",
        "measure_departments",
        "measure_articles",
        "schedule",
        "comprehensive_plan",
    }
    assert all("A-2" not in cell for row in rows for cell in row)


def test_the_data_of_a_measure_that_is_gone_go(own_root: Path) -> None:
    site = build(own_root)
    assert (site.output / "downloads/measures/A-2.csv").is_file()
    (own_root / "A-2.md").unlink()
    build(own_root)
    assert not (site.output / "downloads/measures/A-2.csv").exists()


def test_the_address_is_there_where_it_is_configured(own_root: Path) -> None:
    site = build(own_root, html_baseurl="https://example.jp/plan/")
    field = one(site.main("A-1"), "#share-address")
    assert field["value"] == "https://example.jp/plan/A-1.html"
    assert field.has_attr("readonly")


def test_without_an_address_the_page_says_where_it_is(own_pages: Build) -> None:
    share = one(own_pages.main("A-1"), ".plan-share")
    assert "ブラウザーの上の欄" in words(share)


@pytest.mark.parametrize("builder", ["singlehtml", "text", "epub"])
def test_books_have_the_parts_without_what_only_a_screen_can_do(
    own_root: Path, builder: str
) -> None:
    site = build(own_root, builder, epub_basename="plan", version="1", epub_copyright="x")
    assert site.warnings == []
    name = {"singlehtml": "index.html", "text": "A-1.txt", "epub": "A-1.xhtml"}[builder]
    text = (site.output / name).read_text("utf-8")
    assert "家から助けを呼べる電話を配ります。" in text
    # an EPUB has the indices of a book in place of what is related
    assert ("同じ条文（消防法第35条）" in text) == (builder != "epub")
    assert "共有と印刷" not in text


def test_a_measure_with_a_brief_needs_no_prose(own_root: Path) -> None:
    (own_root / "A-1.md").write_text(PAGE.format(id="A-1", prose=""), "utf-8")
    site = build(own_root)
    assert site.warnings == []
    assert not site.main("A-1").select("#measure-A-1-text")


def test_a_measure_with_neither_is_told(own_root: Path) -> None:
    (own_root / "A-2.md").write_text(PAGE.format(id="A-2", prose=""), "utf-8")
    (told,) = build(own_root).warnings
    assert "A-2.md:3" in told
    assert "本文がありません" in told
