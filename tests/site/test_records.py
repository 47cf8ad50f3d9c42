"""The other tables and lists of the data: every row, in its order, word for word."""

import re

from bs4 import Tag

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site, Table


def test_history_shows_every_event_with_its_year(site: Site) -> None:
    (table,) = site.page("context/city").tables("#city-history-by-year table")
    shown = [tuple(row.values()) for row in table.rows]
    assert shown == [
        (_fiscal_year(row["fiscal_year"]), row["event_ja"]) for row in sheets.rows("history")
    ]


def _fiscal_year(year: str) -> str:
    """All events are of Heisei, which began in 1989."""
    return f"{year}年度（平成{int(year) - 1988}年度）"


def test_committee_shows_every_seat(site: Site) -> None:
    (table,) = site.page("appendix/committee").tables("table.plan-table")
    shown = [tuple(row.values()) for row in table.rows]
    assert shown == [(row["post_ja"], row["role_ja"]) for row in sheets.rows("committee")]


def test_errata_show_every_row(site: Site) -> None:
    (table,) = site.page("errata").tables("table.plan-errata")
    shown = [tuple(row.values()) for row in table.rows]
    assert shown == [
        (_place(row), row["printed_ja"], row["taken_ja"], row["reason_ja"])
        for row in sheets.rows("errata")
    ]
    homes = [r.attribute(found, "id") for found in table.element.select("[id^=erratum-]")]
    assert homes == [f"erratum-{id}" for id in sheets.ids("errata")]


def _place(row: sheets.Row) -> str:
    page = f" {row['source_page']}ページ" if row["source_page"] else ""
    return row["place_ja"] + page


def test_glossary_has_every_term_with_its_reading_and_definition(site: Site) -> None:
    main = site.page("appendix/glossary").main
    found = main.select("dl.plan-glossary > dt")
    assert len(found) == len(sheets.rows("glossary"))
    for row in sheets.rows("glossary"):
        term = r.one(main, f"#term-{row['id']}")
        assert r.text(term) == f"{row['term_ja']}（{row['reading']}）"
        section = term.find_parent("section")
        assert isinstance(section, Tag)
        assert r.text(r.one(section, "h2")) == row["group"]
        shown = _definition(term)
        assert shown[0] == row["definition_ja"]
        assert (f"正式な名前: {row['expansion']}" in shown) == bool(row["expansion"])
        aliases = row["aliases_ja"].replace(";", "、")
        assert (f"別の言い方: {aliases}" in shown) == bool(aliases)


def _definition(term: Tag) -> list[str]:
    definition = term.find_next_sibling("dd")
    assert isinstance(definition, Tag)
    return [r.text(p) for p in definition.select(":scope > p")]


def test_every_figure_stands_on_one_page_with_its_caption_source_and_note(site: Site) -> None:
    for row in sheets.rows("figures"):
        (home,) = (
            found for page in site.pages for found in page.elements.get(f"figure-{row['id']}", [])
        )
        shown = r.text(home)
        number = f"図表{row['number']} " if row["number"] else ""
        caption = r.one(home, "caption, .plan-figure-caption")
        assert r.text(caption) == number + row["caption_ja"]
        for label, column in (("注", "note_ja"), ("出典", "source_ja")):
            assert (f"{label}: {row[column]}" in shown) == bool(row[column]), row["id"]


def test_figure_shows_each_of_its_values_with_unit_and_year(site: Site) -> None:
    homes = {
        id: elements[0]
        for page in site.pages
        for id, elements in page.elements.items()
        if id.startswith("figure-")
    }
    for figure in sheets.ids("figures"):
        values = [row for row in sheets.rows("figure_values") if row["figure"] == figure]
        tables = [Table(found) for found in homes[f"figure-{figure}"].select("table")]
        dated = any(row["period"] for row in values)
        assert [list(row.values()) for table in tables for row in table.rows] == [
            [row["item_ja"], *[_period(row)] * dated, _value(row)] for row in values
        ]


def _period(row: sheets.Row) -> str:
    """All values are of years of Heisei, or of none."""
    year = row["period"]
    return f"{year}年（平成{int(year) - 1988}年）" if year else "記載なし"


def _value(row: sheets.Row) -> str:
    """A number in groups of three with its unit; round ones from a hundred million on in words."""
    whole, point, rest = row["value"].partition(".")
    if len(whole) > 8 and whole.endswith("0000"):
        return f"{whole[:-8]}億{int(whole[-8:-4]):,}万{row['unit_ja']}"
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", whole)
    return f"{grouped}{point}{rest}{row['unit_ja']}"


def test_comprehensive_plan_shows_every_strand_under_its_parent(site: Site) -> None:
    top = r.one(site.page("policy/comprehensive-plan").main, "section > ul.plan-strands")
    items = top.select("li")
    strands = sheets.rows("comprehensive_plan")
    assert len(items) == len(strands)
    for row, item in zip(sorted(strands, key=lambda row: row["id"]), items, strict=True):
        name, *rest = (r.text(p) for p in item.select(":scope > p"))
        added = " 計画策定後に追加" if row["added"] == "true" else ""
        assert name == f"{row['label_ja']} {row['name_ja']}".strip() + added
        measure = row["measure"] and sheets.title(sheets.find("measures", row["measure"]))
        assert rest == [
            *[row["ict_ja"]] * bool(row["ict_ja"]),
            *[f"個別施策: {measure}"] * bool(measure),
        ]
        parent = item.find_parent("li")
        assert bool(parent) == bool(row["parent"])
        if parent:
            above = sheets.find("comprehensive_plan", row["parent"])
            assert above["name_ja"] in r.text(r.one(parent, ":scope > p"))
