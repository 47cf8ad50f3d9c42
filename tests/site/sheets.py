"""The real data read by the csv module alone, and the words in which pages must show it.

Nothing here comes from ``plandata``: what it gets wrong must not be wrong here in the same way.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
DOCS = ROOT / "docs"

#: How the head of a table names each year of the plan.
YEARS = {
    "2018": "2018年度（平成30年度）",
    "2019": "2019年度（令和元年度）",
    "2020": "2020年度（令和2年度）",
    "2021": "2021年度（令和3年度）",
    "2022": "2022年度（令和4年度）",
}

Row = dict[str, str]


@cache
def rows(file: str) -> tuple[Row, ...]:
    """The rows of a file of ``data/``."""
    with (DATA / f"{file}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return tuple(csv.DictReader(lines))


def header(file: str) -> list[str]:
    """The header cells of a file."""
    with (DATA / f"{file}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return next(csv.reader(lines))


def ids(file: str) -> list[str]:
    """The ids of a file, in its order."""
    return [row["id"] for row in rows(file)]


def find(file: str, id: str) -> Row:
    """The row with that id."""
    (row,) = (row for row in rows(file) if row["id"] == id)
    return row


def groups(level: str) -> list[Row]:
    """The groups of a level: the goals, or the areas."""
    return [row for row in rows("groups") if row["level"] == level]


def group_ids(level: str) -> list[str]:
    """The ids of the groups of a level."""
    return [row["id"] for row in groups(level)]


def measures_of(area: str) -> list[Row]:
    """The measures of an area; "" for all."""
    return [row for row in rows("measures") if area in ("", row["group"])]


def measures_of_goal(goal: str) -> list[Row]:
    """The measures of a goal."""
    return [row for row in rows("measures") if find("groups", row["group"])["parent"] == goal]


def title(row: Row) -> str:
    """An area or a measure as pages name it."""
    return f"{row['id']} {row['name_ja']}"


def department_ids(measure: str) -> list[str]:
    """The departments in charge of a measure."""
    links = rows("measure_departments")
    return [row["department"] for row in links if row["measure"] == measure]


def departments(measure: str) -> str:
    """The names of the departments in charge."""
    return "、".join(find("departments", id)["name_ja"] for id in department_ids(measure))


def article_ids(measure: str) -> list[str]:
    """The articles that a measure carries out."""
    return [row["article"] for row in rows("measure_articles") if row["measure"] == measure]


def theme_ids(measure: str) -> list[str]:
    """The themes of life that a measure concerns."""
    return [row["topic"] for row in rows("measure_topics") if row["measure"] == measure]


def article(id: str) -> str:
    """An article as links name it."""
    row = find("articles", id)
    return f"{find('laws', row['law'])['label_ja']}第{row['number']}条"


def flags(measure: Row) -> list[str]:
    """The marks of a measure."""
    return [flag["name_ja"] for flag in rows("flags") if measure[flag["id"]] == "true"]


def stages(measure: str, year: str) -> str:
    """The cell of a measure and a year: what an arrow in the source carries on says so."""
    cell = [r for r in rows("schedule") if (r["measure"], r["period"]) == (measure, year)]
    cell.sort(key=lambda row: int(row["order"]))
    return "、".join(_stage(row) for row in cell)


def _stage(row: Row) -> str:
    name = find("stages", row["stage"])["name_ja"]
    return {"true": f"継続（{name}）", "false": name}[row["carried"]]


def schedule(measure: str) -> dict[str, str]:
    """What a table shows of a measure's years."""
    return {heading: stages(measure, year) for year, heading in YEARS.items()}


def texts(exempt: frozenset[tuple[str, str]] = frozenset()) -> Iterator[tuple[str, str]]:
    """Every Japanese cell with its place, without the columns given as (file, column)."""
    for path in sorted(DATA.glob("*.csv")):
        for number, row in enumerate(rows(path.stem), 2):
            for column, cell in row.items():
                if not column.endswith("_en") and (path.stem, column) not in exempt:
                    yield f"data/{path.name}:{number} {column}", cell
