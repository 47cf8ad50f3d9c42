project = "その他の言語"  # each edition has its own
language = "ja"
plan_languages = {
    "ja": {"name": "日本語", "project": "峠の山小屋計画"},
    "en": {"name": "English", "project": "Mountain Hut Plan"},
    "fr": {"name": "Français", "project": "Plan des refuges", "copyright": "Commune du Col"},
}

extensions = [
    "myst_parser",
    "plandata",
    "plandata.book",
    "plandata.languages",
    "plandata.search",
    "plandata.theme",
]
plan_data = "data"
myst_enable_extensions = ["colon_fence"]
plan_accessible_prose = True
html_theme = "plan_theme"
html_copy_source = False
locale_dirs = ["locale"]
gettext_compact = False
