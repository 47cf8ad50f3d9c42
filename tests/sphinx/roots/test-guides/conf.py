project = "みなと村計画"
language = "ja"
plan_languages = {
    "ja": {"name": "日本語", "project": "みなと村計画"},
    "en": {"name": "English", "project": "Plan of Minato Village"},
    "fr": {"name": "Français", "project": "Plan du village de Minato"},
}

extensions = ["myst_parser", "plandata", "plandata.languages", "plandata.search", "plandata.theme"]
plan_data = "data"
plan_accessible_prose = True
locale_dirs = ["locale"]
gettext_compact = False
suppress_warnings = ["plan.not-shown"]
html_theme = "plan_theme"
html_permalinks = False
myst_enable_extensions = ["dollarmath", "smartquotes", "replacements"]
