"""Reports that are made up, and what stands on the standard output for one."""

import pytest
from hypothesis import strategies as st

from sitecheck import formats
from sitecheck.finding import Finding
from sitecheck.formats.entry import Entry, Place, Report, Rule, of_findings
from sitecheck.message import Message

#: What harms a log, a console, an address or a markup, among whatever people write.
HOSTILE = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)
    | st.sampled_from(
        [
            *("\n::error::", "\r", "::", "##[error]", "%0A", "%", ",", ":", "\x1b[31m"),
            *("{0}", "}}", "[a](b)", "](1)", "<script>", "`", '"', "\\", "../", "//", " "),
            *("\u2028", "\u202e", "𠮷葛\U000e0100"),
        ]
    ),
    min_size=1,
    max_size=5,
).map("".join)
PALE = Finding("axe", "1.4.3", "en/計画.html", "<p>", Message("薄い"), view="320 px, dark")
#: The names of rules are ours.
RULES = st.sampled_from(["plan.dangling", "text.era", "axe"])
PLACES = st.builds(
    Place, file=HOSTILE.filter(str.strip), line=st.integers(0, 9), built=st.booleans()
)


@st.composite
def hostile_reports(draw: st.DrawFn) -> Report:
    """Reports in which all words of files are hostile."""
    entries = draw(st.lists(st.tuples(RULES, HOSTILE, PLACES, st.booleans(), HOSTILE), max_size=4))
    told: list[Entry] = []
    for rule, words, place, notice, other in entries:
        finding = Finding(rule, "1.1.1", place.file, words, Message("{words}", words=other))
        (entry,) = of_findings([finding], {}, "ja", built=place.built)
        told.append(
            Entry(
                rule=Rule(rule, "意味", notice),
                message=f"値: {entry.message}",
                printed=entry.printed,
                identity=entry.identity,
                place=place,
                element=entry.element,
                others=(place,) * notice,
            )
        )
    return Report(tool="sitecheck", version="1.2.3", language="ja", entries=tuple(told))


def printed(report: Report, form: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a program reads."""
    capsys.readouterr()
    formats.FORMATS[form](report)
    out, err = capsys.readouterr()
    assert err == ""
    return out


def report(*entries: Entry, language: str = "ja") -> Report:
    """A report of a tool of ours."""
    return Report(tool="sitecheck", version="1.2.3", language=language, entries=entries)


def plain(language: str = "ja") -> Report:
    """One of each thing that an entry may have."""
    late = Finding("text.era", "best-practice", "docs/page.md", "", Message("年です"), line=4)
    column = Entry(
        rule=Rule("plan.full-width", "全角です", is_notice=True),
        message="列「name」（B列）: 全角です",
        printed="data/goals.csv:3: 列「name」（B列）: 全角です [plan.full-width]",
        identity="name",
        place=Place("data/goals.csv", 3),
        table="goals",
        column="name",
        position=2,
        row="1-1",
        others=(Place("data/goals.csv", 5), Place("data/areas.csv")),
        follows=7,
    )
    meanings = {"axe": "axeの規則", "text.era": "西暦のない年です"}
    return report(
        *of_findings([PALE], meanings, language, built=True),
        *of_findings([PALE], meanings, language, built=True, excluded="絵の題です"),
        *of_findings([late, late], meanings, language),
        column,
        language=language,
    )
