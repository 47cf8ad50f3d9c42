"""``python -m plandata.languages``: what a translation needs, what is left, the exit status."""

from pathlib import Path

import pytest

from plandata.__main__ import main
from plandata.languages import coverage, texts
from plandata.languages.po_file import Pair, read
from plandata.languages.terms import OtherWords
from plandata.model.plan import Plan

from .another_city import City

Output = pytest.CaptureFixture[str]

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: fr\\n"\n'
#: Pages with their messages, and the French for them.
PAGES = {
    "index": {"計画": "Plan", "クラウドを使います。": "On utilise le nuage."},
    "below/page": {"見出し": "Titre"},
}
#: Columns of the data, and the French for each of their texts.
COLUMNS = {
    ("glossary", "term"): {"5G": "5G", "AI": "IA", "クラウド": "nuage"},
    ("glossary", "definition"): {
        "電話の規格です。": "Une norme.",
        "機械の判断です。": "Un jugement de machine.",
        "離れた機械を使います。": "Une machine au loin.",
    },
}


class Project:
    """A project whose translation is as the test says."""

    def __init__(self, folder: Path) -> None:
        self.templates, self.docs, self.data = (
            folder / name for name in ("templates", "docs", "data")
        )
        for name in (self.templates, self.docs, self.data):
            name.mkdir()
        editions = {"ja": {"name": "日本語"}, "fr": {"name": "Français"}}
        (self.docs / "conf.py").write_text(f"plan_languages = {editions!r}\n", "utf-8")
        City.in_folder(self.data)
        for page, messages in PAGES.items():
            write(self.templates / f"{page}.pot", dict.fromkeys(messages, ""))

    def catalogue(self, name: str) -> Path:
        return self.docs / "locale" / "fr" / "LC_MESSAGES" / f"{name}.po"

    def translate(self, name: str, messages: dict[str, str]) -> None:
        write(self.catalogue(name), messages)

    def translate_all(self) -> None:
        """Pages, extensions and every text of the data, word for word where nothing is better."""
        for page, messages in PAGES.items():
            self.translate(page, messages)
        self.translate("plandata", {pair.source: pair.source for pair in read(texts.ALL_WORDS)})
        for file in self.data.glob("*.csv"):
            for header in file.read_text("utf-8").splitlines()[0].split(","):
                if header.endswith("_ja") and header != "aliases_ja":
                    self.add_column(file.stem, header.removesuffix("_ja"))

    def add_column(self, file: str, name: str) -> None:
        """Add the French column beside the Japanese one."""
        city = City(self.data)
        head, *rows = (line.split(",") for line in city.lines(file))
        place = head.index(f"{name}_ja")
        head.append(f"{name}_fr")
        known = COLUMNS.get((file, name), {})
        for row in rows:
            row.append(known.get(row[place], row[place]))
        city.write(file, "".join(f"{','.join(row)}\n" for row in [head, *rows]))

    def run(self, *options: str) -> int:
        return main(["i18n", str(self.templates), str(self.docs), str(self.data), *options])


