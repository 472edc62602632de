"""The command itself: `minusma`, and `python -m minusma_cli`."""

import gc

# A tenth of start-up: nothing that an answer makes is garbage before the process ends.
gc.disable()

import os  # noqa: E402
import sys  # noqa: E402

from minusma_cli.cli.main import main  # noqa: E402
from minusma_cli.errors import EXIT_BAD_FACTS  # noqa: E402


def run() -> None:
    """Run the command and leave with its exit code."""
    if sys.stderr is None:  # closed by who called us
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stderr.write("minusma: cannot write the answer: standard output is closed\n")
        sys.exit(EXIT_BAD_FACTS)
    code = main()
    gc.freeze()  # so that leaving does not look through all of it for garbage
    sys.exit(code)


if __name__ == "__main__":
    run()
