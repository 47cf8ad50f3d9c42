"""The builder of pages, which writes nothing where nothing changed.

Sphinx makes the indices, the search and all other pages that have no source in each build, and
copies the files beside them: with many measures, that takes longer than anything else then.
"""

from collections.abc import Iterable, Iterator, Set
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
import sphinx
from jinja2 import FileSystemBytecodeCache
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.jinja2glue import BuiltinTemplateLoader
from sphinx.util.i18n import docname_to_domain

from plandata.extension.sealed import freeze, shown
from plandata.extension.settled import Settled, listing
from plandata.wording import phrasebook

#: Values of the configuration that name what comes into the site beside the pages.
_ONE = ("html_logo", "html_favicon")
_SEVERAL = ("templates_path", "html_static_path", "html_extra_path")


class PageBuilder(StandaloneHTMLBuilder):
    """Sphinx's builder of HTML; ``is_settled`` says whether nothing changed when all was read."""

    is_settled = False
    #: Whether what has no source is written, whatever it is made from.
    _writes_all = True

    def init(self) -> None:
        """Know where is noted what the site was made from."""
        super().init()
        self._settled = Settled(Path(self.doctreedir, f"{self.name}-settled.txt"))
        self._beside = Settled(Path(self.doctreedir, f"{self.name}-beside.txt"))
        if isinstance(self.templates, BuiltinTemplateLoader):
            self.templates.environment.bytecode_cache = _compiled(Path(self.doctreedir))

    def get_outdated_docs(self) -> Iterator[str]:
        """The pages to write: all, where a file beside them changed, whose digest is in each."""
        if self._beside.holds(self._made_from(), []):
            yield from super().get_outdated_docs()
        else:
            yield from self.env.found_docs

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Prepare what pages share, if one is to be written or anything else changed."""
        as_before = self._settled.holds(self._made_from(), [Path(self.outdir)])
        self.is_settled = as_before and not docnames
        if not self.is_settled:
            super().prepare_writing(docnames)
            self._writes_all = not as_before or docnames >= self.env.found_docs
            self._frame = _digest(self._around())

    def _around(self) -> Iterator[object]:
        """What a page shows of the others and of the project, whatever it is about."""
        files = ("css_files", "script_files")
        yield from (said for said in self.globalcontext.items() if said[0] not in files)
        yield from (list(map(str, self.globalcontext[name])) for name in files)
        for name, index, *_content in self.domain_indices:
            yield name, str(index.localname), str(getattr(index, "description", ""))
        yield from ((name, shown(freeze(toc), {})) for name, toc in sorted(self.env.tocs.items()))

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        *,
        outfilename: Path | None = None,
        event_arg: Any = None,
    ) -> None:
        """Write a page; one that has no source only if what it is made from changed.

        What a project adds may be made from anything.
        """

        def write() -> None:
            super(PageBuilder, self).handle_page(
                pagename, addctx, templatename, outfilename=outfilename, event_arg=event_arg
            )

        if event_arg is not None or pagename in self.config.html_additional_pages:
            write()
            return
        made_from = _digest([self._frame, templatename, addctx])
        made = [outfilename or Path(self.get_output_path(pagename))]
        settled = Settled(Path(self.doctreedir, f"{self.name}-pages", f"{pagename}.txt"))
        if self._writes_all or not settled.holds(made_from, made):
            write()
            settled.note(made_from, made)

    def copy_assets(self) -> None:
        """Copy what is beside the pages, if anything changed."""
        if not self.is_settled:
            super().copy_assets()

    def finish(self) -> None:
        """Write what has no source, if anything changed."""
        if not self.is_settled:
            super().finish()

    def note(self) -> None:
        """Note that the site is whole."""
        self._settled.note(self._made_from(), [Path(self.outdir)])
        self._beside.note(self._made_from(), [])

    def _made_from(self) -> str:
        """A digest of all files that Sphinx doesn't compare for each page."""
        return listing(self._files())

    def _files(self) -> Iterator[Path]:
        yield from map(Path, self.theme.get_theme_dirs())
        named = [self.config[name] for name in _ONE]
        named += [path for name in _SEVERAL for path in self.config[name]]
        yield from (Path(self.confdir, path) for path in named if path)
        yield from self._shared_catalogues()

    def _shared_catalogues(self) -> Iterator[Path]:
        """The catalogues of what no page says; Sphinx reads a page again when its own changed."""
        compact = self.config.gettext_compact
        own = {docname_to_domain(name, compact) for name in self.env.found_docs}
        own -= {"sphinx", phrasebook.DOMAIN}
        for folder in self.config.locale_dirs:
            for file in Path(self.confdir, folder).glob("*/LC_MESSAGES/**/*.*"):
                if file.as_posix().partition("/LC_MESSAGES/")[2].rpartition(".")[0] not in own:
                    yield file


def note(app: Sphinx, error: Exception | None) -> None:
    """Note that the site is whole, after all others have written theirs (``build-finished``)."""
    if isinstance(app.builder, PageBuilder) and not error:
        app.builder.note()


def _compiled(folder: Path) -> FileSystemBytecodeCache:
    """Where templates are kept as Python, from build to build: to compile them takes a while."""
    made_by = f"templates-{sphinx.__version__}-{jinja2.__version__}"
    Path(folder, made_by).mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder / made_by))


def _digest(said: Iterable[object]) -> str:
    return sha256("\n".join(map(repr, said)).encode()).hexdigest()
