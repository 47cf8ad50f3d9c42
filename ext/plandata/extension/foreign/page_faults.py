"""What is wrong with a page: its head, its headings, and what stands in its text."""

from myst_parser.config.main import MdParserConfig

from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Placed, texts
from plandata.model.problem import allowed
from sitecheck.finding import about
from sitecheck.message import Message
from sitecheck.text import text_rules
from sitecheck.text.part import Heading

_HEAD = Message(
    "ページの設定を読めません。「---」と「---」の間に「名前: 値」を、1行に一つずつ書いてください"
)
_LAST = Message("区切りの線（---）でページが終わっています。線を消してください")
_FIRST = Message("区切りの線（---）でページか節が始まっています。線を消してください")
_TWO = Message("区切りの線（---）が続いています。一つにしてください")
_TERM = Message(
    "用語集の形ではありません。用語の行の下に、説明を字下げして書き、空の行を置いてください"
)


def _heading(near: Nearby, *_levels: str) -> Message:
    words = next((part.text for part in near.parts if isinstance(part, Heading)), near.words)
    return about(words, text_rules.LEVEL.message)


def _term(near: Nearby) -> Message | Placed:
    """A glossary, in which docutils counts the lines from its content."""
    return Placed(_TERM, near.in_directive("glossary"))


def _unknown_setting(_near: Nearby, name: str) -> Message:
    known = [field for field, _value, _about in MdParserConfig().as_triple()]
    message = Message("「myst:」の下に「{name}」という設定はありません", name=name)
    return message.then(allowed(name, known))


def _of_project(_near: Nearby, name: str) -> Message:
    return Message(
        "設定「{name}」は、ページでは変えられません。conf.py に「myst_{name}」と書いてください",
        name=name,
    )


def _under_myst(_near: Nearby, name: str) -> Message:
    return Message("設定「{name}」は、「myst:」の下に字下げして書いてください", name=name)


def _refused(_near: Nearby, name: str, known: str) -> Message:
    value = ", ".join(texts(known))
    return Message("設定「{name}」の値「{value}」は使えません", name=name, value=value)


def _substitution(_near: Nearby, name: str) -> Message:
    return Message(
        "「{name}」という置き換えはありません。「{{{{ }}}}」を文字として出すには、"
        "「`」で囲んでください",
        name=name,
    )


def _bad_substitution(near: Nearby, _error: str, words: str) -> Message:
    return Message(
        "置き換え「{{{{ }}}}」を読めません（{words}）。文字として出すには、「`」で囲んでください",
        words=words,
    )


def _circular(_near: Nearby, names: str) -> Message:
    return Message(
        "置き換えが互いを指していて、終わりません: {names}", names=", ".join(texts(names))
    )


def _attribute(_near: Nearby, name: str, value: str) -> Message:
    return Message(
        "「{{{name}={value}}}」の値は使えません。「{{width=50%}}」のように書いてください",
        name=name,
        value=value,
    )


def _lexing(near: Nearby, code: str, language: str, token: str) -> Message:
    return Message(
        "「{language}」のコードとして読めません（{token}のところ）。コードを直すか、"
        "言語を「text」にしてください",
        language=language,
        token=token,
    )


FAULTS: Faults = {
    "myst.header": {
        "Non-consecutive header level increase; H%s to H%s": _heading,
        "Document headings start at H%s, not H1": _heading,
    },
    "myst.topmatter": {
        "Malformed YAML": lambda near: _HEAD,
        "YAML is not a dict: %s": lambda near, kind: _HEAD,
        "'myst' key not a dict: %s": lambda near, kind: _HEAD,
        "Unknown field: %s": _unknown_setting,
        "'%s' is a global-only config and cannot be set in topmatter": _of_project,
        "top-level %r key is deprecated, place under 'myst' key instead": _under_myst,
        "'%s' items not recognised: %s": _refused,
    },
    "myst.substitution": {
        "Substitution error:UndefinedError: '%s' is undefined": _substitution,
        "Substitution error:%s: %s": _bad_substitution,
        "circular substitution reference: %s": _circular,
    },
    "myst.attribute": {"Invalid %r attribute value: %r": _attribute},
    "misc.highlighting_failure": {
        "Pygments lexer name %r is not known": lambda near, name: near.code_language(name),
        'Lexing literal_block %r as "%s" resulted in an error at token: %r. Retrying in relaxed '
        "mode.": _lexing,
    },
    "docutils": {
        'Cannot analyze code. No Pygments lexer found for "%s".': (
            lambda near, name: near.code_language(name)
        ),
        "Document may not end with a transition.": lambda near: _LAST,
        "Document or section may not begin with a transition.": lambda near: _FIRST,
        "At least one body element must separate transitions; adjacent transitions are not "
        "allowed.": lambda near: _TWO,
        "glossary term must be preceded by empty line": _term,
        "glossary terms must not be separated by empty lines": _term,
        "glossary seems to be misformatted, check indentation": _term,
    },
}
