project = "書き方の見本"
language = "ja"

extensions = [
    "myst_parser",
    "sphinx_design",
    "plandata",
    "plandata.book",
    "plandata.search",
    "plandata.theme",
]
plan_data = "data"
suppress_warnings = ["plan.not-shown"]  # the data is another root's
myst_enable_extensions = ["colon_fence", "tasklist"]
plan_accessible_prose = True
html_theme = "plan_theme"
html_permalinks = False
