"""Rules that hold across rows and files: generators of problems over a loaded plan."""

from importlib import import_module

from plandata.model.columns import columns_of
from plandata.model.rows import record_types
from plandata.rules.count_rules import results_add_up
from plandata.rules.group_rules import (
    groups_stand_below_their_parents,
    labels_have_a_name,
    levels_have_names_of_their_own,
    measures_are_listed_elsewhere,
    measures_stand_in_groups,
)
from plandata.rules.indicator_rules import (
    indicator_values_are_values,
    indicators_are_of_one_thing,
    money_has_a_unit,
)
from plandata.rules.law_rules import laws_have_one_text
from plandata.rules.reference_rules import errata_name_cells, strands_end_at_a_theme
from plandata.rules.row_problem import Rules
from plandata.rules.schedule_rules import (
    carried_stages_go_on,
    every_period_scheduled,
    orders_count_from_one,
    periods_are_the_plans,
    periods_have_names,
)
from plandata.rules.word_rules import (
    aliases_name_one_term,
    figures_have_numbers,
    figures_have_numbers_of_their_own,
    pages_run_forward,
)

#: The rules for every plan.
RULES: Rules = {
    periods_have_names: ("periods",),
    periods_are_the_plans: tuple(
        name
        for name, record in record_types().items()
        if name == "plan" or any(column.of_plan for column in columns_of(record))
    ),
    levels_have_names_of_their_own: ("levels", "vocabularies"),
    labels_have_a_name: ("levels",),
    groups_stand_below_their_parents: ("levels", "groups"),
    measures_stand_in_groups: ("levels", "groups", "measures"),
    measures_are_listed_elsewhere: ("groups", "measures", "measure_groups"),
    every_period_scheduled: ("plan", "periods", "measures", "schedule"),
    orders_count_from_one: ("schedule", "history"),
    carried_stages_go_on: ("plan", "periods", "measures", "schedule"),
    errata_name_cells: tuple(name for name in record_types() if name != "plan"),
    indicators_are_of_one_thing: ("indicators",),
    indicator_values_are_values: ("plan", "periods", "indicators", "indicator_values"),
    money_has_a_unit: ("plan", "money"),
    laws_have_one_text: ("laws", "articles"),
    results_add_up: ("evaluation", "evaluation_scales", "errata"),
    strands_end_at_a_theme: ("comprehensive_plan",),
    figures_have_numbers: ("figures",),
    figures_have_numbers_of_their_own: ("figures", "errata"),
    aliases_name_one_term: ("glossary",),
    pages_run_forward: (),
}
#: The modules of rules for plans in a language.
_OF_LANGUAGE = {"ja": "plandata.rules.japanese_rules"}


def rules(source: str) -> Rules:
    """The rules for a plan that is written in a language."""
    module = _OF_LANGUAGE.get(source)
    return {**RULES, **import_module(module).RULES} if module else RULES
