"""What the comparison of both languages takes for the same."""

import pytest

from tests.site.quantities import english, in_words, japanese

SAME = [
    ("2018年度（平成30年度）", "FY2018 (April 2018 – March 2019)"),
    ("2018年度（平成30年度）", "FY2018"),
    ("2019年度（令和元年度、計画書では平成31年度）", "FY2019"),
    (
        "2018年度（平成30年度）から2022年度（令和4年度）まで",
        "FY2018 to FY2022 (April 2018 – March 2023)",
    ),
    ("2018年5月31日（平成30年5月31日）", "May 31, 2018"),
    ("2018年5月（平成30年5月）", "May 2018"),
    ("平成16年の調査", "the survey of 2004 (Heisei 16)"),
    ("平成34年度という年", "a fiscal year Heisei 34"),
    ("平成33年2月", "February Heisei 33"),
    ("2022年度（令和4年度）", "FY2022 (fiscal year Reiwa 4)"),
    ("1億2,000万人", "120,000,000 people"),
    ("1億2,000万人", "120 million people"),
    ("5万5,000件", "55,000"),
    ("12,345円", "12,345 yen"),
    ("８３．５％", "83.5%"),
    ("4割", "40%"),
    ("4月1日から", "from April 1"),
    ("4月から", "from April"),
    ("第2章 3（1）", "Chapter 2, 3 (1)"),
    ("計画書38〜56ページ", "Pages 38 to 56 of the plan"),
    ("1施策", "1 measure"),
    ("三層", "three-layer"),
    ("値（CSV、0.3KB）", "values (CSV, 0.4 KB)"),
    ("本（PDF、2.4 MB）", "book (PDF, 2.2 MB)"),
]
DIFFERENT = [
    ("2018年度（平成30年度）", "FY2019"),
    ("2018年度（平成30年度）", "FY2018 (April 2018 – March 2020)"),
    ("2016年（平成28年）", "2016 (Heisei 29)"),
    ("2018年5月31日（平成30年5月31日）", "May 30, 2018"),
    ("2018年5月31日（平成30年5月31日）", "June 31, 2018"),
    ("1億2,000万人", "12 million people"),
    ("5万5,000件", "5,500"),
    ("3施策", "measures"),
    ("3施策", "3 of 3 measures"),
    ("83.5%", "8.35%"),
    ("5月に", "it may"),
]


@pytest.mark.parametrize(("text", "translation"), SAME)
def test_the_same_in_other_words(text: str, translation: str) -> None:
    assert japanese(text) == english(translation)


@pytest.mark.parametrize(("text", "translation"), DIFFERENT)
def test_another_number_or_none(text: str, translation: str) -> None:
    assert japanese(text) != english(translation)


def test_small_numbers_may_be_words_in_english() -> None:
    assert in_words("Two fingers, the third of them, no more than once") == {"2": 1, "3": 1, "1": 1}
    assert in_words("none, often, someone") == {}
