project = "丘の町の計画"
language = "ja"

extensions = ["myst_parser", "plandata", "plandata.theme"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
html_theme = "plan_theme"
