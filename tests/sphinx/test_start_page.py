"""Numbers, doors, cards and what starts when, of a plan of other levels, periods and stages."""

import re
from pathlib import Path
from shutil import rmtree

import pytest
from docutils import nodes
from syrupy.assertion import SnapshotAssertion

from .build import Build, build, cells, copy_root, one, words
from .conftest import Shared
from .kept import Kept
from .test_incremental import edit
from .test_warm_as_cold import contents, different

PAGE = """\
# What there is

```{plan:search-field}
- Online bookings
- Maps & days
```

```{plan:counts}
```

## Starts

```{plan:starts}
:stage: run
```

## Doors

```{plan:doors} SDGs
```

```{plan:doors} departments
```

```{plan:doors} periods
```

```{plan:doors} articles
```

## Groups

```{plan:groups} pillar
```
"""


def copy_with_start(folder: Path) -> Path:
    """Copy the plan of all shapes and give it a start page."""
    root = copy_root("any-shape", folder)
    (root / "start.md").write_text(PAGE, "utf-8")
    edit(root / "index.md", "services\ndata\n", "start\nservices\ndata\n")
    return root


@pytest.fixture(scope="session")
def start(shared: Shared) -> Build:
    """The plan with a start page."""
    return shared("start", copy_with_start)


@pytest.fixture
def start_root(tmp_path: Path) -> Path:
    """A copy of that plan, to be edited."""
    return copy_with_start(tmp_path)


@pytest.fixture
def built_start(kept: Kept) -> Path:
    """That plan after a build, to be edited and built again."""
    return kept.again("start", copy_with_start)


def add(root: Path, file: str, *rows: str) -> None:
    path = root / "data" / f"{file}.csv"
    path.write_text("\n".join([path.read_text("utf-8").rstrip("\n"), *rows, ""]), "utf-8")


def shown(site: Build, css: str) -> list[str]:
    return [words(item) for item in site.main("start").select(css)]


def links(site: Build, css: str) -> list[str]:
    return [str(link["href"]) for link in site.main("start").select(f"{css} a")]


def test_the_page_says_what_the_data_say(start: Build) -> None:
    site = start
    assert site.warnings == []
    assert shown(site, ".plan-counts > li") == ["2 Pillars", "1 Strategy", "4 Actions"]
    assert links(site, ".plan-counts") == ["lists.html", "lists.html", "lists.html"]
    assert cells(one(site.main("start"), ".plan-starts")) == [
        ["Period", "Total"],
        ["July to December 2026", "0 actions"],
        ["January to June 2027", "1 action"],
        ["FY2028", "1 action"],
        ["After June 2029", "1 action"],
        ["No run planned", "1 action"],
    ]
    assert shown(site, ".plan-themes > li") == [
        "11 Sustainable cities and communities 1 action",
        "16 Peace, justice and strong institutions 2 actions",
    ]
    assert shown(site, ".plan-themes .plan-letter") == ["11", "16"]
    departments, periods, *laws = site.main("start").select(".plan-doors")
    assert (
        words(departments)
        == "Information Technology 2 actions Library 2 actions Town Clerk 2 actions"
    )
    assert [words(item) for item in periods.select("li")] == [
        "July to December 2026 1 action begin or change",
        "January to June 2027 2 actions begin or change",
        "FY2028 3 actions begin or change",
        "After June 2029 1 action begin or change",
    ]
    assert len(laws) == 2
    assert shown(site, ".plan-doors-all") == []
    assert shown(site, ".plan-cards .plan-letter") == ["1", "2"]
    assert shown(site, ".plan-cards > li") == [
        "Pillar 1 Services that reach everyone 2 actions, 1 strategy",
        "Pillar 2 Data for all 3 actions",
    ]


@pytest.mark.parametrize("name", ["counts", "starts", "themes", "doors", "cards"])
def test_nodes(start: Build, snapshot: SnapshotAssertion, name: str) -> None:
    document = start.doctree("start")
    found = (
        re.sub(r' (mention="0"|ref(doc|domain|explicit|warn)="[\w-]+")', "", node.pformat())
        for node in document.findall(nodes.Element)
        if f"plan-{name}" in node.get("classes", ())
    )
    assert list(found) == snapshot


def test_years_lead_into_the_index_where_something_happens(start_root: Path) -> None:
    edit(start_root / "data" / "schedule.csv", "A1,2026H2,1,plan,false\n", "")
    site = build(start_root)
    assert links(site, ".plan-starts") == [
        *(f"plan-year.html#group-{id}" for id in ("2027H1", "2028", "later"))
    ]
    for link in site.main("start").select(".plan-starts a"):
        site.follow("start", link)


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "dirhtml"])
def test_other_books_have_the_numbers_and_no_dead_link(start_root: Path, builder: str) -> None:
    site = build(start_root, builder, copyright="Seaford", version="1")
    assert site.warnings == []
    files = [
        file for file in site.output.rglob("*.*") if file.suffix in (".html", ".xhtml", ".txt")
    ]
    told = "\n".join(file.read_text("utf-8") for file in files)
    assert "No run planned" in told
    if builder in ("singlehtml", "text"):
        assert not re.search("plan-(year|flag).html#", told)
    if builder != "dirhtml":
        assert "search.html" not in told
        assert "Maps & days" not in told


