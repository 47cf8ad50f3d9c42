"""The real site builds."""

from tests.site.reading import Site


def test_real_site_builds_without_a_warning(edition: Site) -> None:
    assert edition.returncode == 0, edition.output  # -W: each warning fails
