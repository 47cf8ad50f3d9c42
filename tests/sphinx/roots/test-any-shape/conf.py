project = "Seaford"  # a town that is made up; each edition has its own
language = "en"
plan_languages = {
    "en": {"name": "English", "project": "Seaford Digital Strategy"},
    "ja": {"name": "日本語", "project": "シーフォード・デジタル戦略"},
}

extensions = ["myst_parser", "plandata", "plandata.languages", "plandata.search", "plandata.theme"]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
plan_accessible_prose = True
html_theme = "plan_theme"
html_copy_source = False
html_permalinks = False
locale_dirs = ["locale"]
gettext_compact = False
