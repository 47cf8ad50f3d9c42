"""The audit of a build, and whether the record of the checks is of the site that is built."""

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment

from plandata.accessibility.audit import FILES, RECORDS, Audit, load
from plandata.accessibility.site_content import FILE, digest
from plandata.extension.domain import domain_of, source_of
from plandata.extension.warning import BuildEndedError, said, say, warn_of
from sitecheck import text_file
from sitecheck.evidence import Evidence, EvidenceError, read
from sitecheck.message import Message


class AuditDomain(Domain):
    """Where the audit of a build is found; it is loaded anew each time and never pickled.

    ``data`` only says whether the record was of this site when the pages were read last.
    """

    name = "audit"
    label = "audit"
    initial_data: ClassVar = {"is_checked": None}

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.audit = Audit()
        #: The digest of what the site says, and whether the record is of that.
        self.content = ""
        self.is_checked = False

    def merge_domaindata(self, *_whatever: object) -> None:
        """Take over nothing from a parallel process: pages add nothing."""

    def resolve_any_xref(self, *_whatever: object) -> list[tuple[str, nodes.reference]]:
        """No link leads here."""
        return []


def audit_domain_of(env: BuildEnvironment) -> AuditDomain:
    """The audit of a build."""
    domain = env.get_domain(AuditDomain.name)
    assert isinstance(domain, AuditDomain)
    return domain


def announce_files(app: Sphinx) -> None:
    """Say which files of ``data/`` are the audit's, before the plan looks for strange ones."""
    domain = domain_of(app.env)
    domain.others = {name: RECORDS[name] for name in FILES}
    domain.brought = {name: record for name, record in RECORDS.items() if name not in FILES}


def load_audit(app: Sphinx) -> None:
    """Load the audit and tell every problem in it (``builder-inited``, after the plan)."""
    loaded = load(domain_of(app.env).folder, source_of(app.env))
    audit_domain_of(app.env).audit = loaded.audit
    domain_of(app.env).records_of_others = loaded.audit.rows()
    for problem in loaded.problems:
        warn_of(problem)


def compare_record(app: Sphinx) -> None:
    """See whether the record is of this site as it is (``builder-inited``, after the audit)."""
    domain, file = audit_domain_of(app.env), record_file(app.env)
    built = (Path(app.outdir).resolve(), Path(app.doctreedir).resolve())
    docs = Path(app.srcdir).resolve()
    domain.content = digest(docs, domain_of(app.env).folder, file, built)
    evidence = read_record(file)
    domain.is_checked = evidence.content == domain.content
    if evidence.day and not domain.is_checked:
        told = Message("今のサイトの検査の記録ではありません。結果のページは「未確認」になります")
        say(text_file.placed(file.name, 0, told))


def pages_to_read(app: Sphinx, env: BuildEnvironment, *_pages: set[str]) -> list[str]:
    """The pages that show the record, where it has come to be of this site or no longer is it.

    No other page is read again for that (``env-get-outdated``).
    """
    domain, file = audit_domain_of(env), record_file(env)
    before, domain.data["is_checked"] = domain.data["is_checked"], domain.is_checked
    if before in (None, domain.is_checked):
        return []
    return [page for page, files in env.dependencies.items() if file in map(Path, files)]


def write_digest(app: Sphinx, exception: Exception | None) -> None:
    """Write the digest beside the pages, for the record of their check (``build-finished``)."""
    if not exception and app.builder.name in ("html", "dirhtml"):
        content = f"{audit_domain_of(app.env).content}\n"
        text_file.write(Path(app.outdir, FILE), content.encode())


def record_file(env: BuildEnvironment) -> Path:
    """The file of the record."""
    return Path(env.srcdir, env.config.plan_accessibility_evidence).resolve()


def read_record(file: Path) -> Evidence:
    """The record in a file. Raises ExtensionError."""
    try:
        return read(file)
    except EvidenceError as error:
        raise BuildEndedError(said(error.message)) from error
