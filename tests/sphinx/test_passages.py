"""Japanese on a page in another language is marked, once, and the page says what it says."""

from pathlib import Path

import pytest

from plandata.extension.passage_marks import Marks
from plandata.languages.language_marks import spoken

from .build import Build, build, one, words

NOTE = ".untranslated-note"
CATALOGUES = Path("locale", "fr", "LC_MESSAGES")


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("Le plan", []),
        ("Le 2024-03 (3 %).", []),
        ("Col (峠) du nord", ["峠"]),
        ("Le 第2次峠町計画 suit", ["第2次峠町計画"]),
        ("voir 図表19, puis", ["図表19"]),
        ("4つ", ["4つ"]),
        ("le code 12 3つ", ["3つ"]),
        ("Wi-Fiの使い方 et GPS", ["の使い方"]),
        ("ＩＣＴの「窓口」、ほか。 Fin", ["ＩＣＴの「窓口」、ほか。"]),
        ("デジタル・ガバメント", ["デジタル・ガバメント"]),
        ("峠 et 谷", ["峠", "谷"]),
        ("人々が〆る", ["人々が〆る"]),
        ("— « a » – b…", []),
    ],
)
def test_a_text_is_cut_where_its_language_changes(text: str, passages: list[str]) -> None:
    parts = Marks("ja", "fr").parts(text)
    assert [words for words, original in parts if original] == passages
    assert "".join(words for words, _original in parts) == text
    assert Marks("ja", "ja").parts(text) == [(text, False)]


def test_chinese_has_kanji_of_its_own() -> None:
    assert Marks("ja", "zh").parts("城市的计划 (ひらがな)") == [
        ("城市的计划 (", False),
        ("ひらがな", True),
        (")", False),
    ]


def test_a_template_gets_the_text_as_html() -> None:
    assert spoken("Col <峠> & co", "ja", "fr") == 'Col &lt;<span lang="ja">峠</span>&gt; &amp; co'
    assert spoken("峠 & 谷", "ja", "ja") == "峠 &amp; 谷"


@pytest.mark.parametrize(
    ("place", "said", "marked"),
    [
        ("h1", "Noms du col (峠)", ["峠"]),
        (
            "section > p",
            "Le plan, 第2次峠町計画, vient après la « Loi » (自然公園法).",
            ["第2次峠町計画", "自然公園法"],
        ),
        ("li > p", "Le signe 水場 indique l’eau.", ["水場"]),
        ("caption", "Panneaux (札)", ["札"]),
        ("tbody tr", "小屋 koya", ["小屋"]),
        ("section > p code", "小屋", []),
        ("section > p a", "les mots (用語)", ["用語"]),
        ("strong", "le 山 en gras", ["山"]),
    ],
)
def test_names_are_marked_wherever_they_stand_and_the_text_stays(
    huts_in_french: Build, place: str, said: str, marked: list[str]
) -> None:
    element = huts_in_french.main("names").select(place)[0]
    assert words(element) == said
    assert [words(passage) for passage in element.select("[lang=ja]")] == marked


def test_code_is_marked_as_a_whole(huts_in_french: Build) -> None:
    assert one(huts_in_french.main("names"), "code")["lang"] == "ja"


def test_a_name_in_a_heading_is_marked_wherever_the_heading_is_repeated(
    huts_in_french: Build,
) -> None:
    page = huts_in_french.page("names")
    element = one(page, '.breadcrumb [aria-current="page"]')
    assert words(element) == "Noms du col (峠)"
    assert words(one(element, "[lang=ja]")) == "峠"


def test_nothing_is_marked_twice(huts_in_french: Build, huts_in_english: Build) -> None:
    for page in ("index", "huts/goal-2", "names", "words", "lists", "past"):
        assert huts_in_french.page(page).select("[lang=ja] [lang=ja]") == []
    assert huts_in_english.page("names").select("[lang=ja] [lang=ja]") == []


