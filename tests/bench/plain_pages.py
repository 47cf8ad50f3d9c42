"""The same pages as ready-made Markdown: what any tool must at least read, link and write.

Nothing is computed when it is built; tables, lists of mentions and indices stand on the pages.
"""

import re
from collections.abc import Iterable

from tests.bench.invented_plan import YEARS, InventedPlan, Measure, Words
from tests.bench.our_pages import OURS, conf, toctree

_TERM = re.compile(r"\[\[(\w+)\]\]")
_STAGES = {
    "design": Words("設計", "design"),
    "trial": Words("試行", "trial"),
    "service": Words("本番", "service"),
}
_FLAGS = (Words("重点", "priority"), Words("新規", "new"))
_NONE, _COMMA = Words("なし", "none"), Words("、", ", ")
_MORE = 'myst_enable_extensions = ["deflist"]\n'
_ROW = "made-up,架空の計画,2027,2031,2027-03,架空の市,案,なし"
_HEAD = "id,title_ja,first_fiscal_year,last_fiscal_year,published,publisher_ja,status_ja,source_ja"


def files(plan: InventedPlan, layout: str, language: str, *, ours: bool = False) -> dict[str, str]:
    """Each file of the project; ``ours`` is whether it has our theme and our search."""
    pages = _Pages(plan, layout, language).all()
    found = {f"docs/{name}.md": "\n\n".join(blocks) + "\n" for name, blocks in pages.items()}
    if not ours:
        return found | {"docs/conf.py": conf((), f'{_MORE}language = "{language}"\n')}
    listed = '{"name": "made-up", "resources": [{"name": "plan", "path": "plan.csv"}]}'
    return found | {
        "docs/conf.py": conf(OURS, f'{_MORE}html_theme = "plan_theme"\n'),
        # the engine asks for a plan, of which no page shows anything
        "data/plan.csv": f"{_HEAD}\n{_ROW}\n",
        "data/datapackage.json": f"{listed}\n",
    }


