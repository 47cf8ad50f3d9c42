"""How the directives and the role of the audit are written, which a check without Sphinx reads."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from plandata.accessibility.audit import Audit
from plandata.accessibility.audit_records import KINDS
from plandata.accessibility.verdict import Result
from plandata.markup.directive_forms import DirectiveForm
from plandata.markup.role_contents import Reader
from plandata.model.plan import Plan
from plandata.model.problem import allowed
from plandata.model.query import QueryError

#: The tables of the result: the criteria of the standard, and those that WCAG has added since.
TABLES = ("jis", "wcag")

#: What can be asked for of each result of the criteria.
COUNTED = {result: result.name.lower().replace("_", "-") for result in Result}
#: What the role can say.
FACTS = (
    *("claim", "target", "standard", "criteria", "added"),
    *COUNTED.values(),
    *("people", "people-done"),
)


def _one_of(known: Collection[str], _plan: Plan, words: str, _language: str = "") -> str:
    if words not in known:
        raise QueryError(allowed(words, known))
    return words


def _among(known: Collection[str]) -> Callable[[Plan, str], str]:
    return partial(_one_of, known)


def labels(audit: Audit) -> frozenset[str]:
    """What links can lead to in the tables that the directives make."""
    return frozenset(
        [
            *(f"test-result-{name}" for name in TABLES),
            *(f"criterion-{one.number.replace('.', '-')}" for one in audit.criteria),
            *(f"check-{check.id}" for check in audit.manual_checks),
            "tested-pages",
        ]
    )


READERS: Mapping[str, Reader] = {"conformance": partial(_one_of, FACTS)}

FORMS: Mapping[str, DirectiveForm] = {
    "accessibility-policy": DirectiveForm(),
    "contact": DirectiveForm(),
    "test-facts": DirectiveForm(),
    "test-result": DirectiveForm(argument=_among(TABLES)),
    "test-checks": DirectiveForm(),
    "tested-pages": DirectiveForm(),
    "checklist": DirectiveForm(argument=_among(KINDS)),
}
