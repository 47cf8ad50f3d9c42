"""The figures of a contest as a table and a chart of the developers' manual."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plandata.output.chart import Bar, draw
from tests.bench.contest import EDITS, FLOOR, OURS, Result


@dataclass(frozen=True)
class Series:
    """The results of a contest: how large, a page a what, how many processes and rounds."""

    size: int
    layout: str
    jobs: str
    rounds: int
    results: Sequence[Result]

    def ratio(self, name: str, edit: str) -> float | None:
        """How much CPU a contestant needs of what the floor needs for the same edit."""
        costs = {(one.contestant, one.edit): one.cost.cpu for one in self.results}
        if (name, edit) not in costs:
            return None
        return costs[name, edit] / costs[FLOOR, edit]

    @property
    def name(self) -> str:
        """What was built, in few words."""
        return f"{self.size:,}" if self.layout == "area" else f"{self.size:,}, a page a measure"

    @property
    def title(self) -> str:
        """What was built, in words."""
        page = "an area" if self.layout == "area" else "a measure"
        rounds = f"{self.rounds} rounds" if self.rounds > 1 else "one round"
        return f"{self.size:,} measures, a page {page}, -j {self.jobs}, {rounds}"


def table(series: Series) -> Iterator[str]:
    """Ratios to the floor by edit, with seconds, memory and size, as Markdown."""
    names = list(dict.fromkeys(one.contestant for one in series.results))
    found = {(one.contestant, one.edit): one for one in series.results}
    yield f"## {series.title}\n"
    yield "| | " + " | ".join(EDITS) + " | memory, cold | site |"
    yield "|---" * (len(EDITS) + 3) + "|"
    for name in names:
        cells = []
        for edit in EDITS:
            one = found[name, edit]
            wrong = f", {one.stale} pages stale" if one.stale else ""
            cells.append(f"{series.ratio(name, edit):.2f} ({one.cost.cpu:.1f} s{wrong})")
        cold = found[name, "cold"]
        cells += [f"{cold.cost.memory:.0f} MB", f"{cold.weight:.1f} MB"]
        yield f"| {name} | " + " | ".join(cells) + " |"
    yield ""


def chart(all_series: Sequence[Series]) -> str:
    """What the engine needs of what the floor needs, by size and edit, as SVG."""
    bars = [
        Bar(f"{series.name}: {edit}", Decimal(f"{ratio:.2f}"), f"{ratio:.2f}")
        for series in all_series
        for edit in EDITS
        if (ratio := series.ratio(OURS, edit)) is not None
    ]
    title = "CPU of a build by the engine, as a share of the same pages ready-made"
    words = "; ".join(f"{bar.name} {bar.words}" for bar in bars)
    return draw("bench", title, words, bars, Decimal(1)) + "\n"
