"""Articles as laws have them, in Japanese and in English, and where their texts can be read."""

from pathlib import Path

import pytest

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.subtype import Subtype
from plandata.model.text import Text
from plandata.wording import law_words as laws
from plandata.wording.phrase import plain

from .another_city import City, lost_rows

EGOV = "https://laws.e-gov.go.jp/law/414AC0000000151"
ORDINANCE = "https://minato.example/rules/12.html"


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City.in_folder(tmp_path)


def article(plan: Plan, id: str) -> m.Article:
    found = plan.find(m.Article, id)
    assert found
    return found


@pytest.mark.parametrize(
    ("number", "japanese", "english"),
    [
        ("9", "第9条", "Article 9"),
        ("9の2", "第9条の2", "Article 9-2"),
        ("第9条の2", "第9条の2", "Article 9-2"),
        ("第９条の２", "第9条の2", "Article 9-2"),
        ("9の2の3", "第9条の2の3", "Article 9-2-3"),
    ],
)
def test_an_article_of_a_japanese_law_is_said_in_both_languages(
    city: City, number: str, japanese: str, english: str
) -> None:
    city.change("articles", 2, "number", number)
    plan, problems = city.check()
    found = article(plan, "procedures-6")

    assert problems == ()
    assert laws.article_words(plan, found, "ja") == (japanese, "ja")
    assert laws.article_words(plan, found, "en") == (english, "en")
    assert plain(laws.article_label(plan, found, "ja")) == f"推進法{japanese}"
    assert laws.article_label(plan, found, "en") == [
        *(("推進法", "ja"), (", ", "en"), (english, "en")),
    ]


@pytest.mark.parametrize(
    ("number", "said", "spoken"),
    [
        ("§65583(a)", "§65583(a)", {"ja": "ja", "en": "ja"}),
        ("65583(a)", "65583(a)", {"ja": "ja", "en": "en"}),
        ("別表第一", "別表第一", {"ja": "ja", "en": "ja"}),
    ],
)
def test_a_number_of_another_form_is_said_as_it_stands(
    city: City, number: str, said: str, spoken: dict[str, str]
) -> None:
    city.change("articles", 2, "number", number)
    plan, problems = city.check()

    assert problems == ()
    for language, words_in in spoken.items():
        found = article(plan, "procedures-6")
        assert laws.article_words(plan, found, language) == (said, words_in)


@pytest.mark.parametrize(
    ("number", "said"),
    [("9", "Article 9"), ("9-2", "Article 9-2"), ("§65583(a)", "§65583(a)"), ("9の2", "9の2")],
)
def test_a_plan_in_english_has_the_numbers_of_its_laws(number: str, said: str) -> None:
    plan = Plan(languages=("en",))
    place = m.Place("articles.csv", (), 2)
    none = Text({})
    found = m.Article(
        origin=place,
        id="a",
        law="code",
        number=number,
        part=none,
        fragment="",
        caption=none,
        label=none,
        state=none,
        changed_on=None,
        state_source=none,
    )
    words = laws.article_words(plan, found, "en")
    assert words
    assert words[0] == said


def test_a_part_without_a_number_has_its_name(city: City) -> None:
    city.change("articles", 2, "number", "")
    city.add("articles", "part_ja", "附則第2項", "")
    city.add("articles", "part_en", "Supplementary provisions", "")
    plan, problems = city.check()
    found = article(plan, "procedures-6")

    assert problems == ()
    assert plain(laws.article_label(plan, found, "ja")) == "推進法附則第2項"
    assert laws.article_words(plan, found, "en") == ("Supplementary provisions", "en")


def test_what_has_neither_number_nor_part_is_the_whole_law(city: City) -> None:
    city.change("articles", 2, "number", "")
    plan, problems = city.check()
    found = article(plan, "procedures-6")

    assert problems == ()
    assert laws.article_words(plan, found, "ja") is None
    assert laws.article_label(plan, found, "ja") == [("推進法", "ja")]


def test_a_file_may_lack_the_numbers_of_articles(city: City) -> None:
    city.cut("articles", "number")
    plan, problems = city.check()

    assert problems == ()
    assert laws.article_words(plan, article(plan, "disaster-8"), "ja") is None


def test_the_text_is_in_the_database_at_an_address_or_nowhere(city: City) -> None:
    city.append("laws", "ordinance,,,条例,,条例")
    city.append("articles", "ordinance-1,ordinance,1,目的,,")
    city.add("laws", "address", "", "", ORDINANCE)
    plan, problems = city.check()
    procedures, disaster, ordinance = plan.laws

    assert problems == ()
    assert laws.address(procedures) == EGOV
    assert laws.address(disaster) == ""
    assert laws.address(ordinance) == ORDINANCE
    assert laws.address(ordinance, article(plan, "ordinance-1")) == ORDINANCE


def test_an_article_is_a_place_of_that_page_where_it_says_which(city: City) -> None:
    city.append("laws", "ordinance,,,条例,,条例")
    city.append("articles", "ordinance-1,ordinance,1,目的,,")
    city.add("laws", "address", "", "", f"{ORDINANCE}#top")
    city.add("articles", "fragment", "Mp-At_6", "", "k1")
    plan, problems = city.check()
    procedures, disaster, ordinance = plan.laws

    assert problems == ()
    assert laws.address(procedures, article(plan, "procedures-6")) == f"{EGOV}#Mp-At_6"
    assert laws.address(disaster, article(plan, "disaster-8")) == ""
    assert laws.address(ordinance, article(plan, "ordinance-1")) == f"{ORDINANCE}#k1"


def test_an_address_that_no_link_would_have_is_told(city: City) -> None:
    city.add("laws", "address", ORDINANCE, "")
    city.add("articles", "fragment", "Mp-At_6", "Mp-At_8")

    _plan, (address, fragment) = city.check()

    city.assert_told(address, Subtype.BAD_VALUE, "laws:2", "address", "egov_id")
    city.assert_told(fragment, Subtype.BAD_VALUE, "articles:3", "fragment", "「disaster」")


@pytest.mark.parametrize(
    ("file", "column", "written"),
    [
        ("laws", "address", "javascript:alert(1)"),
        ("laws", "address", "laws.example/12"),
        ("articles", "fragment", "#k1"),
        ("articles", "fragment", "第1条"),
        ("articles", "fragment", "a b"),
    ],
)
def test_an_address_that_leads_nowhere_or_must_not_be_followed_is_told(
    city: City, file: str, column: str, written: str
) -> None:
    line = city.spare_line(file)
    cells = [""] * (line - 2)
    city.add(file, column, *cells, written)

    plan, [problem] = city.check()

    city.assert_told(problem, Subtype.BAD_VALUE, f"{file}:{line}", column, f"「{written}」")
    assert lost_rows(plan) == set()


@pytest.mark.parametrize(("file", "other"), [("laws", False), ("articles", True)])
def test_a_law_or_an_article_that_is_another_today_is_known(
    city: City, file: str, other: bool
) -> None:
    """A law's state is that of each of its articles; an article's is its own."""
    city.append("articles", "procedures-7,procedures,7,通知のしかた,,")
    city.add(file, "state_ja", "2030年に廃止", "")
    plan, problems = city.check()

    assert problems == ()
    assert laws.has_changed(plan, article(plan, "procedures-6"))
    assert laws.has_changed(plan, article(plan, "procedures-7")) is not other
    assert not laws.has_changed(plan, article(plan, "disaster-8"))
