project = "港のにぎわい計画"
language = "ja"

extensions = ["myst_parser", "plandata", "plandata.accessibility", "plandata.theme"]
plan_data = "data"
suppress_warnings = ["plan.not-shown"]  # most of the data is another root's
html_theme = "plan_theme"
html_baseurl = "https://port.example/plan/ja/"
html_permalinks = False
