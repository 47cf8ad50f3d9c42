"""Whether the words of a link and the alternative of an image say what is there.

A link's words are its name (WCAG 2.4.4, failure F84). An image's alternative is no file name
(1.1.1, failure F30).
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from sitecheck.finding import BEST
from sitecheck.message import Message
from sitecheck.text.plain_words import Rule

VAGUE = Rule(
    "vague-link",
    "2.4.4",
    Message("言葉からリンク先が分かりません。リンク先の題名などにしてください"),
)
ADDRESS = Rule(
    "address", "2.4.4", Message("リンクの文字がアドレスです。リンク先の題名などにしてください")
)
FILE = Rule(
    "file-link",
    BEST,
    Message("ファイルへのリンクです。「（PDF、12KB）」のように種類と大きさを書いてください"),
)
NO_ALTERNATIVE = Rule(
    "alt", "1.1.1", Message("代替テキストがありません。画像の内容を書いてください")
)
FILE_NAME = Rule(
    "alt-file-name", "1.1.1", Message("代替テキストがファイル名です。画像の内容を書いてください")
)
NO_CONTENT = Rule(
    "alt-content",
    "1.1.1",
    Message("代替テキストが内容を伝えていません。何が見えるかを書いてください"),
)
RULES = (VAGUE, ADDRESS, FILE, NO_ALTERNATIVE, FILE_NAME, NO_CONTENT)

_VAGUE = re.compile(
    r"(?:詳しくは|詳細は)?(?:こちら|コチラ|ここ|此方)(?:へ|から|を?クリック|をご覧ください)?|クリック|詳細|詳しく"
    r"|(?:もっと|続きを?)(?:見る|読む)?|リンク|次へ|戻る|一覧|>>?|»"
    r"|(?:click )?here|(?:read |learn |see )?more|details?|link|this(?: page| link)?"
    r"|click|continue",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S*", re.IGNORECASE)
_SIZE = re.compile(
    r"[\d.,]+\s?(?:[KMG]i?B\b|bytes?\b|B\b|バイト|キロバイト|メガバイト)", re.IGNORECASE
)
_TYPE = re.compile(r"\.([a-z][a-z0-9]{1,4})", re.ASCII)
_SCHEMES = ("", "http", "https")
_PAGES = {"html", "htm", "php", "aspx", "jsp", "cgi", "do", "md"}
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b|^\S*[/\\]\S*$", re.IGNORECASE)
_NO_CONTENT = re.compile(
    r"(?:画像|写真|図|イラスト|グラフ|image|picture|photo|figure|chart|img|graphic)?[\s\d_-]*",
    re.IGNORECASE,
)


def of_link(words: str, target: str) -> Iterator[Rule]:
    """The rules that a link's words break; ``target`` is the address to which it leads."""
    if "こちら" in words or _VAGUE.fullmatch(words):
        yield VAGUE
    elif _ADDRESS.fullmatch(words):
        yield ADDRESS
    type_ = _TYPE.fullmatch(_path(target).suffix.lower())
    told = type_ and type_[1].upper() in words.upper() and _SIZE.search(words)
    if type_ and type_[1] not in _PAGES and not told:
        yield FILE


def of_image(alternative: str, source: str) -> Iterator[Rule]:
    """The rules that the alternative of an image breaks; ``source`` is the image's address."""
    file = _path(source)
    if not alternative.strip():
        yield NO_ALTERNATIVE
    elif _PICTURE.search(alternative) or alternative in (file.name, file.stem):
        yield FILE_NAME
    elif _NO_CONTENT.fullmatch(alternative):
        yield NO_CONTENT


def _path(address: str) -> PurePosixPath:
    """The path of an address of a page or a file; empty for another, such as that of a mailbox."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no browser can read it
        return PurePosixPath()
    return PurePosixPath(unquote(parts.path) if parts.scheme in _SCHEMES else "")
