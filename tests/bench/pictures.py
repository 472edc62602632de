"""Make the pictures of the README from real runs: what the command prints in colour, drawn as SVG by Rich.

python tests/bench/pictures.py
"""

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

MINUSMA = str(Path(sys.executable).with_name("minusma"))
FOLDER = Path(__file__).parents[2] / ".github" / "pictures"
WIDTH = 84
SHOTS = {
    "search": (["search", "helikopters", "--limit", "4"], 40),
    "troops": (["troops", "--lang", "nl"], 18),
    "on": (["on", "2017-09-11", "--lang", "nl"], 46),
    "conflicts": (["conflicts", "dutch-contingent-2013-11-decision", "--lang", "nl"], 40),
}

BLANK = "&#160;"
PIECE = re.compile(r'x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)" ([^>]*)>([^<]*)</text>')
COLUMN = 12.2  # how wide Rich draws a letter


def trim_piece(piece: re.Match[str]) -> str:
    """A piece of text moved to where its first letter stands: some renderers fold blanks at its ends."""
    x, y, _length, rest, text = piece.groups()
    begin = 0
    while text.startswith(BLANK):
        text, begin = text.removeprefix(BLANK), begin + 1
    while text.endswith(BLANK):
        text = text.removesuffix(BLANK)
    letters = len(re.sub(r"&[^;]*;", "x", text))
    x, length = float(x) + begin * COLUMN, letters * COLUMN
    return f'x="{x:g}" {y} textLength="{length:g}" {rest}>{text}</text>'


def picture(argv: list[str], most: int) -> str:
    """A run of the command as SVG, at most so many lines of it."""
    environment = {
        **os.environ,
        "FORCE_COLOR": "1",
        "COLUMNS": str(WIDTH),
        "LINES": "24",
        "TERM": "xterm-256color",
    }
    done = subprocess.run(
        [MINUSMA, *argv, "--format", "table"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    lines = done.stdout.rstrip().split("\n")
    shown = [*lines[:most], "  ..."] if len(lines) > most else lines
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="256"
    )
    console.print(Text.from_ansi("\n".join(shown)))
    title = f"minusma {' '.join(argv)}"
    return PIECE.sub(trim_piece, console.export_svg(title=title, unique_id=f"minusma-{argv[0]}"))


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (argv, most) in SHOTS.items():
        (FOLDER / f"{name}.svg").write_text(picture(argv, most), "utf-8")
