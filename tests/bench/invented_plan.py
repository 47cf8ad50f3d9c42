"""A made-up plan of any size in the project's own schema: the same one for the same size.

It has what a plan has: goals, areas, measures with departments, law articles, marks and a
schedule, a glossary whose terms stand in the prose. Nothing in it is of a real city.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

YEARS = range(2027, 2032)
_STAGES = ("design", "trial", "service")
#: Measures an area, areas a goal, measures a department, an article and a term.
_PER_AREA, _PER_GOAL, _PER_DEPARTMENT, _PER_ARTICLE, _PER_TERM = 8, 8, 25, 100, 8

#: Parts of sentences, with the same sentence in English.
_WHO = (
    ("市は", "The city"),
    ("担当する課は", "The division in charge"),
    ("窓口の職員は", "Staff at the counters"),
    ("学校と市は", "Schools and the city"),
    ("図書館は", "The library"),
    ("消防本部は", "The fire department"),
)
_WHAT = (
    ("申請の受付", "the receipt of applications"),
    ("避難所の案内", "guidance to shelters"),
    ("地図の公開", "the publication of maps"),
    ("税の証明書の交付", "the issue of tax certificates"),
    ("子育ての相談", "advice on raising children"),
    ("道路の点検", "the inspection of roads"),
    ("予防接種の予約", "bookings of vaccinations"),
    ("図書の貸出し", "the lending of books"),
    ("水位の観測", "the observation of water levels"),
    ("職員の研修", "the training of staff"),
)
_HOW = (
    ("の仕組みを見直し、待ち時間を短くします", "is reviewed, so that people wait less"),
    ("をいつでも使えるように整えます", "is made available at any time"),
    ("の結果をわかりやすく知らせます", "is reported in plain words"),
    ("にかかる手間を減らします", "takes less effort"),
    ("のための設備を新しくします", "gets new equipment"),
    ("に新しい方法を試します", "is tried in new ways"),
)
_THING = ("受付", "案内", "公開", "交付", "相談", "点検", "予約", "貸出し", "観測", "研修")
_THING_EN = (
    *("Receipt", "Guidance", "Publication", "Issue", "Advice"),
    *("Inspection", "Booking", "Lending", "Observation", "Training"),
)
#: The kana with which readings are made.
KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねの"


@dataclass(frozen=True)
class Words:
    """A text in both languages."""

    ja: str
    en: str


@dataclass(frozen=True)
class Term:
    """A term of the glossary."""

    id: str
    name: Words
    reading: str
    definition: Words


@dataclass(frozen=True)
class Measure:
    """A measure; ``prose`` are its paragraphs, in which ``[[id]]`` stands for a term."""

    id: str
    area: str
    name: Words
    flags: tuple[bool, bool]
    departments: tuple[str, ...]
    articles: tuple[str, ...]
    stages: tuple[str, ...]
    prose: tuple[Words, ...]

    def by_year(self) -> Iterator[tuple[int, str]]:
        """Each year with the stage in it."""
        return zip(YEARS, self.stages, strict=True)


@dataclass(frozen=True)
class InventedPlan:
    """The plan; each mapping is by id, in the order of the plan."""

    goals: dict[str, Words]
    areas: dict[str, Words]
    policies: dict[str, Words]
    measures: dict[str, Measure]
    departments: dict[str, tuple[Words, str]]
    articles: dict[str, Words]
    terms: dict[str, Term]

    def of_area(self, area: str) -> list[Measure]:
        """The measures of an area."""
        return [measure for measure in self.measures.values() if measure.area == area]

    def of_goal(self, goal: str) -> list[Measure]:
        """The measures of a goal."""
        return [one for one in self.measures.values() if one.area.partition("-")[0] == goal]

    # The edits that are measured.

    def with_cell(self) -> "InventedPlan":
        """Another stage of one measure in one year."""
        first = next(iter(self.measures.values()))
        stages = ("trial" if first.stages[0] != "trial" else "design", *first.stages[1:])
        return self.with_measure(replace(first, stages=stages))

    def with_paragraph(self) -> "InventedPlan":
        """Another first paragraph of one measure."""
        first = next(iter(self.measures.values()))
        words = Words(
            f"{first.prose[0].ja}これを毎年見直します。", f"{first.prose[0].en} It is reviewed."
        )
        return self.with_measure(replace(first, prose=(words, *first.prose[1:])))

    def with_goal(self) -> "InventedPlan":
        """Another name of the first goal."""
        return replace(self, goals=self.goals | {"1": Words("新しい名前の目標", "A renamed goal")})

    def with_measure(self, measure: Measure) -> "InventedPlan":
        return replace(self, measures=self.measures | {measure.id: measure})


def invent(size: int) -> InventedPlan:
    """A plan of ``size`` measures."""
    chance = random.Random(size)
    number = -(-size // _PER_AREA)
    goals = {str(n + 1): _named(n, "目標", "Goal") for n in range(-(-number // _PER_GOAL))}
    areas = {
        f"{n // _PER_GOAL + 1}-{n % _PER_GOAL + 1}": _named(n, "分野", "Field")
        for n in range(number)
    }
    departments = {
        f"d{n}": (_named(n, "課", "Division"), _reading(n))
        for n in range(8 + size // _PER_DEPARTMENT)
    }
    articles = {
        f"act-{n + 1}": _named(n, "の努力", "Efforts") for n in range(5 + size // _PER_ARTICLE)
    }
    terms = {f"t{n}": _term(n, chance) for n in range(20 + size // _PER_TERM)}
    measures: dict[str, Measure] = {}
    for n in range(size):
        area = list(areas)[n // _PER_AREA]
        id = f"{area}-{n % _PER_AREA + 1}"
        start = chance.randrange(3)
        measures[id] = Measure(
            id,
            area,
            _named(n, "の施策", "Measure"),
            (chance.random() < 0.2, chance.random() < 0.3),
            tuple(chance.sample(list(departments), 1 + (chance.random() < 0.3))),
            tuple(chance.sample(list(articles), int(chance.random() < 0.4))),
            tuple(_STAGES[min(start + year // 2, 2)] for year in range(len(YEARS))),
            tuple(_paragraph(chance, list(terms)) for _ in range(1 + chance.randrange(3))),
        )
    policies = {area: _paragraph(chance, list(terms)) for area in areas}
    return InventedPlan(goals, areas, policies, measures, departments, articles, terms)


def _named(n: int, kind: str, kind_en: str) -> Words:
    return Words(f"{_THING[n % 10]}{n + 1}{kind}", f"{_THING_EN[n % 10]} {n + 1} {kind_en}")


def _reading(n: int) -> str:
    letters = ""
    while True:
        n, rest = divmod(n, len(KANA))
        letters += KANA[rest]
        if not n:
            return letters + "か"


def _term(n: int, chance: random.Random) -> Term:
    name = Words(f"用語{n}番", f"term {n}")
    definition = _sentence(chance)
    return Term(f"t{n}", name, _reading(n), definition)


def _sentence(chance: random.Random) -> Words:
    who, what, how = chance.choice(_WHO), chance.choice(_WHAT), chance.choice(_HOW)
    return Words(f"{who[0]}、{what[0]}{how[0]}。", f"{who[1]} sees to it that {what[1]} {how[1]}.")


def _paragraph(chance: random.Random, terms: list[str]) -> Words:
    sentences = [_sentence(chance) for _ in range(2 + chance.randrange(3))]
    ja, en = "".join(s.ja for s in sentences), " ".join(s.en for s in sentences)
    for id in chance.sample(terms, chance.randrange(3)):
        ja += f"[[{id}]]を使います。"
        en += f" It uses [[{id}]]."
    return Words(ja, en)
