project = "港のにぎわい計画"
language = "ja"

extensions = ["myst_parser", "plandata", "plandata.book", "plandata.search", "plandata.theme"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
html_theme = "plan_theme"
