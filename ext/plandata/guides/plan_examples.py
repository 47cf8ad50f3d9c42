"""What a plan has to show as examples: the first record of each kind."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from plandata.guides.guide_parts import Example, Examples
from plandata.model import records as m
from plandata.model.columns import column_at, columns_of
from plandata.model.lookup import group_levels, kind_of
from plandata.model.plan import Plan
from plandata.model.rows import key_of
from plandata.model.text import Text
from plandata.wording.conventions import language_name
from plandata.wording.labels import label
from plandata.wording.level_names import name
from plandata.wording.phrase import Phrase

#: The form of ids, without which one can be no example.
_CODE = re.compile(r"[0-9A-Za-z]+([._-][0-9A-Za-z]+)*")
_NUMBER = re.compile(r"[0-9]+$")
#: Stands for words that an editor will write.
_WORDS = "…"
#: As many periods as an example of rows has.
_MOST_PERIODS = 5
#: Files that have a part of their own before there is a row in them.
_EMPTY_TOO = ("progress", "errata", "periods", "measure_groups")
#: The kinds of things with an example: the field of the id; that of the usual name has ``_label``.
_KINDS = {
    "measure": "measure",
    "department": "dept",
    "article": "article",
    "term": "term",
    "figure": "figure",
    "flag": "flag",
    "stage": "stage",
    "role": "role",
    "indicator": "indicator",
}
Known = TypeVar("Known", bound=m.Record)


def examples(plan: Plan, language: str, spoken: str, fields: tuple[str, ...]) -> Examples:
    """What fills in the fields of a guide.

    Args:
        plan: The plan.
        language: The language of the page.
        spoken: The language in which the guide is there.
        fields: The fields that the guide has.
    """
    found = _examples(plan, language, spoken)
    each = {kind: [one.only(fields) for one in several] for kind, several in found.each.items()}
    return Examples(found.first.only(fields), each)


def _examples(plan: Plan, language: str, spoken: str) -> Examples:
    codes: dict[str, str] = {}
    words: dict[str, Phrase] = {}
    for field, kind in _KINDS.items():
        if (record := first(kind_of(kind).records(plan))) is not None:
            codes[field] = key_of(record)
            words[f"{field}_label"] = label(plan, kind, record, language)
    for field, records in {
        "value": plan.figure_values,
        "scale": plan.evaluation_scales,
        "result": plan.evaluation,
    }.items():
        if (record := first(records)) is not None:
            codes[field] = key_of(record)
    codes |= _calendar(plan) | _languages(plan, spoken)
    several = _several(plan, language)
    for level in several["level"][:1]:
        codes |= level.codes
        words |= level.words
    if measure := first(plan.measures):
        codes["new_measure"] = new = _next(plan, measure)
        words |= _rows(plan, measure, new, spoken)
    return Examples(Example(codes, words), several)


def parts(plan: Plan) -> list[str]:
    """The names of the parts of guides that a plan has a use for."""
    found = [file for file in plan.files if getattr(plan, file) or file in _EMPTY_TOO]
    several = {"years": plan.years if plan.is_known else (), "editions": plan.languages}
    return [*found, *(name for name, things in several.items() if len(things) > 1)]


def first(records: Iterable[Known]) -> Known | None:
    """The first of some records whose id is as it must be."""
    return next((one for one in records if _CODE.fullmatch(key_of(one))), None)


def _calendar(plan: Plan) -> dict[str, str]:
    years, periods = plan.years, [one.id for one in plan.timeline if _CODE.fullmatch(one.id)]
    found = {"period": periods[0], "last_period": periods[-1]} if periods else {}
    dates = {"published": plan.about.published, "first_year": years[0], "last_year": years[-1]}
    return {**found, **{field: str(value) for field, value in dates.items()}}


def _languages(plan: Plan, spoken: str) -> dict[str, str]:
    named = zip(("source", "other"), plan.languages, strict=False)
    found = dict(named)
    return {**found, **{f"{n}_name": language_name(code, spoken) for n, code in found.items()}}


def _several(plan: Plan, language: str) -> dict[str, list[Example]]:
    """The levels that have groups, the results of the plan before, and the first periods."""
    levels = []
    for level in group_levels(plan):
        if (group := first(plan.groups_at(level))) is not None:
            words = {
                "level_name": [name(plan, level, language)],
                "group_label": label(plan, level, group, language),
            }
            levels.append(Example({"level": level, "group": group.id}, words))
    results = [
        Example({"one": one.id}, {"one_name": [one.name.best(language)], "one_scale": [words]})
        for one in plan.evaluation
        if _CODE.fullmatch(one.id)
        and not one.parts  # what others make up isn't recorded
        and (scale := plan.find(m.Scale, one.scale))
        and scale.total is not None
        for words in [scale.name.best(language)]
    ]
    periods = [
        Example({"one": one.id, "carried": str(bool(number)).lower()}, {})
        for number, one in enumerate(plan.timeline[:_MOST_PERIODS])
        if _CODE.fullmatch(one.id)
    ]
    return {"level": levels, "result": results, "period": periods}


def _next(plan: Plan, measure: m.Measure) -> str:
    """An id for a measure that comes after those beside one."""
    beside = [one.id for one in plan.where(m.Measure, "group", measure.group)]
    last = beside[-1]
    number = _NUMBER.search(last)
    if not number or not _CODE.fullmatch(last):
        return f"{measure.id}-2"
    begin, following = last[: number.start()], int(number[0]) + 1
    while f"{begin}{following}" in plan.ids("measures"):
        following += 1
    return f"{begin}{following}"


def _rows(plan: Plan, measure: m.Measure, new: str, spoken: str) -> dict[str, Phrase]:
    """Headers and rows of files as an editor may write them."""
    flags = tuple(flag.id for flag in plan.flags)
    cells = []
    for header in measure.origin.header:
        column, _spoken = column_at(m.Measure, header, flags) or (None, "")
        if column is None or column.name == "number":
            cells.append("")
        elif column.flags:
            cells.append("false")
        elif column.kind is Text:
            cells.append(_WORDS)
        else:
            cells.append(new if column.key else str(getattr(measure, column.name)))
    period = plan.timeline[0].id if plan.timeline else ""
    result = plan.evaluation[0].id if plan.evaluation else ""
    said = {
        "measure": measure.id,
        "period": period,
        "evaluation": result,
        "recorded_on": str(plan.about.published),  # any day that the check takes
    }
    names = [
        (header, said.get(column.name, ""))
        for column in columns_of(m.Progress)
        for header in column.names(plan.languages)
    ]
    lines: Mapping[str, Sequence[str]] = {
        "measures_header": measure.origin.header,
        "measures_row": cells,
        "progress_header": [header for header, _cell in names],
        "progress_row": [cell for _header, cell in names],
    }
    return {field: [(",".join(line), spoken)] for field, line in lines.items()}
