"""Articles as laws have them, with links to their text, and laws that are no more."""

from .build import Build, one, words
from .test_any_shape import facts

E_GOV = "https://laws.e-gov.go.jp/law/414AC0000000151"
ORDINANCE = "https://seaford.example/code/records"


def test_articles_are_written_as_laws_have_them(seaford: Build, seaford_in_japanese: Build) -> None:
    heads = [words(head) for head in seaford.main("reference").select("#laws h4")]
    assert heads == [
        "Article 9-2: Procedures online",
        "Supplementary provisions: When it applies",
        "Keeping of records",
        "§65583(a): Records of housing",
    ]
    reference = seaford_in_japanese.main("reference")
    assert [words(head) for head in reference.select("#laws h4")] == [
        *("第9条の2 オンラインの手続き", "附則 いつから使うか"),
        *("記録の保存", "§65583(a) 住まいの記録"),
    ]
    japanese = facts(one(seaford_in_japanese.main("services"), "#measure-A2"))
    assert japanese["法律の条文"] == ("デジタル手続法附則 デジタル手続法を読む（外部サイト）")


def test_laws_and_articles_link_to_their_text(seaford: Build, seaford_in_japanese: Build) -> None:
    links = {words(a): a["href"] for a in seaford.main("reference").select("a.external")}
    assert links == {
        "Read Digital Procedures Act (external site)": E_GOV,
        "Read Article 9-2 (external site)": f"{E_GOV}#Mp-At_9_2",
        "Read Records Ordinance (external site)": ORDINANCE,
        "Read §65583(a) (external site)": f"{ORDINANCE}#s65583",
    }
    japanese = [words(a) for a in seaford_in_japanese.main("reference").select("a.external")]
    assert japanese[:2] == [*("デジタル手続法を読む（外部サイト）", "第9条の2を読む（外部サイト）")]


def test_a_measure_leads_to_the_text_of_its_articles(seaford: Build) -> None:
    links = one(seaford.main("data"), "#measure-B1").select(".plan-law-text a.external")
    assert {words(a): a["href"] for a in links} == {
        "Read Records Ordinance (external site)": ORDINANCE,
        "Read §65583(a) (external site)": f"{ORDINANCE}#s65583",
    }


def test_numbers_of_a_law_that_is_no_more_are_those_of_the_plans_time(
    seaford: Build, seaford_in_japanese: Build
) -> None:
    article = facts(one(seaford.main("data"), "#measure-B1"))["Law article"]
    assert article == (
        "Records Ordinance Read Records Ordinance (external site) "
        "Records Ordinance, §65583(a) (number at the time of the plan) "
        "Read §65583(a) (external site)"
    )
    reference = seaford.main("reference")
    assert "Repealed in 2027 (invented)." in words(one(reference, "#law-records > dl"))
    note = "The number is the one at the time of the plan."
    assert note in words(one(reference, "#article-records-583"))
    assert note not in words(one(reference, "#article-records-all")), "it has no number"
    assert note not in words(one(reference, "#article-procedures-9-2"))
    japanese = facts(one(seaford_in_japanese.main("data"), "#measure-B1"))["法律の条文"]
    assert japanese == (
        "記録条例 記録条例を読む（外部サイト） "
        "記録条例§65583(a)（計画の時点の条番号） §65583(a)を読む（外部サイト）"
    )
