"""A page and a catalogue that are as they should be, for examples of what is told of texts."""

from pathlib import Path

PAGE = """\
# 図書館

![駅の前に立つ2階建ての図書館](library.jpg)

図書館は、駅の前にあります。2027年4月に開きました。

(card)=
## カード

本を借りるには、カードが要ります。
くわしくは[カードの作り方](card.md)をご覧ください。
検索では`AND`を使えます。

- 本は10冊まで
- 雑誌は3冊まで

## 開く時間

| 曜日 | 時間 | 読み聞かせ |
|---|---|---|
| 平日 | 9時から20時 | あります |
| 土日 | 9時から17時 | ありません |

:::{list-table} 部屋
:header-rows: 1

* - 部屋
  - 定員
* - 会議室
  - 12人
:::

カードのない人は、{ref}`カードの節 <card>`をご覧ください。

:::{note}
祝日は**休み**です。
:::
"""

CATALOGUE = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: en\n"

msgid "図書館"
msgstr "Library"

msgid "開く時間"
msgstr "Opening hours"
"""


def write(folder: Path) -> None:
    """Write the page and its translation."""
    for name, text in {"library.md": PAGE, "locale/en/library.po": CATALOGUE}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