def test_every_kind_of_untranslated_prose_is_marked(huts_in_french: Build) -> None:
    page = huts_in_french.main("huts/goal-2")
    assert words(one(page, "#bridge > h2 > .untranslated[lang=ja]")) == "橋の形"
    assert words(one(page, "#bridge li .untranslated[lang=ja]")) == "木の橋です。"
    assert words(one(page, "#bridge tbody .untranslated[lang=ja]")) == "上"
    said = [words(item) for item in page.select("#bridge li, #bridge td, #bridge th")]
    assert said == ["木の橋です。", "Un pont de pierre.", "Pont", "Longueur", "上", "court"]


def test_a_page_is_complete_when_its_last_message_is(huts_root: Path) -> None:
    page, data = huts_root / CATALOGUES / "huts" / "goal-2.po", huts_root / "data"
    for message in ("橋の形", "木の橋です。", "上"):
        edit(page, f'msgid "{message}"\nmsgstr ""', f'msgid "{message}"\nmsgstr "Traduit"')
    assert build(huts_root, language="fr").main("huts/goal-2").select(NOTE)  # data is left
    edit(data / "groups.csv", "2,goal,,道を守る,,,", "2,goal,,道を守る,,Chemins,")
    edit(data / "measures.csv", "2-1,2,橋をかける,,,", "2-1,2,橋をかける,,Ponts,")
    edit(data / "departments.csv", "relief,救助隊,,", "relief,救助隊,Secours,")
    edit(data / "glossary.csv", "kairo,回廊,,", "kairo,回廊,couloir,")
    done = build(huts_root, language="fr").main("huts/goal-2")
    assert done.select(NOTE) == []
    assert done.select("[lang=ja]") == []


def test_what_the_head_of_a_page_tells_extensions_is_nothing_to_translate(huts_root: Path) -> None:
    page = huts_root / "names.md"
    page.write_text(f"---\nsearch: last\n---\n{page.read_text('utf-8')}", "utf-8")
    assert build(huts_root, language="fr").main("names").select(NOTE) == []


#: What a translator may write, and whether it makes a paragraph.
FORMS = {
    "1. Le plan": False,
    "2) Le plan": False,
    "- Le plan": False,
    "* Le plan": False,
    "# Le plan": False,
    "> Le plan": False,
    r"1\\. Le plan": True,
    r"\\- Le plan": True,
    "2024 : le plan": True,
    "**Le** plan": True,
}


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_that_is_no_paragraph_is_told(huts_root: Path, form: str) -> None:
    page = huts_root / CATALOGUES / "names.po"
    edit(page, "Le plan, 第2次峠町計画, vient après la « Loi » (自然公園法).", form)
    site = build(huts_root, language="fr")
    main = site.main("names")
    if FORMS[form]:
        assert site.warnings == []
        assert words(main.select("section > p")[0]).endswith("plan")
        assert main.select(NOTE) == []
    else:
        (told,) = site.warnings
        assert told.startswith(f"names.md:4: WARNING: 「{form}」は訳文として使えません。")
        assert told.endswith("[plan.translation]")
        assert "峠の名前を説明します。" in [words(p) for p in main.select("section > p")]
        assert len(main.select(NOTE)) == 1


def test_a_heading_that_is_no_heading_in_the_translation_is_told(huts_root: Path) -> None:
    edit(huts_root / CATALOGUES / "names.po", "Noms du col (峠)", "1. Noms")
    site = build(huts_root, language="fr")
    (told,) = site.warnings
    assert told.startswith("names.md:2: WARNING: 「1. Noms」は訳文として")
    assert words(one(site.main("names"), "h1")) == "峠の名前"


def test_the_source_is_never_told_of_translations(huts_root: Path) -> None:
    edit(huts_root / CATALOGUES / "names.po", "Noms du col (峠)", "1. Noms")
    assert build(huts_root).warnings == []


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
