"""Index pages: measures by law article, department, fiscal year and mark; terms in 五十音 order."""

from functools import cache

from sphinx.locale import get_translation

from plandata import markup
from plandata.extension.plan_index import Groups, Heading, Name, PlanIndex
from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.model.query import Query, has, select
from plandata.model.records.indicators import TARGET
from plandata.wording.collation import group, sort_key
from plandata.wording.dates import is_by_years, period
from plandata.wording.indicator_words import last, value_words
from plandata.wording.labels import label
from plandata.wording.level_names import MEASURE, heading
from plandata.wording.phrase import Label, Phrase

_ = get_translation("plandata")

#: What the whole plan is called among groups; no group has such an id.
_WHOLE = "_plan"


class ArticleIndex(PlanIndex):
    """Measures by the law article that they carry out."""

    name = "article"
    localname = _("Index by law article")
    shortname = _("law articles")
    description = _("{measures} of the plan listed by the law article that they carry out.")
    listing, head = "articles", "article"

    def groups(self) -> Groups:
        """One group an article."""
        for article in self.plan.articles:
            heading = label(self.plan, "article", article, self.language)
            yield Heading.of(heading, article.id), self.measures(Query(article=article.id))


class DepartmentIndex(PlanIndex):
    """Measures by department."""

    name = "department"
    localname = _("Index by department")
    shortname = _("departments")
    description = _("{measures} of the plan listed by the department in charge.")
    listing, head = "departments", "dept"

    def groups(self) -> Groups:
        """One group a department, in the order of the readings."""
        for department in sorted(self.plan.departments, key=self.place):
            heading = Heading.of([department.name.best(self.language)], department.id)
            measures = select(self.plan, Query(department=department.id))
            yield heading, [("measure", one, self.role(one, department.id)) for one in measures]

    def role(self, measure: m.Measure, department: str) -> Name:
        """The role of a department in a measure."""
        role = self.plan.find(m.Role, self.plan.roles_in(measure)[department])
        return Name([role.name.best(self.language)] if role else [])

    def place(self, department: m.Department) -> tuple[bool, int, str, str]:
        """Where a department stands in the pages' language."""
        return sort_key(department.name.best(self.language), department.reading, self.language)


class PeriodIndex(PlanIndex):
    """Measures by fiscal year or another period, with their stage in it.

    Its name stands in the page's address and stays, whatever the periods are.
    """

    name = "year"
    localname = _("Index by fiscal year")
    shortname = _("fiscal years")
    description = _("{measures} of the plan listed by fiscal year, with their stage in that year.")

    @classmethod
    def of_plan(cls, plan: Plan, language: str) -> type[PlanIndex]:
        """The index by fiscal year, or by period where the plan has others."""
        made = super().of_plan(plan, language)
        if not is_by_years(plan):
            made.localname, made.shortname = _("Index by period"), _("periods")
            told = _("{measures} of the plan listed by period, with their stage in that period.")
            measures, _spoken = heading(plan, MEASURE, language, several=True)
            made.description = str(told).replace("{measures}", measures)
        return made

    def groups(self) -> Groups:
        """One group a period, with the measures that have a stage in it."""
        between: Label = str(_(", ")), self.language
        said = {stage.id: (between, stage.name.best(self.language)) for stage in self.plan.stages}

        @cache
        def words(stages: tuple[str, ...]) -> Name:
            return Name([part for stage in stages for part in said[stage]][1:])

        for one in self.plan.timeline if has(self.plan, "schedule") else ():
            stages = (
                (measure, tuple(entry.stage for entry in self.plan.cell(measure, one.id)))
                for measure in self.plan.measures
            )
            yield (
                Heading.of([period(self.plan, one, self.language)], str(one.id)),
                [("measure", measure, words(found)) for measure, found in stages if found],
            )


class IndicatorIndex(PlanIndex):
    """Indicators by the widest group in which they are measured."""

    name = "indicator"
    localname = _("Index of indicators")
    shortname = _("indicators")
    description = _("Indicators of the plan, with the last target of each.")

    def groups(self) -> Groups:
        """One group a group of the widest level; those of no group come first."""
        found: dict[str, list[tuple[str, m.Record, str]]] = {}
        for one in self.plan.indicators:
            found.setdefault(self.root(one), []).append(("indicator", one, self.target(one)))
        for id, members in found.items():
            group = self.plan.find(m.Group, id)
            words: Phrase = [(str(_("Whole plan")), self.language)]
            if group:
                words = label(self.plan, group.level, group, self.language)
            yield Heading.of(words, id or _WHOLE), members

    def root(self, indicator: m.Indicator) -> str:
        """The id of the widest group of what an indicator measures, "" where it has none."""
        measure = self.plan.find(m.Measure, indicator.measure)
        group = self.plan.find(m.Group, measure.group if measure else indicator.group)
        return next((one.id for one in self.plan.path_to(group)), "")

    def target(self, indicator: m.Indicator) -> Name:
        """The last target."""
        value = last(self.plan, indicator, TARGET)
        return Name(value_words(indicator, value, self.language) if value else [])


class FlagIndex(PlanIndex):
    """Measures by mark."""

    name = "flag"
    localname = _("Index by mark")
    shortname = _("marks")
    description = _("{measures} of the plan listed by mark, such as priority.")

    def groups(self) -> Groups:
        """One group a mark."""
        for flag in self.plan.flags:
            heading = Heading.of([flag.name.best(self.language)], flag.id)
            yield heading, self.measures(Query(flag=flag.id))


class TermIndex(PlanIndex):
    """Terms of the glossary: digits and letters, then the 五十音."""

    name = "term"
    localname = _("Index of terms")
    shortname = _("terms")
    description = _("Terms of the glossary in alphabetical order.")
    alike = False
    listing = head = "glossary"

    def groups(self) -> Groups:
        """One group a letter, or a row of the 五十音; the reading where the term has it."""
        groups: dict[Heading, list[tuple[str, m.Record, str]]] = {}
        for term in sorted(self.plan.glossary, key=self.place):
            name = term.term.best(self.language)
            words = group(name, term.reading)
            note = term.reading if words[1] == self.plan.source else ""
            groups.setdefault(Heading.of([words], words[0]), []).append(("term", term, note))
        yield from groups.items()

    def place(self, term: m.Term) -> tuple[bool, int, str, str]:
        """Where a term stands in the pages' language."""
        return sort_key(term.term.best(self.language), term.reading, self.language)


_MADE = (ArticleIndex, DepartmentIndex, PeriodIndex, IndicatorIndex, FlagIndex, TermIndex)
INDICES = [index for name in markup.INDICES for index in _MADE if index.name == name]
