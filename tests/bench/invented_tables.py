"""The made-up plan as the files of ``data/``."""

import csv
import json
from collections.abc import Iterable
from io import StringIO

from tests.bench.invented_plan import KANA, YEARS, InventedPlan

_FIXED = {
    "plan": f"""\
id,title_ja,title_en,first_fiscal_year,last_fiscal_year,published,publisher_ja,publisher_en,\
status_ja,status_en,source_ja,source_en
made-up,架空の計画,A made-up plan,{YEARS[0]},{YEARS[-1]},2027-03,架空の市,A made-up city,\
案,draft,なし,none
""",
    "eras": """\
id,name_ja,name_en,first_day,first_fiscal_year
reiwa,令和,Reiwa,2019-05-01,2019
""",
    "flags": """\
id,name_ja,name_en,reading,meaning_ja,meaning_en
priority,重点,priority,じゅうてん,先に進めます。,It comes first.
new,新規,new,しんき,新しい施策です。,It is new.
""",
    "stages": """\
id,name_ja,name_en,reading,meaning_ja,meaning_en
design,設計,design,せっけい,形を決めます。,Its form is decided.
trial,試行,trial,しこう,一部で試します。,Some try it.
service,本番,service,ほんばん,みなが使えます。,All can use it.
""",
    "levels": """\
id,name_ja,name_en,plural_en,label_ja,label_en
goal,基本目標,goal,goals,目標{number} {name},Goal {number}: {name}
area,施策区分,area,areas,,
measure,個別施策,measure,measures,,
""",
    "laws": """\
id,egov_id,number_ja,number_en,name_ja,name_en,label_ja,label_en
act,,,,架空の法律,Made-up Act,架空の法律,Made-up Act
""",
}


def tables(plan: InventedPlan) -> dict[str, str]:
    """The files of ``data/``: CSV files by name, and the manifest."""
    measures = plan.measures.values()
    found = {
        **_FIXED,
        "departments": _csv(
            "id,name_ja,name_en,reading",
            ([id, name.ja, name.en, said] for id, (name, said) in plan.departments.items()),
        ),
        "groups": _csv(
            "id,level,parent,name_ja,name_en,source_page",
            [
                *([id, "goal", "", name.ja, name.en, 1] for id, name in plan.goals.items()),
                *(
                    [id, "area", id.partition("-")[0], name.ja, name.en, 1]
                    for id, name in plan.areas.items()
                ),
            ],
        ),
        "measures": _csv(
            "id,group,name_ja,name_en,priority,new,source_page",
            ([m.id, m.area, m.name.ja, m.name.en, *map(_truth, m.flags), 1] for m in measures),
        ),
        "measure_departments": _csv(
            "measure,department", ([m.id, id] for m in measures for id in m.departments)
        ),
        "articles": _csv(
            "id,law,number,caption_ja,caption_en,label_ja,label_en",
            (
                [id, "act", id.removeprefix("act-"), words.ja, words.en, "", ""]
                for id, words in plan.articles.items()
            ),
        ),
        "measure_articles": _csv(
            "measure,article", ([m.id, id] for m in measures for id in m.articles)
        ),
        "schedule": _csv(
            "measure,period,order,stage,carried",
            (
                [m.id, year, 1, stage, _truth(n > 0 and m.stages[n - 1] == stage)]
                for m in measures
                for n, (year, stage) in enumerate(m.by_year())
            ),
        ),
        "glossary": _csv(
            "id,term_ja,term_en,reading,group,expansion,aliases_ja,aliases_en,"
            "definition_ja,definition_en",
            (
                [
                    t.id,
                    t.name.ja,
                    t.name.en,
                    t.reading,
                    _group(t.reading),
                    "",
                    "",
                    "",
                    t.definition.ja,
                    t.definition.en,
                ]
                for t in plan.terms.values()
            ),
        ),
    }
    resources = [{"name": name, "path": f"{name}.csv"} for name in found]
    manifest = json.dumps({"name": "made-up", "resources": resources}, indent=1)
    return {f"{name}.csv": text for name, text in found.items()} | {"datapackage.json": manifest}


def _truth(value: bool) -> str:
    return str(value).lower()


def _group(reading: str) -> str:
    return f"{'アカサタナ'[KANA.index(reading[0]) // 5]}行"


def _csv(head: str, rows: Iterable[list[object]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([head.split(","), *rows])
    return text.getvalue()
