"""What Python says of a program that it can't read or run, in words for who wrote a setting."""

import builtins
import re
import unicodedata
from collections.abc import Callable, Iterable

from plandata.model.nearness import nearest
from sitecheck.console import one_line
from sitecheck.message import Message, quoted

#: The half-width sign that was meant by one that a Japanese input method writes.
_HALF = {
    **dict.fromkeys("“”„‟〝〞〟″「」『』", '"'),
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("、，﹐", ","),
    **dict.fromkeys("【〔〈《", "["),
    **dict.fromkeys("】〕〉》", "]"),
    "−": "-",
    "。": ".",
}
_PAIRS = dict(zip("([{)]}", ")]}([{", strict=True))
_QUOTES = Message("引用符が閉じていません。文字の始めと終わりに、同じ引用符を書いてください")
_INDENT = Message("行の始めの空白が正しくありません。設定は、行の始めから空白なしで書いてください")
_EQUALS = Message(
    "「=」の左が設定の名前ではありません。名前は、半角の英数字と「_」だけで書いてください"
)
_BACKSLASH = Message("引用符の中の「\\」は、「\\\\」か「/」にしてください")
_ZERO = Message("「0」で始まる数は書けません。「0」を消すか、引用符で囲んでください")
_PAIR = Message("{{ }} の中は、「名前: 値」を「,」で区切って書いてください")


def _strange(letter: str) -> Message:
    half = _HALF.get(letter) or unicodedata.normalize("NFKC", letter)
    if half.isascii():
        return Message(
            "全角の「{letter}」は使えません。半角の {half} にしてください",
            letter=letter,
            half=half,
        )
    return Message("「{letter}」はここに書けません。文字は引用符で囲んでください", letter=letter)


def _unseen(code: str) -> Message:
    return Message(
        "全角の空白か、見えない文字（{code}）があります。消すか、半角の空白にしてください",
        code=code,
    )


def _open(sign: str) -> Message:
    return Message(
        "「{sign}」が閉じていません。対になる「{other}」を書いてください",
        sign=sign,
        other=_PAIRS[sign],
    )


def _unmatched(sign: str) -> Message:
    return Message(
        "「{sign}」に対になる「{other}」が、前にありません。どちらかを直してください",
        sign=sign,
        other=_PAIRS[sign],
    )


def _crossed(sign: str, opened: str) -> Message:
    return Message(
        "「{opened}」を「{sign}」で閉じています。「{other}」にしてください",
        opened=opened,
        sign=sign,
        other=_PAIRS[opened],
    )


def _comma() -> Message:
    return Message("「,」が抜けているようです。値と値の間に「,」を書いてください")


#: What Python says, by form, and what is said of it.
_NOTATION: dict[str, Callable[..., Message]] = {
    r"invalid character '(.)' \(U\+\w+\)": _strange,
    r"invalid non-printable character (U\+\w+)": _unseen,
    r"unterminated .*string literal.*": lambda: _QUOTES,
    r"'([(\[{])' was never closed": _open,
    r"unmatched '([)\]}])'": _unmatched,
    r"closing parenthesis '(.)' does not match opening parenthesis '(.)'.*": _crossed,
    r"invalid syntax\. Perhaps you forgot a comma\?": _comma,
    r"unexpected indent|expected an indented block.*": lambda: _INDENT,
    r"unindent does not match .*|inconsistent use .*": lambda: _INDENT,
    r"cannot assign to .*|.*Maybe you meant '==' .*": lambda: _EQUALS,
    r"':' expected after dictionary key|expression expected after dictionary key and ':'": (
        lambda: _PAIR
    ),
    r"\(unicode error\) 'unicodeescape' codec .*": lambda: _BACKSLASH,
    r"leading zeros in decimal integer literals .*": lambda: _ZERO,
}


def of_notation(error: SyntaxError | ValueError) -> Message:
    """What is wrong with a program that can't be read."""
    told = error.msg if isinstance(error, SyntaxError) else str(error)
    for form, say in _NOTATION.items():
        if found := re.fullmatch(form, told):
            return say(*found.groups())
    return Message(
        "書き方が正しくなく、Pythonとして読めません（{reason}）。この行か、すぐ前の行を直してください",
        reason=one_line(told),
    )


def of_run(error: BaseException, names: Iterable[str]) -> Message:
    """What is wrong with a program that ended in an error; ``names`` are those that it had."""
    match error:
        case NameError(name=str(name)):
            message = Message(
                "「{name}」という名前はありません。文字なら、引用符で囲んでください", name=name
            )
            near = nearest(name, [*names, *vars(builtins)])
            return (
                message.then(Message("近い名前は{names}です", names=quoted(near)))
                if (near)
                else message
            )
        case ModuleNotFoundError(name=str(name)):
            return Message(
                "Pythonのモジュール「{name}」がありません。"
                "名前を直すか、インストールするか、その行を消してください",
                name=name,
            )
        case OSError(filename=str(file), strerror=str(reason)):
            return Message(
                "ファイル「{file}」を開けません（{reason}）。名前を直すか、ファイルを置いてください",
                file=one_line(file),
                reason=reason,
            )
        case SystemExit():
            return Message("ここで終わっていて、後の設定が読まれません。sys.exit を消してください")
    return Message(
        "実行できません（{error}）。この行を直してください",
        error=one_line(f"{type(error).__name__}: {error}"),
    )
