"""Browse a fact base with fzf: our search at every key, the fact beside the list.

fzf (https://github.com/junegunn/fzf) draws the list and takes the keys; at each change of the query
it runs our own search again, so that it finds what `minusma search` finds.
"""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

from minusma_cli.errors import MinusmaError
from minusma_cli.wording import LABELS

PROGRAM = "fzf"
# How fzf ends: a line was chosen, nothing was there to choose, or the person left.
_QUIET_ENDS = (0, 1, 130)
# The fact stands at the right from about 100 columns on: what is compared is its own width.
_SHARE, _NARROWEST = 0.55, 53
_PREVIEW = "right,55%,wrap,border-left,<53(down,60%,wrap,border-top)"
_BESIDE_LINE = 3  # columns of the list that hold no text
# A line as wide as the fact's place would be followed by an empty one, and a bar may stand there.
# Every shell takes what is in single quotes as it is.
_FITTED = "sh -c 'COLUMNS=$((FZF_PREVIEW_COLUMNS-2)) exec \"$@\"' sh"
_NO_FACT = "|| true"  # a search that finds nothing is no fault of the list


def browse(options: Sequence[str], words: str, lang: str) -> None:
    """Let a person browse; `options` are those that the commands inside take over.

    Raises MinusmaError where fzf is missing, cannot be started, or fails.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise MinusmaError("no_fzf")
    try:
        done = subprocess.run(  # noqa: S603  # what the person asked for
            [program, *build_arguments(options, words, lang)], check=False
        )
    except OSError as error:
        raise MinusmaError("fzf_failed", reason=error.strerror) from None
    if done.returncode not in _QUIET_ENDS:
        raise MinusmaError("fzf_failed", reason=done.returncode)


def build_arguments(options: Sequence[str], words: str, lang: str) -> list[str]:
    """What fzf is told: what to run at each change, at each key, and beside the list.

    fzf itself quotes what it puts for `{q}` (the query) and `{1}` (the id of the line).
    """
    ours = shlex.join([sys.executable, "-m", "minusma_cli", *options])
    look = "--format table --color always --pager never"
    search = f"reload:{ours} search {{q}} --limit 0 --format plain {_NO_FACT}"
    first = search
    if not words:
        first = f"reload:{ours} list --format plain"
    bindings = (
        f"start:{first}",
        f"change:{search}",
        f"enter:become({ours} show {{1}} --format table)",
        f"ctrl-o:execute-silent({ours} open {{1}})",
        f"ctrl-t:preview({_FITTED} {ours} cite {{1}} {look})",
        f"ctrl-x:preview({_FITTED} {ours} conflicts {{1}} {look} {_NO_FACT})",
        f"ctrl-s:preview({_FITTED} {ours} show {{1}} {look})",
    )
    arguments = [
        "--disabled",
        "--layout",
        "reverse",
        "--delimiter",
        "\t",
        "--with-nth",
        "3",
        "--query",
        words,
    ]
    columns = shutil.get_terminal_size().columns
    header = lay_out_keys(LABELS["browse_keys"].of(lang), columns)
    arguments += ["--prompt", "minusma> ", "--header", header]
    arguments += ["--preview", f"{_FITTED} {ours} show {{1}} {look}"]
    arguments += ["--preview-window", _PREVIEW]
    for binding in bindings:
        arguments += ["--bind", binding]
    return arguments


def lay_out_keys(told: str, columns: int) -> str:
    """What the keys do, in as many lines as they take above the list."""
    room = columns
    if columns * _SHARE >= _NARROWEST:
        room = int(columns * (1 - _SHARE))
    lines: list[str] = []
    for key in told.split(" · "):
        joined = f"{lines[-1]} · {key}" if lines else key
        if lines and len(joined) <= room - _BESIDE_LINE:
            lines[-1] = joined
        else:
            lines.append(key)
    return "\n".join(lines)
