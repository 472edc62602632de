"""Every JSON that a test sees a command print is held against the schema of output.

The schema allows more fields than it names, because fields may be added; here it is closed, so that
it names every field that there is.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import jsonschema

from minusma_cli.schemas import read_schema

JSON_OPTIONS = ({"--json"}, {"-f", "json"}, {"--format", "json"})


def check_output(words: Sequence[str], printed: str) -> None:
    """Fail where a command that was asked for JSON printed another JSON than the schema tells."""
    is_json = any(option <= set(words) for option in JSON_OPTIONS)
    if not (is_json and printed) or "schema" in words:
        return
    if "--fields" in words and {"on", "conflicts"} & set(words):
        return  # their rows are then those of a table, whatever their JSON is
    error = jsonschema.exceptions.best_match(
        make_validator(is_picked="--fields" in words).iter_errors(json.loads(printed))
    )
    assert error is None, f"{' '.join(words)}: {error.json_path}: {error.message}"


@cache
def make_validator(*, is_picked: bool = False) -> jsonschema.Draft202012Validator:
    """A validator that takes no field without a name; of rows with picked fields none is needed."""
    schema = json.loads(read_schema("output"))
    definitions = {}
    for name, definition in schema["$defs"].items():
        closed = close_definition(definition, schema["$defs"])
        if is_picked and "Answer" not in name:
            closed.pop("required", None)
        definitions[name] = closed
    return jsonschema.Draft202012Validator({**schema, "$defs": definitions})


def close_definition(definition: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A definition with the fields of those that it builds on, and no others."""
    closed = dict(definition)
    base = definition.get("$ref", "").removeprefix("#/$defs/")
    if base.endswith("Fields"):
        del closed["$ref"]
        fields = definitions[base]
        closed["required"] = [*fields.get("required", ()), *definition.get("required", ())]
        closed["properties"] = {**fields["properties"], **definition.get("properties", {})}
    if "properties" in closed:
        closed.setdefault("additionalProperties", False)
    return closed


def list_fields() -> Iterator[str]:
    """Every field that the schema promises, as `where.field`, with `?` where it may be absent."""
    definitions = json.loads(read_schema("output"))["$defs"]
    for name, definition in definitions.items():
        if name.endswith("Fields"):
            continue
        closed = close_definition(definition, definitions)
        for field in closed.get("properties", ()):
            mark = "" if field in closed.get("required", ()) else "?"
            yield f"{name}.{field}{mark}"
