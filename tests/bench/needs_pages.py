"""The made-up plan as objects of sphinx-needs: another way to make pages of data in Sphinx.

Measures, departments, law articles and terms are its needs, with the same values and links; lists
and schedules are its tables.
"""

import re
from collections.abc import Iterable

from tests.bench.invented_plan import YEARS, InventedPlan, Measure, Words
from tests.bench.our_pages import conf, toctree

_TERM = re.compile(r"\[\[(\w+)\]\]")
_KINDS = {"measure": "M_", "department": "D_", "article": "A_", "entry": "T_"}
_FIELDS = ("area", "goal", "flags", "reading", *(f"y{year}" for year in YEARS))
_MORE = f"""\
needs_types = [
    {{"directive": name, "title": name, "prefix": prefix, "color": "#fff", "style": "node"}}
    for name, prefix in {_KINDS!r}.items()
]
needs_fields = {{name: {{"nullable": True}} for name in {_FIELDS!r}}}
needs_links = {{
    name: {{"outgoing": name, "incoming": "measures"}}
    for name in ("departments", "articles", "terms")
}}
needs_id_regex = "^[A-Za-z0-9_]+"
needs_build_json = False
suppress_warnings = ["needs"]
"""


def files(plan: InventedPlan, layout: str) -> dict[str, str]:
    """Each file of the project."""
    pages = _pages(plan, layout)
    found = {f"docs/{name}.md": "\n\n".join(blocks) + "\n" for name, blocks in pages.items()}
    return found | {"docs/conf.py": conf(("sphinx_needs",), _MORE)}


def _pages(plan: InventedPlan, layout: str) -> dict[str, list[str]]:
    alone = layout == "measure"
    areas: dict[str, list[str]] = {}
    for area, name in plan.areas.items():
        own = plan.of_area(area)
        blocks = [f"# {area} {name.ja}", _prose(plan.policies[area])]
        if alone:
            blocks += [_listed(f'area == "{area}"'), toctree([one.id for one in own])]
        else:
            blocks += [_measure(one) for one in own]
        areas[f"measures/{area}"] = [*blocks, _schedule(f'area == "{area}"')]
    goals = {
        f"goals/{goal}": [
            f"# 目標{goal} {name.ja}",
            _listed(f'goal == "{goal}"'),
            _schedule(f'goal == "{goal}"'),
            toctree([f"/measures/{area}" for area in plan.areas if area.split("-")[0] == goal]),
        ]
        for goal, name in plan.goals.items()
    }
    everything = 'type == "measure"'
    lists = {
        "lists/measures": ["# 施策の一覧", _listed(everything)],
        "lists/schedule": ["# 予定", _schedule(everything)],
        "lists/departments": [
            "# 担当課",
            *(
                _need("department", id, name.ja, "", reading=reading)
                for id, (name, reading) in plan.departments.items()
            ),
        ],
        "lists/articles": [
            "# 法律の条",
            *(_need("article", id, words.ja, "") for id, words in plan.articles.items()),
        ],
        "lists/glossary": [
            "# 用語",
            *(
                _need("entry", t.id, t.name.ja, t.definition.ja, reading=t.reading)
                for t in plan.terms.values()
            ),
        ],
    }
    measures = plan.measures.values() if alone else ()
    start = ["# 架空の計画", f"施策は{len(plan.measures)}あります。"]
    return {
        "index": [*start, "{need}`M_1_1_1`から始まります。", toctree([*goals, *lists])],
        **goals,
        **areas,
        **{f"measures/{one.id}": [f"# {one.name.ja}", _measure(one)] for one in measures},
        **lists,
    }


def _measure(one: Measure) -> str:
    terms = dict.fromkeys(id for words in one.prose for id in _TERM.findall(words.ja))
    options = {
        "area": one.area,
        "goal": one.area.partition("-")[0],
        "flags": "、".join(f for f, on in zip(("重点", "新規"), one.flags, strict=True) if on),
        "departments": _ids("D_", one.departments),
        "articles": _ids("A_", one.articles),
        "terms": _ids("T_", terms),
        **{f"y{year}": stage for year, stage in zip(YEARS, one.stages, strict=True)},
    }
    prose = "\n\n".join(_prose(words) for words in one.prose)
    return _need("measure", one.id, one.name.ja, prose, **options)


def _need(kind: str, id: str, title: str, content: str, **options: str) -> str:
    lines = [f":::{{{kind}}} {title}", f":id: {_id(_KINDS[kind], id)}"]
    lines += [f":{name}: {value}" for name, value in options.items() if value]
    return "\n".join([*lines, "", content, ":::"])


def _id(prefix: str, id: str) -> str:
    return prefix + id.replace("-", "_")


def _ids(prefix: str, ids: Iterable[str]) -> str:
    return ", ".join(_id(prefix, id) for id in ids)


def _prose(words: Words) -> str:
    return _TERM.sub(r"{need}`T_\1`", words.ja)


def _listed(condition: str) -> str:
    return _table(condition, "id, title, flags, departments, articles")


def _schedule(condition: str) -> str:
    return _table(condition, "id, title, " + ", ".join(f"y{year}" for year in YEARS))


def _table(condition: str, columns: str) -> str:
    lines = ["```{needtable}", f":filter: '{condition}'", f":columns: {columns}", ":style: table"]
    return "\n".join([*lines, "```"])
