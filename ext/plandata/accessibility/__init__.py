"""Accessibility as evidence: checks of every page, their record, and the pages that publish it."""

from pathlib import Path
from typing import TYPE_CHECKING

import sitecheck

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add what the pages of the policy and of the result are made with."""
    from plandata.accessibility.audit_domain import (
        AuditDomain,
        announce_files,
        compare_record,
        load_audit,
        pages_to_read,
        write_digest,
    )
    from plandata.accessibility.policy import ConformanceRole
    from plandata.accessibility.result import DIRECTIVES
    from plandata.extension.fingerprint import fingerprint

    app.setup_extension("plandata")
    app.add_domain(AuditDomain)
    app.connect("builder-inited", announce_files, priority=400)
    app.connect("builder-inited", load_audit, priority=600)
    app.connect("builder-inited", compare_record, priority=700)
    app.connect("env-get-outdated", pages_to_read)
    app.connect("build-finished", write_digest)
    app.add_config_value("plan_accessibility_evidence", "_accessibility/evidence.json", "env", str)
    app.add_role_to_domain("plan", "conformance", ConformanceRole())
    for name, directive in DIRECTIVES.items():
        app.add_directive_to_domain("plan", name, directive)
    return {
        "env_version": fingerprint(Path(sitecheck.__file__).parent),  # it reads the record
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
