"""Values to a bar chart as SVG, without Sphinx."""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from plandata.output.chart import Bar, draw

SVG = "{http://www.w3.org/2000/svg}"
BARS = [
    Bar("アジ", Decimal("62.5"), "62.5%"),
    Bar("イワシ", Decimal(25), "25%"),
    Bar("貝", Decimal(0), "0%"),
]


def chart(
    bars: Sequence[Bar] = BARS,
    full: str = "100",
    id: str = "chart-catch",
    title: str = "とれた魚",
    description: str = "アジが62.5%です。",
) -> ET.Element:
    """A chart as its reader's program parses it."""
    return ET.fromstring(draw(id, title, description, bars, Decimal(full)))


def parts(svg: ET.Element, name: str) -> list[ET.Element]:
    return [part for part in svg.iter() if part.get("class") == name]


def number(part: ET.Element, name: str) -> float:
    """A length: in CSS pixels, or along the drawing's width as a share of it in hundredths."""
    return float(part.attrib[name].removesuffix("%"))


def test_it_is_as_wide_as_its_place_and_its_letters_keep_their_size() -> None:
    """Nothing makes them smaller on a phone: lengths along the width alone are shares of it."""
    svg = chart()
    assert "viewBox" not in svg.attrib
    assert svg.attrib["width"] == "100%"
    assert int(svg.attrib["font-size"]) >= 14
    for part in [*parts(svg, "bar"), *parts(svg, "track")]:
        assert part.attrib["x"].endswith("%")
        assert part.attrib["width"].endswith("%")
        assert float(part.attrib["x"][:-1]) + float(part.attrib["width"][:-1]) <= 100.01


def test_it_is_one_image_with_a_title_and_a_description() -> None:
    svg = chart()
    assert svg.tag == f"{SVG}svg"
    assert svg.get("role") == "img"
    named = [part for id in svg.attrib["aria-labelledby"].split() for part in by_id(svg, id)]
    assert [(part.tag, part.text) for part in named] == [
        (f"{SVG}title", "とれた魚"),
        (f"{SVG}desc", "アジが62.5%です。"),
    ]


def by_id(svg: ET.Element, id: str) -> list[ET.Element]:
    return [part for part in svg.iter() if part.get("id") == id]


def test_ids_begin_with_the_id_of_the_chart() -> None:
    ids = [part.attrib["id"] for part in chart(id="chart-f1").iter() if "id" in part.attrib]
    assert len(ids) == len(set(ids)) == 2
    assert all(id.startswith("chart-f1-") for id in ids)


def test_each_bar_has_its_name_and_value_as_text_in_the_order_given() -> None:
    svg = chart()
    assert ["".join(part.itertext()) for part in parts(svg, "name")] == ["アジ", "イワシ", "貝"]
    assert ["".join(part.itertext()) for part in parts(svg, "value")] == ["62.5%", "25%", "0%"]


def test_lengths_are_in_proportion_to_the_full_value() -> None:
    svg = chart()
    (track,) = {number(part, "width") for part in parts(svg, "track")}
    lengths = [number(part, "width") for part in parts(svg, "bar")]
    assert lengths == pytest.approx([track * 0.625, track * 0.25, 0], abs=0.0051)


def test_a_full_bar_fills_its_track() -> None:
    svg = chart([Bar("東", Decimal(80), "80m"), Bar("西", Decimal(120), "120m")], full="120")
    assert number(parts(svg, "bar")[1], "width") == number(parts(svg, "track")[1], "width")


def test_great_and_small_values_keep_their_proportion() -> None:
    great = [Bar("大", Decimal("999999999999999"), ""), Bar("半", Decimal("500000000000000"), "")]
    small = [Bar("大", Decimal("0.000000002"), ""), Bar("半", Decimal("0.000000001"), "")]
    for bars in (great, small):
        svg = chart(bars, full=str(bars[0].value))
        whole, half = (number(part, "width") for part in parts(svg, "bar"))
        assert half == pytest.approx(whole / 2, abs=0.0051)


#: Values, and the share of the track that lies left of zero.
SIGNS = {
    "gains and losses": ([-5, 10, 3], 5 / 15),
    "losses alone": ([-5, -10, -3], 1),
    "a loss and nothing": ([-4, 0, 0], 1),
}


