"""What is made from data alone is put away while pages are read, and nobody notices it."""

import pickle
from pathlib import Path
from typing import cast

import pytest
from bs4 import BeautifulSoup, Tag
from docutils import nodes

from plandata.extension.sealed import plan_sealed

from .build import Build, build, cells, one, words


def kept(site: Build, page: str) -> nodes.document:
    """A page as Sphinx keeps it."""
    file = site.source / "_build" / "doctrees" / f"{page}.doctree"
    return cast("nodes.document", pickle.loads(file.read_bytes()))


def links(tag: Tag) -> dict[str, str]:
    return {words(link): str(link.get("href", "")) for link in tag.select("a.reference")}


@pytest.mark.parametrize("page", ["lists", "offices", "laws", "terms", "tree", "above", "goal-a"])
def test_transforms_find_no_row_and_no_list_from_data(town: Build, page: str) -> None:
    document = kept(town, page)
    shown = (nodes.row, nodes.definition_list, nodes.bullet_list)
    assert any(document.findall(plan_sealed))
    assert not any(isinstance(node, shown) for node in document.findall())


def test_a_label_before_a_table_from_data_says_its_caption(root: Path) -> None:
    (root / "plain.md").write_text(
        "(plain)=\n# 言葉\n\n(all)=\n```{plan:measures}\n```\n\n{ref}`all`\n", "utf-8"
    )
    site = build(root)
    assert site.warnings == []
    caption = words(one(site.main("plain"), "caption"))
    assert links(site.main("plain"))[caption] == "#all"


@pytest.mark.parametrize("builder", ["text", "singlehtml", "epub", "dirhtml", "xml"])
def test_every_builder_shows_the_data(root: Path, builder: str) -> None:
    site = build(root, builder, copyright="町", version="1")  # which a book must have
    assert site.warnings == []
    files = [file for file in site.output.rglob("*") if file.suffix in {".txt", ".html", ".xml"}]
    pages = [file.read_text("utf-8") for file in [*files, *site.output.rglob("*.xhtml")]]
    assert any("B-2" in page and "消防署" in page for page in pages)


def test_where_rows_are_left_so_a_link_of_data_to_one_is_told_at_its_table(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    (root / "offices.md").write_text("(offices)=\n# 担当\n", "utf-8")
    site = build(root, suppress_warnings=["plan.not-shown"])
    told = {line.partition(":")[0] for line in site.warnings if line.endswith("[ref.dept]")}
    assert {"lists.md", "goal-a.md"} <= told
    row = cells(one(site.main("lists"), "#table-measures"))[1]
    assert "福祉課" in " ".join(row)  # the words stay
    assert "福祉課" not in links(one(site.main("lists"), "#table-measures"))


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_cells_that_are_alike_lead_home_from_every_page(harbour_root: Path, builder: str) -> None:
    table = "```{plan:measures}\n```\n"
    (harbour_root / "port" / "quay.md").write_text(f"# 岸\n\n{table}", "utf-8")
    (harbour_root / "private.md").write_text(f"# 私\n\n{table}", "utf-8")
    site = build(harbour_root, builder, suppress_warnings=["plan.not-shown"])
    end = ".html" if builder == "html" else "/index.html"
    for page in ("port/quay", "private", "lists"):
        file = site.output / f"{page}{end}"
        main = one(BeautifulSoup(file.read_text("utf-8"), "html.parser"), "main")
        for href in links(main.select("table.plan-measures")[0]).values():
            path, _hash, anchor = href.partition("#")
            target = (file.parent / path if path else file).resolve()
            target = target / "index.html" if target.is_dir() else target
            assert f'id="{anchor}"' in target.read_text("utf-8"), (page, href)


def test_quotation_marks_of_data_are_those_of_prose(huts_in_french: Build) -> None:
    table = one(huts_in_french.main("lists"), "table.plan-measures")
    assert "1-2 Amener l’eau" in links(table)


def test_the_search_of_sphinx_finds_the_words_of_tables(root: Path) -> None:
    stages = root / "data" / "stages.csv"
    text = stages.read_text("utf-8")
    assert "interviews" in text
    stages.write_text(text.replace("interviews", "zeppelin"), "utf-8")
    site = build(root, language="en")
    assert "zeppelin" in (site.output / "searchindex.js").read_text("utf-8")
