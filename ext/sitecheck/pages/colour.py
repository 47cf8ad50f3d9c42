"""The contrast of two colours as WCAG 2.2 computes it (1.4.3, 1.4.11)."""

import re

_SHORT, _LONG = re.compile("#[0-9a-f]{3}"), re.compile("#[0-9a-f]{6}")


def known(colour: str) -> str:
    """The colour in six hexadecimal digits, "" if it is written in another way."""
    colour = {"white": "#ffffff", "black": "#000000"}.get(colour.lower(), colour.lower())
    if _SHORT.fullmatch(colour):
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    return colour if _LONG.fullmatch(colour) else ""


def contrast(one: str, other: str) -> float:
    """The ratio between two colours like ``#00118f``, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance, from 0 for black to 1 for white."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
