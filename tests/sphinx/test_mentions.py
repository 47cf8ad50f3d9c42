"""Lists of the sections that name a thing follow the pages, in both directions."""

from pathlib import Path

from bs4 import Tag

from .build import Build, build, one, words


def mentions(site: Build, page: str, home: str) -> list[str]:
    """Where the sections that name a thing stand, as page and heading."""
    place = one(site.main(page), f'[id="{home}"]')
    if place.name == "dt":
        definition = place.find_next_sibling("dd")
        assert isinstance(definition, Tag)
        place = definition
    links = place.select("ul.plan-mentions a")
    return [f"{str(link['href']).partition('#')[0]} {words(link)}" for link in links]


def append(page: Path, text: str) -> None:
    page.write_text(page.read_text("utf-8") + text, "utf-8")


def test_each_section_is_listed_once_in_the_order_of_pages(town: Build) -> None:
    assert mentions(town, "terms", "term-npo") == [
        "goal-a.html A-1 あんしん電話を配る",
        "prose.html リンク",
    ]


def test_a_mention_before_the_first_section_leads_to_the_page(town: Build) -> None:
    assert mentions(town, "terms", "term-mimamori") == ["goal-a.html 目標A 見守りの輪を広げる"]


def test_only_prose_is_a_mention(town: Build) -> None:
    # tables and lists link to B-2 on six pages
    assert not one(town.main("goal-b"), "#measure-B-2").select(".plan-mentions")


def test_a_page_does_not_list_itself(town: Build) -> None:
    # measure A-2 names A-1 on the same page
    assert mentions(town, "goal-a", "measure-A-1") == ["prose.html リンク"]


def test_a_list_leads_to_the_section(town: Build) -> None:
    link = one(town.main("laws"), "#article-elderly-4 ul.plan-mentions a")
    assert town.follow("laws", link)["id"] == "prose-links"


def test_nothing_stands_where_nobody_names_a_thing(town: Build) -> None:
    definition = one(town.main("terms"), "#term-24h + dd")
    assert words(definition) == "いつでも話せる窓口です。"


def test_a_page_that_starts_to_name_a_term_is_listed(built_root: Path) -> None:
    append(built_root / "plain.md", "\n(plain-more)=\n## もっと\n\n{plan:term}`24時間窓口`\n")
    site = build(built_root)
    assert site.read == ["plain"]
    assert mentions(site, "terms", "term-24h") == ["plain.html もっと"]


def test_a_page_that_stops_naming_a_term_is_listed_no_more(built_root: Path) -> None:
    page = built_root / "goal-a.md"
    page.write_text(page.read_text("utf-8").replace("{plan:term}`mimamori`", "見守り"), "utf-8")
    site = build(built_root)
    assert site.read == ["goal-a"]
    assert mentions(site, "terms", "term-mimamori") == []


def test_a_new_heading_is_listed_under_its_new_name(built_root: Path) -> None:
    page = built_root / "prose.md"
    page.write_text(page.read_text("utf-8").replace("## リンク", "## つながり"), "utf-8")
    site = build(built_root)
    for home, target in (("terms", "term-npo"), ("laws", "article-elderly-4")):
        assert mentions(site, home, target)[-1] == "prose.html つながり"
    assert mentions(site, "offices", "dept-welfare") == ["prose.html つながり"]


def test_pages_whose_lists_stay_are_not_written(built_root: Path) -> None:
    append(built_root / "plain.md", "\n{plan:term}`24時間窓口`\n")
    # the index has a table of contents of the page that was edited
    assert set(build(built_root).written) == {"index", "plain", "terms"}


def test_a_removed_page_is_forgotten(built_root: Path) -> None:
    (built_root / "prose.md").unlink()
    index = built_root / "index.md"
    index.write_text(index.read_text("utf-8").replace("\nprose\n", "\n"), "utf-8")
    site = build(built_root)
    assert site.warnings == []
    assert mentions(site, "terms", "term-npo") == ["goal-a.html A-1 あんしん電話を配る"]
    assert mentions(site, "offices", "dept-welfare") == []


def test_the_homes_on_a_removed_page_are_forgotten(built_root: Path) -> None:
    (built_root / "people.md").unlink()
    (built_root / "figures.md").unlink()
    index = built_root / "index.md"
    text = index.read_text("utf-8").replace("\nfigures\n", "\n").replace("\npeople\n", "\n")
    index.write_text(text, "utf-8")
    told = build(built_root).warnings
    assert [line.rpartition("[")[2] for line in told[:2]] == ["plan.not-shown]"] * 2
    assert "homes" in told[0]
    assert "streets" in told[1]
