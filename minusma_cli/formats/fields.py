"""Parts of rows by paths such as `figures.value`: pick them, or read their values as a cell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import FACT_FIELDS
from minusma_cli.errors import Unknown
from minusma_cli.model import LANGUAGES
from minusma_cli.records import Record

_SEARCH_FIELDS = ("score", "match")
_SEPARATOR = " | "  # between the values of a list in one cell


def parse_fields(text: str, detail_keys: Iterable[str]) -> tuple[str, ...]:
    """The paths of `--fields a,b.c`; raises Unknown for one that facts do not have.

    `detail_keys` are the columns of topics, which stand under `details`.
    """
    known = {*FACT_FIELDS, *_SEARCH_FIELDS}
    for field, parts in FACT_FIELDS.items():
        known.update(f"{field}.{part}" for part in parts)
    details = {f"details.{key}" for key in detail_keys}
    known |= details
    paths = tuple(dict.fromkeys(path.strip() for path in text.split(",") if path.strip()))
    for path in paths:
        whole, _dot, part = path.rpartition(".")
        is_in_language = whole in details and part in LANGUAGES
        if path not in known and not is_in_language:
            from minusma_cli.suggest import nearest_names

            raise Unknown("field", path, nearest_names(path, known))
    return paths


def pick_fields(row: Mapping[str, Any], paths: Sequence[str]) -> Record:
    """Only these paths of a row, nested as they were."""
    picked: Record = {}
    for path in paths:
        _pick(row, path.split("."), picked)
    return picked


def _pick(value: Mapping[str, Any], steps: list[str], into: Record) -> None:
    first, *rest = steps
    inside = value.get(first)
    if rest and isinstance(inside, list):
        kept = into.setdefault(first, [{} for _ in inside])
        for one, place in zip(inside, kept, strict=True):
            _pick(one, rest, place)
    elif rest and isinstance(inside, dict):
        _pick(inside, rest, into.setdefault(first, {}))
    else:
        into[first] = inside


def values_at(row: Any, path: str) -> list[Any]:
    """All values at a path of a row; a list on the way gives those of each of its members.

    A value that is missing in a member is None, so that lists of one row can be put side by side.
    """
    values = [row]
    for step in path.split("."):
        reached: list[Any] = []
        for value in values:
            inside = value.get(step) if isinstance(value, dict) else None
            if isinstance(inside, list):
                reached += inside
            else:
                reached.append(inside)
        values = reached
    return values


def format_cell(row: Any, path: str) -> str:
    """The values at a path as one cell."""
    return _SEPARATOR.join(_format_value(value) for value in values_at(row, path))


def _format_value(value: Any) -> str:
    if value is None or value == {}:
        return ""
    if isinstance(value, dict):
        import json

        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, float):
        return format_decimal(value)
    return str(value)


def format_decimal(value: float) -> str:
    """A number as it was written, without an exponent: `0.000001`."""
    text = repr(value)
    if "e" in text:
        text = f"{value:.15f}".rstrip("0")
    return text