def write(file: Path, messages: dict[str, str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    entries = "".join(f'\nmsgid "{id}"\nmsgstr "{words}"\n' for id, words in messages.items())
    file.write_text(HEADER + entries, "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return City.in_folder(tmp_path).check()[0]


def test_a_translation_is_told_by_page_column_and_extension(project: Project) -> None:
    project.translate("index", {"計画": "Plan", "クラウドを使います。": ""})
    project.translate("below/page", {"見出し": "Titre"})
    project.translate("plandata", {"…": "…"})
    assert texts.of_pages(project.templates, project.docs / "locale", "fr") == {
        "below/page": [Pair("見出し", "Titre")],
        "index": [Pair("計画", "Plan"), Pair("クラウドを使います。", "")],
    }


def test_each_column_of_the_data_has_its_texts(plan: Plan) -> None:
    found = texts.of_data(plan.rows(), "en")
    assert found["groups.name_en"] == [
        Pair("届く行政", "Reachable government"),
        Pair("備える行政", ""),
        Pair("窓口", "Counters"),
        Pair("広報", ""),
        Pair("防災", "Disaster readiness"),
    ]
    # a cell that is empty in the source needs nothing, and other names are no translations
    assert found["articles.label_en"] == [Pair("オンライン申請", "")]
    assert [place for place in found if "aliases" in place] == []


def test_texts_of_another_language_are_other_columns(plan: Plan) -> None:
    found = texts.of_data(plan.rows(), "fr")
    assert found["levels.name_fr"] == [Pair("目標", ""), Pair("分野", "")]
    assert [place for place in found if not place.endswith("_fr")] == []


def test_the_language_of_the_code_needs_no_catalogues_of_extensions(project: Project) -> None:
    assert texts.of_interface(project.docs / "locale", "en") == {}


def test_the_words_of_extensions_are_those_that_the_source_language_has(project: Project) -> None:
    project.translate("plandata", {"Menu": "Sommaire", "gone": "parti"})
    found = texts.of_interface(project.docs / "locale", "fr")
    assert found.keys() == {"plandata"}
    translated = [pair for pairs in found.values() for pair in pairs if pair.translation]
    assert translated == [Pair("Menu", "Sommaire")]
    japanese = texts.of_interface(project.docs / "locale", "ja")
    assert all(pair.translation for pairs in japanese.values() for pair in pairs)


def test_what_is_fuzzy_or_missing_does_not_count_as_done() -> None:
    pairs = [Pair("計画", "Plan"), Pair("図", "Image", fuzzy=True), Pair("表", "")]
    assert coverage.coverage(pairs) == (1, 3)
    assert list(coverage.table({"index": pairs})) == [
        (0, "index: 3件のうち1件（33%）"),
        (4, "訳文を確かめてください（fuzzy）: 図"),
        (4, "訳文がありません: 表"),
    ]


def test_nothing_is_told_of_what_there_is_not() -> None:
    assert list(coverage.table({})) == []
    assert list(coverage.table({"empty": []})) == [(0, "empty: 0件のうち0件（0%）")]
    assert list(coverage.terms([])) == []


def test_other_words_are_told_with_what_is_allowed() -> None:
    other = OtherWords("index", "クラウド", ("nuage", "cloud"), "On utilise le ciel.")
    title, (indent, told) = coverage.terms([other])
    assert title == (0, "用語集と違う言葉を使った訳文: 1件")
    assert indent == 4
    assert told.startswith("index: 用語「クラウド」は「nuage」、「cloud」のどれか")
    assert told.endswith("On utilise le ciel.")


def test_a_new_language_gets_every_catalogue_and_is_not_complete(
    project: Project, capsys: Output
) -> None:
    assert project.run() == 1
    told = capsys.readouterr().out.splitlines()
    catalogues = [*PAGES, "plandata"]
    assert {line for line in told if line.startswith("更新")} == {
        f"更新しました: {project.catalogue(name)}" for name in catalogues
    }
    assert read(project.catalogue("below/page")) == [Pair("見出し", "")]
    assert Pair("Menu", "") in read(project.catalogue("plandata"))
    assert "    訳文がありません: クラウドを使います。" in told
    assert told[-1].endswith("件のうち0件（0%）")


def test_a_second_run_updates_nothing(project: Project, capsys: Output) -> None:
    project.run()
    capsys.readouterr()
    project.run()
    told = capsys.readouterr().out
    assert "更新" not in told


def test_the_language_of_the_code_gets_catalogues_of_pages_only(project: Project) -> None:
    conf = project.docs / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace("'fr'", "'en'"), "utf-8")
    project.run()
    folder = project.docs / "locale"
    found = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.po"))]
    assert found == ["en/LC_MESSAGES/below/page.po", "en/LC_MESSAGES/index.po"]


def test_a_complete_translation_ends_with_status_0(project: Project, capsys: Output) -> None:
    project.translate_all()
    assert project.run() == 0
    told = capsys.readouterr().out
    assert "ありません" not in told
    assert told.endswith("（100%）\n")


def test_what_is_left_is_told_in_english_where_asked_for(project: Project, capsys: Output) -> None:
    assert project.run("--lang", "en") == 1
    told = capsys.readouterr().out.splitlines()
    assert f"Updated: {project.catalogue('index')}" in told
    assert "    No translation: クラウドを使います。" in told


@pytest.mark.parametrize(
    ("page", "messages", "line"),
    [
        ("below/page", {"見出し": ""}, "訳文がありません: 見出し"),
        ("index", {"計画": "Plan", "クラウドを使います。": "Le ciel."}, "今の訳文: Le ciel."),
    ],
    ids=["missing", "other words"],
)
def test_one_thing_that_is_left_ends_with_status_1(
    project: Project, capsys: Output, page: str, messages: dict[str, str], line: str
) -> None:
    project.translate_all()
    project.translate(page, messages)
    assert project.run() == 1
    assert any(told.endswith(line) for told in capsys.readouterr().out.splitlines())


def test_errata_may_quote_a_term_in_other_words(project: Project) -> None:
    project.translate_all()
    city = City(project.data)
    city.change("errata", 2, "printed_ja", "クラウドは24%")
    city.change("errata", 2, "printed_fr", "Le ciel : 24 %")
    assert project.run() == 0


def test_a_catalogue_without_a_page_is_told_and_stays_as_it_is(
    project: Project, capsys: Output
) -> None:
    project.translate_all()
    (project.templates / "below" / "page.pot").unlink()
    own = project.catalogue("words")  # a project's own, which may have what pages have not
    own.write_text('msgid "page"\nmsgid_plural "pages"\nmsgstr[0] ""\nmsgstr[1] ""\n', "utf-8")
    gone = project.catalogue("below/page")
    before = own.read_bytes(), gone.read_bytes()
    assert project.run() == 0
    assert (own.read_bytes(), gone.read_bytes()) == before
    told = capsys.readouterr().err
    for file in (own, gone):
        assert f"{file}: このカタログのページはありません" in told
    assert "plandata.po" not in told


def test_a_folder_without_messages_removes_nothing(project: Project, capsys: Output) -> None:
    project.translate_all()
    folder = str(project.docs)
    assert main(["i18n", folder, folder, str(project.data)]) == 2
    assert capsys.readouterr().err.startswith(f"{folder} に翻訳する文章（.pot）がありません")
    assert project.catalogue("index").is_file()


def test_words_that_a_project_adds_to_its_own_are_never_removed(project: Project) -> None:
    """Also where the language needs none: the words of the code are in English."""
    conf = project.docs / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace("'fr'", "'en'"), "utf-8")
    own = project.docs / "locale" / "en" / "LC_MESSAGES" / "plandata.po"
    write(own, {"Menu": "Contents"})
    before = own.read_bytes()
    project.run()
    assert own.read_bytes() == before


def test_a_word_that_the_engine_does_not_have_is_told_and_ends_with_status_1(
    project: Project, capsys: Output
) -> None:
    project.translate_all()
    file = project.docs / "locale" / "ja" / "LC_MESSAGES" / "plandata.po"
    write(file, {"Measures": "取り組み", "Goalz": "目標"})
    before = file.read_bytes()

    assert project.run() == 1

    assert f"{file}:9: 「Goalz」は、エンジンの言葉にありません" in capsys.readouterr().err
    assert file.read_bytes() == before
    write(file, {"Measures": "取り組み"})
    assert project.run() == 0


def test_a_damaged_catalogue_stops_all_before_anything_is_written(
    project: Project, capsys: Output
) -> None:
    project.translate("below/page", {"見出し": "Titre"})
    project.translate("gone", {"前": "avant"})
    with project.catalogue("index").open("w", encoding="utf-8") as file:
        file.write(f'{HEADER}msgid "計画"\n=======\nmsgstr "Plan"\n')
    before = {file: file.read_bytes() for file in project.docs.rglob("*.po")}
    assert project.run() == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{project.catalogue('index')}:6: 「=======」は")
    assert {file: file.read_bytes() for file in project.docs.rglob("*.po")} == before


def test_a_problem_of_the_data_is_told_and_ends_with_status_1(
    project: Project, capsys: Output
) -> None:
    project.translate_all()
    City(project.data).change("measures", 2, "group", "9-9")
    assert project.run() == 1
    assert "measures.csv:2" in capsys.readouterr().err


def test_a_notice_is_told_and_fails_nothing(project: Project, capsys: Output) -> None:
    project.translate_all()
    City(project.data).change("measures", 2, "group", "１-1")
    assert project.run() == 0
    told = capsys.readouterr().err
    assert "measures.csv:2" in told
    assert "[plan.full-width]" in told
