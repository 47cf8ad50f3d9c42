"""What the help says: each text in Japanese, then in English."""

#: The language of the first word of each pair is the one that is shown unless another is asked for.
LANGUAGES = ("ja", "en")

TEXTS = {
    "program": (
        "計画のデータと文章を調べ、そこからサイトの部品を作ります。",
        "Check the data and the text of a plan, and make parts of its site from them.",
    ),
    "check": (
        "データと文章を調べ、直すところをすべて示す",
        "check the data and the text, and tell all that is to be mended",
    ),
    "schema": (
        "列の説明（datapackage.json と README.md の表）を書く",
        "write the description of the columns: datapackage.json and the tables of README.md",
    ),
    "--check": ("書かずに、今のままでよいかを調べる", "write nothing, tell whether that is needed"),
    "--format": (
        "示す形。sarif と json はほかのプログラムが読む形、github はGitHubの注釈",
        "the form of what is told: json and sarif for other programs, github for annotations",
    ),
    "i18n": (
        "翻訳のカタログを更新し、残りの訳を示す",
        "update the catalogues and tell what is left to translate",
    ),
    "root": (
        "サイトの入口のページ（言語を選ぶページ）を書く",
        "write the page at the root of the site, which leads to its languages",
    ),
    "data": ("CSVファイルのフォルダ", "the folder of the CSV files"),
    "docs": ("ページのフォルダ", "the folder of the pages"),
    "templates": (
        "「sphinx-build -b gettext」が書いたフォルダ",
        'the folder that "sphinx-build -b gettext" wrote',
    ),
    "conf": (
        "言語の一覧（plan_languages）がある conf.py",
        "the conf.py that lists the languages (plan_languages)",
    ),
    "target": ("書くHTMLファイル", "the HTML file to write"),
    "help": ("この説明を示す", "show this help"),
    "lang": ("説明とお知らせの言語", "the language of this help and of what is told"),
    "version": ("版を示す", "show the version"),
    "default": ("省略すると {default}", "{default} if left out"),
    "usage": ("使い方", "usage"),
    "commands": ("コマンド", "commands"),
    "arguments": ("引数", "arguments"),
    "options": ("オプション", "options"),
    "error": (
        "コマンドの書き方が正しくありません（{reason}）。使い方: {usage}",
        "the command is not written as it must be ({reason}); usage: {usage}",
    ),
    "status": (
        "終了コード: 0 直すところなし　1 直すところあり　2 コマンドの書き方かファイルの誤り",
        "exit status: 0 nothing to mend, 1 something to mend, 2 wrong command or file",
    ),
}


def text(name: str, language: str) -> str:
    """A text of the help in a language."""
    return TEXTS[name][LANGUAGES.index(language)]
