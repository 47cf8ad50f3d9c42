"""Addresses that people have kept since the site was first whole lead to what they led to."""

import csv
from pathlib import Path

from tests.site import reading as r
from tests.site import sheets
from tests.site.reading import Site

#: The pages and the places on them, of both editions (language "") or of one.
KEPT = Path(__file__).with_name("addresses.csv")


def kept(language: str) -> list[tuple[str, str]]:
    """Each page with each anchor that it had in an edition."""
    with KEPT.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["language"] in ("", language)]
    return [
        (row["page"].removesuffix(".html"), anchor)
        for row in rows
        for anchor in ["", *row["anchors"].split()]
    ]


def test_each_address_of_before_is_there(editions: dict[str, Site]) -> None:
    lost = [
        f"{language}/{page}.html#{anchor}"
        for language, site in editions.items()
        for page, anchor in kept(language)
        if page not in site.names or (anchor and anchor not in site.page(page).elements)
    ]
    assert lost == []


def test_where_a_measure_was_stands_its_name_with_a_link_to_its_page(edition: Site) -> None:
    for row in sheets.rows("measures"):
        old = edition.page(f"measures/{row['group']}")
        (place,) = old.elements[f"measure-{row['id']}"]
        link = r.one(place, ".plan-brief-name a")
        assert r.attribute(link, "href") == f"{row['id']}.html"
        heading = r.one(edition.page(f"measures/{row['id']}").main, "h1")
        assert r.text(link) == r.text(heading)
        (schedule,) = old.elements[f"table-schedule-{row['id']}"]
        assert schedule.find_parent(id=place["id"]) is place
