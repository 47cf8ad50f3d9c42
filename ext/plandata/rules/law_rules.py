"""What a law says of where its text is leads to one place."""

from collections.abc import Iterator

from plandata.model.plan import Plan
from plandata.model.problem import Problem
from plandata.model.subtype import Subtype
from plandata.rules.row_problem import Doubtful, at
from sitecheck.message import Message


def laws_have_one_text(plan: Plan, doubtful: Doubtful) -> Iterator[Problem]:
    """No address is left unused: a law has an id or an address, and a fragment belongs to one."""
    for law in plan.laws:
        if law.egov_id and law.address:
            message = Message("egov_id と address の両方があります。どちらか一つにしてください")
            yield at(law, Subtype.BAD_VALUE, "address", message)
    known = {law.id for law in plan.laws if law.egov_id or law.address}
    for article in plan.articles:
        if article.fragment and article.law not in known:
            message = Message(
                "法律「{law}」のアドレスがないので、使えません。"
                "laws.csv に egov_id か address を書いてください",
                law=article.law,
            )
            yield at(article, Subtype.BAD_VALUE, "fragment", message)
