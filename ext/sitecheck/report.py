"""The findings as a table for a terminal, by check and criterion; what is the same stands once."""

from collections.abc import Iterable, Iterator

from sitecheck.console import one_line
from sitecheck.finding import Check, Finding
from sitecheck.message import Message, joined

#: Pages that are named where a finding is the same on more.
_MOST = 3


def table(findings: Iterable[Finding], checks: Iterable[Check], language: str) -> Iterator[str]:
    """The findings in lines of text in a language, in the order of the checks."""
    titles = {check.id: check.said(language) for check in checks}
    order = list(titles)
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.check, finding.criterion), []).append(finding)
    for check, criterion in sorted(groups, key=lambda group: (order.index(group[0]), group[1])):
        found = groups[check, criterion]
        count = Message("{count}件", count=len(found))
        yield f"\n[{check}] {titles[check]} {criterion}: {count.said(language)}"
        yield from _lines(found, language)


def _lines(findings: Iterable[Finding], language: str) -> Iterator[str]:
    same: dict[tuple[str, Message], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.element, finding.message), []).append(finding)
    for (element, message), found in same.items():
        places = _places(found)
        where = joined(Message("{page}", page=place) for place in places[:_MOST])
        if len(places) > _MOST:
            more = len(places) - _MOST
            where = Message("{pages} ほか{more}ページ", pages=where, more=more)
        yield f"  {one_line(where.said(language))}"
        yield f"    {one_line(element)}".rstrip()
        yield f"    {one_line(message.said(language))}"


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
