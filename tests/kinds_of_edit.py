"""What an editor of the real plan does, a kind an entry: each leaves the plan valid."""

import csv
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]
CATALOGUES = "docs/locale/en/LC_MESSAGES"
THEME = "ext/plandata/theme/plan_theme"


def cell(table: str, row: str, column: str, value: str) -> Edit:
    """Another value in the first row that begins so; ``{}`` is the value before."""

    def edit(project: Path) -> None:
        file = project / "data" / f"{table}.csv"
        head, *rows = csv.reader(file.read_text("utf-8").splitlines())
        cells, place = next(cells for cells in rows if cells[0] == row), head.index(column)
        cells[place] = value.format(cells[place])
        with file.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([head, *rows])

    return edit


def rewrite(name: str, old: str, new: str) -> Edit:
    """Other words in a file, wherever it has the old ones."""

    def edit(project: Path) -> None:
        text = (project / name).read_text("utf-8")
        if old not in text:
            raise ValueError(f"{name} lacks {old}")
        (project / name).write_text(text.replace(old, new), "utf-8")

    return edit


def add(name: str, text: str) -> Edit:
    """More at the end of a file."""

    def edit(project: Path) -> None:
        with (project / name).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return edit


def move(old: str, new: str) -> Edit:
    """A file at another place."""

    def edit(project: Path) -> None:
        (project / old).rename(project / new)

    return edit


def drop_rows(row: str) -> Edit:
    """No row that begins so in any table."""

    def edit(project: Path) -> None:
        for file in (project / "data").glob("*.csv"):
            lines = file.read_text("utf-8").splitlines(keepends=True)
            kept = "".join(line for line in lines if not line.startswith(f"{row},"))
            file.write_text(kept, "utf-8")

    return edit


def drop(*names: str) -> Edit:
    """A project without files."""

    def edit(project: Path) -> None:
        for name in names:
            (project / name).unlink()

    return edit


def all_of(*edits: Edit) -> Edit:
    """Edits between two builds."""

    def edit(project: Path) -> None:
        for one in edits:
            one(project)

    return edit


NEW = """\
# {plan:title}`measure 4-3-5`

:::{plan:measure} 4-3-5
市は、災害に備えた訓練を行います。
:::
"""

