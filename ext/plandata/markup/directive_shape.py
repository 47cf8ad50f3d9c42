"""Whether a directive is written as its kind asks, whatever it is about."""

from collections.abc import Iterator

from plandata.markup import faults
from plandata.markup.directive_forms import DirectiveForm
from plandata.markup.standard_markup import Shape
from plandata.model.problem import allowed
from sitecheck.message import Message
from sitecheck.text.part import Directive, Option, twice

#: What is wrong at a line.
Amiss = tuple[int, Message]


def of_form(form: DirectiveForm) -> Shape:
    """How a directive of the domain is written."""
    takes_words = form.content is not None
    return Shape(int(form.argument is not None), 0, False, tuple(form.options), takes_words)


def amiss(directive: Directive, shape: Shape) -> Iterator[Amiss]:
    """What is wrong with the words after the name, and with the options."""
    words, most = directive.text.split(), shape.required + shape.optional
    first = directive.line
    if len(words) < shape.required:
        yield first, Message("名前の後に、空白を置いて、何を示すかを書いてください")
    elif len(words) > most > 0 and not shape.spaced:
        message = Message(
            "「{words}」は多すぎます。名前の後に書けるのは{most}個です",
            words=directive.text,
            most=most,
        )
        yield first, message
    for option in directive.options:
        yield from _option(option, shape)
    for option in twice(directive.options):
        if shape.options is None or option.name in shape.options:
            yield option.line, faults.option_twice(option.name)


def amiss_inside(directive: Directive, shape: Shape) -> Iterator[Amiss]:
    """Words where none may stand."""
    takes_words = shape.required or shape.optional
    if (directive.content.strip() or (directive.text and not takes_words)) and not shape.content:
        message = Message("中に文章を書けません。始まりの行のすぐ下で閉じてください")
        yield directive.line, message


def amiss_values(directive: Directive, form: DirectiveForm) -> Iterator[Amiss]:
    """Options of the domain that lack a value."""
    for option in directive.options:
        if form.options.get(option.name) and not option.text:
            message = Message(
                "条件「{name}」に値がありません。「:」の後に書いてください", name=option.name
            )
            yield option.line, message


def _option(option: Option, shape: Shape) -> Iterator[Amiss]:
    if shape.options is not None and option.name not in shape.options:
        message = Message("「{name}」という条件はありません", name=option.name)
        known = allowed(option.name, shape.options)
        yield option.line, message.then(known if shape.options else Message("条件は書けません"))
