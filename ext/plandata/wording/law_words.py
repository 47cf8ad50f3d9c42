"""Laws and their articles as the language of the page says them, and where their texts are."""

from plandata.model import records as m
from plandata.model.plan import Plan
from plandata.wording import dates
from plandata.wording.conventions import conventions
from plandata.wording.phrase import Label, Phrase, filled
from plandata.wording.phrasebook import translator


def article_words(plan: Plan, article: m.Article, language: str) -> Label | None:
    """An article as its law has it, by its number or by a name; None for a whole law."""
    if article.part:
        return article.part.best(language)
    if not article.number:
        return None
    parts = conventions(plan.source).article_parts(article.number)
    if parts:
        return conventions(language).article(parts), language
    return article.number, language if article.number.isascii() else plan.source


def article_label(plan: Plan, article: m.Article, language: str) -> Phrase:
    """A law and its article: 番号法第9条の2."""
    law = law_of(plan, article).label.best(language)
    words = article_words(plan, article, language)
    if words is None:
        return [law]
    _ = translator(language)
    return filled(_("{law}, {article}"), language, law=law, article=words)


def law_of(plan: Plan, article: m.Article) -> m.Law:
    """The law to which an article belongs."""
    law = plan.find(m.Law, article.law)
    assert law, "load() keeps no article without its law"
    return law


def address(law: m.Law, article: m.Article | None = None) -> str:
    """Where the text of a law or of an article can be read; "" where nobody said."""
    found = law.address
    if law.egov_id:
        found = conventions("ja").law_address(law.egov_id)  # Japan's own database
    if found and article and article.fragment:
        return f"{found.partition('#')[0]}#{article.fragment}"
    return found


def has_changed(plan: Plan, article: m.Article) -> bool:
    """Whether what has a number in a law may have another today than at the time of the plan."""
    state = article.state or law_of(plan, article).state
    return bool(state and (article.number or article.part))


def state_words(plan: Plan, changed: m.Law | m.Article, language: str) -> Phrase:
    """What became of a law or an article after the plan: since when, what, and what says so."""
    _ = translator(language)
    words: Phrase = [changed.state.best(language)]
    if changed.changed_on:
        since = dates.day(plan, changed.changed_on, language, printed=False)
        state = changed.state.best(language)
        words = filled(_("{date}: {state}"), language, date=since, state=state)
    if changed.state_source:
        words += filled(_(" ({label})"), language, label=changed.state_source.best(language))
    return words
