"""Facts and source texts in, out comes what the sources do not bear out.

A find handle must stand in its source just once, as whole words in one paragraph, and every figure
of a fact in one of its sources, in some form: `13289`, `13.289`, `13 289`, `vijf`, `3,8 miljoen`. A
source whose text is not at hand is passed over. White space is folded, words broken over lines by a
hyphen are joined, and typographic quotes count as plain ones.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from minusma_cli.analysis.analyzer import normalize, normalize_numbers
from minusma_cli.contents import FactFile
from minusma_cli.factfile.faults import Fault, FaultPath
from minusma_cli.messages import Message
from minusma_cli.model import Fact, Figure, Reference
from minusma_cli.number_words import LARGEST, SCALES, spell_number

_SINGLE_QUOTES = "‘’‚‛′"  # noqa: RUF001  # the ones that are meant
_DOUBLE_QUOTES = "“”„‟″«»"
_PLAIN_QUOTES = str.maketrans(
    _SINGLE_QUOTES + _DOUBLE_QUOTES, "'" * len(_SINGLE_QUOTES) + '"' * len(_DOUBLE_QUOTES)
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PARAGRAPH = "\n"  # between the paragraphs of a folded text
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*")


def find_missing_evidence(
    fact_file: FactFile,
    paths: Mapping[str, FaultPath],
    source_text: Callable[[str], str | None],
) -> list[Fault]:
    """Every handle and figure that its sources, as far as their texts are at hand, do not hold.

    `paths` is where each fact stands in the file, by its id.
    """
    texts: dict[str, _SourceText] = {}
    for source in fact_file.sources:
        text = source_text(source.id)
        if text is not None:
            texts[source.id] = _SourceText(text)
    faults: list[Fault] = []
    for fact in fact_file.facts:
        faults += _check_fact(fact, paths[fact.id], texts)
    return faults


def _check_fact(fact: Fact, path: FaultPath, texts: Mapping[str, "_SourceText"]) -> Iterator[Fault]:
    for position, reference in enumerate(fact.sources):
        text = texts.get(reference.source.id)
        trouble = text and text.find_trouble(reference)
        if trouble:
            yield Fault((*path, "sources", position, "find"), trouble)
    if any(reference.source.id not in texts for reference in fact.sources):
        return  # a figure may stand in the source that is not at hand
    known = [texts[reference.source.id] for reference in fact.sources]
    for position, figure in enumerate(fact.figures):
        if not any(text.has_figure(figure) for text in known):
            message = Message("figure_not_in_sources", {"value": figure.value})
            yield Fault((*path, "figures", position, "value"), message)


class _SourceText:
    """One source's text, normalized in the ways that it is looked through."""

    def __init__(self, text: str) -> None:
        plain = text.translate(_PLAIN_QUOTES)
        self._joined = _fold_paragraphs(_BROKEN_WORD.sub("", plain))
        self._hyphened = _fold_paragraphs(_BROKEN_WORD.sub("-", plain))
        self._numbers = normalize_numbers(normalize(self._joined.replace(_PARAGRAPH, " ")))

    def find_trouble(self, reference: Reference) -> Message | None:
        """Why no browser would open the source at the handle; None where one would.

        A browser looks, whatever the case, for whole words inside one paragraph, and opens the
        first place that it finds.
        """
        parts = {"handle": repr(reference.find), "source": repr(reference.source.id)}
        handle = _fold(reference.find)
        if handle not in self._joined and handle not in self._hyphened:
            flat = f"{self._joined}{_PARAGRAPH}{self._hyphened}".replace(_PARAGRAPH, " ")
            if handle in flat:
                return Message("handle_over_paragraphs", parts)
            return Message("handle_not_in_source", parts)
        if not self._count(handle):
            return Message("handle_inside_word", parts)
        around = (reference.before, reference.find, reference.after)
        count = self._count(" ".join(_fold(words) for words in around if words))
        if not count:
            return Message("handle_not_between", parts)
        if count > 1:
            return Message("handle_many_times", {**parts, "count": count})
        return None

    def has_figure(self, figure: Figure) -> bool:
        """Whether a figure stands in it, in some form."""
        forms = _figure_patterns(figure.value)
        return any(re.search(rf"(?<![\w.]){form}", self._numbers) for form in forms)

    def _count(self, words: str) -> int:
        """How often words stand in it whole."""
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        return max(len(pattern.findall(text)) for text in (self._joined, self._hyphened))


def _fold(text: str) -> str:
    return " ".join(text.translate(_PLAIN_QUOTES).split())


def _fold_paragraphs(text: str) -> str:
    """A text with one blank between words and a mark between paragraphs."""
    return _PARAGRAPH.join(" ".join(part.split()) for part in _BLANK_LINE.split(text))


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
