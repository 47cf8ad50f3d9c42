"""Counts, totals and percentages of the plan before, computed anew from the counts.

``plandata.rules`` computes them too; this is a second hand at the same sum.
"""

from decimal import ROUND_HALF_UP, Decimal

from tests.site.reading import Site
from tests.site.sheets import Row, find, rows


def percent(count: str, total: str) -> str:
    exact = Decimal(count) * 100 / Decimal(total)
    return str(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def computed() -> dict[tuple[str, str], str]:
    """Each cell of evaluation.csv that follows from other cells, and what follows."""
    cells = {}
    for row in rows("evaluation"):
        total = find("evaluation_scales", row["scale"])["total"]
        if row["count"] and total:
            cells[row["id"], "percent"] = percent(row["count"], total)
        if row["parts"]:
            parts = [int(find("evaluation", part)["count"]) for part in row["parts"].split(";")]
            cells[row["id"], "count"] = str(sum(parts))
    return cells


def errata() -> dict[tuple[str, str], Row]:
    listed = [row for row in rows("errata") if row["file"] == "evaluation"]
    return {(r["record"], r["column"]): r for r in listed if r["column"] in ("percent", "count")}


def test_cells_that_do_not_follow_from_the_counts_are_exactly_those_in_the_errata() -> None:
    wrong = {
        cell for cell, value in computed().items() if find("evaluation", cell[0])[cell[1]] != value
    }
    assert wrong == set(errata())
    assert wrong  # the source does miscalculate


def test_counts_of_a_scale_add_up_to_its_total() -> None:
    scales = [scale for scale in rows("evaluation_scales") if scale["total"]]
    assert len(scales) == 3
    for scale in scales:
        counts = [int(row["count"]) for row in rows("evaluation") if row["scale"] == scale["id"]]
        assert sum(counts) == int(scale["total"]), scale["id"]


def test_every_result_with_a_count_has_a_percentage() -> None:
    assert [row["id"] for row in rows("evaluation") if row["count"] and not row["percent"]] == []


def test_errata_say_the_printed_and_the_computed_percentage() -> None:
    for (record, column), erratum in errata().items():
        printed = find("evaluation", record)[column]
        assert f"{printed}%" in erratum["printed_ja"], erratum["id"]
        assert f"{printed}%のまま" in erratum["taken_ja"], erratum["id"]
        assert f"{computed()[record, column]}%" in erratum["taken_ja"], erratum["id"]


def test_pages_show_the_computed_share_beside_a_wrong_one_and_nowhere_else(site: Site) -> None:
    names = {scale["name_ja"]: scale["id"] for scale in rows("evaluation_scales")}
    tables = {
        names[table.caption]: table
        for table in site.page("context/city").tables("table")
        if table.caption in names
    }
    for row in rows("evaluation"):
        table = tables[row["scale"]]
        (place,) = (
            number
            for number, line in enumerate(table.rows)
            if line[table.columns[0]] == row["name_ja"]
        )
        share = table.rows[place][table.columns[-1]]
        wrong = errata().get((row["id"], "percent"))
        links = table.links(table.columns[-1])[place]
        if wrong:
            value = computed()[row["id"], "percent"]
            assert share == f"{row['percent']}%（計算では{value}%）"
            assert links == [f"erratum-{wrong['id']}"]
        else:
            assert share == f"{row['percent']}%"
            assert links == []
