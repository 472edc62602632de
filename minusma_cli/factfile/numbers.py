"""Numbers of a fact file, as YAML and JSON write them: `13289`, `3.8`, `1e-06`."""

import re

MOST_DIGITS = 15  # before the point: what every program keeps exactly
MOST_DECIMALS = 6

_PLAIN = re.compile(
    rf"-?[0-9]{{1,{MOST_DIGITS}}}(?:\.[0-9]{{1,{MOST_DECIMALS}}})?"  # nearly every number
)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE](?P<exponent>[+-]?[0-9]+))?")
_LONGEST_EXPONENT = 4  # letters: with more a number of any length is too great or too small


class NumberError(ValueError):
    """A text that is no number, or one of too many digits; `key` is that of its sentence."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def parse_number(text: str) -> int | float:
    """The number that a text writes, whole where nothing is behind its point.

    Raises NumberError where it is none, or has more digits than a base keeps.
    """
    if _PLAIN.fullmatch(text):
        return float(text) if "." in text else int(text)
    written = _NUMBER.fullmatch(text)
    if not written:
        raise NumberError("no_number")
    if len(written["exponent"] or "") > _LONGEST_EXPONENT:
        raise NumberError("too_many_digits")
    from decimal import Decimal  # few numbers are written so

    whole, _point, behind = f"{Decimal(text):f}".lstrip("-").partition(".")
    if len(whole.lstrip("0")) > MOST_DIGITS or len(behind.rstrip("0")) > MOST_DECIMALS:
        raise NumberError("too_many_digits")
    return float(text) if behind.strip("0") else int(Decimal(text))