@pytest.mark.parametrize("case", SIGNS)
def test_losses_lie_left_of_the_zero_line_and_gains_right_of_it(case: str) -> None:
    values, share = SIGNS[case]
    svg = chart([Bar(f"品{value}", Decimal(value), str(value)) for value in values], full="0")
    (track,) = {number(part, "width") for part in parts(svg, "track")}
    zero = track * share
    lines = parts(svg, "zero")
    assert [number(line, "x1") for line in lines] == pytest.approx([zero] * 3, abs=0.0051)
    assert all(line.get("x1") == line.get("x2") for line in lines)
    unit = track / (max(*values, 0) - min(values))
    for value, bar, line in zip(values, parts(svg, "bar"), lines, strict=True):
        left, length = number(bar, "x"), number(bar, "width")
        assert length == pytest.approx(abs(value) * unit, abs=0.0051)
        assert (left + length if value < 0 else left) == pytest.approx(zero, abs=0.0051)
        assert number(line, "y1") <= number(bar, "y")
        assert number(line, "y2") >= number(bar, "y") + number(bar, "height")
    assert ["".join(part.itertext()) for part in parts(svg, "value")] == [str(v) for v in values]


def test_gains_alone_need_no_zero_line() -> None:
    assert parts(chart(), "zero") == []


def test_nothing_at_all_is_said_by_bars_without_length() -> None:
    svg = chart([Bar("鯛", Decimal(0), "0匹"), Bar("鮭", Decimal(0), "0匹")], full="0")
    assert [number(part, "width") for part in parts(svg, "bar")] == [0, 0]
    assert ["".join(part.itertext()) for part in parts(svg, "value")] == ["0匹", "0匹"]


def test_a_bar_longer_than_the_whole_fills_its_track_and_no_more() -> None:
    svg = chart([Bar("鯛", Decimal(150), "150%"), Bar("鮭", Decimal(75), "75%")])
    (track,) = {number(part, "width") for part in parts(svg, "track")}
    lengths = [number(part, "width") for part in parts(svg, "bar")]
    assert lengths == pytest.approx([track, track / 2], abs=0.0051)


def test_words_are_never_markup() -> None:
    words = "<script>&\"2\"]]>'x'</script>"
    svg = chart([Bar(words, Decimal(1), words)], title=words, description=words)
    texts = [part.text for part in svg.iter() if part.text]
    assert texts == [words] * 4
    assert not list(svg.iter(f"{SVG}script"))


@pytest.mark.parametrize("count", [3, 4, 20])
def test_every_bar_stands_in_the_image_and_on_none_other(count: int) -> None:
    svg = chart([Bar(f"品{i}", Decimal(100), "100%") for i in range(count)])
    height = number(svg, "height")
    tops = [number(part, "y") for part in parts(svg, "track")]
    thickness = number(parts(svg, "track")[0], "height")
    assert len(tops) == count
    assert tops[-1] + thickness <= height
    assert all(below - top >= thickness for top, below in pairwise(tops))
    assert all(number(part, "width") <= 100 for part in parts(svg, "bar"))


def test_a_name_stands_above_its_bar_and_its_value_at_the_end_of_the_line() -> None:
    svg = chart()
    rows = zip(*(parts(svg, name) for name in ("name", "bar", "value")), strict=True)
    for name, bar, value in rows:
        assert number(name, "x") == 0
        assert (value.get("x"), value.get("text-anchor")) == ("100%", "end")
        assert number(name, "y") == number(value, "y") < number(bar, "y")


#: What a page 320 px wide has for a drawing, in CSS pixels.
PHONE = 272
#: Of the kind that real plans have. An image cuts off what leaves it.
LONG = {
    "name": Bar(
        "パソコンやタブレットなどの端末に、ウイルス対策の仕組みを導入した会社（約20社を含む）",
        Decimal(1),
        "1社",
    ),
    "value": Bar("貸し出し", Decimal(1), "12,345,678冊"),
    "both": Bar("市立図書館が一年に貸し出した本", Decimal(1), "12,345,678冊"),
}


@pytest.mark.parametrize("part", LONG)
def test_long_words_stay_in_the_image_of_a_phone_and_beside_each_other(part: str) -> None:
    svg = chart([LONG[part]], full="1")
    lines: dict[float, float] = {}
    for text in [*parts(svg, "name"), *parts(svg, "value")]:
        lines[number(text, "y")] = lines.get(number(text, "y"), 0) + breadth(text)
    assert lines
    assert [line for line, width in lines.items() if width > PHONE] == []


@pytest.mark.parametrize("before", range(17))
def test_no_line_parts_a_number_from_its_counter_or_begins_with_a_comma(before: int) -> None:
    svg = chart([Bar("あ" * before + "を導入、2016年（平成28年）", Decimal(1), "86.0%")], full="1")
    lines = ["".join(part.itertext()) for part in parts(svg, "name")]
    assert "".join(lines) == "あ" * before + "を導入、2016年（平成28年）"
    assert not [line for line in lines if line[0] in "、）年" or line[-1] in "（0123456789"]


def breadth(text: ET.Element) -> float:
    """About as broad as a browser draws it: kanji and kana square, letters and digits narrower."""
    if "textLength" in text.attrib:
        return number(text, "textLength")
    wide = [unicodedata.east_asian_width(letter) in "WFA" for letter in text.text or ""]
    return 16 * sum(wide) + 8 * (len(wide) - sum(wide))
