"""Whether the roles, directives and links of pages and translations can be made, without a build.

What the domain ``plan`` has is read by what the extension reads it with; the others are known by
name and form.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plandata import anchors, conf_file, homes, made_parts, markup, page_structure
from plandata.accessibility import audit_forms
from plandata.accessibility.audit import Audit
from plandata.guides import guide_labels
from plandata.link_targets import LeadsNowhereError, Places
from plandata.markup import (
    directive_forms,
    directive_shape,
    faults,
    role_contents,
    standard_markup,
    structure,
)
from plandata.markup.directive_forms import DirectiveForm
from plandata.markup.faults import FAULTS
from plandata.markup.role_contents import Reader
from plandata.model.lookup import kinds
from plandata.model.plan import Plan
from plandata.model.problem import Problem, allowed
from plandata.model.subtype import Subtype
from plandata.wording.labels import anchor
from sitecheck.message import Message
from sitecheck.text.part import Directive, Image, Part, Reference, Role, Setting, Slip
from sitecheck.text.source import Source

_DOMAIN = "plan:"
#: The file by which further roles and conditions are known.
_LEVELS = "levels"
#: The file by which contents that follow from the plan are known.
_MEASURES = "measures"
_AUDIT = "plandata.accessibility"
#: What MyST reads itself.
_OF_MYST = ("eval-rst",)
_DIAGRAM = "mermaid"

#: What is wrong at a line, and the file that lacks what is meant, if any.
Found = tuple[int, Subtype, Message, str]


@dataclass(frozen=True, slots=True)
class Markup:
    """What the pages of a project may hold.

    ``readers`` and ``forms`` are those of the domain ``plan``; ``closed`` is whether there are no
    other roles and directives but those that are known here. ``extensions`` are those that conf.py
    lists, all of the usual ones where that can't be known, and ``conf`` its settings. ``guides``
    are the labels of each guide.
    """

    plan: Plan
    places: Places
    readers: Mapping[str, Reader]
    forms: Mapping[str, DirectiveForm]
    closed: bool
    extensions: Set[str]
    conf: Mapping[str, Any]
    guides: Mapping[str, Sequence[str]]

    def problems(self, folder: Path, sources: Iterable[Source]) -> Iterator[Problem]:
        """What can't be made of the pages and the translations of a folder."""
        sources = list(sources)
        files = {
            anchors.page_of(folder, source): source
            for source in sources
            if source.file.endswith(anchors.SUFFIX)
        }
        pages = {
            page: [*source.parts, *made_parts.of_page(self.plan, self.guides, source.parts)]
            for page, source in files.items()
            if page_structure.is_read(page, self.conf)
        }
        names = {page: source.file for page, source in files.items()}
        whole = self.closed and page_structure.is_whole(pages)
        amiss = page_structure.faults(pages, names, self.conf, whole=whole)
        for source in sources:
            page = anchors.page_of(folder, source)
            told = {part.line for part in source.parts if isinstance(part, Slip)}
            found = {one for part in source.parts for one in self._of(page, part, told)}
            for one in amiss.get(source.file, ()):
                found.add((*one, _MEASURES if one[1] is Subtype.CONTENTS else ""))
            for line, subtype, message, table in sorted(found):
                yield Problem(
                    subtype=subtype, message=message, file=source.file, table=table, line=line
                )
        if whole and not conf_file.is_silent(self.conf, Subtype.NOT_SHOWN):
            yield from homes.problems(self.plan, pages)

    def _of(self, page: str, part: Part, told: Set[int]) -> Iterator[Found]:
        match part:
            case Role():
                yield from self._role(page, part)
            case Directive():
                yield from self._directive(page, part, told)
            case Reference() | Image():
                yield from self._leads(page, part, part.line)
            case Setting(name=structure.BOOK, text=value) if value != structure.NO_BOOK:
                if directive_forms.BOOKS in self.extensions:
                    yield part.line, Subtype.BAD_OPTION, structure.no_book(value), ""

    def _role(self, page: str, role: Role) -> Iterator[Found]:
        reader = self.readers.get(role.name)
        if reader:
            if not self.plan.plan:  # what is wrong with it has been told
                return
            links = role.name.removeprefix(_DOMAIN) in role_contents.linked(self.plan)
            try:
                reader(self.plan, role.target if links else role.text, self.plan.source)
            except tuple(FAULTS) as error:
                message = faults.of_role(role.name, role.text, error.message)
                yield role.line, FAULTS[type(error)], message, faults.lacking(error)
        elif role.name in standard_markup.roles():
            if extension := self._lacks(role.name):
                message = faults.of_role(role.name, role.text, faults.extension_needed(extension))
                yield role.line, Subtype.ROLE, message, ""
            yield from self._leads(page, role, role.line)
        elif self.closed or role.name.startswith(_DOMAIN):
            message = Message("「{name}」というロールはありません", name=role.name)
            near = allowed(role.name, [*self.readers, *sorted(standard_markup.roles())])
            table = _LEVELS if role.name.startswith(_DOMAIN) else ""
            yield role.line, Subtype.ROLE, message.then(near), table

    def _lacks(self, name: str) -> str:
        """The extension that brings a role or a directive along, where conf.py lists it not."""
        extension = standard_markup.extensions().get(name, "")
        return "" if extension in self.extensions else extension

    def _leads(self, page: str, part: Part, line: int) -> Iterator[Found]:
        try:
            self.places.check(page, part)
        except LeadsNowhereError as error:
            yield line, Subtype.LINK, error.message, ""

    def _directive(self, page: str, directive: Directive, told: Set[int]) -> Iterator[Found]:
        """What is wrong with a directive, but for what follows from notation that has been told."""
        name = directive.name
        form = self.forms.get(name)
        shape = directive_shape.of_form(form) if form else standard_markup.directives().get(name)
        if shape is None:
            if name not in _OF_MYST and (self.closed or name.startswith(_DOMAIN)):
                message = Message("「{name}」というディレクティブはありません", name=name)
                near = allowed(name, [*self.forms, *standard_markup.directives()])
                yield directive.line, Subtype.DIRECTIVE, message.then(near), ""
            return
        if extension := self._lacks(name):
            message = faults.of_directive(name, faults.extension_needed(extension))
            yield directive.line, Subtype.DIRECTIVE, message, ""
        amiss = list(directive_shape.amiss(directive, shape))
        length = len(directive.options) + directive.content.count("\n") + 2
        if told.isdisjoint(range(directive.line, directive.line + length)):
            amiss += directive_shape.amiss_inside(directive, shape)
        if form:
            amiss += directive_shape.amiss_values(directive, form)
        for line, message in amiss:
            table = _LEVELS if form and form.selects else ""
            yield line, Subtype.BAD_OPTION, faults.of_directive(name, message), table
        if form and not amiss and self.plan.plan:
            try:
                named: Any = form.argument and form.argument(self.plan, directive.text)
                has_words = directive.content.strip() or getattr(named, "brief", None)
                if form.content and not has_words:
                    message = faults.of_directive(name, form.content)
                    yield directive.line, Subtype.BAD_OPTION, message, ""
                if form.read:
                    form.read(self.plan, {one.name: one.text for one in directive.options})
            except tuple(FAULTS) as error:
                message = faults.of_directive(name, error.message)
                yield directive.line, FAULTS[type(error)], message, faults.lacking(error)
        options = {option.name: option for option in directive.options}
        if "link" in options and "link-type" in options:  # a card
            target = options["link"].text
            role = Role(options["link-type"].text, target, target, options["link"].line)
            yield from self._leads(page, role, role.line)
        if name == _DIAGRAM and not directive.text:
            for message in structure.diagram_lacks(directive.content):
                yield directive.line, Subtype.DIAGRAM, message, ""
        if name == page_structure.CONTENTS:
            for line, words, pages in page_structure.entries(page, directive, self.places.pages):
                if pages and not set(pages) & self.places.pages.keys():
                    role = Role("doc", words, words.removesuffix(anchors.SUFFIX), line)
                    yield from self._leads(page, role, line)
            for fault in page_structure.of_contents(page, directive, self.places):
                yield *fault, ""


