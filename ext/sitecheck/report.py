"""The findings as a table for a terminal, by check and criterion; what is the same stands once."""

from collections.abc import Iterable, Iterator

from sitecheck.console import one_line
from sitecheck.finding import Check, Finding

#: Pages that are named where a finding is the same on more.
_MOST = 3


def table(findings: Iterable[Finding], checks: Iterable[Check]) -> Iterator[str]:
    """The findings in lines of text, in the order of the checks."""
    titles = {check.id: check.title for check in checks}
    order = list(titles)
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.check, finding.criterion), []).append(finding)
    for check, criterion in sorted(groups, key=lambda group: (order.index(group[0]), group[1])):
        found = groups[check, criterion]
        yield f"\n[{check}] {titles[check]} {criterion}: {len(found)}件"
        yield from _lines(found)


def _lines(findings: Iterable[Finding]) -> Iterator[str]:
    same: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.element, finding.message), []).append(finding)
    for (element, message), found in same.items():
        places = _places(found)
        more = f" ほか{len(places) - _MOST}ページ" if len(places) > _MOST else ""
        yield f"  {one_line('、'.join(places[:_MOST]))}{more}"
        yield f"    {one_line(element)}".rstrip()
        yield f"    {one_line(message)}"


def _places(findings: Iterable[Finding]) -> list[str]:
    """The pages, each with all windows or lines in which it was found."""
    windows: dict[str, list[str]] = {}
    for finding in findings:
        detail = str(finding.line or "") or finding.view
        windows.setdefault(finding.file, []).append(detail)
    return [
        f"{name} ({'; '.join(filter(None, details))})" if any(details) else name
        for name, details in sorted(windows.items())
    ]
