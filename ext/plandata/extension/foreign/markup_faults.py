"""What is wrong with roles and directives: their names, their options, and what stands in them."""

import re

from plandata.extension.foreign import option_values
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Saying, texts
from plandata.extension.internals import OPTION_TWICE
from plandata.markup.faults import of_directive, option_twice
from plandata.model.problem import allowed
from sitecheck.message import Message


def each(message: Message) -> Saying:
    """Say the same of each directive, whose name is the first value."""
    return lambda near, name, *values: of_directive(name, message)


EMPTY = Message("中に何もありません。始まりの行の下に書いてください")
_NOT_ALLOWED = Message("中に文章を書けません。始まりの行のすぐ下で閉じてください")
_NO_ARGUMENT = Message("名前の後に、空白を置いて、何を示すかを書いてください")
_OPTIONS = Message(
    '条件を読めません。「:名前: 値」の形で1行に一つずつ、値の「"」などは閉じてください'
)
_COMMENT = Message("条件の行に「#」があります。消してください")
_SPLIT = Message("条件があるときは、文章を名前の行ではなく、条件の下に書いてください")
_ELSEWHERE = Message("Markdownのページでは使えません。{{eval-rst}}の中に書いてください")
_NO_LIST = Message("中に書けるのは、「- 」で始まる一つの一覧だけです")
_NO_FIGURE = Message("中に書けるのは、画像一つと、題名の段落一つだけです")
_NO_TAGS = Message("名前の後の条件を読めません。「html」や「epub」のように書いてください")
_CLASS = Message("classの名前は、英字で始まる半角の英数字で書いてください")


def _unknown_option(near: Nearby, directive: str, option: str, known: str) -> Message | None:
    if near.is_later(directive):
        return None
    names = near.options(directive, texts(known))
    message = Message("「{name}」という条件はありません", name=option)
    return of_directive(directive, message.then(allowed(option, names)))


def _bad_value(near: Nearby, directive: str, option: str, value: str, error: str) -> Message:
    return of_directive(directive, option_values.refused(option, value, error))


def _too_many(near: Nearby, directive: str, most: str, _given: str) -> Message:
    words = re.sub(r"^\W*\{[^}]*\}\s*", "", near.words)
    message = Message(
        "「{words}」は多すぎます。名前の後に書けるのは{most}個です", words=words, most=most
    )
    return of_directive(directive, message)


def _twice(_near: Nearby, directive: str, option: str) -> Message:
    return of_directive(directive, option_twice(option))


def _follows(_near: Nearby, *_values: str) -> None:
    """A second warning of the same fault."""


FAULTS: Faults = {
    "myst.role_unknown": {
        'Unknown interpreted text role "%s".': lambda near, name: near.role(name),
        "unknown role name: %s": _follows,
    },
    "myst.directive_unknown": {
        "Unknown directive type: %r": lambda near, name: near.directive(name),
        "unknown directive name: %s": _follows,
    },
    "myst.directive_option": {
        "%r: Unknown option key: %r (allowed: %s)": _unknown_option,
        "%r: Invalid option value for %r: %s: %s": _bad_value,
        "%r: Invalid options format: %s": each(_OPTIONS),
        f"%r: {OPTION_TWICE}": _twice,
    },
    "myst.directive_comments": {
        "%r: Directive options has # comments, which may not be supported in future versions.": (
            each(_COMMENT)
        ),
    },
    "myst.directive_parse": {
        "%r: Has content, but none permitted": each(_NOT_ALLOWED),
        "%r: Splitting content across first line and body, when an options block is present, "
        "is not recommended": each(_SPLIT),
    },
    "docutils": {
        "Directive %r: %s argument(s) required, %s supplied": each(_NO_ARGUMENT),
        "Directive %r: maximum %s argument(s) allowed, %s supplied": _too_many,
        'Content block expected for the "%s" directive; none found.': each(EMPTY),
        'The "%s" directive is empty; content required.': each(EMPTY),
        'The "%s" directive requires content; none supplied.': each(EMPTY),
        "Directive %r cannot be mocked: %s": each(_ELSEWHERE),
        ".. hlist content is not a list": lambda near: of_directive("hlist", _NO_LIST),
        ".. acks content is not a list": lambda near: of_directive("acks", _NO_LIST),
        "content should be one image, followed by a single paragraph caption": (
            lambda near: of_directive("figure-md", _NO_FIGURE)
        ),
        "exception while evaluating only directive expression: %s": (
            lambda near, error: of_directive("only", _NO_TAGS)
        ),
        'Invalid class attribute value for "%s" directive: "%s".': each(_CLASS),
    },
}
