project = "みなと町見守り計画"
language = "ja"

extensions = ["myst_parser", "sphinxcontrib.mermaid", "plandata", "plandata.book"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
plan_accessible_prose = True
html_theme = "basic"
