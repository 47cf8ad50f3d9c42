"""The builder of pages, which writes nothing where nothing changed.

Sphinx makes the indices, the search and all other pages that have no source in each build, and
copies the files beside them: with many measures, that takes longer than anything else then.
"""

from collections.abc import Iterator, Set
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from plandata.extension.domain import domain_of
from plandata.extension.settled import Settled, listing

#: Values of the configuration that name what comes into the site beside the pages.
_ONE = ("html_logo", "html_favicon")
_SEVERAL = ("templates_path", "html_static_path", "html_extra_path", "locale_dirs")


class PageBuilder(StandaloneHTMLBuilder):
    """Sphinx's builder of HTML; ``is_settled`` says whether nothing changed when all was read."""

    is_settled = False

    def init(self) -> None:
        """Know where is noted what the site was made from."""
        super().init()
        self._settled = Settled(Path(self.doctreedir, f"{self.name}-settled.txt"))

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Prepare what pages share, if one is to be written or anything else changed."""
        as_before = self._settled.holds(self._made_from(), [Path(self.outdir)])
        self.is_settled = as_before and not docnames
        if not self.is_settled:
            super().prepare_writing(docnames)

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

    def _made_from(self) -> str:
        """A digest of the data and of all files that Sphinx doesn't compare for each page."""
        return f"{domain_of(self.env).state} {listing(self._files())}"

    def _files(self) -> Iterator[Path]:
        yield from map(Path, self.theme.get_theme_dirs())
        named = [self.config[name] for name in _ONE]
        named += [path for name in _SEVERAL for path in self.config[name]]
        yield from (Path(self.confdir, path) for path in named if path)


def note(app: Sphinx, error: Exception | None) -> None:
    """Note that the site is whole, after all others have written theirs (``build-finished``)."""
    if isinstance(app.builder, PageBuilder) and not error:
        app.builder.note()
