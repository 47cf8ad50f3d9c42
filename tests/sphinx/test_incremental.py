"""After an edit, exactly the pages that show the edited file are read again."""

from pathlib import Path

from .build import Build, build, words

MEASURES = ["goal-a", "goal-b"]
EVERY_PAGE_WITH_DATA = [
    *("above", "errata", "figures", "goal-a", "goal-b", "index", "laws", "lists"),
    *("offices", "past", "people", "prose", "schedule", "terms", "tree"),
]

#: File: words in it, what an editor makes of them, and the pages that show the file.
EDITS = {
    # without it there is nothing to show
    "plan": ("2024-03-15", "2024-03-16", EVERY_PAGE_WITH_DATA),
    "eras": (
        "first_fiscal_year\n",
        "first_fiscal_year\nreiwa,令和,Reiwa,2019-05-01,2019\n",
        [*MEASURES, "figures", "index", "past", "prose", "schedule"],
    ),
    "flags": ("先行", "先駆け", [*MEASURES, "laws", "lists", "offices", "prose", "tree"]),
    "stages": ("試行", "試し", [*MEASURES, "schedule"]),
    "departments": (
        *("消防署", "消防本部"),
        [*MEASURES, "lists", "offices", "prose", "schedule", "tree"],
    ),
    "goals": (
        *("急な病気に備える", "病気に備える"),
        ["goal-a", "goal-b", "index", "lists", "prose", "tree"],
    ),
    "measures": (
        *("下校を見守る", "登校を見守る"),
        [*MEASURES, "above", "laws", "lists", "offices", "prose", "schedule", "tree"],
    ),
    "measure_departments": (
        *("A-2,school\n", "A-2,school\nA-2,fire\n"),
        [*MEASURES, "lists", "offices", "schedule", "tree"],
    ),
    "laws": ("老福法", "老人法", [*MEASURES, "laws", "lists", "prose"]),
    "articles": ("町の責務", "責務", [*MEASURES, "laws", "lists", "prose"]),
    "measure_articles": ("B-1,fire-35", "B-1,elderly-13", [*MEASURES, "laws", "lists"]),
    "schedule": ("B-2,2026,1,daily", "B-2,2026,1,trial", [*MEASURES, "schedule"]),
    "glossary": ("自治会", "町内会", [*MEASURES, "prose", "terms"]),
    "history": ("電話を試した", "電話を配った", ["past"]),
    "figures": ("ひとり暮らし", "一人暮らし", ["figures", "prose"]),
    "figure_values": ("5400", "5401", ["figures", "prose"]),
    "evaluation_scales": ("できばえ", "成果", ["figures", "past", "prose"]),
    "evaluation": ("遅れた", "まだ", [*MEASURES, "past", "prose"]),
    "committee": ("保健師", "看護師", ["people"]),
    "comprehensive_plan": ("支え合う町", "助け合う町", ["above"]),
    "progress": ("毎日", "毎週", MEASURES),
    "errata": ("目次の名前", "目次", [*MEASURES, "errata", "past"]),
}


AREAS = '{"name": "areas", "path": "areas.csv"}'


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def test_an_edit_reads_the_pages_that_show_the_file_and_no_others(root: Path) -> None:
    build(root, "dummy")
    read = {}
    for file, (old, new, _pages) in EDITS.items():
        edit(root / "data" / f"{file}.csv", old, new)
        site = build(root, "dummy")
        assert site.warnings == []
        read[file] = site.read
    assert read == {file: sorted(pages) for file, (_old, _new, pages) in EDITS.items()}


def test_every_file_of_the_data_is_edited_above(root: Path) -> None:
    assert sorted(EDITS) == sorted(file.stem for file in (root / "data").glob("*.csv"))


def test_a_file_that_the_plan_did_not_have_is_read_on_every_page_with_data(root: Path) -> None:
    """Pages depend on the manifest, so a file that it lists anew is seen."""
    build(root, "dummy")
    (root / "data" / "areas.csv").write_text("id,parent,name_ja,source_page\n", "utf-8")
    manifest = root / "data" / "datapackage.json"
    edit(manifest, '{"name": "measures"', f'{AREAS},\n{{"name": "measures"')
    site = build(root, "dummy")
    assert site.warnings == []
    assert site.read == sorted(EVERY_PAGE_WITH_DATA)


def test_an_edit_shows_on_pages_and_indices(root: Path) -> None:
    build(root)
    edit(root / "data" / "measures.csv", "下校を見守る", "登校を見守る")
    site = build(root)
    pages = [*EDITS["measures"][2], "plan-department", "plan-year", "index"]
    texts = {page: words(site.main(page)) for page in pages}
    assert not [page for page, text in texts.items() if "下校を見守る" in text]
    assert "A-2 登校を見守る" in texts["tree"]
    assert "A-2 登校を見守る" in texts["plan-year"]
    assert "A-2 登校を見守る" in texts["index"]


def test_a_new_drawing_of_a_diagram_reads_its_page(root: Path) -> None:
    build(root)
    (drawing,) = (root / "_diagrams").glob("*.svg")
    edit(drawing, 'width="40"', 'width="41"')
    site = build(root)
    assert site.read == ["diagram"]
    assert 'width="41"' in str(site.main("diagram"))


def test_a_build_without_change_reads_and_writes_no_page_and_leaves_all_as_it_was(
    root: Path,
) -> None:
    first = build(root)
    before, written_at = contents(first.output), times(first)
    again = build(root)
    assert again.read == []
    assert again.written == []
    assert times(again) == written_at
    # Sphinx writes indices, assets and objects.inv anew each time
    assert contents(again.output) == before


def test_the_plan_is_never_kept_in_the_environment(root: Path) -> None:
    build(root)
    pickled = (root / "_build" / "doctrees" / "environment.pickle").read_bytes()
    assert "あんしん電話を配る".encode() in pickled  # as a heading
    assert "保健師".encode() not in pickled


def times(site: Build) -> dict[str, int]:
    pages = [page.stem for page in site.source.glob("*.md")]
    return {page: (site.output / f"{page}.html").stat().st_mtime_ns for page in pages}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
