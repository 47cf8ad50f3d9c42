"""The steps of an order: look at the data, build an edition, check the pages."""

from collections.abc import Callable
from pathlib import Path

from plandata import text_check
from plandata.accessibility import audit
from plandata.commands import plan_report
from plandata.extension import kept_plan
from plandata.languages import site_root
from plandata.preview import edition_build, open_problem
from plandata.preview.data_copy import DataCopy
from plandata.preview.order import Answer, DataSeen, Order, TextChecked
from plandata.tables.reader import shown
from plandata.validation import Loaded
from sitecheck.message import Message, MessageError


def do(order: Order, tell: Callable[[Answer], None]) -> None:
    """Do the steps that an order asks for; each tells its answer as soon as it is there."""
    copy = DataCopy(order.data, order.folder / "data")
    if order.looks_at_data or order.checks_text:
        loaded, audited = _load(order)
        problems = [*loaded.problems, *audited.problems]
    if order.looks_at_data:
        entries = plan_report.report(problems, order.spoken).entries
        tell(_take(copy, open_problem.of_entries(entries), order.spoken))
    if order.edition:
        tell(edition_build.build(order, copy, tell))
        _write_root(order)
    if order.checks_text:
        texts = text_check.check(order.docs, order.data, loaded, audited)
        entries = plan_report.report((*problems, *texts.found), order.spoken).entries
        tell(TextChecked(open_problem.of_entries(entries)))


def _load(order: Order) -> tuple[Loaded, audit.LoadedAudit]:
    kept = order.folder / "plan.pickle"
    loaded, _state = kept_plan.load(order.data, audit.FILES, order.source, kept)
    return loaded, audit.load(order.data, order.source)


def _take(copy: DataCopy, problems: list[open_problem.OpenProblem], spoken: str) -> DataSeen:
    try:
        return DataSeen(problems, copy.take(good=not problems))
    except OSError as error:
        message = Message("読み書きできません（{reason}）", reason=error.strerror)
        told = open_problem.OpenProblem(shown(Path(error.filename)), 0, message.said(spoken))
        return DataSeen([*problems, told], is_taken=False)


def _write_root(order: Order) -> None:
    """Write what stands above the editions; what is wrong with conf.py, the build has told."""
    try:
        site_root.write(order.docs / "conf.py", order.folder / edition_build.HTML)
    except MessageError:
        return
