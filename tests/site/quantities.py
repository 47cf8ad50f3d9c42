"""The numbers, dates and years that a text states, in one form for both languages.

``2018年5月31日（平成30年5月31日）`` and ``May 31, 2018`` are both ``2018-05-31``; ``1億2,000万`` is
``120000000``. Numbers that are words in either language (三層, three-layer) are none.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[str]]]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
NUMERALS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "once": "1", "twice": "2", "first": "1",
    "second": "2", "third": "3",
}  # fmt: skip
#: The year before the first of each era.
ERAS = {
    "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "Taisho": 1911, "Showa": 1925, "Heisei": 1988, "Reiwa": 2018,
}  # fmt: skip
_ERAS_JA = "|".join(era for era in ERAS if not era.isascii())
_ERAS_EN = "|".join(era for era in ERAS if era.isascii())
_MONTH = f"(?P<month>{'|'.join(MONTHS)})"
_DATE_JA = r"年(?:度|(?P<month>\d+)月(?:(?P<day>\d+)日)?)?"
_IN_ERA_EN = rf"(?: \((?:fiscal year )?(?P<era>{_ERAS_EN}) (?P<number>\d+)\))?"
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def japanese(text: str) -> Counter[str]:
    """What a Japanese text states."""
    return _stated(text, JAPANESE)


def english(text: str) -> Counter[str]:
    """What an English text states."""
    return _stated(text, ENGLISH)


def in_words(text: str) -> Counter[str]:
    """The small numbers that an English text says in words, which may be digits in Japanese."""
    found = re.findall(r"[a-z]+", text.casefold())
    return Counter(NUMERALS[word] for word in found if word in NUMERALS)


def _stated(text: str, rules: list[Rule]) -> Counter[str]:
    found: list[str] = []
    text = unicodedata.normalize("NFKC", text)
    for pattern, states in rules:
        found += [statement for match in pattern.finditer(text) for statement in states(match)]
        text = pattern.sub(" ", text)
    found += [match[0].replace(",", "") for match in _NUMBER.finditer(text)]
    return Counter(found)


def _date(year: int | str, month: str | None, day: str | None) -> str:
    """As in ISO 8601, as far as it is known; "" for the year of a date without one."""
    number = MONTHS.index(month) + 1 if month in MONTHS else month
    return "-".join([str(year), *(f"{int(part):02}" for part in (number, day) if part)])


def _western(match: re.Match[str]) -> list[str]:
    return [_date(match["year"], match["month"], match["day"])]


def _of_era(match: re.Match[str]) -> list[str]:
    number = 1 if match["number"] == "元" else int(match["number"])
    return [_date(ERAS[match["era"]] + number, match["month"], match["day"])]


def _myriads(match: re.Match[str]) -> list[str]:
    places = {"oku": 10**8, "man": 10**4, "rest": 1}
    parts = {name: int((match[name] or "0").replace(",", "")) for name in places}
    return [str(sum(parts[name] * worth for name, worth in places.items()))]


def _nothing(match: re.Match[str]) -> list[str]:
    return []


#: The size of a download, which each edition has its own of.
_SIZE: Rule = (re.compile(r"\d+(?:\.\d+)? ?[KM]B"), _nothing)
JAPANESE: list[Rule] = [
    _SIZE,
    (re.compile(rf"(?P<year>\d{{4}}){_DATE_JA}(?:\((?:{_ERAS_JA})[^()]*\))?"), _western),
    (re.compile(rf"(?P<era>{_ERAS_JA})(?P<number>元|\d+){_DATE_JA}"), _of_era),
    (re.compile(r"(?P<oku>\d[\d,]*)億(?:(?P<man>\d[\d,]*)万)?(?P<rest>\d[\d,]*)?"), _myriads),
    (re.compile(r"(?P<oku>)(?P<man>\d[\d,]*)万(?P<rest>\d[\d,]*)?"), _myriads),
    (re.compile(r"(?P<year>)(?P<month>\d+)月(?:(?P<day>\d+)日)?"), _western),
    (re.compile(r"(\d+)割"), lambda match: [f"{match[1]}0"]),
]


def _fiscal_years(match: re.Match[str]) -> list[str]:
    """A year or a range; what stands in brackets counts only where it isn't the same."""
    first, last = match["first"], match["last"]
    explained = [match["april"], match["march"]]
    wrong = explained not in ([None, None], [first, str(int(last or first) + 1)])
    return [year for year in (first, last, *(explained if wrong else [])) if year]


def _with_month(match: re.Match[str]) -> list[str]:
    return [*_western(match), *_other_year(match)]


def _with_era(match: re.Match[str]) -> list[str]:
    return [match["year"], *_other_year(match)]


def _other_year(match: re.Match[str]) -> list[str]:
    """The year that the era in brackets says, if it is another."""
    if not match["era"]:
        return []
    year = str(ERAS[match["era"]] + int(match["number"]))
    return [year] if year != match["year"] else []


def _large(match: re.Match[str]) -> list[str]:
    worth = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    return [str(round(float(match[1].replace(",", "")) * worth[match[2]]))]


ENGLISH: list[Rule] = [
    _SIZE,
    (
        re.compile(rf"FY(?P<year>\d{{4}})(?= \((?:fiscal year )?(?:{_ERAS_EN})){_IN_ERA_EN}"),
        _with_era,
    ),
    (
        re.compile(
            r"FY(?P<first>\d{4})(?: to FY(?P<last>\d{4}))?"
            r"(?: \(April (?P<april>\d{4}) – March (?P<march>\d{4})\))?"
        ),
        _fiscal_years,
    ),
    (re.compile(rf"{_MONTH} (?:(?P<day>\d+), )?(?P<year>\d{{4}}){_IN_ERA_EN}"), _with_month),
    (re.compile(rf"(?P<year>\b\d{{4}})(?= \((?:{_ERAS_EN})){_IN_ERA_EN}"), _with_era),
    (
        re.compile(
            rf"(?:{_MONTH} (?:of |(?P<day>\d+), )?)?"
            rf"(?:fiscal year )?(?P<era>{_ERAS_EN}) (?P<number>\d+)"
        ),
        _of_era,
    ),
    (re.compile(rf"{_MONTH} (?P<day>\d+)(?P<year>)(?P<era>)"), _with_month),
    (re.compile(rf"(?<=[a-z] ){_MONTH}\b(?P<day>)(?P<year>)(?P<era>)"), _with_month),
    (re.compile(r"(\d[\d,.]*) (thousand|million|billion|trillion)"), _large),
]
