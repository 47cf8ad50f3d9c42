"""Configuration of the site. What the site says stands in the pages and in ``data/``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "ext"))

language = "ja"  # the source; ``-D language=en`` builds another of these editions
plan_languages = {
    "ja": {
        "name": "日本語",
        "project": "第四次取手市情報化計画（案）ウェブ版",
        "author": "第四次取手市情報化計画ウェブ版の制作者",
        "copyright": "本文とデータはCC BY 4.0",
        "html_theme_options": {
            "notice": "2018年5月の計画の案を、やさしい言葉に書き直したものです。"
            "市の正式な文書ではありません。",
        },
    },
    "en": {
        "name": "English",
        "project": "Toride City digital plan 2018–2022 (draft), web edition",
        "author": "The makers of this web edition",
        "copyright": "Text and data are under CC BY 4.0",
        "html_theme_options": {
            "notice": "It restates the draft of the Fourth Toride City Informatization Plan, of May"
            " 2018, in plain words. It is not an official document of the city."
        },
    },
}

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinxcontrib.mermaid",
    "plandata",
    "plandata.accessibility",
    "plandata.book",
    "plandata.languages",
    "plandata.search",
    "plandata.theme",
]
myst_enable_extensions = ["attrs_inline", "colon_fence"]  # {.language-en} marks English words
locale_dirs = ["locale"]
gettext_compact = False  # a catalogue a page
gettext_location = False  # so that an edit changes its own lines only
myst_heading_anchors = 0  # every heading has a label of its own, so that URLs never change

plan_accessible_prose = True  # tables, images, diagrams and link targets of every page

html_theme = "plan_theme"
html_copy_source = False
html_show_sphinx = False
html_use_index = False
html_permalinks = False

epub_basename = "plan"
epub_show_urls = "no"
