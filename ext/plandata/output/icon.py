"""The drawings that stand beside words: simple lines in the colour of the words."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("icons")


@cache
def drawing(name: str) -> str:
    """The drawing as a part of a page, which a screen reader passes over (WCAG 1.1.1).

    Args:
        name: That of a file in ``icons``, such as one of ``ICONS``.

    Returns:
        An inline SVG; the style sheet knows it by the class ``plan-icon``.

    Raises:
        FileNotFoundError: There is no drawing of that name.
    """
    svg = (FOLDER / f"{name}.svg").read_text("utf-8").strip()
    return svg.replace("<svg ", '<svg class="plan-icon" aria-hidden="true" ', 1)
