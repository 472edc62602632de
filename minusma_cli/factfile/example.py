"""A small fact file to start from, in Dutch or in English."""

from pathlib import Path

from minusma_cli.errors import CannotWrite, MinusmaError
from minusma_cli.factfile.loader import is_json_file
from minusma_cli.whole_files import describe_fault, write_file


def read_example(lang: str) -> str:
    """The text of the example in `nl` or `en`; from a zipped install too."""
    path = str(Path(__file__).with_name(f"example_{lang}.yaml"))
    data: bytes = __loader__.get_data(path)  # type: ignore[name-defined]
    return data.decode("utf-8")


def write_example(file: Path, lang: str, *, force: bool = False) -> None:
    """Write the example to a new file; with `force` also in the place of another.

    Raises MinusmaError where the file exists or has a name of JSON, CannotWrite where it cannot be
    written.
    """
    if is_json_file(file):
        raise MinusmaError("example_is_yaml", file=file)
    text = read_example(lang)
    try:
        write_file(file, lambda part: _write_text(part, text), force=force)
    except OSError as error:
        raise CannotWrite("cannot_write_file", file=file, reason=describe_fault(error)) from None


def _write_text(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