EDITS: dict[str, Edit] = {
    "no edit": all_of(),
    "plan": cell("plan", "toride-informatization-4", "publisher_ja", "{}（発行）"),
    "eras": cell("eras", "heisei", "name_ja", "平成時代"),
    "levels": cell("levels", "area", "name_ja", "新しい{}"),
    "groups": cell("groups", "2-1", "name_ja", "新しい{}"),
    "measures: name_ja": cell("measures", "1-1-1", "name_ja", "新しい{}"),
    "measures: name_en": cell("measures", "1-1-2", "name_en", "{} (new)"),
    "measures: a flag": cell("measures", "1-1-1", "priority", "true"),
    "measures: brief_ja": cell("measures", "4-3-3", "brief_ja", "{}新しくします。"),
    "topics": cell("topics", "safety", "name_ja", "新しい{}"),
    "measure_topics": cell("measure_topics", "4-3-3", "topic", "school"),
    "departments": cell("departments", "toride-appeal", "name_ja", "新しい{}"),
    "measure_departments": cell("measure_departments", "1-1-1", "department", "tax-payment"),
    "laws": cell("laws", "my-number", "label_ja", "新しい{}"),
    "articles": cell("articles", "public-private-data-10", "caption_ja", "{}など"),
    "measure_articles": cell("measure_articles", "1-3-1", "article", "public-private-data-9"),
    "schedule": cell("schedule", "4-3-4", "stage", "build"),
    "stages": cell("stages", "build", "name_ja", "{}など"),
    "flags": cell("flags", "new", "meaning_ja", "{}初めてです。"),
    "glossary: definition": cell("glossary", "sns", "definition_ja", "{}便利です。"),
    "glossary: term": all_of(
        cell("glossary", "smartphone", "term_ja", "スマホ"),
        cell("glossary", "smartphone", "reading", "すまほ"),
        cell("glossary", "smartphone", "aliases_ja", "スマートフォン"),
    ),
    "history": cell("history", "1999", "event_ja", "{}など"),
    "figures": cell("figures", "f1", "caption_ja", "新しい{}"),
    "figure_values": cell("figure_values", "f1-rate-2016", "value", "84.5"),
    "evaluation": cell("evaluation", "completed", "meaning_ja", "{}こと"),
    "evaluation_scales": cell("evaluation_scales", "result", "name_ja", "新しい{}"),
    "errata": cell("errata", "e01", "reason_ja", "{}確かめました。"),
    "comprehensive_plan": cell("comprehensive_plan", "1", "name_ja", "新しい{}"),
    "committee": cell("committee", "deputy-mayor", "post_ja", "新しい{}"),
    "manual_checks": cell("manual_checks", "images", "task_ja", "{}全部を見ます。"),
    "exemptions": cell("exemptions", "1.2.1", "reason_ja", "{}。動画もありません"),
    "accessibility": cell("accessibility", "site", "known_problems_ja", "{}まだあります。"),
    "the record of checks": rewrite("docs/_accessibility/evidence.json", '"0.1.0"', '"0.1.1"'),
    "a heading": rewrite("docs/context/city.md", "前計画の評価", "前の計画の評価"),
    "a page's title": rewrite("docs/promotion.md", "# 第4章 計画の推進", "# 第4章 進め方"),
    "a paragraph": rewrite("docs/promotion.md", "情報化は、行政の", "情報化は、市の行政の"),
    "a new term in prose": rewrite("docs/promotion.md", "そこで、", "{plan:term}`SNS`のように、"),
    "a renamed goal": cell("groups", "2", "name_ja", "新しい{}"),
    "a new measure": all_of(
        add("data/measures.csv", "4-3-5,4-3,訓練の実施,Holding drills,,,,,false,true,38-56\n"),
        add("data/measure_departments.csv", "4-3-5,information-management\n"),
        *(add("data/schedule.csv", f"4-3-5,{year},1,study,false\n") for year in range(2018, 2023)),
        add("docs/measures/4-3-5.md", NEW),
    ),
    "a dropped measure": all_of(
        drop_rows("4-3-3"),
        drop("docs/measures/4-3-3.md", f"{CATALOGUES}/measures/4-3-3.po"),
    ),
    "a moved page": all_of(
        move("docs/context/prefecture.md", "docs/context/region.md"),
        move(f"{CATALOGUES}/context/prefecture.po", f"{CATALOGUES}/context/region.po"),
        rewrite("docs/context/index.md", "prefecture.md", "region.md"),
        rewrite(f"{CATALOGUES}/context/index.po", "prefecture.md", "region.md"),
        rewrite("docs/context/index.md", "\nprefecture\n", "\nregion\n"),
    ),
    "another order of pages": rewrite("docs/index.md", "about\nerrata", "errata\nabout"),
    "a translation": rewrite(f"{CATALOGUES}/context/city.po", "The city's", "The town's"),
    "a diagram": rewrite("docs/_diagrams/0e5ff9b94c481864.svg", "<svg ", '<svg data-new="" '),
    "a template": rewrite(f"{THEME}/page.html", '<nav class="', '<nav class="new '),
    "plan.css": rewrite(f"{THEME}/static/plan.css", "#1b1d29", "#1b1d28"),
    "a script": rewrite(f"{THEME}/static/filter.js", "\n", "\n\n"),
    "the engine": rewrite("ext/plandata/anchors.py", "\n", "\n\n"),
    "conf.py": rewrite("docs/conf.py", "2026-11-30", "2026-12-01"),
    "conf.py of an edition": rewrite("docs/conf.py", "(draft), web", "(draft), new web"),
}
