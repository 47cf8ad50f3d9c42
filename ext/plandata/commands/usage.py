"""What the help says of the commands, their arguments and their options."""

from sitecheck.message import Message

ABOUT = {
    "check": Message("データと文章を調べ、直すところをすべて示す"),
    "pages": Message("まだどのページにもない、まとまりと個別施策のページを書く"),
    "schema": Message("列の説明（datapackage.json と README.md の表）を書く"),
    "format": Message("CSVを、決まった形（引用符、改行、列と行の順）に書き直す"),
    "sheets": Message("データをExcelのワークブックに書き出す"),
    "--department": Message("担当課のid。その課の個別施策と、それに付く行だけを書き出す"),
    "--workbook": Message("書くファイル（省略すると build/sheets に、計画のidの名前で書く）"),
    "merge": Message("ワークブックやCSVで直したところを示し、データに取り込む"),
    "book": Message("直したワークブック（.xlsx、.ods）かCSVファイル"),
    "--write": Message("尋ねずに書く"),
    "--conflicts": Message(
        "両方で変わったところを、どちらにするか。"
        "ask は尋ね、workbook はワークブック、data は今のデータにする"
    ),
    "migrate": Message("古い版のデータを、今の名前のファイルと列に移す"),
    "--check": Message("書かずに、今のままでよいかを調べる"),
    "--format": Message("示す形。sarif と json はほかのプログラムが読む形、github はGitHubの注釈"),
    "i18n": Message("翻訳のカタログを更新し、残りの訳を示す"),
    "root": Message("サイトの入口（言語を選ぶページ、アドレスの間違いのページなど）を書く"),
    "new": Message("新しい計画のサイトのもとになるファイルを、例の行とともに書く"),
    "dir": Message("書くフォルダ。まだないか、空のもの"),
    "--name": Message("計画の名前"),
    "--id": Message("計画のid（半角の英数字と、その間の「-」）"),
    "--languages": Message("言語のコード。コンマで区切り、もとの言語を最初に書く"),
    "--levels": Message("階層のid。広い順にコンマで区切る。名前は「=」の後に書く"),
    "--first-year": Message("計画期間の最初の年度（西暦）"),
    "--last-year": Message("計画期間の最後の年度（西暦）。終わりのない計画では「-」"),
    "--engine": Message("このプログラムを入れるwheelのファイルかアドレス"),
    "--licence": Message("文章とデータの利用条件（CC-BY-4.0、CC0-1.0、none）"),
    "data": Message("CSVファイルのフォルダ"),
    "docs": Message("ページのフォルダ"),
    "templates": Message("「sphinx-build -b gettext」が書いたフォルダ"),
    "conf": Message("言語の一覧（plan_languages）がある conf.py"),
    "folder": Message("サイトのフォルダ。言語ごとのフォルダが中にあるところ"),
    "--help": Message("この説明を示す"),
    "--lang": Message("この説明とメッセージの言語"),
    "--version": Message("版を示す"),
}
#: What is chosen of a new project: the options of ``new``, in the order of its questions.
NEW = (
    "--name",
    "--id",
    "--languages",
    "--levels",
    "--first-year",
    "--last-year",
    "--engine",
    "--licence",
)
