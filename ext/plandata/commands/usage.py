"""What the help says of the commands, their arguments and their options."""

from sitecheck.message import Message

ABOUT = {
    "check": Message("データと文章を調べ、直すところをすべて示す"),
    "schema": Message("列の説明（datapackage.json と README.md の表）を書く"),
    "migrate": Message("古い版のデータを、今の名前のファイルと列に移す"),
    "--check": Message("書かずに、今のままでよいかを調べる"),
    "--format": Message("示す形。sarif と json はほかのプログラムが読む形、github はGitHubの注釈"),
    "i18n": Message("翻訳のカタログを更新し、残りの訳を示す"),
    "root": Message("サイトの入口のページ（言語を選ぶページ）を書く"),
    "data": Message("CSVファイルのフォルダ"),
    "docs": Message("ページのフォルダ"),
    "templates": Message("「sphinx-build -b gettext」が書いたフォルダ"),
    "conf": Message("言語の一覧（plan_languages）がある conf.py"),
    "target": Message("書くHTMLファイル"),
    "--help": Message("この説明を示す"),
    "--lang": Message("この説明とメッセージの言語"),
    "--version": Message("版を示す"),
}
