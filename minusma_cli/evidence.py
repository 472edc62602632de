"""Facts and source texts in, out comes what the sources do not bear out.

A find handle must stand in its source, and every figure of a fact in one of its sources, in some form: `13289`,
`13.289`, `13 289`, `vijf`, `3,8 miljoen`. A source whose text is not at hand is passed over. White space is
folded, words broken over lines by a hyphen are joined and typographic quotes count as plain ones.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from minusma_cli.document import Fault, Path
from minusma_cli.model import Base, Fact, Figure
from minusma_cli.text import fold, numbers

_QUOTES = str.maketrans("‘’‚‛′“”„‟″«»", "'" * 5 + '"' * 7)  # noqa: RUF001
_BROKEN = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*")
_SCALES = ((1_000_000_000, ("miljard", "billion", "mld")), (1_000_000, ("miljoen", "million", "mln")), (1_000, ("duizend", "thousand")))
# fmt: off
_NL = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
# fmt: on
_TENS_NL = dict(zip(range(20, 100, 10), ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"], strict=True))
_TENS_EN = dict(zip(range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True))


def faults(base: Base, text_of: Callable[[str], str | None]) -> list[Fault]:
    """Every handle and figure of the base that its sources, as far as `text_of(source id)` has them, do not hold."""
    texts = {source.id: _Text(text) for source in base.sources if (text := text_of(source.id)) is not None}
    counts: dict[str, int] = {}
    found: list[Fault] = []
    for fact in base.facts:
        at = counts[fact.topic] = counts.get(fact.topic, -1) + 1
        found += _of(fact, ("topics", fact.topic, "facts", at), texts)
    return found


def _of(fact: Fact, path: Path, texts: Mapping[str, "_Text"]) -> Iterator[Fault]:
    for at, reference in enumerate(fact.sources):
        text = texts.get(reference.source.id)
        if text and not text.has(reference.find):
            yield Fault((*path, "sources", at, "find"), f"{reference.find!r} is not in source {reference.source.id!r}")
    known = [texts[reference.source.id] for reference in fact.sources if reference.source.id in texts]
    if not known or len(known) < len(fact.sources):
        return  # the figure may stand in the source that is not at hand
    for at, figure in enumerate(fact.figures):
        if not any(text.counts(figure) for text in known):
            yield Fault((*path, "figures", at, "value"), f"the figure {figure.value} is in none of the fact's sources")


class _Text:
    """One source's text, folded in the ways that it is looked through."""

    def __init__(self, text: str) -> None:
        plain = text.translate(_QUOTES)
        self.joined = " ".join(_BROKEN.sub("", plain).split())
        self.kept = " ".join(_BROKEN.sub("-", plain).split())
        self.counted = numbers(fold(self.joined))

    def has(self, handle: str) -> bool:
        plain = " ".join(handle.translate(_QUOTES).split())
        return plain in self.joined or plain in self.kept

    def counts(self, figure: Figure) -> bool:
        return any(re.search(rf"(?<![\w.]){form}", self.counted) for form in _forms(figure.value))


def _forms(value: float) -> Iterator[str]:
    """The ways in which a number may stand in a folded text, as patterns."""
    yield rf"{re.escape(_plain(value))}(?!\.?\d)"
    for scale, names in _SCALES:
        if value >= scale:
            yield rf"{re.escape(_plain(value / scale))} (?:{'|'.join(names)})"
    if value == int(value) and 0 <= value < 1000:  # noqa: PLR2004
        yield from _spelled(int(value))


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")


def _spelled(value: int) -> Iterator[str]:
    if value < 20:  # noqa: PLR2004
        yield from (_NL[value], _EN[value])
    elif value < 100:  # noqa: PLR2004
        ten, one = value // 10 * 10, value % 10
        yield f"{_NL[one]}en{_TENS_NL[ten]}" if one else _TENS_NL[ten]
        yield f"{_TENS_EN[ten]}-{_EN[one]}" if one else _TENS_EN[ten]
    elif value % 100 == 0:
        yield "honderd" if value == 100 else f"{_NL[value // 100]}honderd"  # noqa: PLR2004
        yield "(?:a|one) hundred" if value == 100 else f"{_EN[value // 100]} hundred"  # noqa: PLR2004
