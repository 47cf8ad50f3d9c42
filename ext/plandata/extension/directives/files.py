"""``{plan:files}``: the files of the data, to load one by one or all in one."""

from docutils import nodes
from sphinx.locale import get_translation

from plandata.extension.directives.base import PlanDirective
from plandata.extension.nodes import Inline, paragraph, plan_download, table
from plandata.model.plan import record_types
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.output.data_package import DESCRIPTION, PackageError, archive, published, titles
from plandata.output.export import ARCHIVE, FILES, kilobytes
from plandata.wording.figures import number

_ = get_translation("plandata")


class FilesDirective(PlanDirective):
    """``{plan:files}``: each file with what it holds, its rows and its size."""

    files = tuple(record_types())

    def make(self) -> list[nodes.Node]:
        """A table of the CSV files, then links to the description and to all of them in one."""
        folder = self.domain.folder
        self.env.note_dependency(folder / DESCRIPTION)
        try:
            called = titles(folder)
        except PackageError as error:
            self.warn(Subtype.BAD_OPTION, str(error))
            return []
        found = published(folder)
        rows: list[list[Inline]] = [
            [
                self.words(called.get(file.name, Text({self.language: file.stem}))),
                number(len(getattr(self.plan, file.stem)), self.language),
                self.link_to(file.name, "CSV", file.read_bytes()),
            ]
            for file in found
            if file.stem in record_types()
        ]
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
