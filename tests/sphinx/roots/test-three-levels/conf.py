project = "やまの市図書館計画"
language = "ja"

extensions = ["myst_parser", "plandata"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
plan_accessible_prose = True
html_theme = "basic"
locale_dirs = ["locale"]
gettext_compact = False
