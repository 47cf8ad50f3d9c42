"""Rules that hold across rows and files: generators of problems over a loaded plan."""

from collections.abc import Callable, Iterator

from plandata.model.columns import columns_of
from plandata.model.plan import Plan, record_types
from plandata.model.problem import Problem
from plandata.rules.count_rules import results_add_up
from plandata.rules.reference_rules import errata_name_cells, strands_end_at_a_theme
from plandata.rules.row_problem import Doubtful
from plandata.rules.schedule_rules import (
    carried_stages_go_on,
    every_year_scheduled,
    orders_count_from_one,
    years_in_range,
)
from plandata.rules.word_rules import (
    aliases_name_one_term,
    figures_have_numbers,
    figures_have_numbers_of_their_own,
    groups_follow_readings,
    pages_run_forward,
    readings_are_kana,
    translations_are_translated,
)

#: Every rule with the files that it reads. What one has told is no matter of those after it.
RULES: dict[Callable[[Plan, Doubtful], Iterator[Problem]], tuple[str, ...]] = {
    years_in_range: tuple(
        name
        for name, record in record_types().items()
        if name == "plan" or any(column.of_plan for column in columns_of(record))
    ),
    every_year_scheduled: ("plan", "measures", "schedule"),
    orders_count_from_one: ("schedule", "history"),
    carried_stages_go_on: ("plan", "measures", "schedule"),
    groups_follow_readings: ("glossary",),
    errata_name_cells: tuple(name for name in record_types() if name != "plan"),
    results_add_up: ("evaluation", "evaluation_scales", "errata"),
    strands_end_at_a_theme: ("comprehensive_plan",),
    readings_are_kana: (),
    figures_have_numbers: ("figures",),
    figures_have_numbers_of_their_own: ("figures", "errata"),
    aliases_name_one_term: ("glossary",),
    pages_run_forward: (),
    translations_are_translated: (),
}
