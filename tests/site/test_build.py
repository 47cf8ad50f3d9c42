"""The real site builds."""

from tests.site.reading import Site


def test_real_site_builds_without_a_warning(site: Site) -> None:
    assert site.returncode == 0, site.output  # -W: each warning fails
    assert "build succeeded." in site.output
