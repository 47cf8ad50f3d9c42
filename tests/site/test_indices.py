"""The index pages hold each thing under each of its headings, and nothing else."""

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


def titles(file: str, column: str, id: str) -> list[str]:
    linked = {row["measure"] for row in sheets.rows(file) if row[column] == id}
    return [sheets.title(row) for row in sheets.rows("measures") if row["id"] in linked]


def test_article_index(site: Site) -> None:
    groups = {
        sheets.article(id): titles("measure_articles", "article", id)
        for id in sheets.ids("articles")
    }
    assert index(site, "article") == {name: found for name, found in groups.items() if found}


def test_department_index(site: Site) -> None:
    shown = index(site, "department")
    assert shown == {
        row["name_ja"]: titles("measure_departments", "department", row["id"])
        for row in sheets.rows("departments")
    }


def test_departments_stand_in_the_order_of_their_readings(site: Site) -> None:
    readings = {row["name_ja"]: row["reading"] for row in sheets.rows("departments")}
    shown = [readings[name] for name in index(site, "department")]
    assert shown == sorted(shown, key=_without_voicing)


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


def test_term_index_has_every_term_with_its_reading_under_its_group(site: Site) -> None:
    shown = index(site, "term")
    lines = [(group, line) for group, found in shown.items() for line in found]
    expected = [(t["group"], f"{t['term_ja']} {t['reading']}") for t in sheets.rows("glossary")]
    assert sorted(lines) == sorted(expected)


def test_groups_of_terms_are_digits_then_letters_then_kana_rows(site: Site) -> None:
    groups = list(index(site, "term"))
    rows = [f"{kana}行" for kana in "アカサタナハマヤラワ"]
    order = [*"0123456789", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *rows]
    assert groups == sorted(groups, key=order.index)


def test_entries_lead_to_the_home_of_what_they_name(site: Site) -> None:
    names = {row["id"]: sheets.title(row) for row in sheets.rows("measures")}
    names |= {f"term-{row['id']}": row["term_ja"] for row in sheets.rows("glossary")}
    for name in ("article", "department", "year", "flag", "term"):
        for link in site.page(f"plan-{name}").main.select("section a"):
            (anchor,) = r.anchors(link.parent or link)
            assert r.text(link) == names[anchor], name
