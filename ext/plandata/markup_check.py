"""Whether the roles, directives and links of pages and translations can be made, without a build.

What the domain ``plan`` has is read by what the extension reads it with; the others are known by
name and form.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plandata import markup
from plandata.accessibility import audit_forms
from plandata.accessibility.audit import Audit
from plandata.link_targets import LeadsNowhereError, Places, labels, page_of
from plandata.markup import directive_forms, role_contents, standard_markup
from plandata.markup.directive_forms import NO_PROSE, DirectiveForm, chosen
from plandata.markup.role_contents import FAULTS, Reader
from plandata.markup.standard_markup import Shape
from plandata.model.lookup import KINDS, UnknownIdError
from plandata.model.plan import Plan
from plandata.model.problem import Problem, allowed
from plandata.model.query import NoMatchError
from plandata.model.subtype import Subtype
from plandata.model.text import SOURCE_LANGUAGE
from sitecheck.text.part import Directive, Image, Option, Part, Reference, Role, Slip
from sitecheck.text.source import Source

_DOMAIN = "plan:"
_AUDIT = "plandata.accessibility"
#: What MyST reads itself.
_OF_MYST = ("eval-rst",)
_CONTENTS = "toctree"

#: What is wrong at a line, and the file that lacks what is meant, if any.
Found = tuple[int, Subtype, str, str]


@dataclass(frozen=True, slots=True)
class Markup:
    """What the pages of a project may hold.

    ``readers`` and ``forms`` are those of the domain ``plan``; ``closed`` is whether there are no
    other roles and directives but those that are known here.
    """

    plan: Plan
    places: Places
    readers: Mapping[str, Reader]
    forms: Mapping[str, DirectiveForm]
    closed: bool

    def problems(self, folder: Path, sources: Iterable[Source]) -> Iterator[Problem]:
        """What can't be made of the pages and the translations of a folder."""
        for source in sources:
            page = page_of(folder, source)
            told = {part.line for part in source.parts if isinstance(part, Slip)}
            found = {one for part in source.parts for one in self._of(page, part, told)}
            for line, subtype, message, table in sorted(found):
                yield Problem(
                    subtype=subtype, message=message, file=source.file, table=table, line=line
                )

    def _of(self, page: str, part: Part, told: Set[int]) -> Iterator[Found]:
        match part:
            case Role():
                yield from self._role(page, part)
            case Directive():
                yield from self._directive(page, part, told)
            case Reference() | Image():
                yield from self._leads(page, part, part.line)

    def _role(self, page: str, role: Role) -> Iterator[Found]:
        reader = self.readers.get(role.name)
        if reader:
            if not self.plan.plan:  # what is wrong with it has been told
                return
            links = role.name.removeprefix(_DOMAIN) in role_contents.LINKED
            try:
                reader(self.plan, role.target if links else role.text, SOURCE_LANGUAGE)
            except tuple(FAULTS) as error:
                message = f"{{{role.name}}}`{role.text}`: {error}"
                yield role.line, FAULTS[type(error)], message, _lacking(error)
        elif role.name in standard_markup.roles():
            yield from self._leads(page, role, role.line)
        elif self.closed or role.name.startswith(_DOMAIN):
            near = allowed(role.name, [*self.readers, *sorted(standard_markup.roles())])
            yield role.line, Subtype.ROLE, f"「{role.name}」というロールはありません。{near}", ""

    def _leads(self, page: str, part: Part, line: int) -> Iterator[Found]:
        try:
            self.places.check(page, part)
        except LeadsNowhereError as error:
            yield line, Subtype.LINK, str(error), ""

    def _directive(self, page: str, directive: Directive, told: Set[int]) -> Iterator[Found]:
        """What is wrong with a directive, but for what follows from notation that has been told."""
        name = directive.name
        form = self.forms.get(name)
        shape = _shape(form) if form else standard_markup.directives().get(name)
        if shape is None:
            if name not in _OF_MYST and (self.closed or name.startswith(_DOMAIN)):
                near = allowed(name, [*self.forms, *standard_markup.directives()])
                message = f"「{name}」というディレクティブはありません。{near}"
                yield directive.line, Subtype.DIRECTIVE, message, ""
            return
        amiss = list(_amiss(directive, shape))
        length = len(directive.options) + directive.content.count("\n") + 2
        if told.isdisjoint(range(directive.line, directive.line + length)):
            amiss += _amiss_inside(directive, shape)
        if form:
            amiss += _amiss_values(directive, form)
        for line, message in amiss:
            yield line, Subtype.BAD_OPTION, f"{{{name}}}: {message}", ""
        if form and not amiss and self.plan.plan:
            try:
                if form.argument:
                    form.argument(self.plan, directive.text)
                if form.selects:
                    chosen(self.plan, {option.name: option.text for option in directive.options})
            except tuple(FAULTS) as error:
                yield directive.line, FAULTS[type(error)], f"{{{name}}}: {error}", _lacking(error)
        options = {option.name: option for option in directive.options}
        if "link" in options and "link-type" in options:  # a card
            target = options["link"].text
            role = Role(options["link-type"].text, target, target, options["link"].line)
            yield from self._leads(page, role, role.line)
        if name == _CONTENTS:
            yield from self._contents(page, directive)

    def _contents(self, page: str, contents: Directive) -> Iterator[Found]:
        """The pages that a table of contents names."""
        globs = any(option.name == "glob" for option in contents.options)
        first = contents.line + len(contents.options) + 1
        for line, words in enumerate(contents.content.split("\n"), first):
            _title, bracket, target = words.strip().removesuffix(">").rpartition("<")
            target = target if bracket else words.strip()
            if target in ("", "self") or "://" in target or (globs and set(target) & set("*?[")):
                continue
            yield from self._leads(
                page, Role("doc", target, target.removesuffix(".md"), line), line
            )


