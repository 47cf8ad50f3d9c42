"""The places that guides name on the pages that show them."""

from collections.abc import Iterable, Set

from plandata.guides import guide_files, guide_parts, plan_examples
from plandata.model.plan import Plan


def of_guides(plan: Plan, files: Iterable[str], extensions: Set[str]) -> dict[str, list[str]]:
    """The labels of each guide, in the parts that a project has a use for.

    Args:
        plan: The plan of the project.
        files: The names of all files that its folder of data has.
        extensions: The extensions that it uses.
    """
    parts = {*plan_examples.parts(plan), *extensions}
    found = {
        name: guide_parts.labels(guide_files.source(name), parts) for name in guide_files.FILES
    }
    found[guide_files.OF_COLUMNS] += map(guide_files.label_of_file, files)
    return found


def follow(label: str) -> bool:
    """Whether a label is one of a guide, but not the first, by which the guide is known.

    Of a guide that two pages show, one label is told twice, and not all of them.
    """
    return any(
        label in guide_parts.all_labels(guide_files.source(name))[1:] for name in guide_files.FILES
    ) or label.startswith(guide_files.label_of_file(""))