def load(folder: Path, sources: Sequence[Source], plan: Plan, audit: Audit) -> Markup:
    """What the pages of a folder may hold, by its conf.py, the plan and the audit."""
    conf = conf_file.settings(folder / "conf.py")
    lists = conf_file.names(conf, "extensions")
    extensions = lists or [_AUDIT, *directive_forms.BROUGHT]
    naming = anchors.naming(conf)
    audited = _AUDIT in extensions
    brought = [forms for name, forms in directive_forms.BROUGHT.items() if name in extensions]
    known = kinds(plan)
    readers = {**role_contents.readers(plan), **(audit_forms.READERS if audited else {})}
    forms = {
        **directive_forms.forms(plan),
        **{name: form for forms in brought for name, form in forms.items()},
        **(audit_forms.FORMS if audited else {}),
    }
    closed = all(
        name in standard_markup.EXTENSIONS or name.split(".")[0] == "plandata"
        for name in extensions
    )
    used = frozenset(lists if lists and closed else [*standard_markup.EXTENSIONS, _AUDIT])
    guides = guide_labels.of_guides(plan, [*plan.files, *audit.files], used)
    return Markup(
        plan,
        Places(
            folder,
            anchors.of_pages(folder, sources, naming or anchors.NONE),
            made=frozenset(
                [
                    *(f"{_DOMAIN.replace(':', '-')}{name}" for name in markup.INDICES),
                    *(audit_forms.labels(audit) if audited else ()),
                    *made_parts.labels(sources, guides),
                ]
            ),
            things=frozenset(id for kind in known.values() for id in kind.ids(plan)),
            roles={
                anchor(kind, id): f"{{{_DOMAIN}{kind}}}`{id}`"
                for kind in role_contents.linked(plan)
                for id in known[kind].ids(plan)
            },
            unsure=naming is None,
        ),
        {f"{_DOMAIN}{name}": reader for name, reader in readers.items()},
        {f"{_DOMAIN}{name}": form for name, form in forms.items()},
        closed=closed,
        extensions=frozenset(lists if lists and closed else standard_markup.EXTENSIONS),
        conf=conf,
        guides=guides,
    )
