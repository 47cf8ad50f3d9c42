"""The pages that a plan's site still lacks: one for each group and each measure, from the data."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from plandata import anchors, conf_file, homes, made_parts, page_structure
from plandata.configuration import extension_list
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.query import has
from plandata.tables.reader import shown
from plandata.wording.level_names import MEASURE
from sitecheck import text_file
from sitecheck.message import Message, MessageError
from sitecheck.text import myst_page
from sitecheck.text.part import Part, Unreadable
from sitecheck.text.source import Source

#: Where pages lie in a project that has none of a group or a measure yet.
_FOLDER = "plan"


class MissingPagesError(MessageError):
    """The pages can't be written; the message says why."""


class MissingPages:
    """The pages that a project lacks, with their text.

    Args:
        plan: The plan, whose data has no problem.
        docs: The folder of the pages.
        sources: The files of text in it.

    Raises:
        MissingPagesError: A page can't be read, and may show what would be written anew; or two
            pages would be one file. Nothing is written then.
    """

    def __init__(self, plan: Plan, docs: Path, sources: Iterable[Source]) -> None:
        self._plan, self._docs = plan, docs
        self._conf = conf_file.settings(docs / "conf.py")
        self._pages = {
            anchors.page_of(docs, source): self._parts(source.parts, source.file)
            for source in sources
            if source.file.endswith(anchors.SUFFIX)
            and page_structure.is_read(anchors.page_of(docs, source), self._conf)
        }
        self._folders = {
            thing: posixpath.dirname(page)
            for page, parts in self._pages.items()
            if (thing := homes.own(plan, parts))
        }
        #: The page of each group and measure, also of those that are to be written.
        self._home = homes.of_things(plan, self._pages)
        lacking = homes.lacking(plan, self._pages)
        for level, record in lacking:
            self._home[level, record.id] = posixpath.join(self._folder(record), record.id)
        self._require_names(self._home[level, record.id] for level, record in lacking)
        left = page_structure.unlisted(self._pages, self._conf)
        self._listed = self._pages.keys() - {*left}
        self._texts = {
            self._home[level, record.id]: "\n".join([*self._lines(level, record), ""])
            for level, record in lacking
        }

    def write(self) -> list[str]:
        """Write the pages, all of them or none; their files. Raises OSError."""
        written: list[Path] = []
        try:
            for page, text in self._texts.items():
                text_file.write(self._file(page), text.encode())
                written.append(self._file(page))
        except OSError:
            for file in written:
                file.unlink()
            raise
        return [*map(shown, written)]

    def unlisted(self) -> dict[str, list[str]]:
        """The new pages that no contents have: by the file that lacks them, the names to write."""
        new = {page: self._parts([*myst_page.parts(text)]) for page, text in self._texts.items()}
        left = page_structure.unlisted({**self._pages, **new}, self._conf)
        found: dict[str, list[str]] = {}
        for (level, id), page in self._home.items():
            if page in self._texts and page in left:
                above = self._above(level, id)
                found.setdefault(shown(self._file(above)), []).append(_seen_from(above, page))
        return found

    def _parts(self, parts: Sequence[Part], file: str = "") -> list[Part]:
        """What stands on a page, and what directives bring along."""
        for part in parts:
            if isinstance(part, Unreadable):
                raise MissingPagesError(text_file.placed(file, part.line, part.message))
        return [*parts, *made_parts.of_page(self._plan, {}, parts)]

    def _file(self, page: str) -> Path:
        return self._docs / f"{page}{anchors.SUFFIX}"

    def _require_names(self, pages: Iterable[str]) -> None:
        """Raise MissingPagesError where a name is taken, also as Windows compares names."""
        taken = {page.casefold() for page in self._pages}
        for page in pages:
            if page.casefold() in taken or self._file(page).exists():
                message = Message(
                    "このファイルはもうあるか、ほかのページにもなるので、書けません。"
                    "idを変えるか、どちらかのページを別の名前で書いてください"
                )
                raise MissingPagesError(text_file.placed(shown(self._file(page)), 0, message))
            taken.add(page.casefold())

    def _folder(self, record: m.Group | m.Measure) -> str:
        """The folder of a page: a group's is that of its measures, as their names are its contents.

        Else it is where most pages of the kind are, or else that of the page above.
        """
        if isinstance(record, m.Group):
            inside = self._plan.where(m.Measure, "group", record.id)
            if not inside:
                return next(chain(self._of_groups(record.level), [_FOLDER]))
            record = inside[0]
        beside = self._plan.where(m.Measure, "group", record.group)
        group = self._plan.group_of(record)
        above = self._home.get((group.level, group.id)) if group else None
        places = chain(
            self._most((MEASURE, measure.id) for measure in beside),
            self._most((MEASURE, measure.id) for measure in self._plan.measures),
            [] if above is None else [posixpath.dirname(above)],
            self._of_groups(group.level if group else ""),
            [_FOLDER],
        )
        return next(places)

    def _of_groups(self, level: str) -> Iterator[str]:
        """Where the groups of a level are, and where those of all levels are."""
        for groups in (self._plan.groups_at(level), self._plan.groups):
            yield from self._most((group.level, group.id) for group in groups)

    def _most(self, things: Iterable[homes.Thing]) -> Iterator[str]:
        """The folder in which most of the things have a page of their own, if any has one."""
        folders = Counter(self._folders[thing] for thing in things if thing in self._folders)
        return (folder for folder, _count in folders.most_common(1))

    def _lines(self, level: str, record: m.Group | m.Measure) -> Iterator[str]:
        """The lines of a page."""
        yield f"# {{plan:title}}`{level} {record.id}`"
        if isinstance(record, m.Measure):
            colons = "colon_fence" in conf_file.names(self._conf, "myst_enable_extensions")
            yield from _block("plan:measure", record.id, fence=":::" if colons else "```")
            return
        groups = self._plan.groups_in(record)
        inside = self._plan.where(m.Measure, "group", record.id) if groups else []
        if self._plan.measures_in(record):
            condition = f":{level}: {record.id}"
            yield from _block("plan:briefs", "", condition, *([] if groups else [":toctree:"]))
            if has(self._plan, "schedule"):
                yield from _block("plan:schedule", "", condition)
        below = [(MEASURE, measure.id) for measure in inside]
        below += [(group.level, group.id) for group in groups]
        page = self._home[level, record.id]
        pages = dict.fromkeys(self._home[thing] for thing in below)
        names = [_seen_from(page, one) for one in pages if one not in {page, *self._listed}]
        if names:
            yield from _block("toctree", "", *names)

    def _above(self, level: str, id: str) -> str:
        """The page of the group in which a thing stands, or else the one that begins the site."""
        if level == MEASURE:
            measure = self._plan.find(m.Measure, id)
            group = self._plan.group_of(measure) if measure else None
        else:
            inner = self._plan.find(m.Group, id)
            group = self._plan.find(m.Group, inner.parent) if inner else None
        return self._home[group.level, group.id] if group else extension_list.start(self._conf)


def _block(name: str, argument: str, *lines: str, fence: str = "```") -> list[str]:
    return ["", f"{fence}{{{name}}} {argument}".rstrip(), *lines, fence]


def _seen_from(page: str, other: str) -> str:
    """The name of a page as another one writes it."""
    return posixpath.relpath(other, posixpath.dirname(page) or ".")
