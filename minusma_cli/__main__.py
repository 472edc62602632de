"""The command itself: `minusma`, and `python -m minusma_cli`."""

import gc

gc.disable()  # a tenth of start-up, for a process that ends before there is anything to collect

import os  # noqa: E402
import sys  # noqa: E402

from minusma_cli.cli import main  # noqa: E402


def run() -> None:
    """Run the command and leave at once: taking the interpreter down in order would cost a sixth of the time of an answer."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or 0
    os._exit(code)


if __name__ == "__main__":
    run()