def test_a_level_that_nobody_lists_is_a_number_without_a_link(start_root: Path) -> None:
    edit(start_root / "lists.md", "```{plan:tree}\n```", "")
    site = build(start_root)
    assert site.warnings == []
    assert links(site, ".plan-counts") == ["lists.html"]
    assert shown(site, ".plan-counts > li")[0] == "2 Pillars"


def test_many_departments_and_topics_leave_a_link_to_all(start_root: Path) -> None:
    many = [f"d{number}" for number in range(8)]
    add(start_root, "departments", *(f"{id},Office {id},課{id}," for id in many))
    add(start_root, "measure_departments", *(f"B2,{id}," for id in many))
    topics = [f"t{number}" for number in range(12)]
    add(start_root, "topics", *(f"{id},SDGs,,Topic {id},項目{id}" for id in topics))
    add(start_root, "measure_topics", *(f"B2,{id}" for id in topics[1:]))
    site = build(start_root)
    departments = site.main("start").select(".plan-doors")[0]
    assert [words(a) for a in departments.select("a")] == [
        *("Information Technology", "Library", "Town Clerk", "Office d0", "Office d1", "Office d2")
    ]
    themes = shown(site, ".plan-themes > li")
    assert len(themes) == 9
    assert themes[2] == "Topic t1 1 action"  # the one without measures has no door
    assert shown(site, ".plan-themes .plan-letter")[:3] == ["11", "16", "T"]
    assert shown(site, ".plan-doors-all") == ["All of “SDGs”", "All 11 departments"]
    assert links(site, ".plan-doors-all") == ["reference.html", "reference.html"]


def test_of_very_many_a_square_is_ten(start_root: Path) -> None:
    ids = [f"M{number}" for number in range(61)]
    add(start_root, "measures", *(f"{id},data,{id},Action {id},取組{id}" for id in ids))
    add(start_root, "schedule", *(f"{id},2028,1,run,false" for id in ids))
    page = build(start_root).main("start")
    assert [len(cell.select("i")) for cell in page.select(".plan-total")] == [0, 1, 7, 1, 1]
    assert "One square stands for up to ten actions." in words(one(page, ".plan-key"))


def test_examples_of_a_search_are_prose_that_leads_to_it(start: Build, start_root: Path) -> None:
    page = start.main("start")
    assert [(words(a), a["href"]) for a in page.select(".plan-examples a")] == [
        ("Online bookings", "search.html?q=Online+bookings"),
        ("Maps & days", "search.html?q=Maps+%26+days"),
    ]
    form = one(page, "form[role=search]")
    assert (form["action"], form["method"]) == ("search.html", "get")
    messages = build(start_root, "gettext").output / "start.pot"
    assert 'start.md:5\nmsgid "Maps & days"' in messages.read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("schedule", "B1,2028,1,build,false", "B1,2028,1,run,false"),
        ("measure_topics", "A1,sdg-16\n", ""),
        ("measure_departments", "B2,library,\n", ""),
        ("groups", "Data for all", "Data for each"),
        ("levels", "pillars,Pillar {number}.", "columns,Column {number}."),
    ],
)
def test_an_edit_of_the_data_is_seen_on_the_page(
    built_start: Path, file: str, old: str, new: str
) -> None:
    edit(built_start / "data" / f"{file}.csv", old, new)
    warm = build(built_start)
    assert "start" in warm.read
    found = contents(warm.output)
    rmtree(built_start / "_build")
    assert not different(found, contents(build(built_start).output))


def test_a_list_that_moves_is_followed(built_start: Path) -> None:
    edit(built_start / "lists.md", "```{plan:tree}\n```", "")
    data = built_start / "data.md"
    data.write_text(f"{data.read_text('utf-8')}\n```{{plan:tree}}\n```\n", "utf-8")
    warm = build(built_start)
    assert "start" not in warm.read
    assert links(warm, ".plan-counts") == ["data.html", "data.html", "lists.html"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (":stage: run\n", "", "「:stage: 段階のid」の行がありません"),
        (":stage: run", ":stage: walk", "walk"),
        ("{plan:doors} SDGs", "{plan:doors} odds", "「departments」"),
        ("{plan:groups} pillar", "{plan:groups} measure", "「strategy」"),
        ("- Online bookings\n- Maps & days\n", "", "例がありません"),
    ],
)
def test_what_is_wrong_is_told_with_what_is_allowed(
    start_root: Path, old: str, new: str, told: str
) -> None:
    edit(start_root / "start.md", old, new)
    (warning,) = build(start_root, plan_message_language="ja").warnings
    assert warning.startswith("start.md:")
    assert told in warning


def test_a_picture_behind_the_field_is_passed_over_by_screen_readers(start_root: Path) -> None:
    edit(start_root / "start.md", "search-field}\n", "search-field}\n:picture: town.svg\n\n")
    (start_root / "town.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    site = build(start_root)
    assert site.warnings == []
    picture = one(site.main("start"), ".plan-search-field img")
    assert picture["alt"] == ""
    assert (site.output / str(picture["src"])).is_file()


def test_a_picture_that_is_missing_is_told(start_root: Path) -> None:
    edit(start_root / "start.md", "search-field}\n", "search-field}\n:picture: twon.svg\n\n")
    (told,) = build(start_root).warnings
    assert "start.md:3" in told
    assert "twon.svg" in told
