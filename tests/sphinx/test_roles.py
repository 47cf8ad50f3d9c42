"""Roles in prose: links with the right words, years, pages and numbers."""

from pathlib import Path

from .build import Build, build, one, words


def test_links_say_what_they_lead_to(town: Build) -> None:
    links = one(town.main("prose"), "#prose-links").select("a.reference")
    assert {words(link): town.follow("prose", link)["id"] for link in links} == {
        "目標A 見守りの輪を広げる": "goal-A",
        "A-1 あんしん電話を配る": "measure-A-1",
        "福祉課": "dept-welfare",
        "老福法第4条": "article-elderly-4",
        "市民団体": "term-npo",
        "図表2 ひとり暮らしの世帯": "figure-homes",
    }


def test_an_area_is_a_link_in_a_plan_of_three_levels(library: Build) -> None:
    link = one(library.main("books"), "section#measure-1-1-1 > p a")
    assert words(link) == "1-2 古い本"
    assert library.follow("books", link)["id"] == "area-1-2"


def test_a_term_may_be_named_by_name_or_id_and_is_never_shown_as_an_id(root: Path) -> None:
    (root / "prose.md").write_text("(prose)=\n# 用語\n\n{plan:term}`mimamori`\n", "utf-8")
    link = one(build(root).main("prose"), "p a")
    assert words(link) == "見守り"


def test_years_and_pages_are_written_in_full(town: Build) -> None:
    assert words(one(town.main("prose"), "#prose-years p")) == (
        "2024年度、2024年3月15日、計画書5ページ"
    )
    assert words(one(town.main("goal-a"), ".plan-page")) == "計画書5〜8ページ"


def test_numbers_are_counted_from_the_data(town: Build) -> None:
    first, second = (words(line) for line in town.main("prose").select("#prose-numbers p"))
    assert first == "施策は4、先行は1です。"
    assert second == "前の計画は6施策（67%）、3施策、80%、9施策で、世帯は5,400世帯です。"


def test_every_file_can_be_counted(root: Path) -> None:
    files = sorted((root / "data").glob("*.csv"))
    text = "、".join(f"{{plan:count}}`{file.stem}`" for file in files)
    (root / "plain.md").write_text(f"(plain)=\n# 数\n\n{text}\n", "utf-8")
    rows = [len(file.read_text("utf-8").splitlines()) - 1 for file in files]
    assert words(one(build(root).main("plain"), "p")) == "、".join(map(str, rows))


def test_any_finds_things_by_their_id(root: Path) -> None:
    (root / "plain.md").write_text("(plain)=\n# どれか\n\n{any}`語 <npo>`、{any}`A-2`\n", "utf-8")
    site = build(root)
    assert site.warnings == []
    targets = [site.follow("plain", link)["id"] for link in site.main("plain").select("p a")]
    assert targets == ["term-npo", "measure-A-2"]
