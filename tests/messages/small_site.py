"""A small site of another city, which examples spoil: its pages, as an editor writes them."""

from pathlib import Path

from plandata.extension.diagram import FOLDER, cache_file
from sitecheck import text_file
from tests.core.another_city import City

CONF = """\
project = "みなと市デジタル計画"
language = "ja"
plan_languages = {"ja": {"name": "日本語"}, "en": {"name": "English"}}
extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinxcontrib.mermaid",
    "plandata",
    "plandata.accessibility",
    "plandata.languages",
    "plandata.search",
]
myst_enable_extensions = ["attrs_inline", "colon_fence"]
plan_accessible_prose = True
locale_dirs = ["locale"]
gettext_compact = False
html_baseurl = "https://minato.example/"
"""
DIAGRAM = """\
flowchart LR
  accTitle: 予約の流れ
  accDescr: 予約して窓口に行きます。
  a["予約する"] --> b["窓口に行く"]
"""
PAGES = {
    "index": f"""\
(about)=
# 計画について

{{plan:fy}}`2027`から、{{plan:dept}}`デジタル課`が{{plan:measure}}`1-1-1`を始めます。
緊急の個別施策は{{plan:count}}`measures flag=urgent`件です。
前の計画では{{plan:evaluation}}`done count`ができました。
詳しくは[個別施策のページ](measures.md)と{{ref}}`予約の流れ <flow>`にあります。

(flow)=
## 予約の流れ

```{{mermaid}}
{DIAGRAM.strip()}
```

:::{{table}} 窓口の時間
| 窓口 | 時間 |
|---|---|
| 本庁 | 9時から |
:::

![市役所までの地図](map.png)

:::{{dropdown}} 持ち物
予約の番号です。
:::

```{{toctree}}
measures
lists
```
""",
    "measures": """\
# 個別施策

## {plan:title}`goal 1`

### {plan:title}`area 1-1`

:::{plan:measure} 1-1-1
窓口を予約できます。
:::

:::{plan:measure} 1-1-2
用紙を減らします。
:::

### {plan:title}`area 1-2`

:::{plan:measure} 1-2-1
地図を公開します。
:::

## {plan:title}`goal 2`

### {plan:title}`area 2-1`

```{plan:indicators}
:area: 2-1
```

:::{plan:measure} 2-1-1
避難所をつなぎます。
:::
""",
    "lists": """\
# 一覧

## 緊急の個別施策

```{plan:measures}
:flag: urgent
```

## SDGs

```{plan:topics} sdgs
```

## 前の計画の結果

```{plan:evaluation} outcome
```

```{plan:figure} f1
```

```{plan:figure} f2
```

## 言葉

```{plan:glossary}
```

## 法律

```{plan:articles}
```

## 担当課

```{plan:departments}
```

## 計画書との違い

```{plan:errata}
```

## ウェブアクセシビリティ方針

```{plan:accessibility-policy}
```
""",
}
TRANSLATION = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "窓口を予約できます。"
msgstr "You can book a visit."
"""


def write(folder: Path) -> None:
    """Write the pages into ``docs`` and the data into ``data`` of a folder."""
    docs, data = folder / "docs", folder / "data"
    data.mkdir()
    City.in_folder(data)
    text_file.write(docs / "conf.py", CONF.encode())
    for name, text in PAGES.items():
        text_file.write(docs / f"{name}.md", text.encode())
    text_file.write(docs / "map.png", b"")
    text_file.write(docs / "locale/en/LC_MESSAGES/measures.po", TRANSLATION.encode())
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
    text_file.write(cache_file(docs / FOLDER, DIAGRAM.strip()), drawing.encode())
