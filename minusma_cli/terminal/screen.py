"""A screen to write on: margin, air, wrapping, labels, and the few styles that all views share.

A stream, a language and what the terminal can do go in; lines come out. Two spaces of margin, one
empty line between things. Text of a fact base is data: it is never read as markup.
"""

import io
import shutil
from collections.abc import Callable, Iterable
from typing import TextIO

from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from rich.text import Text as StyledText

from minusma_cli.terminal.letters import can_encode, find_letter
from minusma_cli.terminal.paragraph import Painter, Piece, make_piece, strip_end
from minusma_cli.wording import LABELS

MARGIN = 2
GAP = 2  # between the columns of a table
NARROW = 60  # columns: below, what stands at the right goes under the line
CONTESTED_MARK = "≠"
_NO_BREAK = "\ue000"  # a blank that no line breaks at: rich would break at a no-break space too

# Orange, steel blue and moss green keep their contrast on light and dark grounds; what they say is
# also said in words or by weight.
MATCH_STYLE = "bold color(166)"
BAR_STYLE = "color(67)"
OTHER_BAR_STYLE = "color(65)"
CONTESTED_STYLE = ""  # as bright as the answer: red is for errors, and quiet for what explains
QUIET_STYLE = "dim"
STRONG_STYLE = "bold"

WIDEST_PROSE = 100  # columns: a longer line is hard to read
LABEL_WIDTH = 16  # columns of a label that hangs beside its text; a longer one is wrapped
_LEAST_WIDTH = 8
_HEIGHT = 40  # lines, where no terminal says how many it has
_DRAWING_LETTERS = "█–≠·"


def keep_together(text: str) -> str:
    """Words that stay on one line, such as a date."""
    return text.replace(" ", _NO_BREAK)


