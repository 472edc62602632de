"""Numbers as words, in Dutch and English, up to 999, and years; and the scales that people use."""

import re
from collections.abc import Iterator

UNITS_NL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
UNITS_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS_NL = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
TENS_EN = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = (
    (1_000_000_000, ("miljard", "billion", "mld")),
    (1_000_000, ("miljoen", "million", "mln")),
    (1_000, ("duizend", "thousand")),
)

LARGEST = 999
_HUNDRED = 100

# How years begin, without blanks: `tweeduizendzestien`, `twenty sixteen`.
_CENTURIES = {
    1900: ("negentienhonderd", "negentien", "nineteenhundred", "nineteen"),
    2000: ("tweeduizend", "twintig", "twothousand", "twenty"),
}
_BETWEEN_WORDS = re.compile(r"[\s-]+(?:and\b)?[\s-]*")


def spell_number(value: int) -> Iterator[str]:
    """The words for a whole number from 0 to 999, as patterns; of hundreds only the round ones."""
    if value < len(UNITS_NL):
        yield UNITS_NL[value]
        yield UNITS_EN[value]
    elif value < _HUNDRED:
        yield from _spell_tens(value)
    elif value == _HUNDRED:
        yield "honderd"
        yield "(?:a|one) hundred"
    elif value % _HUNDRED == 0:
        yield f"{UNITS_NL[value // _HUNDRED]}honderd"
        yield f"{UNITS_EN[value // _HUNDRED]} hundred"


def _spell_tens(value: int) -> Iterator[str]:
    tens, units = divmod(value, 10)
    dutch, english = TENS_NL[tens - 2], TENS_EN[tens - 2]
    if units == 0:
        yield dutch
        yield english
        return
    yield f"{UNITS_NL[units]}en{dutch}"
    yield f"{english}-{UNITS_EN[units]}"


def read_year(text: str) -> str:
    """The year that words stand for, of the 20th or 21st century; nothing where they are none."""
    word = _BETWEEN_WORDS.sub("", text.casefold())
    for century, beginnings in _CENTURIES.items():
        for beginning in beginnings:
            if not word.startswith(beginning):
                continue
            rest = word.removeprefix(beginning)
            for number in range(1, _HUNDRED):
                if rest in (_BETWEEN_WORDS.sub("", spelt) for spelt in spell_number(number)):
                    return str(century + number)
    return ""
