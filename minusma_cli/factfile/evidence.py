"""Facts and source texts in, out comes what the sources do not bear out.

A find handle must stand in its source, and every figure of a fact in one of its sources, in some
form: `13289`, `13.289`, `13 289`, `vijf`, `3,8 miljoen`. A source whose text is not at hand is
passed over. White space is folded, words broken over lines by a hyphen are joined, and typographic
quotes count as plain ones.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from minusma_cli.analysis.analyzer import normalize, normalize_numbers
from minusma_cli.factfile.number_words import LARGEST, SCALES, spell_number
from minusma_cli.factfile.yaml_reader import Fault, FaultPath
from minusma_cli.model import Fact, FactFile, Figure

_SINGLE_QUOTES = "‘’‚‛′"  # noqa: RUF001  # the ones that are meant
_DOUBLE_QUOTES = "“”„‟″«»"
_PLAIN_QUOTES = str.maketrans(
    _SINGLE_QUOTES + _DOUBLE_QUOTES, "'" * len(_SINGLE_QUOTES) + '"' * len(_DOUBLE_QUOTES)
)
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*")


def find_missing_evidence(
    fact_file: FactFile, source_text: Callable[[str], str | None]
) -> list[Fault]:
    """Every handle and figure that its sources, as far as their texts are at hand, do not hold."""
    texts: dict[str, _SourceText] = {}
    for source in fact_file.sources:
        text = source_text(source.id)
        if text is not None:
            texts[source.id] = _SourceText(text)
    positions: dict[str, int] = {}
    faults: list[Fault] = []
    for fact in fact_file.facts:
        position = positions.get(fact.topic, 0)
        positions[fact.topic] = position + 1
        faults += _check_fact(fact, ("topics", fact.topic, "facts", position), texts)
    return faults


def _check_fact(fact: Fact, path: FaultPath, texts: Mapping[str, "_SourceText"]) -> Iterator[Fault]:
    for position, reference in enumerate(fact.sources):
        text = texts.get(reference.source.id)
        if text and not text.has_handle(reference.find):
            message = f"{reference.find!r} is not in source {reference.source.id!r}"
            yield Fault((*path, "sources", position, "find"), message)
    if any(reference.source.id not in texts for reference in fact.sources):
        return  # a figure may stand in the source that is not at hand
    known = [texts[reference.source.id] for reference in fact.sources]
    for position, figure in enumerate(fact.figures):
        if not any(text.has_figure(figure) for text in known):
            message = f"the figure {figure.value} is in none of the fact's sources"
            yield Fault((*path, "figures", position, "value"), message)


class _SourceText:
    """One source's text, normalized in the ways that it is looked through."""

    def __init__(self, text: str) -> None:
        plain = text.translate(_PLAIN_QUOTES)
        self._joined = " ".join(_BROKEN_WORD.sub("", plain).split())
        self._hyphened = " ".join(_BROKEN_WORD.sub("-", plain).split())
        self._numbers = normalize_numbers(normalize(self._joined))

    def has_handle(self, handle: str) -> bool:
        """Whether a handle stands in it, word for word."""
        plain = " ".join(handle.translate(_PLAIN_QUOTES).split())
        return plain in self._joined or plain in self._hyphened

    def has_figure(self, figure: Figure) -> bool:
        """Whether a figure stands in it, in some form."""
        forms = _figure_patterns(figure.value)
        return any(re.search(rf"(?<![\w.]){form}", self._numbers) for form in forms)


def _figure_patterns(value: float) -> Iterator[str]:
    """The ways in which a number may stand in a normalized text."""
    yield rf"{re.escape(_format_plain(value))}(?!\.?\d)"
    for scale, names in SCALES:
        if value >= scale:
            yield rf"{re.escape(_format_plain(value / scale))} (?:{'|'.join(names)})"
    if value == int(value) and 0 <= value <= LARGEST:
        yield from spell_number(int(value))


def _format_plain(value: float) -> str:
    if value == int(value):
        return str(int(value))
    return f"{value:.6f}".rstrip("0")