class Screen:
    """A console with a margin, in one language."""

    def __init__(  # noqa: PLR0913  # what a screen is
        self,
        stream: TextIO,
        lang: str,
        *,
        color: bool,
        width: int | None = None,
        encoding: str | None = None,
        shows_links: bool = False,
        height: int | None = None,
    ) -> None:
        self.lang = lang
        self._shows_links = shows_links
        self._links: dict[str, int] = {}  # addresses, and their numbers
        self.console = Console(
            file=stream,
            width=width,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
            legacy_windows=False,
            force_terminal=color,
            color_system="auto" if color else None,
            no_color=None if color else True,
        )
        self._height = height or shutil.get_terminal_size((self.console.width, _HEIGHT)).lines
        self.width = max(self.console.width - MARGIN, _LEAST_WIDTH)
        self._painter = Painter(self.console)
        self._write = stream.write  # rich's own printing takes ten times as long
        self._air = 0
        self._encoding = encoding or getattr(stream, "encoding", None) or "utf-8"
        self.is_ascii = not can_encode(self._encoding, _DRAWING_LETTERS)

    @property
    def page_length(self) -> int:
        """How many lines a page in short may have: a screen and a half."""
        return self._height * 3 // 2

    def count_lines(self, draw: Callable[["Screen"], object]) -> int:
        """How many lines something takes that is drawn on a screen like this one."""
        stream = io.StringIO()
        draw(Screen(stream, self.lang, color=False, width=self.console.width))
        return stream.getvalue().count("\n") + 1  # with the air after it

    @property
    def is_narrow(self) -> bool:
        """Whether what stands at the right goes under the line."""
        return self.width < NARROW - MARGIN

    @property
    def dash(self) -> str:
        """What stands between two ends."""
        if self.is_ascii:
            return "-"
        return "–"

    def label(self, name: str) -> str:
        """A word of the program in the language of the answer."""
        return LABELS[name].of(self.lang)

    def line(self, text: StyledText | str = "", *, indent: int = 0) -> None:
        """One paragraph inside the margin, wrapped between words; nothing is an empty line."""
        self.hang(None, text, indent=indent)

    def hang(self, label: StyledText | None, text: StyledText | str, *, indent: int = 0) -> None:
        """A paragraph that hangs beside its label, if any, which may have several lines."""
        if not text:
            self._air += 1
            return
        styled = StyledText(text) if isinstance(text, str) else text
        labels = [label] if label else []
        if label and "\n" in label.plain:
            labels = list(label.split("\n"))
        label_width = max((part.cell_len for part in labels), default=0)
        room = max(min(self.width - indent - label_width, WIDEST_PROSE), _LEAST_WIDTH)
        margin = make_piece(" " * (MARGIN + indent))
        lines = self._painter.wrap(styled, room)
        for number in range(max(len(labels), len(lines))):
            pieces = [margin]
            if number < len(labels):
                if labels[number].cell_len < label_width:
                    labels[number].align("left", label_width)
                pieces += self._painter.split(labels[number])
            elif label_width:
                pieces.append(make_piece(" " * label_width))
            if number < len(lines):
                pieces += lines[number]
            self._put_line(strip_end(pieces))

    def put(self, shown: StyledText) -> None:
        """Print a line, however long it is."""
        self._put_line(self._painter.split(shown))

    def _put_line(self, pieces: Iterable[Piece]) -> None:
        """Print a line after the air that is due before it: at most one empty line."""
        painted = ["\n" * min(self._air, 1)]
        self._air = 0
        for text, style, link in pieces:
            plain = text.replace(_NO_BREAK, " ")
            if self.is_ascii:
                plain = "".join(find_letter(letter, self._encoding) for letter in plain)
            painted.append(self._painter.paint(plain, style, link))
        painted.append("\n")
        self._write("".join(painted))

    def put_cells(self, cells: str, beside: StyledText | None = None, *, indent: int = 0) -> None:
        """Print cells that are laid out already, and what stands beside them, in one line."""
        line = [make_piece(" " * (MARGIN + indent) + cells)]
        if beside:
            line += self._painter.split(beside)
        self._put_line(strip_end(line))

    def put_block(self, block: RenderableType, *, indent: int = 0) -> None:
        """Print a block that rich lays out, such as a row of a table, inside the margin."""
        room = self.width - indent
        options = self.console.options.update(width=room)
        for segments in self.console.render_lines(block, options, pad=False):
            line = [make_piece(" " * (MARGIN + indent))]
            for segment in Segment.simplify(segments):
                line.append(make_piece(segment.text, segment.style))
            self._put_line(strip_end(line))

    def link(self, text: str, address: str | None) -> StyledText:
        """A text that can be clicked, underlined; with a number where addresses are shown below."""
        if not address:
            return StyledText(text)
        styled = StyledText(text, Style(link=address, underline=True))
        if not self._shows_links:
            return styled
        number = self._links.setdefault(address, len(self._links) + 1)
        return StyledText.assemble(styled, keep_together(f" [{number}]"))

    def put_links(self) -> None:
        """The addresses of the numbers given, where they are shown."""
        if self._links:
            self.line()
        for address, number in self._links.items():
            self.put(StyledText(f"{' ' * MARGIN}[{number}] {address}"))

    def put_address(self, link: str, *, indent: int = 0) -> None:
        """An address in one piece: the terminal breaks it, and copying does not."""
        style = Style.parse(QUIET_STYLE) + Style(link=link)
        self.put(StyledText(" " * (MARGIN + indent)) + StyledText(link, style))

    def put_verbatim(self, line: str) -> None:
        """A line for other programs, with nothing before, in or after it."""
        self.put(StyledText(line))

    def title(self, text: str) -> None:
        """A heading with air around it."""
        self.line(StyledText(text, STRONG_STYLE))
        self.line()

    def pairs(
        self, rows: Iterable[tuple[str, StyledText]], *, least: int = 0, has_air: bool = False
    ) -> None:
        """Labels with what they label; on a narrow screen one below the other.

        `least` is how wide the column of labels is at least; `has_air` asks for an empty line
        after each.
        """
        filled = [(label, value) for label, value in rows if value.plain]
        longest = max((len(label) for label, _value in filled), default=0)
        width = max(min(longest, LABEL_WIDTH), least) + GAP
        for label, value in filled:
            if self.is_narrow:
                if label:
                    self.line(StyledText(label, QUIET_STYLE))
                self.line(value, indent=GAP)
            else:
                lines = StyledText(label, QUIET_STYLE).wrap(self.console, width - GAP)
                lines[0].pad_right(width - lines[0].cell_len)
                self.hang(StyledText("\n").join(lines), value)
            if has_air:
                self.line()
