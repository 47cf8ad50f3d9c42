"""What is wrong with cards, grids, tabs and icons of sphinx-design, and with diagrams."""

from plandata.extension.foreign import option_values
from plandata.extension.foreign.markup_faults import EMPTY
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults
from plandata.markup.faults import of_directive
from sitecheck.message import Message

#: What an author calls a component that sphinx-design calls otherwise.
_NAMES = {"grid-row": "grid", "literal_block": "code-block"}

_TWICE = Message("見出し（header）か末尾（footer）を、二通りに書いています。一つにしてください")
_OLD = Message(
    "区切り「^^^」と「+++」は古い書き方です。{{card-header}}と{{card-footer}}を使ってください"
)
_CHOSEN = Message("selected のあるタブが二つ以上あります。一つにしてください")
_OPEN = Message("open のある dropdown が二つ以上あります。一つにしてください")
_BOTH = Message("図のファイルの名前と、図の中身の、どちらか一つにしてください")


def _children(_near: Nearby, around: str, inside: str) -> Message:
    message = Message("中に書けるのは{{{inside}}}だけです", inside=_NAMES.get(inside, inside))
    return of_directive(_NAMES.get(around, around), message)


def _parent(_near: Nearby, inside: str, *around: str) -> Message:
    message = Message("{{{around}}}の中に書いてください", around=_NAMES.get(around[0], around[0]))
    return of_directive(inside, message)


def _argument(near: Nearby, error: str) -> Message:
    given = near.words.rpartition("}")[2].strip()
    message = Message("名前の後の「{words}」は使えません", words=given)
    return message.then(option_values.reason(given, error))


def _icon(_near: Nearby, error: str) -> Message:
    name = error.rpartition(": ")[2].strip("'\"")
    return Message("アイコン「{name}」はありません。名前を直してください", name=name)


def _height(_near: Nearby, height: str, _form: str) -> Message:
    return Message(
        "アイコンの大きさ「{height}」は使えません。「1em」のように書いてください", height=height
    )


FAULTS: Faults = {
    "design": {
        "All children of a %r should be a %r": _children,
        "All children of a %r should be %r": _children,
        "All children of an %r should be %r": _children,
        "The parent of a %r should be a %r": _parent,
        "The parent of a %r should be a %r or %r": _parent,
    },
    "design.tab": {
        "Multiple selected 'tab-item' directives": lambda near: _CHOSEN,
    },
    "design.accordion": {
        "Multiple open 'dropdown' items in an 'accordion'; keeping only the first open": (
            lambda near: _OPEN
        ),
    },
    "design.card": {
        "Card has multiple %r directives; merging them into one": lambda near, name: _TWICE,
        "Card mixes '^^^'/'+++' separators with card-header/card-footer directives; %s": (
            lambda near, rest: _TWICE
        ),
        "Card ':%s:' option ignored: %s": lambda near, name, rest: _TWICE,
    },
    "design.card_legacy": {
        "The '^^^'/'+++' card header/footer separators are deprecated; %s": (
            lambda near, rest: _OLD
        ),
    },
    "docutils": {
        "Invalid directive argument: %s": _argument,
        "Invalid octicon content: Invalid height: %r, %s": _height,
        "Invalid material-%s icon content: %s Invalid height: %r, %s": (
            lambda near, style, kind, height, form: _height(near, height, form)
        ),
        "Invalid octicon content: %s": _icon,
        "Invalid material-%s icon content: %s": lambda near, style, error: _icon(near, error),
        'Ignoring "mermaid" directive without content.': (
            lambda near: of_directive("mermaid", EMPTY)
        ),
        "Mermaid directive cannot have both content and a filename argument": (
            lambda near: of_directive("mermaid", _BOTH)
        ),
    },
}
