"""A screen to write on: margin, air, wrapping, labels, and the few styles that all commands share.

A stream, a language and what the terminal can do go in; lines come out. Two spaces of margin, one empty line between things; one accent
for what matched, one for charts, red for what is contested.
"""

from collections.abc import Iterable
from itertools import zip_longest
from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text as Styled

from minusma_cli.labels import LABELS

MARGIN = 2
GAP = 2  # between the columns of a table
NARROW, WIDE = 60, 110  # below the one what stands at the right goes under the line, from the other on there is room for ids
LABEL = 16  # columns of a label that hangs beside what it labels; a longer one is wrapped
MARK = "≠"
# Orange and steel blue keep their contrast on light and dark grounds; what they say is also said in words or by weight.
MATCH, BAR, OTHER_BAR, CONTESTED, QUIET, STRONG = "bold color(166)", "color(67)", "color(108)", "red", "dim", "bold"


class Screen:
    """A console with a margin, in one language."""

    def __init__(self, stream: TextIO, lang: str, *, color: bool, width: int | None = None, encoding: str | None = None) -> None:
        self.lang = lang
        self.console = Console(
            file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False,
            force_terminal=color, color_system="auto" if color else None, no_color=None if color else True,
        )  # fmt: skip
        self.width = max(self.console.width - MARGIN, 8)
        self._air = 0
        self._encoding = encoding or getattr(stream, "encoding", None) or "utf-8"
        self.ascii = not _can(self._encoding, "█–≠·")

    def label(self, name: str) -> str:
        """A word of the program in the language of the answer."""
        return LABELS[name].of(self.lang)

    def line(self, text: Styled | str = "", *, indent: int = 0) -> None:
        """One paragraph inside the margin, wrapped between words."""
        self.hung(Styled(), text, indent=indent)

    def hung(self, label: Styled, text: Styled | str, *, indent: int = 0) -> None:
        """A paragraph that hangs beside its label, of one line or more; without a label just a paragraph."""
        styled = Styled(text) if isinstance(text, str) else text
        if not styled.plain:
            self._air += 1
            return
        labels = label.split("\n")
        wide = max(part.cell_len for part in labels)
        parts = styled.wrap(self.console, max(self.width - indent - wide, 8), overflow="fold")
        for beside, part in zip_longest(labels, parts, fillvalue=Styled()):
            beside.align("left", wide)
            line = Styled(" " * (MARGIN + indent)) + beside + part
            line.rstrip()
            self.put(line)

    def put(self, shown: Styled) -> None:
        """Print something after the air that is due before it: at most two empty lines, and none at the end."""
        for _line in range(min(self._air, 2)):
            self.console.print()
        self._air = 0
        if self.ascii:
            shown = Styled("".join(map(self._letter, shown.plain)), spans=shown.spans)
        self.console.print(shown, soft_wrap=True)

    def _letter(self, letter: str) -> str:
        """A letter as the screen can show it: itself, its like, without its accent, or a question mark."""
        if letter.isascii() or _can(self._encoding, letter):
            return letter
        import unicodedata  # few screens are so poor

        bare = unicodedata.normalize("NFKD", letter)[0]
        return _LIKE.get(letter) or (bare if bare.isascii() else "?")

    def whole(self, link: str, *, indent: int = 0) -> None:
        """An address in one piece, however long: the terminal breaks it, and copying does not."""
        self.put(Styled(" " * (MARGIN + indent)) + Styled(link, Style.parse(QUIET) + Style(link=link)))

    def verbatim(self, line: str) -> None:
        """A line for other programs, with nothing before, in or after it."""
        self.put(Styled(line))

    def title(self, text: str) -> None:
        """A heading with air around it."""
        self.line(Styled(text, STRONG))
        self.line()

    def pairs(self, rows: Iterable[tuple[str, Styled]], *, indent: int = 0) -> None:
        """Labels with what they label; on a narrow screen one below the other."""
        listed = [(label, value) for label, value in rows if value.plain]
        wide = min(max((len(label) for label, _value in listed), default=0), LABEL) + GAP
        for label, value in listed:
            if self.width < NARROW - MARGIN:
                if label:
                    self.line(Styled(label, QUIET), indent=indent)
                self.line(value, indent=indent + 2)
            else:
                lines = Styled(label, QUIET).wrap(self.console, wide - GAP)
                lines[0].pad_right(wide - lines[0].cell_len)
                self.hung(Styled("\n").join(lines), value, indent=indent)


_LIKE = {"·": "-", "–": "-", "—": "-", "≠": "!", "’": "'", "‘": "'", "“": '"', "”": '"', "→": ">", "§": "#"}


def _can(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
