"""All that is wrong with a conf.py, before a build."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plandata.conf_file import Lines
from plandata.configuration import (
    conf_program,
    editions_setting,
    extension_list,
    misspelt_names,
    setting_values,
)
from plandata.configuration.conf_program import ConfError
from plandata.configuration.editions_setting import Settings
from plandata.configuration.known_settings import settings
from plandata.configuration.setting_fault import Fault
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.tables.reader import shown
from sitecheck.message import Message


def problems(conf: Path) -> Iterator[Problem]:
    """What is wrong with a conf.py."""
    try:
        values = conf_program.run(conf)
    except ConfError as error:
        yield _problem(conf, error.line, Subtype.SETTING, error.fault)
        return
    lines = Lines(conf)
    for fault in faults(conf, values, lines):
        yield problem(conf, lines, fault)


def faults(conf: Path, values: Mapping[str, Any], lines: Lines) -> Iterator[Fault]:
    """What is wrong with what a conf.py sets."""
    amiss = list(setting_values.faults(values))
    yield from amiss
    if not amiss and extension_list.are_known(values) and editions_setting.NAME in values:
        editions = values[editions_setting.NAME]
        for language in dict.fromkeys([values.get("language", next(iter(editions))), *editions]):
            yield from editions_setting.faults_of(editions, language, settings())
    yield from extension_list.faults(values, conf.parent)
    yield from misspelt_names.faults(lines, settings())


def sound(conf: Path) -> Mapping[str, Any]:
    """What a conf.py sets, which a build can use.

    Raises:
        ConfError: Something in it has to be mended first.
    """
    values, lines = conf_program.run(conf), Lines(conf)
    for fault in faults(conf, values, lines):
        if not fault.is_notice:
            raise ConfError(conf, lines.of(fault.setting, fault.word), fault.message)
    return values


def languages(conf: Path) -> Mapping[str, Settings]:
    """``plan_languages`` of a conf.py, by language, the first one first. Raises ConfError."""
    return conf_program.languages(conf, sound(conf))


def problem(conf: Path, lines: Lines, fault: Fault) -> Problem:
    """A fault with its place."""
    kind = Subtype.IDLE_SETTING if fault.is_notice else Subtype.SETTING
    return _problem(conf, lines.of(fault.setting, fault.word), kind, fault.message)


def _problem(conf: Path, line: int, kind: Subtype, message: Message) -> Problem:
    return Problem(subtype=kind, message=message, file=shown(conf), line=line)
