"""The made-up plan as pages of the engine: its directives and roles, and its data beside them."""

import json
import re

from tests.bench.invented_plan import InventedPlan, Measure, Words
from tests.bench.invented_tables import tables

_TERM = re.compile(r"\[\[(\w+)\]\]")
_CONF = """\
language = "ja"
plan_languages = {{
    "ja": {{"name": "日本語"}},
    "en": {{"name": "English", "project": "A made-up plan"}},
}}
extensions = [{extensions}]
myst_enable_extensions = ["colon_fence"]
locale_dirs = ["locale"]
gettext_compact = False
html_copy_source = False
html_show_sphinx = False
html_use_index = False
html_permalinks = False
project = "架空の計画"
{more}"""
OURS = ("plandata", "plandata.languages", "plandata.search", "plandata.theme")


def files(plan: InventedPlan, layout: str) -> dict[str, str]:
    """Each file of the project by its path; ``layout`` is a page an "area" or a "measure"."""
    pages = pages_of(plan, layout)
    found = {f"docs/{name}.md": "\n\n".join(parts) + "\n" for name, parts in pages.items()}
    found["docs/conf.py"] = conf(OURS, 'html_theme = "plan_theme"\nplan_accessible_prose = True\n')
    return found | {f"data/{name}": text for name, text in tables(plan).items()}


def conf(extensions: tuple[str, ...], more: str) -> str:
    """A conf.py with MyST and other extensions."""
    names = ", ".join(f'"{name}"' for name in ("myst_parser", *extensions))
    return _CONF.format(extensions=names, more=more)


def pages_of(plan: InventedPlan, layout: str) -> dict[str, list[str]]:
    """The blocks of each page."""
    alone = layout == "measure"
    areas: dict[str, list[str]] = {}
    measures: dict[str, list[str]] = {}
    for area in plan.areas:
        own = plan.of_area(area)
        policy = prose(plan.policies[area])
        areas[f"measures/{area}"] = [f"# {{plan:title}}`area {area}`", policy]
        if alone:
            measures |= {f"measures/{one.id}": _measure_page(one) for one in own}
            areas[f"measures/{area}"] += [f"```{{plan:measures}}\n:area: {area}\n```"]
            areas[f"measures/{area}"] += [toctree([one.id for one in own])]
        else:
            areas[f"measures/{area}"] += [_measure(one) for one in own]
        areas[f"measures/{area}"] += [f"```{{plan:schedule}}\n:area: {area}\n```"]
    goals = {
        f"goals/{goal}": [
            f"# {{plan:title}}`goal {goal}`",
            f"```{{plan:measures}}\n:goal: {goal}\n```",
            f"```{{plan:schedule}}\n:goal: {goal}\n```",
            toctree([f"/measures/{area}" for area in plan.areas if area.split("-")[0] == goal]),
        ]
        for goal in plan.goals
    }
    return {
        "index": [
            "# 架空の計画",
            "施策は{plan:count}`measures`あります。",
            "{plan:measure}`1-1-1`から始まります。",
            toctree([*goals, *(f"lists/{name}" for name in _LISTS)]),
        ],
        **goals,
        **areas,
        **measures,
        **{f"lists/{name}": blocks for name, blocks in _LISTS.items()},
    }


#: What else the catalogues translate.
_ENGLISH = {
    "架空の計画": "A made-up plan",
    "施策は{plan:count}`measures`あります。": "There are {plan:count}`measures` measures.",
    "{plan:measure}`1-1-1`から始まります。": "It begins with {plan:measure}`1-1-1`.",
    "施策の一覧": "Measures",
    "予定": "Schedule",
    "担当課": "Departments",
    "法律の条": "Law articles",
    "用語": "Terms",
    "すべての予定": "The whole schedule",
}
_LISTS = {
    "measures": ["# 施策の一覧", "```{plan:measures}\n:filter:\n:caption: 施策の一覧\n```"],
    "schedule": ["# 予定", "```{plan:schedule}\n:filter:\n:caption: すべての予定\n```"],
    "departments": ["# 担当課", "```{plan:departments}\n```"],
    "articles": ["# 法律の条", "```{plan:articles}\n```"],
    "glossary": ["# 用語", "```{plan:glossary}\n```"],
}


def toctree(names: list[str]) -> str:
    """A hidden table of contents."""
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```"])


def prose(words: Words) -> str:
    """A paragraph with its terms as roles."""
    return _role(words.ja)


def _role(text: str) -> str:
    return _TERM.sub(r"{plan:term}`\1`", text)


def _measure(measure: Measure) -> str:
    return f":::{{plan:measure}} {measure.id}\n{_paragraphs(measure)}\n:::"


def _measure_page(measure: Measure) -> list[str]:
    return [f"# {measure.name.ja}", _measure(measure)]


def _paragraphs(measure: Measure) -> str:
    return "\n\n".join(prose(words) for words in measure.prose)


def translated(plan: InventedPlan, layout: str) -> dict[str, str]:
    """The catalogues of the English edition, by the paths of the files."""
    texts = {words.ja: words.en for words in plan.policies.values()}
    texts |= {words.ja: words.en for one in plan.measures.values() for words in one.prose}
    english = {_role(ja): _role(en) for ja, en in texts.items()} | _ENGLISH
    english |= {one.name.ja: one.name.en for one in plan.measures.values()}
    found = {}
    for name, blocks in pages_of(plan, layout).items():
        used = [text for block in blocks for text in _messages(block) if text in english]
        entries = [f"msgid {json.dumps(t, ensure_ascii=False)}\n" for t in dict.fromkeys(used)]
        strings = [f"msgstr {json.dumps(english[t])}\n" for t in dict.fromkeys(used)]
        head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        text = "\n".join([head, *(a + b for a, b in zip(entries, strings, strict=True))])
        found[f"docs/locale/en/LC_MESSAGES/{name}.po"] = text
    return found


def _messages(block: str) -> list[str]:
    """The paragraphs and headings of a block, as Sphinx extracts them."""
    return [line.removeprefix("# ") for line in block.split("\n")]


def in_english(plan: InventedPlan, layout: str) -> dict[str, str]:
    """The files with the catalogues of the English edition."""
    return files(plan, layout) | translated(plan, layout)
