"""The page of each measure says what the data say, no less and no more."""

import re

import pytest
from bs4 import Tag

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site

MEASURES = sheets.rows("measures")
#: What the rows of the brief are called that come from cells.
BRIEF = {"ja": (r.WHAT, r.BENEFIT), "en": ("What", "What it means for you")}


def part(site: Site, measure: sheets.Row, name: str) -> Tag:
    main = site.page(f"measures/{measure['id']}").main
    return r.one(main, f"#measure-{measure['id']}-{name}")


def section(site: Site, measure: sheets.Row) -> Tag:
    return part(site, measure, "facts")


def test_each_measure_has_one_page_which_is_its_home(site: Site) -> None:
    found = [
        (page.name, r.attribute(element, "id"))
        for page in site.pages
        for element in page.soup.select("section")
        if re.fullmatch("measure-[0-9-]+", str(element.get("id", "")))
    ]
    expected = [(f"measures/{row['id']}", f"measure-{row['id']}") for row in MEASURES]
    assert sorted(found) == sorted(expected)


def test_measures_stand_in_the_order_of_the_data(site: Site) -> None:
    for area in sheets.group_ids("area"):
        main = site.page(f"measures/{area}").main
        shown = [r.attribute(found, "id") for found in main.select("ul.plan-briefs > li")]
        assert shown == [f"measure-{row['id']}" for row in sheets.measures_of(area)]


def test_the_area_says_each_of_its_measures_in_brief(site: Site) -> None:
    for row in MEASURES:
        (item,) = site.page(f"measures/{row['group']}").elements[f"measure-{row['id']}"]
        said = [r.text(p) for p in item.select("p")]
        marks = ["、".join(sheets.flags(row))] if sheets.flags(row) else []
        expected = [sheets.title(row), *marks, row["brief_ja"], sheets.departments(row["id"])]
        assert said == expected


def test_the_brief_is_that_of_the_data(editions: dict[str, Site]) -> None:
    for language, names in BRIEF.items():
        for row in MEASURES:
            found = r.facts(part(editions[language], row, "brief"))
            told = (row[f"brief_{language}"], row[f"benefit_{language}"])
            for name, words in zip(names, told, strict=True):
                said = [text.replace("’", "'") for text in found.get(name, [])]
                assert said == ([words] if words else []), row["id"]


@pytest.mark.parametrize("area", sheets.group_ids("area"))
def test_area_page_bears_the_name_of_the_area(site: Site, area: str) -> None:
    main = site.page(f"measures/{area}").main
    assert r.text(r.one(main, f"#area-{area} h1")) == sheets.title(sheets.find("groups", area))


def test_heading_is_number_and_name(site: Site) -> None:
    for measure in MEASURES:
        heading = r.one(site.page(f"measures/{measure['id']}").main, "h1")
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
        shown = r.facts(found).get(r.ARTICLES, [])
        assert [words for words in shown if "外部サイト" not in words] == expected
        if ids:
            links = r.fact(found, r.ARTICLES).select("a.internal")
            assert [r.attribute(a, "href").partition("#")[2] for a in links] == [
                f"article-{id}" for id in ids
            ]


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
    known = {r.DEPARTMENTS, r.MARKS, r.ARTICLES, r.MENTIONS, r.ERRATA}
    known.add(r.THEMES)
    for measure in MEASURES:
        assert set(r.facts(section(site, measure))) <= known


def test_own_timeline_has_every_stage_with_its_years(site: Site) -> None:
    for measure in MEASURES:
        table = r.Table(r.one(part(site, measure, "schedule"), "table"))
        assert table.columns == [r.STAGE, *sheets.YEARS.values()]
        years = sheets.years_of(measure["id"])
        said = "、".join(f"{stage}は{sheets.between(its)}" for stage, its in years.items())
        assert table.caption == f"{measure['id']}の予定：{said}"
        shown = {
            row[r.STAGE]: {row[head] for year, head in sheets.YEARS.items() if year in its}
            for row, its in zip(table.rows, years.values(), strict=True)
        }
        assert shown == {stage: {sheets.between(its)} for stage, its in years.items()}
        for row, its in zip(table.rows, years.values(), strict=True):
            others = {row[head] for year, head in sheets.YEARS.items() if year not in its}
            assert all(words.startswith("予定なし ") for words in others)


def test_each_section_has_prose_of_its_own(site: Site) -> None:
    for measure in MEASURES:
        prose = part(site, measure, "text").select(":scope > p")
        assert sum(len(r.text(p)) for p in prose) >= 40, measure["id"]
