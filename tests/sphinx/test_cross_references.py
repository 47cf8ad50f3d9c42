"""Whatever the plan relates can be followed in both directions."""

from pathlib import Path

import pytest
from bs4 import Tag

from .build import Build, one, words


def links(site: Build, page: str, home: str) -> set[str]:
    """The ids of the things to which the home of a thing leads."""
    place = one(site.main(page), f'[id="{home}"]')
    if place.name == "dt":
        definition = place.find_next_sibling("dd")
        assert isinstance(definition, Tag)
        place = definition
    ids = {str(link["href"]).partition("#")[2] for link in place.select("a.reference")}
    return ids - {""}


def test_a_measure_leads_to_its_departments_articles_and_terms(town: Build) -> None:
    assert links(town, "goal-a", "measure-A-1") >= {
        *("dept-welfare", "dept-fire", "article-elderly-4", "article-fire-35"),
        *("term-npo", "term-jichikai"),
    }


@pytest.mark.parametrize(
    ("page", "home", "measures"),
    [
        ("offices", "dept-welfare", {"measure-A-1", "measure-B-2"}),
        ("offices", "dept-fire", {"measure-A-1", "measure-B-1"}),
        ("laws", "article-elderly-4", {"measure-A-1"}),
        ("laws", "article-fire-35", {"measure-A-1", "measure-B-1"}),
        ("terms", "term-npo", {"measure-A-1"}),
        ("terms", "term-kyukyu", {"measure-B-1"}),
    ],
)
def test_what_a_measure_leads_to_leads_back(
    town: Build, page: str, home: str, measures: set[str]
) -> None:
    assert {id for id in links(town, page, home) if id.startswith("measure-")} == measures


@pytest.mark.parametrize(
    ("page", "home"),
    [
        ("offices", "dept-welfare"),
        ("laws", "article-elderly-4"),
        ("terms", "term-npo"),
        ("goal-a", "measure-A-1"),
    ],
)
def test_a_section_that_names_a_thing_is_found_from_it(town: Build, page: str, home: str) -> None:
    assert "prose-links" in links(town, page, home)
    assert home in links(town, "prose", "prose-links")


def test_a_department_named_in_prose_alone_leads_to_that_section(town: Build) -> None:
    assert links(town, "offices", "dept-school") == {"measure-A-2"}
    named = one(town.main("offices"), "#dept-school .plan-mentions")
    assert words(named) == "A-2 下校を見守る"


def test_every_link_of_every_page_leads_somewhere(town: Build, library: Build) -> None:
    for site in (town, library):
        ids = {
            page: {place["id"] for place in site.page(page).select("[id]")} for page in site.pages()
        }
        for page in site.pages():
            for link in site.page(page).select('a[href*=".html"], a[href^="#"]'):
                file, _sign, id = str(link["href"]).partition("#")
                target = ids[Path(file).stem if file else page]
                assert not id or id in target, (page, link["href"])
