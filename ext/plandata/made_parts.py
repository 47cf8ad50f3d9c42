"""What directives of the plan bring along that the pages with them don't say themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from plandata.markup import message_kinds
from plandata.markup.directive_forms import chosen
from plandata.markup.faults import FAULTS
from plandata.model.plan import Plan
from plandata.page_structure import CONTENTS
from sitecheck.text.part import Directive, Part, Target
from sitecheck.text.source import Source

_BRIEFS, _GUIDE, _MESSAGES = "plan:briefs", "plan:manual", "plan:messages"


def of_page(
    plan: Plan, guides: Mapping[str, Sequence[str]], parts: Iterable[Part]
) -> Iterator[Part]:
    """The labels of the guides that a page shows, and the contents that follow from the plan.

    Args:
        plan: The plan of the project.
        guides: The labels of each guide.
        parts: What stands on the page.
    """
    for part in parts:
        if isinstance(part, Directive) and part.name == _GUIDE:
            for label in guides.get(part.text, ()):
                yield Target(label, part.line)
        elif isinstance(part, Directive) and part.name == _BRIEFS:
            options = {option.name: option.text for option in part.options}
            if "toctree" in options:
                with suppress(*FAULTS):  # told of the directive
                    _query, measures = chosen(plan, options)
                    names = "\n".join(measure.id for measure in measures)
                    yield Directive(CONTENTS, "", (), names, part.line, 0)


def labels(sources: Iterable[Source], guides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The labels that pages have because of the guides and the messages that they show."""
    for source in sources:
        for part in source.parts:
            if isinstance(part, Directive) and part.name == _GUIDE:
                yield from guides.get(part.text, ())
            elif isinstance(part, Directive) and part.name == _MESSAGES:
                yield from message_kinds.labels([part.text])
