"""The section of each measure says what the data say, no less and no more."""

import pytest
from bs4 import Tag

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site

MEASURES = sheets.rows("measures")


def section(site: Site, measure: sheets.Row) -> Tag:
    return r.one(site.page(f"measures/{measure['group']}").main, f"#measure-{measure['id']}")


def test_each_measure_has_one_section_in_the_site_under_its_permanent_anchor(site: Site) -> None:
    found = [
        (page.name, id)
        for page in site.pages
        for element in page.soup.select('[id^="measure-"]')
        if (id := r.attribute(element, "id"))
    ]
    expected = [(f"measures/{row['group']}", f"measure-{row['id']}") for row in MEASURES]
    assert sorted(found) == sorted(expected)


def test_measures_stand_in_the_order_of_the_data(site: Site) -> None:
    for area in sheets.group_ids("area"):
        main = site.page(f"measures/{area}").main
        shown = [r.attribute(found, "id") for found in main.select("section.plan-measure")]
        assert shown == [f"measure-{row['id']}" for row in sheets.measures_of(area)]


@pytest.mark.parametrize("area", sheets.group_ids("area"))
def test_area_page_bears_the_name_of_the_area(site: Site, area: str) -> None:
    main = site.page(f"measures/{area}").main
    assert r.text(r.one(main, f"#area-{area} > h1")) == sheets.title(sheets.find("groups", area))


def test_heading_is_number_and_name(site: Site) -> None:
    for measure in MEASURES:
        heading = r.one(section(site, measure), ":scope > h3")
        assert r.text(heading) == sheets.title(measure)


def test_facts_name_the_departments_and_lead_to_them(site: Site) -> None:
    for measure in MEASURES:
        found = section(site, measure)
        assert r.facts(found)[r.DEPARTMENTS] == [sheets.departments(measure["id"])]
        expected = [f"dept-{id}" for id in sheets.department_ids(measure["id"])]
        assert r.anchors(r.fact(found, r.DEPARTMENTS)) == expected


def test_facts_name_the_marks_only_of_measures_that_bear_one(site: Site) -> None:
    for measure in MEASURES:
        marks = "、".join(sheets.flags(measure))
        shown = r.facts(section(site, measure)).get(r.MARKS)
        assert shown == ([marks] if marks else None), measure["id"]


def test_facts_name_the_law_articles_with_the_label_of_the_plan(site: Site) -> None:
    for measure in MEASURES:
        found = section(site, measure)
        ids = sheets.article_ids(measure["id"])
        labels = [(id, sheets.find("articles", id)["label_ja"]) for id in ids]
        expected = [f"{sheets.article(id)}（{label}）" for id, label in labels]
        assert r.facts(found).get(r.ARTICLES, []) == expected
        if ids:
            assert r.anchors(r.fact(found, r.ARTICLES)) == [f"article-{id}" for id in ids]


def test_facts_name_the_themes_and_lead_to_them(site: Site) -> None:
    for measure in MEASURES:
        found = section(site, measure)
        themes = sheets.theme_ids(measure["id"])
        names = [sheets.find("topics", id)["name_ja"] for id in themes]
        assert r.facts(found).get(r.THEMES, []) == names
        if themes:
            assert r.anchors(r.fact(found, r.THEMES)) == [f"topic-{id}" for id in themes]


def test_facts_tell_the_errata_that_concern_the_measure(site: Site) -> None:
    for measure in MEASURES:
        found = section(site, measure)
        errata = [
            row
            for row in sheets.rows("errata")
            if (row["file"], row["record"]) == ("measures", measure["id"])
        ]
        assert r.facts(found).get(r.ERRATA, []) == [row["reason_ja"] for row in errata]
        if errata:
            assert r.anchors(r.fact(found, r.ERRATA)) == [f"erratum-{row['id']}" for row in errata]


def test_facts_hold_nothing_else(site: Site) -> None:
    known = {r.DEPARTMENTS, r.MARKS, r.ARTICLES, r.TERMS, r.MENTIONS, r.ERRATA, r.ADDRESS}
    known.add(r.THEMES)
    for measure in MEASURES:
        assert set(r.facts(section(site, measure))) <= known


def test_own_schedule_has_every_year_with_its_stages(site: Site) -> None:
    for measure in MEASURES:
        table = r.Table(r.one(section(site, measure), "table"))
        assert table.columns == [r.FISCAL_YEAR, r.STAGE]
        shown = [(row[r.FISCAL_YEAR], row[r.STAGE]) for row in table.rows]
        assert shown == list(sheets.schedule(measure["id"]).items()), measure["id"]


def test_each_section_has_prose_of_its_own(site: Site) -> None:
    for measure in MEASURES:
        prose = section(site, measure).select(":scope > p")
        assert sum(len(r.text(p)) for p in prose) >= 40, measure["id"]
