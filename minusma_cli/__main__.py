"""The command itself: `minusma`, and `python -m minusma_cli`."""

import gc

# A tenth of start-up: nothing that an answer makes is garbage before the process ends.
gc.disable()

from minusma_cli.lazy_modules import delay_rarely_used  # noqa: E402

delay_rarely_used()

import errno  # noqa: E402
import io  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
from contextlib import suppress  # noqa: E402
from typing import NoReturn  # noqa: E402

from minusma_cli.cli.main import main  # noqa: E402


class ClosedOutput(io.TextIOBase):
    """Stands for a standard output that who called us has closed: an answer may go to a file."""

    def write(self, _text: str) -> int:
        """Raise OSError: there is nothing to write to."""
        raise OSError(errno.EBADF, "standard output is closed")


def run() -> None:
    """Run the command and leave with its exit code."""
    if sys.stderr is None:  # closed by who called us
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stdout = ClosedOutput()
    leave(main())


def leave(code: int) -> NoReturn:
    """Leave with an exit code, at once: taking the interpreter apart would cost as much as finding.

    What an answer was written to is closed by now but for the standard streams.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # who reads has gone: main has told of it
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
