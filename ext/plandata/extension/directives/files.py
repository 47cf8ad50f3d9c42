"""``{plan:files}``: the files of the data, to load one by one or all in one."""

import csv
from io import StringIO

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.node_types import plan_download
from plandata.extension.nodes import Inline, paragraph, table
from plandata.markup.directive_forms import FORMS
from plandata.model.text import Text
from plandata.output.data_package import archive
from plandata.output.export import ARCHIVE, FILES, kilobytes
from plandata.tables import manifest
from plandata.wording.figures import number

_ = get_translation("plandata")


class FilesDirective(PlanDirective, form=FORMS["files"]):
    """``{plan:files}``: each file with what it holds, its rows and its size."""

    def make(self) -> list[nodes.Node]:
        """A table of the CSV files, then links to the description and to all of them in one."""
        listed = manifest.read(self.domain.folder, problems=[])  # they are told with the data's
        found = self.domain.published()
        rows: list[list[Inline]] = []
        self.domain.note_files(source.path for source in listed.sources.values())
        for source in listed.sources.values():
            if (content := found.get(source.path.name)) is not None:
                lines = len(list(csv.reader(StringIO(content.decode())))) - 1
                link = self.link_to(source.path.name, "CSV", content)
                title = Text({self.plan.source: str(source.title), **source.title})
                rows.append([self.words(title), number(lines, self.language), link])
        head = [_("Contents"), _("Rows"), _("File")]
        all_of_them = self.link_to(ARCHIVE, "ZIP", archive(found))
        return [
            table("files", _("Files of the data"), head, rows, "plan-files"),
            paragraph([_("All files and their description: "), all_of_them]),
        ]

    def link_to(self, name: str, form: str, content: bytes) -> nodes.Node:
        """A link to a file, which says its form and size (a reader decides before loading)."""
        words = _("{file} ({form}, {size} KB)").format(
            file=name, form=form, size=kilobytes(len(content))
        )
        file, page = f"{FILES}/{name}", self.env.docname
        return plan_download("", file=file, words=words, page=page, inline=True)