class _Pages:
    """The blocks of each page in a language."""

    def __init__(self, plan: InventedPlan, layout: str, language: str) -> None:
        self.plan = plan
        self.alone = layout == "measure"
        self.language = language
        self.everything = list(plan.measures.values())
        self.mentions: dict[str, list[Measure]] = {}
        for one in self.everything:
            for id in terms_of(one.prose):
                self.mentions.setdefault(id, []).append(one)

    def all(self) -> dict[str, list[str]]:
        plan, goals = self.plan, {}
        areas: dict[str, list[str]] = {}
        for area, name in plan.areas.items():
            own = plan.of_area(area)
            blocks = [f"# {area} {self.said(name)}", self.prose(plan.policies[area])]
            blocks += [self.measures(own), toctree([m.id for m in own])] if self.alone else []
            for one in () if self.alone else own:
                blocks += self.measure(one, "##")
            areas[f"measures/{area}"] = [*blocks, self.schedule(own)]
        for goal, name in plan.goals.items():
            own = plan.of_goal(goal)
            under = [f"/measures/{area}" for area in plan.areas if area.split("-")[0] == goal]
            title = f"# {goal} {self.said(name)}"
            goals[f"goals/{goal}"] = [title, self.measures(own), self.schedule(own), toctree(under)]
        lists = self.lists() | self.indices()
        start = [self.heading("架空の計画", "A made-up plan"), str(len(plan.measures))]
        return {
            "index": [*start, self.link(self.everything[0]), toctree([*goals, *lists])],
            **goals,
            **areas,
            **{f"measures/{m.id}": self.measure(m, "#") for m in self.everything if self.alone},
            **lists,
        }

    def lists(self) -> dict[str, list[str]]:
        plan = self.plan
        departments = [self.heading("担当課", "Departments")]
        for id, (name, _reading) in plan.departments.items():
            own = self.of("departments", id)
            departments += [f"(dept-{id})=\n## {self.said(name)}", self.bullets(own)]
        articles = [self.heading("法律の条", "Law articles")]
        for id, words in plan.articles.items():
            own = self.of("articles", id)
            articles += [f"(article-{id})=\n## {self.said(words)}", self.bullets(own)]
        glossary = [self.heading("用語", "Terms")]
        for term in plan.terms.values():
            glossary += [f"(term-{term.id})=\n## {self.said(term.name)}", term.reading]
            glossary += [self.said(term.definition), self.bullets(self.mentions.get(term.id, ()))]
        return {
            "lists/measures": [self.heading("一覧", "Measures"), self.measures(self.everything)],
            "lists/schedule": [self.heading("予定", "Schedule"), self.schedule(self.everything)],
            "lists/departments": departments,
            "lists/articles": articles,
            "lists/glossary": glossary,
        }

    def indices(self) -> dict[str, list[str]]:
        groups = {
            "department": {
                self.said(name): self.of("departments", id)
                for id, (name, _reading) in self.plan.departments.items()
            },
            "article": {
                self.said(words): self.of("articles", id)
                for id, words in self.plan.articles.items()
            },
            "year": {str(year): self.everything for year in YEARS},
            "flag": {
                self.said(flag): [one for one in self.everything if one.flags[n]]
                for n, flag in enumerate(_FLAGS)
            },
        }
        found = {f"index-{kind}": [f"# {kind}", *self.grouped(own)] for kind, own in groups.items()}
        terms = "\n".join(f"- {self.term(id)}" for id in self.plan.terms)
        return found | {"index-term": ["# terms", terms]}

    def grouped(self, members: dict[str, list[Measure]]) -> Iterable[str]:
        for heading, own in members.items():
            yield f"## {heading}"
            yield self.bullets(own)

    def of(self, name: str, id: str) -> list[Measure]:
        return [one for one in self.everything if id in getattr(one, name)]

    def measure(self, one: Measure, level: str) -> list[str]:
        link = link_to(f"measure-{one.id}", one.id)
        facts = {
            Words("担当課", "Department"): self.departments(one),
            Words("印", "Marks"): self.flags(one),
            Words("法律の条", "Law article"): self.articles(one),
            Words("用語", "Terms"): self.listed(self.term(id) for id in terms_of(one.prose)),
            Words("アドレス", "Address"): link,
        }
        years = [[self.year(year), self.said(_STAGES[s])] for year, s in one.by_year()]
        return [
            f"(measure-{one.id})=\n{level} {one.id} {self.said(one.name)}",
            *(self.prose(words) for words in one.prose),
            "\n\n".join(f"{self.said(name)}\n: {words}" for name, words in facts.items()),
            _table([["年度", "段階"], *years]),
        ]

    def measures(self, own: Iterable[Measure]) -> str:
        rows = [[self.link(m), self.flags(m), self.departments(m), self.articles(m)] for m in own]
        return _table([["施策", "印", "担当課", "法律の条"], *rows])

    def schedule(self, own: Iterable[Measure]) -> str:
        head = ["施策", *(self.year(year) for year in YEARS), "担当課"]
        rows = [
            [
                self.link(one),
                *(self.said(_STAGES[stage]) for stage in one.stages),
                self.departments(one),
            ]
            for one in own
        ]
        return _table([head, *rows])

    def bullets(self, own: Iterable[Measure]) -> str:
        return "\n".join(f"- {self.link(one)}" for one in own)

    def departments(self, one: Measure) -> str:
        names = self.plan.departments
        return self.listed(link_to(f"dept-{id}", self.said(names[id][0])) for id in one.departments)

    def articles(self, one: Measure) -> str:
        return self.listed(
            link_to(f"article-{id}", self.said(self.plan.articles[id])) for id in one.articles
        )

    def flags(self, one: Measure) -> str:
        return self.listed(
            self.said(flag) for flag, on in zip(_FLAGS, one.flags, strict=True) if on
        )

    def link(self, one: Measure) -> str:
        return link_to(f"measure-{one.id}", f"{one.id} {self.said(one.name)}")

    def term(self, id: str) -> str:
        return link_to(f"term-{id}", self.said(self.plan.terms[id].name))

    def prose(self, words: Words) -> str:
        return _TERM.sub(lambda found: self.term(found[1]), self.said(words))

    def listed(self, parts: Iterable[str]) -> str:
        return self.said(_COMMA).join(parts) or self.said(_NONE)

    def heading(self, ja: str, en: str) -> str:
        return f"# {self.said(Words(ja, en))}"

    def year(self, year: int) -> str:
        return self.said(Words(f"{year}年度（令和{year - 2018}年度）", f"FY{year}"))

    def said(self, words: Words) -> str:
        return words.ja if self.language == "ja" else words.en


def terms_of(prose: Iterable[Words]) -> list[str]:
    """The terms that paragraphs name, each once."""
    return list(dict.fromkeys(id for words in prose for id in _TERM.findall(words.ja)))


def link_to(target: str, words: str) -> str:
    """A link that Sphinx looks up by its name, which is the quickest of its ways."""
    return f"{{ref}}`{words} <{target}>`"


def _table(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)
