"""Styled text as pieces, and a paragraph broken into lines of pieces.

What rich's own printing and wrapping give, a few times as fast for letters that are one column wide
each: a page may have a hundred thousand facts.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from rich.text import Text as StyledText

from minusma_cli.dates import MONTHS, SHORT_MONTHS
from minusma_cli.model import LANGUAGES

_TAB = 8  # columns
_NO_STYLE = Style.null()
# Where a terminal has but eight colours, magenta alone reads on white and on black; a bar then has
# the colour of the text. Rich would take white and yellow, which are lost on a light ground.
_FEW_COLORS = (ColorSystem.STANDARD, ColorSystem.WINDOWS)
_LIKE = {166: "magenta", 67: "default", 65: "default"}
# Letters that are one column wide everywhere, and of blanks and breaks only the common blank.
ONE_COLUMN = re.compile(
    "[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f\ue000]*"
)


# A part of a line, its style, and the address that it links to, if any. A plain tuple, because a
# long list makes millions of them.
Piece = tuple[str, Style | None, str | None]


_MONTH_NAMES = [
    name for names in (MONTHS, SHORT_MONTHS) for lang in LANGUAGES for name in names[lang]
]
_MONTH = re.compile(rf"(?:{'|'.join(_MONTH_NAMES)})\b")
_PARTING = "· "  # parts what stands on one line; a break does that too
_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+")


class Painter:
    """Styled texts to pieces, and pieces to what a terminal gets, as a console can show styles."""

    def __init__(self, console: Console) -> None:
        self._console = console
        name = console.color_system
        self._colors = COLOR_SYSTEMS[name] if name else None
        self._styles: dict[str, Style] = {}

    def split(self, text: StyledText) -> list[Piece]:
        """A text as pieces; as one, where styles are not shown anyway."""
        if "\t" in text.plain:
            text = text.copy()
            text.expand_tabs(_TAB)
        if self._colors is None or not (text.style or text.spans):
            return [(text.plain, None, None)]
        if text.style:  # which rich leaves out of a text without spans
            text = StyledText().append_text(text)
        return list(self._split_spans(text))

    def _split_spans(self, text: StyledText) -> Iterator[Piece]:
        """The parts of a text between the ends of its spans, as rich gives them, more quickly."""
        plain = text.plain
        spans = [(span.start, span.end, *self._find_style(span.style)) for span in text.spans]
        ends = {0, len(plain)}
        for start, end, _style, _link in spans:
            ends.update((start, end))
        for start, end in pairwise(sorted(ends)):
            style, link = _NO_STYLE, None
            for first, last, own, address in spans:
                if first <= start and end <= last:
                    style = style + own if style else own
                    link = address or link
            yield plain[start:end], style, link

    def _find_style(self, style: str | Style) -> tuple[Style, str | None]:
        """A style by its name, and apart from it its link: styles are few, and links are many."""
        if isinstance(style, Style):
            return _part_link(style)
        if style not in self._styles:
            self._styles[style] = self._console.get_style(style)
        return self._styles[style], None

    def wrap(self, text: StyledText, room: int) -> list[list[Piece]]:
        """A text as lines of at most so many columns, broken between words."""
        lines = find_lines(text.plain, room)
        if lines is None:
            wrapped = text.wrap(self._console, room, overflow="fold")
            return [self.split(line) for line in wrapped]
        pieces = self.split(text)
        if lines == [(0, len(text.plain))]:
            return [pieces]
        return list(_cut(pieces, lines))

    def paint(self, text: str, style: Style | None, link: str | None = None) -> str:
        """A text in a style, as the terminal gets it; a link has the same number each time."""
        if style is None or self._colors is None:
            return text
        if self._console.no_color:
            style = style.without_color
        elif style.color and self._colors in _FEW_COLORS:
            style += Style(color=_LIKE.get(style.color.number or 0))
        painted = style.render(text, color_system=self._colors)
        if link:
            number = crc32(link.encode())
            return f"\x1b]8;id={number};{link}\x1b\\{painted}\x1b]8;;\x1b\\"
        return painted


def make_piece(text: str, style: Style | None = None) -> Piece:
    """A text in a style, which may hold a link."""
    return (text, *_part_link(style)) if style else (text, None, None)


def _part_link(style: Style) -> tuple[Style, str | None]:
    """A style and its link apart."""
    return (style.update_link(None), style.link) if style.link else (style, None)


def find_lines(plain: str, room: int) -> list[tuple[int, int]] | None:
    """Where the lines of a paragraph begin and end, without the blanks and the `·` around them.

    A day and its month stay together. An id on a line of its own is never broken: the terminal
    does that, and copying does not. None where a letter may not be one column wide, or another
    word is longer than the line.
    """
    lines = []
    start = 0
    for part in plain.split("\n"):
        if not ONE_COLUMN.fullmatch(part):
            return None
        after = start + len(part)
        end = start + len(part.rstrip(" "))
        while end - start > room and not _ID.fullmatch(part):
            blank = _find_break(plain, start, start + room)
            line = plain[start : max(blank, start)].rstrip(" ·")
            if not line:  # the word is longer, or stands behind blanks only
                return None
            lines.append((start, start + len(line)))
            start = blank + 1
            while plain[start] == " ":  # blanks belong to the word before them
                start += 1
            if plain.startswith(_PARTING, start):
                start += len(_PARTING)
        lines.append((start, end))
        start = after + 1
    return lines


def _find_break(plain: str, start: int, end: int) -> int:
    """The last blank up to a place that a line may end at; -1 where there is none."""
    blank = plain.rfind(" ", start, end + 1)
    if blank > start and plain[blank - 1].isdigit() and _MONTH.match(plain, blank + 1):
        before_day = plain.rfind(" ", start, blank)
        return before_day if before_day > start else blank
    return blank


def _cut(pieces: Sequence[Piece], lines: Sequence[tuple[int, int]]) -> Iterator[list[Piece]]:
    """The pieces of each line, from those of the whole paragraph."""
    at = 0
    offset = 0  # where the piece at hand begins
    for start, end in lines:
        line = []
        while at < len(pieces):
            text, style, link = pieces[at]
            part = text[max(start - offset, 0) : max(end - offset, 0)]
            if part:
                line.append((part, style, link))
            if offset + len(text) > end:
                break
            offset += len(text)
            at += 1
        yield line


def measure_width(text: str) -> int:
    """How many columns a text takes, on one line."""
    return len(text) if ONE_COLUMN.fullmatch(text) else cell_len(text)


def strip_end(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line without the blanks at its end."""
    kept = list(pieces)
    while kept:
        text, style, link = kept.pop()
        stripped = text.rstrip()
        if stripped:
            kept.append((stripped, style, link))
            break
    return kept
