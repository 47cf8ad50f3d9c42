"""What an EPUB says of its accessibility, so that readers can choose it (EPUB Accessibility 1.1).

Programs check what programs can. Conformance to a standard takes people, so none is claimed here.
"""

from sphinx.locale import get_translation

_ = get_translation("plandata")


def metadata(has_drawings: bool, has_marks: bool) -> list[tuple[str, str]]:
    """Properties of schema.org with their values.

    Args:
        has_drawings: Whether a page has a drawing, beside which its words stand.
        has_marks: Whether the pages of a printed source are marked.
    """
    features = [
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        "displayTransformability",
    ]
    if has_drawings:
        features.append("alternativeText")
    if has_marks:
        features += ["pageBreakMarkers", "pageNavigation"]
    modes = ["textual", *["visual"] * has_drawings]
    summary = _(
        "All content is text, whose size and colours readers choose. Drawings only repeat what"
        " tables and text say. The book is checked by programs; no conformance is claimed."
    )
    return [
        *(("schema:accessMode", mode) for mode in modes),
        ("schema:accessModeSufficient", "textual"),
        *(("schema:accessibilityFeature", feature) for feature in features),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", str(summary)),
    ]
