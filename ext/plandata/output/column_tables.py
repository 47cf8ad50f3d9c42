"""The part of ``data/README.md`` that lists files and columns, for people who edit them."""

from collections.abc import Iterator

from plandata.model.columns import columns_of
from plandata.model.constraints import Constraints
from plandata.model.plan import Plan
from plandata.output.cell_values import CellValues
from plandata.output.schema import columns_in, constraints, referred, words
from plandata.tables.load import RecordSet
from plandata.tables.manifest import Manifest
from sitecheck.message import Message, MessageError

#: Between these lines all is written by the machine.
BEGIN = "<!-- ここから次の印までは、nox -s schema が書きます。手では直しません。 -->"
END = "<!-- ここまでです。 -->"
_HEAD = """\
| 列 | 題 | Title | 内容 | 必須 | 使える値 |
| --- | --- | --- | --- | --- | --- |"""


class MarkError(MessageError):
    """The page lacks the lines between which the tables go; the message says how to mend it."""


def written(page: str, manifest: Manifest, plan: Plan, records: RecordSet) -> str:
    """A page with its part between the marks written anew. Raises MarkError."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        message = Message("「{begin}」と「{end}」の2行を入れてください", begin=BEGIN, end=END)
        raise MarkError(message)
    text = "\n".join(_tables(manifest, plan, records))
    return f"{before}{BEGIN}\n\n{text}\n{END}{after}"


def _tables(manifest: Manifest, plan: Plan, records: RecordSet) -> Iterator[str]:
    listed = {name: record for name, record in records.items() if name in manifest.sources}
    values = CellValues(listed, records, "ja")
    yield "## ファイルの一覧\n"
    yield "| ファイル | 内容 | Title |\n| --- | --- | --- |"
    for name, record in listed.items():
        title, title_en, *_said = record.heading
        yield f"| [`{name}.csv`](#{name}csv) | {title} | {title_en} |"
    yield "\n## 各ファイルの列\n"
    yield (
        "「必須」が「はい」の列は、どの行でも空にできません。"
        "「キー」の列の組は、ファイルの中で重なりません。"
    )
    for name, record in listed.items():
        title, title_en, description, _description_en = record.heading
        keys = "、".join(f"`{column.name}`" for column in columns_of(record) if column.key)
        yield f"\n### {name}.csv\n"
        yield f"{title}（{title_en}）。{description}キーは{keys}です。\n"
        yield _HEAD
        own = manifest.sources[name].constraints
        for header, column, language in columns_in(manifest.sources[name].path, record, plan):
            asked = constraints(column, language, plan, own.get(header, Constraints()))
            said = words(header, column, language, plan)
            cells = [f"`{header}`", said[0], said[1], said[2]]
            cells += ["はい" if asked.required else "いいえ"]
            cells += [values.of(column, asked, referred(column, plan))]
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""
