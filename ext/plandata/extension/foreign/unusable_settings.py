"""Settings of conf.py that can't be used: told in a build before anything uses them."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from plandata.conf_file import Lines
from plandata.configuration import (
    conf_check,
    editions_setting,
    extension_list,
    misspelt_names,
    setting_values,
)
from plandata.configuration.known_settings import WORDS, settings
from plandata.extension import internals
from plandata.extension.warning import BuildEndedError, said, warn_of
from plandata.tables.reader import shown
from sitecheck.message import Message
from sitecheck.text_file import placed


def error(app: Sphinx, setting: str, message: Message, word: object = None) -> BuildEndedError:
    """What ends a build over a setting, or over a word in it, with its place."""
    conf = Path(app.confdir, "conf.py")
    return BuildEndedError(said(placed(shown(conf), Lines(conf).of(setting, word), message)))


def sets(app: Sphinx, setting: str) -> bool:
    """Whether conf.py has a setting."""
    return bool(Lines(Path(app.confdir, "conf.py")).of(setting))


def tell(app: Sphinx, config: Config) -> None:
    """Warn of what can't be used, and go on without it (``config-inited``, among the first).

    What is without effect is told as a notice.
    """
    conf = Path(app.confdir, "conf.py")
    lines = Lines(conf)
    values = {name: config[name] for name in internals.given(config) if name in settings()}
    ending = list(editions_setting.faults(values.get(editions_setting.NAME)))
    found = [fault for fault in setting_values.faults(values) if fault not in ending]
    found += [one for one in extension_list.faults(values, Path(app.srcdir)) if one.is_notice]
    found += misspelt_names.faults(lines, [*settings(), *config.values])
    for fault in found:
        warn_of(conf_check.problem(conf, lines, fault))
    for name in {one.setting for one in found if not one.is_notice}:
        if name in config.values and name != editions_setting.NAME:
            config[name] = _usable(config, name, [one.word for one in found if one.setting == name])


def _usable(config: Config, name: str, bad: list[Any]) -> Any:
    """What there is in the place of a value: the good words of a list, or the default."""
    if name in WORDS and None not in bad:
        return [word for word in config[name] if word not in bad]
    default: Any = config.values[name].default
    value = default(config) if callable(default) else default
    # that of copyright is another name of the same
    return "" if any(setting_values.of_value(name, value)) else value
