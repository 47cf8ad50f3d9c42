"""What an author may have meant: the names that there are in a build, for a place on a page."""

import posixpath
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pygments.lexers import get_all_lexers

from plandata.conf_file import Lines
from plandata.extension.domain import domain_of
from plandata.extension.foreign.spot import Spot
from plandata.markup import faults, standard_markup
from plandata.markup.directive_forms import FORMS
from plandata.markup.role_contents import linked
from plandata.markup.structure import is_windows_path, windows_path
from plandata.model.lookup import kinds
from plandata.model.problem import allowed
from plandata.wording.labels import anchor
from sitecheck.message import Message

_DOMAIN = "plan"
_SUFFIX = ".md"


class Nearby(Spot):
    """The names that are known at a place."""

    def role(self, name: str) -> Message | None:
        """There is no such role, or not without an extension; None where it may be a level's."""
        if name.startswith(f"{_DOMAIN}:") and self._lacks_levels():
            return None
        if extension := standard_markup.extensions().get(name):
            return faults.of_role(name, "…", faults.extension_needed(extension))
        domain = self._names(domain_of(self.env).roles)
        known = [*domain, *sorted({*standard_markup.roles(), *self._of_domains("roles")})]
        message = Message("「{name}」というロールはありません", name=name)
        return message.then(allowed(name, known))

    def directive(self, name: str) -> Message:
        """There is no such directive, or not without an extension."""
        if extension := standard_markup.extensions().get(name):
            return faults.of_directive(name, faults.extension_needed(extension))
        domain = self._names(domain_of(self.env).directives)
        known = [*domain, *sorted({*standard_markup.directives(), *self._of_domains("directives")})]
        message = Message("「{name}」というディレクティブはありません", name=name)
        return message.then(allowed(name, known))

    def _lacks_levels(self) -> bool:
        """Whether the levels aren't known, after which roles and conditions are named."""
        return domain_of(self.env).is_later("levels")

    def _names(self, names: Iterable[str]) -> list[str]:
        return [f"{_DOMAIN}:{name}" for name in names]

    def _of_domains(self, what: str) -> list[str]:
        """The roles or directives of the other domains."""
        return [
            f"{domain.name}:{name}"
            for domain in self.env.domains.sorted()
            if domain.name != _DOMAIN
            for name in getattr(domain, what)
        ]

    def options(self, directive: str, known: Iterable[str]) -> list[str]:
        """The options of a directive, in the order in which ours names them."""
        made = domain_of(self.env).directives.get(directive.removeprefix(f"{_DOMAIN}:"))
        return list((made and made.option_spec) or known)

    def is_later(self, directive: str) -> bool:
        """Whether an option of a directive may be that of a level which isn't known."""
        form = FORMS.get(directive.removeprefix(f"{_DOMAIN}:"))
        return bool(form and form.selects and self._lacks_levels())

    def label(self, name: str) -> Message:
        """There is no such label."""
        return self._no_label(name, self._labels)

    def anchor(self, name: str) -> Message:
        """There is nothing to which a link in Markdown could lead by ``#name``."""
        plan = domain_of(self.env).plan
        things = {id for kind in kinds(plan).values() for id in kind.ids(plan)}
        return self._no_label(
            name, {*self._labels, *things, *self.env.found_docs, *self._slugs(self.page)}
        )

    def label_of(self, page: str, name: str) -> Message:
        """There is no such label on a page."""
        labels = self.env.domains.standard_domain.anonlabels
        own = {known for known, (home, _id) in labels.items() if home == page}
        return self._no_label(name, own | self._slugs(page))

    def _slugs(self, page: str) -> set[str]:
        """What headings of a page are called, where the project names them."""
        return set(self.env.metadata[page].get("myst_slugs", ()))

    @property
    def _labels(self) -> Iterable[str]:
        return self.env.domains.standard_domain.anonlabels

    def _no_label(self, name: str, known: Iterable[str]) -> Message:
        """A label that isn't there, or the address of a thing, to which a role leads."""
        plan, message = domain_of(self.env).plan, Message("目印「{name}」はありません", name=name)
        things = kinds(plan)
        for kind in linked(plan):
            for id in things[kind].ids(plan):
                if anchor(kind, id) == name:
                    role = f"{{{_DOMAIN}:{kind}}}`{id}`"
                    return message.then(Message("{role} と書いてください", role=role))
        return message.then(allowed(name, sorted(known)))

    def no_page(self, name: str, suffix: str = "") -> Message:
        """There is no page of that name, which is as the page writes it."""
        if is_windows_path(name):
            return windows_path(name)
        known = sorted(self.env.found_docs, key=lambda page: PurePosixPath(f"{page}{_SUFFIX}"))
        near = allowed(name, (f"{self.beside(page)}{suffix}" for page in known))
        return Message("ページ「{address}」はありません", address=name).then(near)

    def no_file(self, path: Path | str) -> Message:
        """There is no such file beside the pages."""
        file = self.source / path
        folder = file.parent
        known = (
            sorted(one.name for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []
        )
        beside = (self.source / self.page).parent if self.file else self.source
        address = posixpath.relpath(file.as_posix(), beside.as_posix())
        if is_windows_path(str(path)):
            return windows_path(address)
        near = allowed(file.name, known)
        return Message("ファイル「{address}」はありません", address=address).then(near)

    def terms(self) -> list[str]:
        """The terms that glossaries of Sphinx explain."""
        objects = self.env.domains.standard_domain.objects
        return [name for kind, name in objects if kind == "term"]

    def code_language(self, name: str) -> Message:
        """Nothing is known of the language of a code."""
        known = (alias for _name, aliases, _files, _types in get_all_lexers() for alias in aliases)
        message = Message("コードの言語「{name}」はありません", name=name)
        return message.then(allowed(name, known))

    def theme_options(self) -> list[str]:
        """The options of the theme."""
        builder = self.app.builder
        return sorted(builder.theme.get_options()) if hasattr(builder, "theme") else []

    def setting(self, name: str) -> str:
        """The place of a setting in conf.py."""
        file = Path(self.app.confdir, "conf.py")
        return f"{file}:{Lines(file).of(name) or 1}"

    def value(self, name: str) -> object:
        """What a setting is; itself where it is none."""
        return getattr(self.app.config, name, name)
