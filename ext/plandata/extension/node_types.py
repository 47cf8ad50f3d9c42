"""The kinds of nodes that the extension adds to those of docutils."""

from docutils import nodes

#: The class of an image that says nothing.
ADORNMENT = "plan-picture"


class plan_title(nodes.inline):
    """The name of a thing as a heading; ``HomeHeadings`` makes the section its home."""


class plan_chart(nodes.General, nodes.Element):
    """A chart as SVG; its values stand in a table beside it."""


class plan_download(nodes.General, nodes.Element):
    """A link from a page to a file that the build writes."""


class plan_share(nodes.General, nodes.Element):
    """The address of a page in full, to copy, and a button that prints it."""


class plan_compare(nodes.General, nodes.Element):
    """A form that puts two of the sections after it side by side, for readers with a script.

    ``of`` tells it from those of other lists on the page; the ids of the sections begin with
    ``ids_begin``.
    """


class plan_icon(nodes.Inline, nodes.Element):
    """A drawing beside words that say the same; ``name`` is one of ``output/icons``.

    Where there is no such, ``letter`` is what stands in its place.
    """


class plan_squares(nodes.Inline, nodes.Element):
    """A picture of numbers that stand beside it: ``counts`` are pairs of a class and a number."""


class plan_key(nodes.General, nodes.Element):
    """What such squares are: ``kinds`` are pairs of a class and words, ``note`` is about all."""


class plan_short(nodes.inline):
    """Words for the eye alone; those beside it say the same in full."""


class plan_filter(nodes.General, nodes.Element):
    """A form that narrows the table after it, for readers with a script.

    ``elsewhere`` is how many rows it has on pages of their own, 0 where they stand on this one.
    """


class plan_pages(nodes.General, nodes.Element):
    """A table that leads to parts, and those; where there are pages, each has its own."""


class plan_entries(nodes.General, nodes.Element):
    """Entries that stand on pages of their own, and not where they were."""


class plan_cells(nodes.General, nodes.Element):
    """Cells of a row, a small table, or links, as ``parts``, when a page is about to be written."""


class plan_picture(nodes.General, nodes.Inline, nodes.Element):
    """Stands for the image of a ``file``, with the words ``alt`` for those who don't see it."""
