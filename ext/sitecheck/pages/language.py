"""The language of pages and passages (WCAG 3.1.1, 3.1.2), and pages that are in each language.

Catalogues of generators and themes have holes, through which English words come onto a Japanese
page; they are told by their lower-case letters, which names and abbreviations have rarely.
"""

import re
from collections.abc import Iterator, Sequence

from sitecheck.finding import Check, Finding
from sitecheck.message import Message
from sitecheck.pages.passages import Passage, passages
from sitecheck.pages.reading import BEST, Page, attribute

CHECK = Check("language", "言語", "Language", {"3.1.1": "AC", "3.1.2": "AF"})

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_KANA = "ぁ-ゖァ-ヺ"
_LETTERS = f"{_KANA}々〆〇㐀-䶿一-鿿"
_JAPANESE = re.compile(f"[{_LETTERS}][{_LETTERS}ー]*")
#: Letters that are foreign to a language; those of Japanese are to all others.
_FOREIGN = {"ja": None, "zh": re.compile(f"[{_KANA}]+")}
#: Languages whose own letters aren't Latin.
_NOT_LATIN = {"ja", "zh", "ko"}
_WORD = r"[A-Za-z]+(?:['’-][A-Za-z]+)*"
#: Latin words one after the other, but for parts of addresses, file names and options.
_LATIN = re.compile(
    rf"(?<![A-Za-z0-9_@./:-]){_WORD}(?:[ ,;:&]{{1,2}}{_WORD})*(?![A-Za-z0-9_@/:-]|\.\w)"
)
#: A word that is named, not said: 見出し「department」, 役割（role）.
_TERM = re.compile(rf"「{_WORD}」|（{_WORD}）|\({_WORD}\)")
_LEAST_LETTERS = 4  # of a lower-case word on its own: shorter ones are units such as "kg"


def findings_of_site(pages: Sequence[Page]) -> Iterator[Finding]:
    """What is wrong with the languages of each page and of the links between editions."""
    addresses = {page.address for page in pages}
    editions = list(dict.fromkeys(page.edition for page in pages))
    for page in pages:
        html = page.soup.find("html")
        tag = attribute(html, "lang") if html else ""
        right = page.edition or tag
        if not _TAG.fullmatch(tag) or _primary(tag) != _primary(right):
            start = f'<html lang="{page.edition or "ja"}">'
            message = Message(
                "ページの言語がありません。{start} のように書いてください", start=start
            )
            yield page.finding(CHECK, "3.1.1", f'<html lang="{tag}">', message)
        else:  # without its language no passage is foreign
            for passage in passages(page):
                yield from _foreign(page, passage)
        for edition in editions:
            if edition != page.edition:
                yield from _other(page, edition, f"{edition}/{page.name}" in addresses)


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _foreign(page: Page, passage: Passage) -> Iterator[Finding]:
    language = _primary(passage.language)
    letters = _FOREIGN.get(language, _JAPANESE)
    found = letters.search(passage.text) if letters else None
    if found:
        message = Message(
            '「{words}」は日本語です。lang="ja" を付けるか、訳してください', words=found[0][:20]
        )
        yield page.finding(CHECK, "3.1.2", passage.element, message)
    if language in _NOT_LATIN and not passage.code:
        for run in _LATIN.findall(_TERM.sub("…", passage.text)):
            if _is_prose(run):
                message = Message(
                    '「{words}」は英語です。訳すか、lang="en" を付けてください', words=run[:40]
                )
                yield page.finding(CHECK, "3.1.2", passage.element, message)


def _is_prose(run: str) -> bool:
    """Whether Latin words are more than a name: one of them begins with a lower-case letter."""
    words = run.split()
    least = _LEAST_LETTERS if len(words) == 1 else 2
    return any(word.islower() and len(word) >= least for word in words)


def _other(page: Page, language: str, exists: bool) -> Iterator[Finding]:
    """Whether a page leads to itself in another language, which then leads back."""
    links = page.soup.select(f'[hreflang="{language}"][href]')
    targets = [page.target(attribute(link, "href"))[0] for link in links]
    if not exists:
        message = Message("このページが言語 {language} にありません", language=language)
        yield page.finding(CHECK, BEST, "", message)
    elif f"{language}/{page.name}" not in targets:
        message = Message(
            "言語 {language} の同じページへのリンク（hreflang）がありません", language=language
        )
        yield page.finding(CHECK, BEST, "", message)
    for link, target in zip(links, targets, strict=True):
        if target and target != f"{language}/{page.name}":
            message = Message(
                "言語 {language} へのリンクが、別のページ {page} に着きます",
                language=language,
                page=target,
            )
            yield page.finding(CHECK, BEST, link, message)
