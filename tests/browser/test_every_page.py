"""What holds on every page, on a desk and on a phone of 320 px."""

import pytest

from tests.browser.visiting import Survey
from tests.site.reading import Site

MOST_REQUESTS = 10


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_nothing_but_a_named_region_scrolls_sideways(everywhere: Survey, screen: str) -> None:
    assert everywhere[f"sideways {screen}"] == {}


def test_every_region_has_a_name_of_its_own_and_takes_focus(everywhere: Survey) -> None:
    assert everywhere["regions"] == {}


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_controls_outside_of_running_text_are_24_px_high_and_wide(
    everywhere: Survey, screen: str
) -> None:
    assert everywhere[f"small {screen}"] == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_and_every_field_stand_out_from_their_ground(
    everywhere: Survey, scheme: str
) -> None:
    assert everywhere[f"pale {scheme}"] == {}


def test_landmarks_are_there_once_and_navigations_have_names(everywhere: Survey) -> None:
    assert everywhere["landmarks"] == {}


def test_no_level_of_heading_is_skipped_not_even_by_a_role(everywhere: Survey) -> None:
    assert everywhere["skipped"] == {}


def test_every_control_takes_focus_in_the_order_of_the_page_and_shows_it(
    everywhere: Survey,
) -> None:
    assert everywhere["unfocusable"] == {}


def test_no_request_leaves_the_site(everywhere: Survey, site: Site) -> None:
    assert everywhere["loaded"].keys() == set(site.names)  # each has at least a style sheet
    away = {
        name: [url for url in urls if ":" in url] for name, urls in everywhere["loaded"].items()
    }
    assert {name: urls for name, urls in away.items() if urls} == {}


def test_a_page_needs_few_requests(everywhere: Survey) -> None:
    numbers = {name: 1 + len(urls) for name, urls in everywhere["loaded"].items()}
    assert {name: number for name, number in numbers.items() if number > MOST_REQUESTS} == {}


def test_the_console_stays_silent_and_every_request_succeeds(everywhere: Survey) -> None:
    assert everywhere["told"] == {}
