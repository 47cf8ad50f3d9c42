"""Bytes of a file to its text, or what the file is instead and how to save it.

Real files come from Excel, so UTF-8, UTF-8 with a byte order mark and CP932 are read, in that
order and strictly: guessing encodings was wrong on short files.
"""

import re

from plandata.model.subtype import Subtype
from plandata.tables.mojibake import MOJIBAKE
from sitecheck.message import Message, MessageError

_SAVE = Message("「CSV UTF-8（コンマ区切り）」で保存してください")
_OPEN = Message("Excelで開き、「CSV UTF-8（コンマ区切り）」で保存してください")


def _workbook(ending: str) -> Message:
    return Message(
        "CSVではなく、Excelのブック（{ending}）などです。名前を.csvに変えても、CSVにはなりません",
        ending=ending,
    )


#: How files begin that are no text of a table, and what an editor calls them.
_FORMATS = {
    b"PK\x03\x04": _workbook(".xlsx"),
    b"\xd0\xcf\x11\xe0": _workbook(".xls"),
    b"%PDF": Message("CSVではなく、PDFです"),
    b"{\\rtf": Message("CSVではなく、リッチテキストです"),
}
_HTML = re.compile(rb"\s*<(!doctype|html|head|body|table|meta|\?xml)", re.IGNORECASE)
#: Encodings whose letters also are letters of CP932, mostly half-width kana.
_OTHERS = ("euc_jp", "gb2312", "euc_kr", "big5")
_JIS = re.compile(rb"\x1b\$[@B]|\x1b\([BJI]")
_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


class FileError(MessageError):
    """Nothing in the file can be used; the message tells the editor why and how to mend it."""

    def __init__(self, subtype: Subtype, message: Message, line: int = 0) -> None:
        super().__init__(message)
        self.subtype = subtype
        self.line = line


def decode(data: bytes) -> str:
    """The text of a file, without a byte order mark. Raises FileError."""
    for start, words in _FORMATS.items():
        if data.startswith(start):
            raise FileError(Subtype.SYNTAX, words.then(_OPEN))
    if _HTML.match(data.removeprefix(b"\xef\xbb\xbf")):
        raise FileError(Subtype.SYNTAX, Message("CSVではなく、Webページ（HTML）です").then(_OPEN))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data and not _mostly_text(data)):
        message = Message("文字コードがUTF-8ではなくUTF-16です（Excelの「Unicodeテキスト」）")
        raise FileError(Subtype.ENCODING, message.then(_SAVE))
    if _JIS.search(data):
        message = Message("文字コードがUTF-8ではなくJISコードです")
        raise FileError(Subtype.ENCODING, message.then(_SAVE))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _tell_mixed(data)
    text = _cp932(data)
    if text is None:
        message = Message(
            "文字コードが読めません。UTF-8か、Excelの「CSV（コンマ区切り）」で保存してください"
        )
        raise FileError(Subtype.ENCODING, message)
    return text


def _mostly_text(data: bytes) -> bool:
    """Whether NUL bytes are stray ones, not half of each letter."""
    return data.count(0) * 5 < len(data)


def _tell_mixed(data: bytes) -> None:
    """Raise FileError where some lines are UTF-8 and others are not."""
    split = enumerate(re.split(rb"\r\n|\r|\n", data), 1)
    lines = [(number, line) for number, line in split if not line.isascii()]
    whole = [number for number, line in lines if _is_utf_8(line)]
    broken = [number for number, line in lines if not _decodes(line, "utf-8")]
    if not (whole and broken):
        return
    left = [number for number, line in lines if number in broken and _was_utf_8(line)]
    if len(left) * 2 > len(broken):
        raise FileError(Subtype.MOJIBAKE, MOJIBAKE)
    message = Message("この行の文字コードがUTF-8ではありません")
    if len(broken) > 1:
        message = Message(
            "この行の文字コードがUTF-8ではありません（ほかに{count}行）", count=len(broken) - 1
        )
    remedy = Message("UTF-8の行と混ざっています。この行を、UTF-8のファイルの中で入れ直してください")
    raise FileError(Subtype.ENCODING, message.then(remedy), broken[0])


def _is_utf_8(line: bytes) -> bool:
    try:
        return bool(_JAPANESE.search(line.decode("utf-8")))
    except UnicodeDecodeError:
        return False


def _was_utf_8(line: bytes) -> bool:
    """Whether most letters still are UTF-8: Excel read them as CP932 and saved what it could."""
    words = line.decode("utf-8", "ignore")
    return len(_JAPANESE.findall(words)) * 6 > sum(byte > 0x7F for byte in line)  # three bytes each


def _cp932(data: bytes) -> str | None:
    """The text in CP932, unless its letters are as well those of another encoding."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return None
    suspicious = _HALF_WIDTH_KANA.search(text)
    return None if suspicious and any(_decodes(data, other) for other in _OTHERS) else text


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
