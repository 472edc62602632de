"""The JSON Schemas of the package, by name: of a fact file, and of what the program answers."""

from pathlib import Path

from minusma_cli.errors import Unknown

_FILES = {
    "facts": ("factfile", "facts.schema.json"),
    "output": ("answers", "output.schema.json"),
}
NAMES = tuple(_FILES)


def read_schema(name: str) -> str:
    """The text of a schema (JSON Schema 2020-12); raises Unknown for a name that is none."""
    if name not in _FILES:
        raise Unknown("schema", name, NAMES)
    path = str(Path(__file__).parent.joinpath(*_FILES[name]))
    data: bytes = __loader__.get_data(path)  # type: ignore[name-defined]  # zipped installs too
    return data.decode("utf-8")
