"""The index pages hold each thing under each of its headings, and nothing else.

Those of departments, law articles and terms, which a page of the plan lists, lead there.
"""

import unicodedata

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site

#: How an index names a year: where the plan's own name of the year never came, it is added.
FULL_YEARS = {
    "2018": "2018年度（平成30年度）",
    "2019": "2019年度（令和元年度、計画書では平成31年度）",
    "2020": "2020年度（令和2年度、計画書では平成32年度）",
    "2021": "2021年度（令和3年度、計画書では平成33年度）",
    "2022": "2022年度（令和4年度、計画書では平成34年度）",
}


def index(site: Site, name: str) -> dict[str, list[str]]:
    """The lines of each group of an index page, after its list of groups is seen to agree."""
    main = site.page(f"plan-{name}").main
    sections = main.select("section")
    headings = [r.text(r.one(section, "h2")) for section in sections]
    assert len(set(headings)) == len(headings)
    top = r.one(main, "ul.index-groups")
    assert [r.text(item) for item in top.select("li")] == headings
    assert r.anchors(top) == [r.attribute(section, "id") for section in sections]
    return {
        heading: [r.text(item) for item in section.select("li")]
        for heading, section in zip(headings, sections, strict=True)
    }


def leads(site: Site, name: str) -> dict[str, str]:
    """The lines of an index that leads to a page, with where they lead."""
    main = site.page(f"plan-{name}").main
    assert main.select("section") == []
    lines = main.select("ul.index-groups > li")
    links = [r.one(line, "a") for line in lines]
    assert all(r.text(line) == r.text(link) for line, link in zip(lines, links, strict=True))
    return {r.text(link): r.attribute(link, "href") for link in links}


def test_article_index_leads_to_the_articles_that_a_measure_carries_out(site: Site) -> None:
    named = {row["article"] for row in sheets.rows("measure_articles")}
    assert leads(site, "article") == {
        sheets.article(id): f"reference/articles.html#article-{id}"
        for id in sheets.ids("articles")
        if id in named
    }


def test_department_index_leads_to_each_department_in_the_order_of_readings(site: Site) -> None:
    rows = sheets.rows("departments")
    shown = leads(site, "department")
    assert shown == {row["name_ja"]: f"reference/departments.html#dept-{row['id']}" for row in rows}
    readings = {row["name_ja"]: row["reading"] for row in rows}
    in_order = [readings[name] for name in shown]
    assert in_order == sorted(in_order, key=_without_voicing)


def _without_voicing(reading: str) -> str:
    """As a dictionary sorts: が stands with か."""
    plain = unicodedata.normalize("NFD", reading)
    return "".join(kana for kana in plain if not unicodedata.combining(kana))


def test_year_index_has_every_measure_with_its_stages_in_each_year(site: Site) -> None:
    measures = sheets.rows("measures")
    assert index(site, "year") == {
        heading: [f"{sheets.title(row)} {_stages(row['id'], year)}" for row in measures]
        for year, heading in FULL_YEARS.items()
    }


def _stages(measure: str, year: str) -> str:
    return "、".join(sheets.stages(measure, year))


def test_flag_index(site: Site) -> None:
    assert index(site, "flag") == {
        flag["name_ja"]: [
            sheets.title(row) for row in sheets.rows("measures") if row[flag["id"]] == "true"
        ]
        for flag in sheets.rows("flags")
    }


def test_term_index_leads_to_the_letters_of_the_glossary(site: Site) -> None:
    groups = {row["group"] for row in sheets.rows("glossary")}
    shown = leads(site, "term")
    assert shown == {group: f"appendix/glossary.html#glossary-{group}" for group in groups}
    rows = [f"{kana}行" for kana in "アカサタナハマヤラワ"]
    order = [*"0123456789", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *rows]
    assert list(shown) == sorted(shown, key=order.index)


def test_entries_lead_to_the_home_of_what_they_name(site: Site) -> None:
    names = {row["id"]: sheets.title(row) for row in sheets.rows("measures")}
    for name in ("year", "flag"):
        for link in site.page(f"plan-{name}").main.select("section a"):
            (anchor,) = r.anchors(link.parent or link)
            assert r.text(link) == names[anchor], name


def test_the_menu_leads_to_the_indices_that_no_page_of_the_plan_has(site: Site) -> None:
    others = [page for page in site.pages if not page.name.startswith("plan-")]
    assert others
    for page in others:  # an index's link to itself is "#"
        links = [r.attribute(link, "href") for link in page.soup.select(".site-menu a[href]")]
        indices = [link.rpartition("/")[2] for link in links if "plan-" in link]
        assert indices == ["plan-year.html", "plan-flag.html"], page.name
