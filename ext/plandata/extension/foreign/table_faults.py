"""What is wrong with a table: the numbers of its rows and cells, and the file that it shows."""

from collections.abc import Iterator
from pathlib import Path

from plandata.extension.foreign.markup_faults import each
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Placed, as_it_stands, texts
from plandata.markup.faults import of_directive
from sitecheck.finding import about
from sitecheck.message import Message
from sitecheck.text import myst_page, table_shape
from sitecheck.text.part import Slip

_LIST = Message(
    "表になりません。行を「* - 」で、次のセルを字下げした「- 」で始めて、一つの一覧にしてください"
)
_TABLE = Message("中に書けるのは、一つの表だけです")
_NO_BODY_ROW = Message("見出しの下に行がありません。行を足すか、header-rows の数を減らしてください")
_NO_BODY_COLUMN = Message(
    "見出しの横に列がありません。列を足すか、stub-columns の数を減らしてください"
)
_CSV = Message('CSVとして読めません。開いた引用符「"」を閉じ、区切りの「,」を半角で書いてください')
_BOTH = Message("ファイルを示すか、中に書くか、どちらか一つにしてください")


def _uneven(near: Nearby, directive: str, *_values: str) -> Message | Placed:
    """A row with another number of cells than the first, as the check says it, at its own line."""
    for row in _rows(near):
        message = about(row.text, row.rule.message)
        if row.label:
            message = Message("{label}: {message}", label=row.label, message=message)
        return Placed(message, near.at(near.line + row.line - 1))
    return of_directive(directive, _LIST)


def _flat(near: Nearby, directive: str, *_values: str) -> Message | Placed:
    """A row that is no list of cells, at its own line."""
    for row in _rows(near):
        return Placed(of_directive(directive, _LIST), near.at(near.line + row.line - 1))
    return of_directive(directive, _LIST)


def _rows(near: Nearby) -> Iterator[Slip]:
    """The rows that the check finds amiss in a table."""
    for part in myst_page.parts(near.block):
        if isinstance(part, Slip) and part.rule is table_shape.LIST_ROW:
            yield part


def _heads(_near: Nearby, wanted: str, there: str, directive: str) -> Message:
    message = Message(
        "見出しの行は{wanted}行とありますが、表には{there}行しかありません。"
        "header-rows の数を直してください",
        wanted=wanted,
        there=there,
    )
    return of_directive(directive, message)


def _stubs(_near: Nearby, wanted: str, there: str, directive: str) -> Message:
    message = Message(
        "見出しの列は{wanted}列とありますが、表には{there}列しかありません。"
        "stub-columns の数を直してください",
        wanted=wanted,
        there=there,
    )
    return of_directive(directive, message)


def _widths(_near: Nearby, directive: str, columns: str) -> Message:
    message = Message("条件 widths の数を、列の数の{columns}に合わせてください", columns=columns)
    return of_directive(directive, message)


def _no_file(near: Nearby, directive: str, error: str) -> Message:
    for path in texts(error):
        return of_directive(directive, near.no_file(Path(path).absolute()))
    return of_directive(directive, as_it_stands(error))


_LISTED = 'Error parsing content block for the "%s" directive: '
FAULTS: Faults = {
    "docutils": {
        f"{_LISTED}uniform two-level bullet list expected, but row %s does not contain the same "
        "number of items as row 1 (%s vs %s).": _uneven,
        f"{_LISTED}two-level bullet list expected, but row %s does not contain a second-level "
        "bullet list.": _flat,
        f"{_LISTED}exactly one bullet list expected.": each(_LIST),
        f"{_LISTED}exactly one table expected.": each(_TABLE),
        '%s header row(s) specified but only %s row(s) of data supplied ("%s" directive).': _heads,
        "Insufficient data supplied (%s row(s)); no data remaining for table body, required by "
        '"%s" directive.': lambda near, rows, name: of_directive(name, _NO_BODY_ROW),
        '%s stub column(s) specified but only %s columns(s) of data supplied ("%s" directive).': (
            _stubs
        ),
        "Insufficient data supplied (%s columns(s)); no data remaining for table body, required "
        'by "%s" directive.': lambda near, rows, name: of_directive(name, _NO_BODY_COLUMN),
        '"%s" widths do not match the number of columns in table (%s).': _widths,
        'Error with CSV data in "%s" directive: %s': each(_CSV),
        '"%s" directive may not both specify an external file and have content.': each(_BOTH),
        'Problems with "%s" directive path: %s.': _no_file,
        'Problem with "%s" directive: %s': _no_file,
    },
}
