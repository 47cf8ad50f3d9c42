"""``plan_accessible_prose``: a project's own pages are as Sphinx makes them, unless it is set."""

from pathlib import Path
from typing import Any

import pytest

from .build import Build, build, one, words

PAGE = """(page)=
# Harbour office

| place | time |
| --- | --- |
| pier | noon |

![](port.svg)

::::{tab-set}
:::{tab-item} One
First words.
:::
::::

```{mermaid}
flowchart LR
  a --> b
```
"""
EXTENSIONS = ["myst_parser", "sphinx_design", "sphinxcontrib.mermaid", "plandata"]


@pytest.fixture
def project(markup_root: Path) -> Path:
    for page in markup_root.glob("*.md"):
        page.unlink()
    (markup_root / "index.md").write_text(PAGE, "utf-8")
    conf = markup_root / "conf.py"
    kept = [line for line in conf.read_text("utf-8").splitlines() if "accessible_prose" not in line]
    conf.write_text("\n".join(kept), "utf-8")
    return markup_root


def built(project: Path, **config: Any) -> Build:
    return build(project, extensions=EXTENSIONS, html_theme="basic", **config)


def test_a_projects_own_pages_are_left_as_they_are(project: Path) -> None:
    site = built(project, mermaid_output_format="raw")
    assert site.warnings == []
    main = site.main("index")
    assert not main.select("tbody th")
    assert main.select("input[type=radio]")
    assert words(one(main, "pre.mermaid")) == "flowchart LR a --> b"
    section = one(main, "section")
    assert {str(tag["id"]) for tag in [section, *section.select("span[id]")]} == {
        *("harbour-office", "page")
    }


def test_they_are_held_to_the_rules_where_the_project_asks_for_it(project: Path) -> None:
    site = built(project, plan_accessible_prose=True)
    kinds = [line.rpartition("[")[2].rstrip("]") for line in site.warnings]
    assert sorted(kinds) == [
        *("plan.alt", "plan.caption", "plan.diagram", "plan.diagram", "plan.tabs")
    ]
    main = site.main("index")
    assert [words(head) for head in main.select("tbody th")] == ["pier"]
    assert not main.select("input")
    section = one(main, "section")
    assert (section["id"], section.select("span[id]")) == ("page", [])
    assert not [tag for tag in site.page("index").select("script") if "mermaid" in str(tag)]
