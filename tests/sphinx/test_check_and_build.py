"""The check without Sphinx and the build tell the same of what an author wrote, line by line."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from plandata import markup_check
from plandata.accessibility import audit
from plandata.extension.directives import DIRECTIVES
from plandata.extension.indices import INDICES
from plandata.extension.roles import ROLES
from plandata.markup import INDICES as NAMES
from plandata.markup import directive_forms, role_contents, standard_markup
from plandata.validation import load
from sitecheck.text.source import sources

from .build import build, copy_root

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*MystReferenceResolver.app'")
#: What a build tells besides of a table whose option is misspelt.
FOLLOWS = "plan.header-row"
FAULTS = r"""
{plan:measure}`A-11`
{plan:measure}`言葉 <A-11>`
{plan:dept}`福祉科`
{plan:fy}`平成30`
{plan:fy}`2022-2018`
{plan:date}`2018-13`
{plan:count}`things`
{plan:count}`measures flag=no`
{plan:count}`goal goal=1`
{plan:count}`measures goal`
{plan:evaluation}`nothing`
{plan:value}`nothing`
{plan:figre}`homes`
{pln:fy}`2018`
{reff}`題 <people>`
{ref}`題 <peeple>`
{doc}`題 <peeple>`
{download}`計画書（PDF、1KB） <plan.pdf>`
[題](peeple.md)
[題](people.md#nowhere)
[題](#nowhere)
<project:#nowhere>
<project:people.md#nowhere>
![地図の絵](nowhere.png)
```{plan:measures}\n:flag: 無い印\n```
```{plan:measures}\n:flagg: urgent\n```
```{plan:schedule}\n:goal: Z\n:period: 2018\n```
```{plan:measures}\n:stage: build\n:period: 1999\n```
```{plan:measures}\n:flag:\n```
```{plan:measures}\n:flag: pilot\n:flag: joint\n```
```{list-table} 題\n:header-rows: 1\n:header-rows: 2\n\n* - 一\n* - 二\n* - 三\n```
```{plan:measure} A-11\n文章です。\n```
```{plan:measure} A-1\n```
```{plan:figure} nothing\n```
```{plan:figure}\n```
```{plan:evaluation} nothing\n```
```{plan:messages} nothing\n```
```{plan:messages}\n```
```{plan:manual} nothing\n```
```{plan:manual}\n```
```{plan:tree}\n文章です。\n```
```{plan:tree} 言葉\n```
```{plan:treee}\n```
```{notee}\n文章です。\n```
```{list-table} 題\n:headr-rows: 1\n\n* - 一\n* - 二\n```
```{toctree}\nnowhere\n```
```{image} nowhere.png\n:alt: 地図の絵\n```
本文です[^1]。
本文です。\n\n[^1]: 注です。
本文です[^1]。\n\n[^1]: 注です。\n\n[^1]: 注です。
![地図の絵](..\map.png)
[題](C:\plan.md)
```{toctree}\n:glob:\n\nzz*\n```
# {plan:title}`goal Z`
# {plan:title}`measure A-11`
# {plan:title}`dept fire`
"""
GOOD = r"""
{plan:measure}`A-1`
{plan:measure}`言葉 <A-1>`
{plan:dept}`福祉課`
{plan:fy}`2018-2022`
{plan:count}`measures goal=A`
{ref}`題 <genindex>`
{ref}`題 <plan-term>`
{ref}`題 <Mark>`
{doc}`題 <people>`
{doc}`題 </people>`
[題](people.md)
[題](#mark)
[題](#A-1)
[](#mark)
[題](#例)
[題](#the-ict-plan)\n\n## The ICT plan
[題](marked.md#)
<project:#mark>
<project:marked.md#mark>
[題](mark)
[題](marked)
<img src="_static/nowhere.png" alt="絵">
[題](https://www.example.jp/)
[手紙](mailto:a@example.jp)
```{note}\n文章です。\n```
```{plan:tree}\n```
"""


def of_page(
    folder: Path, lines: list[str], conf: str = ""
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """What the check and the build tell of each text, a page each, with more of a conf.py."""
    root = copy_root("plan", folder)
    with (root / "conf.py").open("a", encoding="utf-8") as file:
        file.write(conf)
    names = [f"case-{number}" for number in range(len(lines))]
    for name, text in zip(names, lines, strict=True):
        page = f"# 例\n\n{text}\n" if not text.startswith("#") else f"{text}\n"
        (root / f"{name}.md").write_text(page, "utf-8")
    (root / "marked.md").write_text("(Mark)=\n# 目印 `A_b`\n\n##### 深い\n", "utf-8")
    index = (root / "index.md").read_text("utf-8")
    pages = "\n".join([*names, "marked"])
    (root / "index.md").write_text(index.replace("\nplain\n", f"\nplain\n{pages}\n"), "utf-8")

    read = sources(root)
    plan = load(root / "data", audit.FILES).plan
    markup = markup_check.load(root, read, plan, audit.load(root / "data").audit)
    checked: dict[int, set[str]] = defaultdict(set)
    for problem in markup.problems(root, read):
        (number,) = re.findall(r"case-(\d+)\.md", problem.file)
        checked[int(number)].add(f"{problem.line} {problem.message}")
    built: dict[int, set[str]] = defaultdict(set)
    for warning in build(root).warnings:
        found = re.fullmatch(r"case-(\d+)\.md:(\d+): \w+: (.*) \[([\w.-]+)\]", warning)
        if found and found[4] != FOLLOWS:
            built[int(found[1])].add(f"{found[2]} {found[3]}")
    return checked, built


def cases(text: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in text.strip().splitlines()]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[int, set[str]], ...]:
    return of_page(tmp_path_factory.mktemp("faulty"), cases(FAULTS))


#: Links to headings, where conf.py has MyST make addresses of those down to a level.
NOWHERE = r"""
[題](#measure-A-1)
[題](#目印-a_b)
[題](marked.md#nowhere)
[題](marked.md#深い)
<project:marked.md#nowhere>
<project:#nowhere>
"""
ANCHORED = r"""
[題](marked.md#目印-a_b)
[題](marked.md#mark)
[題](#例)
[題](#例-1)\n\n## 例
[題](#the-plan)\n\n##### The plan
<project:marked.md#目印-a_b>
"""


@pytest.mark.parametrize("texts", [NOWHERE, ANCHORED])
def test_both_know_the_addresses_that_headings_have(tmp_path: Path, texts: str) -> None:
    lines = cases(texts)
    checked, built = of_page(
        tmp_path, lines, "myst_heading_anchors = 3\nsuppress_warnings = ['myst.header']"
    )
    assert checked == built
    assert len(checked) == (len(lines) if texts == NOWHERE else 0)


@pytest.mark.parametrize("number", range(len(cases(FAULTS))), ids=cases(FAULTS))
def test_what_the_build_tells_is_told_by_the_check(
    faulty: tuple[dict[int, set[str]], ...], number: int
) -> None:
    checked, built = (found[number] for found in faulty)
    assert checked
    assert built
    assert checked == built


def test_both_tell_a_label_that_stands_on_a_page_twice(tmp_path: Path) -> None:
    """On a page of its own: Sphinx then knows the label no longer, and offers it nowhere."""
    checked, built = of_page(tmp_path, ["(twice)=\n## 一つ目\n\n(twice)=\n## 二つ目"])
    assert checked == built
    assert [line[:1] for line in checked[0]] == ["6"]


def test_what_is_good_is_told_by_neither(tmp_path: Path) -> None:
    checked, built = of_page(tmp_path, cases(GOOD))
    assert checked == {}
    assert built == {}


def test_each_role_and_directive_of_the_extension_is_known() -> None:
    assert set(ROLES) == set(role_contents.READERS)
    assert set(DIRECTIVES) == set(directive_forms.FORMS)
    assert [DIRECTIVES[name].form for name in DIRECTIVES] == [
        directive_forms.FORMS[name] for name in DIRECTIVES
    ]
    assert [index.name for index in INDICES] == list(NAMES)


def test_what_others_bring_along_is_known() -> None:
    """``python -m tests.standard_markup`` writes it anew."""
    code = "from tests.standard_markup import text; print(text(), end='')"
    made = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONPATH": "ext", "PYTHONUTF8": "1"},
    )
    assert json.loads(made.stdout) == json.loads(standard_markup.FILE.read_text("utf-8"))
