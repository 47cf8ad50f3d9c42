"""Years and numbers that the data hold are computed, never typed."""

import re

import pytest

from tests.site import sheets, sources

#: Names of documents and surveys, which keep the year that stands in them.
TITLES = (
    "平成28年通信利用動向調査",
    "平成29年度版 情報通信白書",
    "平成27年度市民アンケート",
    "インターネット利用目的・用途（複数回答）（2016年（平成28年））",
    "年齢階層別インターネット利用目的・用途（複数回答）（2016年（平成28年））",
    "みんなの公共サイト運用ガイドライン（2016年版）",
)
_ERA = re.compile("明治|大正|昭和|平成|令和")
_TYPED_YEAR = re.compile(r"(?<!\d)(1[89]|20)\d\d年|[MTSHR]\d{1,2}(?=[年.])")
_ERA_YEAR = re.compile(r"(平成|令和)の?(元|\d+)年")
_WITH_ERA = re.compile(r"(?P<year>\d{4})年[度\d月日]*（(?P<era>平成|令和)(?P<number>元|\d+)年")
_BEFORE = {"平成": 1988, "令和": 2018}

#: Columns that hold names of eras, official numbers of laws, or words of the source itself;
#: the errata speak of years and follow a rule of their own.
EXEMPT = frozenset(
    {("eras", "name_ja"), ("laws", "number_ja"), ("laws", "state_source_ja")}
    | {("errata", column) for column in sheets.header("errata")}
)


def without_titles(text: str) -> str:
    for title in sorted(TITLES, key=len, reverse=True):
        text = text.replace(title, "")
    return text


@pytest.mark.parametrize("page", sources.sources())
def test_no_year_is_typed_on_a_page(page: str) -> None:
    text = without_titles(sources.prose(page))
    typed = [line for line in text.splitlines() if _ERA.search(line) or _TYPED_YEAR.search(line)]
    assert typed == []


def test_no_japanese_year_is_typed_in_the_data() -> None:
    typed = [
        (place, cell)
        for place, cell in sheets.texts(EXEMPT)
        if _ERA.search(without_titles(cell)) or _TYPED_YEAR.search(without_titles(cell))
    ]
    assert typed == []


def errata() -> list[tuple[str, str]]:
    """What the errata say in our own words, quotations left out, sentence by sentence."""
    printed = [("errata", c) for c in sheets.header("errata") if c.startswith("printed")]
    own = [cell for cell in sheets.texts(frozenset(printed)) if cell[0].startswith("data/errata")]
    return [
        (place, sentence)
        for place, cell in own
        for sentence in re.sub("「[^」]*」", "", cell).split("。")
    ]


def test_errata_name_a_japanese_year_only_beside_the_western_one() -> None:
    alone = [
        (place, sentence)
        for place, sentence in errata()
        if _ERA_YEAR.search(_WITH_ERA.sub("", sentence)) and "来ませんでした" not in sentence
    ]
    assert alone == []


def test_errata_convert_years_rightly() -> None:
    pairs = [match for _place, sentence in errata() for match in _WITH_ERA.finditer(sentence)]
    assert pairs
    for match in pairs:
        number = 1 if match["number"] == "元" else int(match["number"])
        assert int(match["year"]) == _BEFORE[match["era"]] + number, match[0]


def numbers_of(page: str) -> set[str]:
    """The numbers with their units that the data hold for what a page shows or speaks of.

    A value with decimals is so rarely another's by chance that it belongs to every page.
    """
    figures = sources.directives(page, "plan:figure")
    named = sources.roles(page, "plan:value")
    found = {
        f"{row['value']}{row['unit_ja']}"
        for row in sheets.rows("figure_values")
        if row["figure"] in figures or row["id"] in named or "." in row["value"]
    }
    scales = sources.directives(page, "plan:evaluation")
    results = {words.split()[0] for words in sources.roles(page, "plan:evaluation")}
    for row in sheets.rows("evaluation"):
        if row["scale"] in scales or row["id"] in results:
            found |= {f"{row['count']}施策"} if row["count"] else set()
            found |= {f"{row['percent']}%"} if row["percent"] else set()
    return found


def typed(numbers: set[str], text: str) -> list[str]:
    """Those of the numbers that stand in a text on their own, not as part of a longer one."""
    return sorted(n for n in numbers if re.search(rf"(?<![\d.,]){re.escape(n)}", text))


@pytest.mark.parametrize("page", sources.sources())
def test_no_number_that_the_data_hold_for_a_page_is_typed_on_it(page: str) -> None:
    text = sources.prose(page).replace("％", "%").replace("パーセント", "%")
    assert typed(numbers_of(page), text) == []


@pytest.mark.parametrize("page", sources.sources())
def test_no_count_of_measures_is_typed(page: str) -> None:
    """Each number of measures comes from the data; ``{plan:count}`` and its like are roles."""
    assert re.findall(r"\d+(?:個の|の)?(?:個別)?施策", sources.prose(page)) == []


def test_a_number_within_a_longer_one_is_no_typed_number() -> None:
    assert typed({"5倍", "3.5%"}, "15倍、83.5%、1.5倍") == []
    assert typed({"5倍", "3.5%"}, "約5倍で3.5%") == ["3.5%", "5倍"]
