"""Configuration of the site. What the site says stands in the pages and in ``data/``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "ext"))

project = "第四次取手市情報化計画（案）ウェブ版"
language = "ja"
author = "第四次取手市情報化計画ウェブ版の制作者"
copyright = "本文とデータはCC BY 4.0"  # noqa: A001 (Sphinx names it so)
version = release = "2026-11-23"  # the day of this edition, printed on every page

extensions = [
    "myst_parser",
    "sphinx_design",
    "plandata",
    "plan_search",
    "plan_theme",
]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 0  # every heading has a label of its own, so that URLs never change

mermaid_output_format = "svg"  # drawn by plandata.diagram; no script of another origin

html_theme = "plan_theme"
html_title = project
html_copy_source = False
html_show_sphinx = False
html_use_index = False
html_permalinks = False

epub_title = project
epub_basename = "plan"
epub_show_urls = "no"
epub_exclude_files = ["search.html", "404.html"]
