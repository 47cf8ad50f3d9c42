project = "谷中町総合計画（架空）"
language = "ja"
plan_languages = {"ja": {"name": "日本語"}}

extensions = ["myst_parser", "plandata", "plandata.languages", "plandata.search", "plandata.theme"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
plan_accessible_prose = True
html_theme = "plan_theme"
html_copy_source = False
html_permalinks = False
gettext_compact = False
