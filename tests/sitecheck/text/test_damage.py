"""A small page damaged in each way: the damaged line is told, and no word of the page is lost."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitecheck.text import myst_page
from sitecheck.text.part import Passage, Target, Unreadable
from sitecheck.text.source import sources
from sitecheck.text.text_rules import broken, findings
from tests.sitecheck.text.reading import WORDING, told

Draw = st.DrawFn
#: A block of a page, and which of its lines are damaged.
Damaged = tuple[str, set[int]]

WORDS = st.sampled_from(
    [
        "計画",
        "広報",
        "市民の声",
        "データ",
        "ネットワーク",
        "情報化",
        "くらし",
        "取組み",
        "まちづくり",
    ]
)
SENTENCES = st.builds("{}を{}に生かします。".format, WORDS, WORDS)
ROLES = st.sampled_from(["plan:fy", "plan:term", "plan:measure", "ref", "doc", "kbd"])
GOOD = st.one_of(
    SENTENCES,
    st.builds("これは**{}**と`{}`です。".format, WORDS, WORDS),
    st.builds("{{kbd}}`{}`を押します。".format, WORDS),
    st.builds("[{}](about.md)を見てください。".format, WORDS),
    st.builds("- {}\n- {}".format, WORDS, WORDS),
    st.builds("| {} | {} |\n|---|---|\n| {} | `a` |".format, WORDS, WORDS, WORDS),
    st.builds(":::{{note}}\n{}\n:::".format, SENTENCES),
    st.builds("```text\n{}\n```".format, WORDS),
    st.builds("::::{{note}}\n:::{{tip}}\n{}\n:::\n::::".format, SENTENCES),
)


def role(draw: Draw) -> Damaged:
    written = list(f"{{{draw(ROLES)}}}`2018`")
    last = len(written) - 1
    others = {
        0: "｛",
        written.index("}"): "｝",
        written.index("`"): "'´｀’\"",
        last: "´｀",
    }
    if ":" in written:
        others[written.index(":")] = "："
    changed = draw(st.sets(st.sampled_from(sorted(others)), min_size=1))
    for place in changed:
        written[place] = draw(st.sampled_from(others[place]))
    return f"{draw(WORDS)}は{''.join(written)}です。", {0}


def link(draw: Draw) -> Damaged:
    address = draw(st.sampled_from(["#mark", "about.md", "a/b.md#c", "https://www.example.jp/"]))
    written = list(f"[{draw(WORDS)}]({address})")
    signs = {0: "［", written.index("]"): "］", written.index("("): "（", len(written) - 1: "）"}
    for place in draw(st.sets(st.sampled_from(sorted(signs)), min_size=1)):
        written[place] = signs[place]
    return f"{draw(WORDS)}は{''.join(written)}です。", {0}


def emphasis(draw: Draw) -> Damaged:
    sign = draw(st.sampled_from(["**", "*", "***", "_"]))
    marks = draw(st.sampled_from(["「」", "『』", "（）", "【】", "〈〉", "“”"]))
    words = f"{marks[0]}{draw(WORDS)}{marks[1]}"
    return f"{draw(WORDS)}の{sign}{words}{sign}です。", {0}


def heading(draw: Draw) -> Damaged:
    sign = draw(st.sampled_from(["##", "###", "#", "＃", "＃＃", "＃ ", "＃＃ ", "#\u3000", "#＃"]))
    return f"{sign}{draw(WORDS)}", {0}


def line_break(draw: Draw) -> Damaged:
    before = draw(st.lists(SENTENCES, max_size=2))
    lines = [*before, f"{draw(WORDS)}の{draw(WORDS)}", f"{draw(WORDS)}です。"]
    return "\n".join(lines), {len(before)}


def bullets(draw: Draw) -> Damaged:
    sign = draw(st.sampled_from(["・", "-", "－", "●", "*", "■", "1.", "-\u3000"]))
    items = draw(st.lists(SENTENCES, min_size=2, max_size=4))
    return "\n".join(f"{sign}{item}" for item in items), set(range(len(items)))


def row(draw: Draw) -> Damaged:
    columns = draw(st.integers(2, 4))
    rows = [["名前"] * columns, ["---"] * columns]
    rows += [[draw(WORDS) for _ in range(columns)] for _ in range(draw(st.integers(1, 3)))]
    number = draw(st.integers(2, len(rows) - 1))
    damage = draw(st.sampled_from(["more", "fewer", "code"]))
    if damage == "more":
        rows[number].append(draw(WORDS))
    elif damage == "fewer":
        rows[number].pop()
    else:
        rows[number][0] = "`a|b`"
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows), {number}


def no_delimiter(draw: Draw) -> Damaged:
    bar = draw(st.sampled_from("|｜"))
    rows = draw(st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=4))
    return "\n".join(f"{bar} {one} {bar} {other} {bar}" for one, other in rows), {0}


def list_row(draw: Draw) -> Damaged:
    rows = [[draw(WORDS), draw(WORDS)] for _ in range(draw(st.integers(2, 4)))]
    number = draw(st.integers(1, len(rows) - 1))
    if draw(st.booleans()):
        rows[number].pop()
    else:
        rows[number].append(draw(WORDS))
    lines = [":::{list-table} 題", ""]
    place = 0
    for index, cells in enumerate(rows):
        place = len(lines) if index == number else place
        lines += [f"{'  ' if at else '* '}- {cell}" for at, cell in enumerate(cells)]
    return "\n".join([*lines, ":::"]), {place}


def sign_of_fence(draw: Draw) -> Damaged:
    begin = draw(
        st.sampled_from(
            [
                "：：：{note}",
                ":：:{note}",
                "::{note}",
                ":::｛note｝",
                ":::{note",
                ":::note",
                "\u3000:::{note}",
            ]
        )
    )
    return f"{begin}\n{draw(SENTENCES)}\n", {0}


def open_fence(draw: Draw) -> Damaged:
    begin, end = draw(
        st.sampled_from(
            [(":::{note}", ""), ("```{note}", ""), ("::::{note}", ":::"), ("````{note}", "```")]
        )
    )
    return f"{begin}\n{draw(SENTENCES)}\n{end}", {0, 2}


def stray_end(draw: Draw) -> Damaged:
    return f":::{{note}}\n{draw(SENTENCES)}\n:::\n\n::::\n", {4}


DAMAGE: list[Callable[[Draw], Damaged]] = [
    *(role, link, emphasis, heading, line_break, bullets, row, no_delimiter, list_row),
    *(sign_of_fence, open_fence, stray_end),
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_damaged_line_is_told_and_every_word_is_read(
    damage: Callable[[Draw], Damaged], data: st.DataObject
) -> None:
    before = data.draw(st.lists(GOOD, max_size=3))
    after = data.draw(st.lists(SENTENCES, max_size=2))
    block, lines = data.draw(st.composite(lambda draw: damage(draw))())
    page = "\n\n".join(["# 題", *before, block, *after])
    assert told("\n\n".join(["# 題", *before, *after])) == []

    begin = "\n\n".join(["# 題", *before, ""]).count("\n") + 1
    found = {line: rule for rule, line, _words in told(page)}
    assert found.keys() & {begin + line for line in lines}, page
    if "fence" in found.values():  # whatever it swallows is read when it has been mended
        return
    read = "".join(part.text for part in myst_page.parts(page) if isinstance(part, Passage))
    assert all(words in read for words in after), page


@settings(max_examples=100)
@given(
    lines=st.lists(SENTENCES, min_size=2, max_size=6),
    data=st.data(),
    encoding=st.sampled_from(["cp932", "utf-16", "mixed", "euc_jp"]),
)
def test_a_file_in_another_encoding_is_told_with_its_line(
    lines: list[str], data: st.DataObject, encoding: str
) -> None:
    number = data.draw(st.integers(0, len(lines) - 1)) if encoding == "mixed" else 0
    codec = "cp932" if encoding == "mixed" else encoding
    content = b"".join(
        f"{line}\n".encode(codec if encoding != "mixed" or at == number else "utf-8")
        for at, line in enumerate(lines)
    )
    if encoding == "utf-16":
        content = "\n".join(lines).encode(codec)
    with TemporaryDirectory() as folder:
        Path(folder, "page.md").write_bytes(content)
        (source,) = sources(Path(folder))
    found = [(rule.id, line) for line, _label, rule, _words in broken(source.parts, WORDING)]
    assert found == [("unreadable", number + 1)]


@settings(max_examples=100)
@given(
    lines=st.lists(SENTENCES, min_size=1, max_size=6),
    data=st.data(),
    letter=st.sampled_from("\0\x07\x1b\x7f\u200b\u200e\u202e\ufeff\ufffd"),
)
def test_a_letter_that_nobody_sees_is_told_with_its_line(
    lines: list[str], data: st.DataObject, letter: str
) -> None:
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = f"{lines[number][:2]}{letter}{lines[number][2:]}"
    with TemporaryDirectory() as folder:
        Path(folder, "page.md").write_text("\n\n".join(lines), "utf-8")
        (source,) = sources(Path(folder))
    found = [(rule.id, line, words) for line, _label, rule, words in broken(source.parts, WORDING)]
    assert found == [("invisible", 2 * number + 1, f"U+{ord(letter):04X}")]


def test_a_page_that_cannot_be_read_still_has_the_places_to_which_links_lead(
    tmp_path: Path,
) -> None:
    (tmp_path / "page.md").write_bytes("# 題\n\n(mark)=\n## 計 画\n".encode("cp932"))
    (source,) = sources(tmp_path)
    unreadable, place = source.parts
    assert isinstance(unreadable, Unreadable)
    assert place == Target("mark", 3)


def test_a_damaged_line_of_a_catalogue_is_told_once(tmp_path: Path) -> None:
    text = 'msgid "計画"\nmsgstr "pl\ufffdan"\n\nmsgid "施策"\nmsgstr "mea\u200bsure"\n'
    (tmp_path / "page.po").write_text(text, "utf-8")
    (source,) = sources(tmp_path)
    assert [(rule.id, line) for line, _label, rule, _words in broken(source.parts, WORDING)] == [
        ("invisible", 5),
        ("catalogue", 2),
    ]


@pytest.mark.parametrize(
    ("page", "line", "said"),
    [
        ("# 題\n\n<<<<<<< HEAD\n一 つ\n=======\n二\n>>>>>>> theirs\n", 3, "<<<<<<<"),
        ("# 題\n\n二 つ\n>>>>>>> theirs\n", 4, "<<<<<<<"),
        ("# 題\n\n一\ufffdｱ\n\n二\x81ｱ\n\n三\ufffd①\n", 3, "文字化け"),
        ("# 題\n\nか\u3099く\n", 3, "濁点"),
        ("# 題\n\n一\u2028二\n", 3, "U+2028"),
        ("# 題\n\n一\u00ad二\n", 3, "U+00AD"),
        ("# 題\n\n運⽤を始めます。\n", 3, "部首"),
    ],
)
def test_a_damaged_page_is_told_once(tmp_path: Path, page: str, line: int, said: str) -> None:
    (tmp_path / "page.md").write_text(page, "utf-8")

    [finding] = findings(sources(tmp_path), WORDING)

    assert finding.line == line
    assert said in str(finding)