def _lacking(error: Exception) -> str:
    """The file without the record that is meant."""
    match error:
        case UnknownIdError():
            return error.file
        case NoMatchError():
            return KINDS["measure"].file
    return ""


def _shape(form: DirectiveForm) -> Shape:
    return Shape(int(form.argument is not None), 0, False, tuple(form.options), form.content)


def _amiss(directive: Directive, shape: Shape) -> Iterator[tuple[int, str]]:
    """Where the form of a directive is not that of its kind."""
    words, most = directive.text.split(), shape.required + shape.optional
    first = directive.line
    if len(words) < shape.required:
        yield first, "名前の後に、空白を置いて、何を示すかを書いてください"
    elif len(words) > most > 0 and not shape.spaced:
        yield first, f"「{directive.text}」は多すぎます。名前の後に書けるのは{most}個です"
    for option in directive.options:
        yield from _option(option, shape)


def _amiss_inside(directive: Directive, shape: Shape) -> Iterator[tuple[int, str]]:
    """Words where none may stand."""
    takes_words = shape.required or shape.optional
    if (directive.content.strip() or (directive.text and not takes_words)) and not shape.content:
        yield directive.line, "中に文章を書けません。始まりの行のすぐ下で閉じてください"


def _amiss_values(directive: Directive, form: DirectiveForm) -> Iterator[tuple[int, str]]:
    """Options of ours that lack a value, and a lack of words."""
    for option in directive.options:
        if form.options.get(option.name) and not option.text:
            yield option.line, f"条件「{option.name}」に値がありません。「:」の後に書いてください"
    if form.content and not directive.content.strip():
        yield directive.line, NO_PROSE


def _option(option: Option, shape: Shape) -> Iterator[tuple[int, str]]:
    if shape.options is not None and option.name not in shape.options:
        known = allowed(option.name, shape.options) if shape.options else "条件は書けません"
        yield option.line, f"「{option.name}」という条件はありません。{known}"


def load(folder: Path, sources: Iterable[Source], plan: Plan, audit: Audit) -> Markup:
    """What the pages of a folder may hold, by its conf.py, the plan and the audit."""
    conf = _literals(folder / "conf.py")
    extensions = conf.get("extensions", [_AUDIT])
    audited = _AUDIT in extensions
    readers = {**role_contents.READERS, **(audit_forms.READERS if audited else {})}
    forms = {**directive_forms.FORMS, **(audit_forms.FORMS if audited else {})}
    return Markup(
        plan,
        Places(
            folder,
            labels(folder, sources),
            made=frozenset(
                [
                    *(f"{_DOMAIN.replace(':', '-')}{name}" for name in markup.INDICES),
                    *(audit_forms.labels(audit) if audited else ()),
                ]
            ),
            things=frozenset(id for kind in KINDS.values() for id in plan.ids(kind.file)),
            anchored=bool(conf.get("myst_heading_anchors")),
        ),
        {f"{_DOMAIN}{name}": reader for name, reader in readers.items()},
        {f"{_DOMAIN}{name}": form for name, form in forms.items()},
        closed=all(
            name in standard_markup.EXTENSIONS or name.split(".")[0] == "plandata"
            for name in extensions
        ),
    )


def _literals(conf: Path) -> dict[str, Any]:
    """The settings of a conf.py that are no computation; none of one that can't be read."""
    try:
        program = ast.parse(conf.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    found = {}
    for line in program.body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            with suppress(ValueError):
                found[line.targets[0].id] = ast.literal_eval(line.value)
    return found
