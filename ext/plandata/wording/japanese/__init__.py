"""What Japanese does in its own way: eras, 万 and 億, the 五十音, and a script of its own."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from plandata.model.partial_date import PartialDate
from plandata.model.plan import Plan
from plandata.wording.conventions import Conventions
from plandata.wording.japanese import eras, kana
from plandata.wording.phrasebook import translator

#: What ten thousand and a hundred million are called, from the largest.
LARGE = ((10**8, "億"), (10**4, "万"))
#: The group of names that nobody can read aloud without being told how.
_OTHERS = "その他"
_ARTICLE = re.compile("第?[0-9]+条?(の[0-9]+)*")
_KANA = "ぁ-ゖァ-ヺーｦ-ﾟ"
_KANJI = "々〆〇㐀-䶿一-鿿"
_SIGNS = "、。「」『』（）・〜～！？：；，．／－＋＆％０-９Ａ-Ｚａ-ｚ\u3000"


class Japanese(Conventions):
    """What Japanese does otherwise than most languages."""

    first_month = 4

    def fiscal_years(self, plan: Plan, first: int, last: int) -> tuple[str, str]:
        """Fiscal years, each with its era: 2018年度（平成30年度）; they are never shortened."""
        words = eras.fiscal_year(plan, first)
        if last != first:
            _ = translator(self.language)
            words = _("{first} to {last}").format(first=words, last=eras.fiscal_year(plan, last))
        return words, words

    def fiscal_year_heading(self, plan: Plan, year: int) -> str:
        """A fiscal year with its era."""
        own, *other = map("".join, self.fiscal_year_lines(plan, year))
        return own + "".join(f"（{line}）" for line in other)

    def fiscal_year_lines(self, plan: Plan, year: int) -> list[tuple[str, str]]:
        """A fiscal year, and the same in its era."""
        return eras.fiscal_year_lines(plan, year)

    def fiscal_year_range(self, plan: Plan, first: int, last: int) -> str:
        """Fiscal years, of which the last alone says that they are such."""
        return eras.fiscal_year_range(plan, first, last)

    def day(self, plan: Plan, known: PartialDate, *, printed: bool) -> str:
        """A date with its era."""
        return eras.day(plan, known, printed=printed)

    def article_parts(self, number: str) -> tuple[str, ...]:
        """Those of 第9条の2, which may also be written 9の2."""
        found = _ARTICLE.fullmatch(unicodedata.normalize("NFKC", number))
        return tuple(re.findall("[0-9]+", found[0])) if found else ()

    def article(self, parts: tuple[str, ...]) -> str:
        """第9条の2."""
        return f"第{parts[0]}条" + "".join(f"の{part}" for part in parts[1:])

    def law_address(self, id: str) -> str:
        """The page of e-Gov."""
        return f"https://laws.e-gov.go.jp/law/{id}"

    def number(self, value: Decimal | int) -> str:
        """A number; 1億2,000万 where it is large and round."""
        if value < LARGE[0][0] or value % LARGE[-1][0]:
            return super().number(value)
        words = ""
        for unit, name in LARGE:
            count, value = divmod(value, unit)
            words += f"{count:,}{name}" if count else ""
        return words

    def is_apart(self, unit: str) -> bool:
        """Whether a unit is in Latin letters: counters touch the number."""
        return super().is_apart(unit) and unit[:1].isascii()

    def sort_key(self, name: str, reading: str) -> tuple[int, str, str]:
        """The 五十音 of the reading, or of the name where it has none."""
        return kana.sort_key(name, reading or name)

    def group(self, name: str, reading: str) -> str:
        """The row of the reading, such as カ行, or of the name where it has none."""
        return kana.group_of(name, reading or name) or _OTHERS

    def spoken(self, words: str, other: str) -> str:
        """Japanese, but for words in Latin letters alone."""
        return other if words.isascii() else self.language

    def has_words(self, text: str, page: str) -> bool:
        """Whether a text has kana or kanji."""
        return _words(page).search(text) is not None

    def passages(self, text: str, page: str) -> Iterator[tuple[str, bool]]:
        """Words in kana and kanji, with the digits and Latin letters within them: 図表19, 4つ."""
        end = 0
        for found in _words(page).finditer(text):
            if found.start() > end:
                yield text[end : found.start()], False
            yield found[0], True
            end = found.end()
        if end < len(text):
            yield text[end:], False


@cache
def _words(page: str) -> re.Pattern[str]:
    """Japanese words on a page in another language."""
    own = _KANA if page == "zh" else _KANA + _KANJI  # Chinese has kanji of its own
    wide = own + _SIGNS
    return re.compile(
        rf"(?:[0-9]+(?=[{own}]))?[{wide}]*[{own}](?:[{wide}0-9A-Za-z.\-]*[{wide}0-9A-Za-z])?"
    )
