"""Index pages: their groups, their order and where they lead."""

from .build import Build, one, words

Index = dict[str, list[str]]


def index(site: Build, name: str) -> Index:
    """The groups of an index with their entries."""
    groups: Index = {}
    for row in site.main(f"plan-{name}").select("tr:not(.pcap)"):
        if "cap" in str(row.get("class")):
            groups[words(row)] = entries = []
        else:
            entries.append(words(row))
    return groups


def test_articles_stand_in_the_order_of_the_file(town: Build) -> None:
    found = index(town, "article")
    assert found == {
        "老福法第4条": ["A-1 あんしん電話を配る"],
        "消防法第35条": ["A-1 あんしん電話を配る", "B-1 救急の講習を開く"],
    }
    assert list(found) == ["老福法第4条", "消防法第35条"]


def test_departments_stand_in_the_order_of_their_readings(town: Build) -> None:
    found = index(town, "department")
    assert list(found) == ["学校課", "消防署", "福祉課"]
    assert found["福祉課"] == ["A-1 あんしん電話を配る", "B-2 薬の手帳をまとめる"]


def test_years_say_the_stage_of_each_measure(town: Build) -> None:
    found = index(town, "year")
    assert list(found) == ["2024年度", "2025年度", "2026年度"]
    assert found["2026年度"] == [
        "A-1 あんしん電話を配る (試行、日常化)",
        "A-2 下校を見守る (日常化)",
        "B-1 救急の講習を開く (試行)",
        "B-2 薬の手帳をまとめる (日常化)",
    ]


def test_years_name_the_eras_and_what_the_plan_wrote(library: Build) -> None:
    assert list(index(library, "year"))[2] == "1990年度（平成2年度、計画書では昭和65年度）"


def test_marks_have_their_measures(town: Build) -> None:
    assert index(town, "flag") == {
        "先行": ["A-1 あんしん電話を配る", "B-1 救急の講習を開く"],
        "共同": ["B-1 救急の講習を開く"],
    }


def test_terms_stand_in_the_order_of_digits_letters_and_kana(town: Build) -> None:
    found = index(town, "term")
    assert list(found) == ["2", "A", "N", "カ行", "サ行", "マ行"]
    assert found["カ行"] == [
        "救急 (きゅうきゅう)",
        "こども110番の家 (こどもひゃくとおばんのいえ)",
    ]


def test_entries_lead_to_homes(town: Build) -> None:
    for name, kind in {
        "article": "measure",
        "department": "measure",
        "year": "measure",
        "flag": "measure",
        "term": "term",
    }.items():
        links = town.main(f"plan-{name}").select("td a")
        assert links
        for link in links:
            home = town.follow(f"plan-{name}", link)
            assert str(home["id"]).startswith(f"{kind}-")
            assert words(one(link, "code")) in words(home)


def test_every_page_leads_to_the_indices_by_name(town: Build) -> None:
    titles = {str(link["title"]): words(link) for link in town.page("plain").select("li.right a")}
    assert {
        "法律の条文別の索引": "法律の条文",
        "担当課別の索引": "担当課",
        "年度別の索引": "年度",
        "用語の索引": "用語",
    }.items() <= titles.items()


def test_an_index_names_no_mark_that_the_plan_does_not_have(town: Build) -> None:
    assert "重点" not in words(town.main("plan-flag"))
    assert "新規" not in words(town.main("plan-flag"))
