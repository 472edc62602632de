"""A small fact file to start from, in Dutch or in English."""

import os
from contextlib import suppress
from pathlib import Path

from minusma_cli.errors import CannotWrite, MinusmaError
from minusma_cli.factfile.loader import is_json_file


def read_example(lang: str) -> str:
    """The text of the example in `nl` or `en`; from a zipped install too."""
    path = str(Path(__file__).with_name(f"example_{lang}.yaml"))
    data: bytes = __loader__.get_data(path)  # type: ignore[name-defined]
    return data.decode("utf-8")


def write_example(file: Path, lang: str, *, force: bool = False) -> None:
    """Write the example to a new file; with `force` also in the place of another.

    It is written beside its place and moved there. Raises MinusmaError where the file exists or has
    a name of JSON, CannotWrite where it cannot be written.
    """
    if is_json_file(file):
        raise MinusmaError("example_is_yaml", file=file)
    beside = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        if file.exists() and not force:
            raise MinusmaError("already_there", file=file)
        beside.write_text(read_example(lang), "utf-8")
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise CannotWrite("cannot_write_file", file=file, reason=error.strerror) from None
