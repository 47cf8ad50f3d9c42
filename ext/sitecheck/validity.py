"""HTML that is valid, so that each program reads the same page from it (JIS X 8341-3 4.1.1).

html-validate applies the content models of HTML and some techniques of WCAG. Its presets change
between versions, so the rules stand here one by one, each with the criterion that is broken.
Left out are rules of style, and those that a site with good reasons doesn't follow: a filter that
answers at once needs no submit button (H32), and a file of the site's own needs no checksum.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sitecheck import nodejs
from sitecheck.finding import Check, Finding
from sitecheck.pages import BEST, Page

#: Rules for each criterion.
_RULES: Mapping[str, Sequence[str]] = {
    "4.1.1": (
        "close-attr",
        "close-order",
        "element-name",
        "element-permitted-content",
        "element-permitted-occurrences",
        "element-permitted-order",
        "element-permitted-parent",
        "element-required-ancestor",
        "element-required-attributes",
        "element-required-content",
        "missing-doctype",
        "no-dup-attr",
        "no-dup-id",
        "no-implicit-close",
        "no-raw-characters",
        "no-unknown-elements",
        "script-element",
        "unrecognized-char-ref",
        "valid-id",
        "void-content",
    ),
    "1.1.1": ("area-alt", "wcag/h36", "wcag/h37", "wcag/h67"),
    "1.3.1": (
        "empty-heading",
        "heading-level",
        "multiple-labeled-controls",
        "no-multiple-main",
        "unique-landmark",
        "wcag/h63",
        "wcag/h71",
    ),
    "1.3.5": ("valid-autocomplete",),
    "1.4.2": ("no-autoplay",),
    "2.2.1": ("meta-refresh",),
    "2.4.2": ("empty-title",),
    "2.4.4": ("wcag/h30",),
    "3.3.2": ("input-missing-label", "valid-for"),
    "4.1.2": (
        "aria-hidden-body",
        "aria-label-misuse",
        "hidden-focusable",
        "no-abstract-role",
        "no-missing-references",
        "presentation-role-style",
        "text-content",
    ),
    BEST: (
        "attribute-allowed-values",
        "attribute-misuse",
        "deprecated",
        "doctype-html",
        "form-dup-name",
        "input-attributes",
        "map-dup-name",
        "map-id-name",
        "no-conditional-comment",
        "no-deprecated-attr",
        "no-dup-class",
        "no-implicit-button-type",
        "no-inline-style",
        "no-redundant-aria-label",
        "no-redundant-for",
        "no-redundant-role",
        "no-style-tag",
        "no-unknown-attributes",
        "no-utf8-bom",
        "prefer-button",
        "prefer-tbody",
        "script-type",
    ),
}
_OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "wcag/h63": {"strict": True},  # each th has a scope, also in a simple table
    "valid-id": {"relaxed": True},  # letters of any script
}
#: HTML's elements; a drawing's attributes are not HTML's to judge.
_ELEMENTS: Sequence[Any] = ["html5", {"svg": {"attributes": {"*": {}}}}]
_CRITERIA = {rule: criterion for criterion, rules in _RULES.items() for rule in rules}

CHECK = Check(
    "markup",
    "HTMLの文法",
    "Valid HTML",
    {
        criterion: "AC" if criterion == "4.1.1" else "AF"
        for criterion in _RULES
        if criterion != BEST
    },
)


def findings(pages: Sequence[Page], modules: Path) -> Iterator[Finding]:
    """What html-validate, which is installed in ``modules``, finds on the pages."""
    addresses = {str(page.file.resolve()): page.address for page in pages}
    rules = {rule: ["error", *_options(rule)] for rule in _CRITERIA}
    settings = modules.parent / "html-validate.json"
    settings.write_text(json.dumps({"root": True, "elements": _ELEMENTS, "rules": rules}), "utf-8")
    program = modules / "html-validate" / "bin" / "html-validate.mjs"
    result = modules.parent / "html-validate-result.json"  # a pipe loses the end of a long one
    formatter = f"json={result}"
    command = [str(program), "--config", str(settings), "--formatter", formatter, *addresses]
    result.unlink(missing_ok=True)  # what an earlier run found isn't what this one finds
    output = nodejs.run(command, modules.parent, allowed=(0, 1))
    if not result.is_file():
        raise nodejs.failed("html-validate", output)
    for file in json.loads(result.read_text("utf-8")):
        for told in file["messages"]:
            rule = told["ruleId"]
            yield Finding(
                CHECK.id,
                _CRITERIA.get(rule, BEST),
                addresses[file["filePath"]],
                str(told.get("selector") or ""),
                f"HTMLの文法に合いません: {told['message']} ({rule})",
                line=told["line"],
            )


def _options(rule: str) -> list[Mapping[str, Any]]:
    return [_OPTIONS[rule]] if rule in _OPTIONS else []
