"""``{plan:glossary}``, ``{plan:articles}`` and ``{plan:departments}``: homes and who names them."""

from bs4 import Tag

from .build import Build, one, words


def test_terms_stand_under_their_groups_in_the_order_of_readings(town: Build) -> None:
    groups = {
        words(one(group, "h2")): [term["id"] for term in group.select("dt")]
        for group in town.main("terms").select("section section")
    }
    assert groups == {
        "2": ["term-24h"],
        "A": ["term-aed"],
        "N": ["term-npo"],
        "カ行": ["term-kyukyu", "term-kodomo110"],
        "サ行": ["term-jichikai"],
        "マ行": ["term-mimamori"],
    }
    assert list(groups) == ["2", "A", "N", "カ行", "サ行", "マ行"]


def test_a_term_has_reading_definition_and_other_spellings(town: Build) -> None:
    term, definition = entry(town, "term-npo")
    assert words(term) == "NPO（えぬぴーおー）"
    paragraphs = [words(paragraph) for paragraph in definition.select(":scope > p")]
    assert paragraphs[:3] == [
        "もうけを目的にしない団体です。",
        "正式な名前: Non-Profit Organization",
        "別の言い方: 非営利団体、市民団体",
    ]


def test_what_an_abbreviation_stands_for_is_marked_as_english(town: Build) -> None:
    definition = entry(town, "term-npo")[1]
    assert words(one(definition, ".expansion [lang=en]")) == "Non-Profit Organization"
    assert not entry(town, "term-aed")[1].select("[lang]")


def test_a_law_has_its_number_and_articles(town: Build) -> None:
    law = one(town.main("laws"), "section#law-elderly")
    assert words(one(law, "h2")) == "老人福祉法"
    facts = [words(fact) for fact in law.select(":scope > dl > *")]
    assert facts == [
        *("計画書での呼び方", "老福法"),
        *("法令番号", "昭和38年法律第133号"),
        *("e-Gov法令ID", "338AC0000000133"),
        *("条文", "老福法を読む（外部サイト）"),
    ]
    articles = [words(article) for article in law.select("h3")]
    assert articles == ["第4条 老人福祉増進の責務", "第13条 老人福祉の増進のための事業"]


def test_an_article_has_its_label_and_its_measures(town: Build) -> None:
    article = one(town.main("laws"), "section#article-elderly-4")
    paragraphs = [words(paragraph) for paragraph in article.select(":scope > p")]
    assert paragraphs[:2] == ["計画書での表示: 町の責務", "1施策"]
    assert measures(article) == ["A-1 あんしん電話を配る 先行"]


def test_an_article_without_measures_says_so(town: Build) -> None:
    article = one(town.main("laws"), "section#article-elderly-13")
    assert "対応する個別施策はありません。" in words(article)


def test_departments_stand_in_the_order_of_the_file_with_their_measures(town: Build) -> None:
    departments = town.main("offices").select("section section")
    assert [department["id"] for department in departments] == [
        "dept-welfare",
        "dept-school",
        "dept-fire",
    ]
    assert measures(departments[2]) == [
        "A-1 あんしん電話を配る 先行",
        "B-1 救急の講習を開く 先行、共同",
    ]


def entry(site: Build, id: str) -> tuple[Tag, Tag]:
    term = one(site.main("terms"), f"dt#{id}")
    definition = term.find_next_sibling("dd")
    assert isinstance(definition, Tag)
    return term, definition


def measures(home: Tag) -> list[str]:
    first = home.find("ul", recursive=False)
    assert isinstance(first, Tag)
    return [words(item) for item in first.select("li")]
