"""A plan goes when its build does: nothing keeps it for the next one."""

import gc
import weakref
from pathlib import Path

from sphinx.application import Sphinx

from plandata.extension.domain import domain_of
from plandata.model.plan import Plan

from .build import build, copy_root


def test_a_plan_is_not_kept_after_its_build(root: Path, tmp_path: Path) -> None:
    plans: list[weakref.ref[Plan]] = []

    def note_plan(app: Sphinx) -> None:
        app.connect(
            "build-finished", lambda app, _error: plans.append(weakref.ref(domain_of(app.env).plan))
        )

    extensions = ["myst_parser", "plandata", "plandata.accessibility", "plandata.languages"]
    build(root, prepare=note_plan, extensions=[*extensions, "plandata.search", "plandata.theme"])
    build(copy_root("markup", tmp_path))  # Sphinx's log keeps the last application itself
    gc.collect()
    assert [plan() for plan in plans] == [None]
