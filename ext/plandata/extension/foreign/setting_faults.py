"""What is wrong with conf.py, of which Sphinx tells without a place and goes on."""

import re

from plandata.configuration import setting_values
from plandata.extension.foreign.nearby import Nearby
from plandata.extension.foreign.told_words import Faults, Placed, Saying, as_it_stands, texts
from plandata.model.problem import allowed
from sitecheck.message import Message


def _option(near: Nearby, name: str) -> Placed:
    message = Message("テーマに「{name}」という設定はありません", name=name)
    return Placed(
        message.then(allowed(name, near.theme_options())), near.setting("html_theme_options")
    )


def _choice(near: Nearby, name: str, known: str, value: str) -> Placed:
    return Placed(setting_values.other_choice(name, value, texts(known)), near.setting(name))


def _kind(near: Nearby, name: str, _given: str, wanted: str) -> Placed:
    kinds = re.findall(r"\w+", wanted.replace(" or ", " ")) or [wanted]
    message = setting_values.other_kind(name, near.value(name), kinds)
    return Placed(message, near.setting(name))


def _no_file(name: str) -> Saying:
    """A file that a setting names isn't there."""
    return lambda near, path: Placed(near.no_file(path), near.setting(name))


def _of_myst(near: Nearby, words: str) -> Placed:
    name = f"myst_{next(texts(words), '')}"
    message = Message("設定「{name}」の値は使えません", name=name)
    return Placed(message.then(as_it_stands(words)), near.setting(name))


FAULTS: Faults = {
    "config.theme_option": {"unsupported theme option %r given": _option},
    "config.value": {
        "The config value `{name}` has to be a one of {candidates}, but `{current}` is given.": (
            _choice
        ),
        "The config value `{name}' has type `{current.__name__}'; expected {permitted}.": _kind,
        "The config value `{name}' has type `{current.__name__}', defaults to "
        "`{default.__name__}'.": _kind,
        "myst configuration invalid: %s": _of_myst,
    },
    "config.file": {
        "logo file %r does not exist": _no_file("html_logo"),
        "favicon file %r does not exist": _no_file("html_favicon"),
        "html_static_path entry %r does not exist": _no_file("html_static_path"),
        "html_extra_path entry %r does not exist": _no_file("html_extra_path"),
    },
}
