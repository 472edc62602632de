"""Parts of rows by paths such as `figures.value`: check them, pick them, read them as a cell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import Answer
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.model import LANGUAGES
from minusma_cli.records import Record
from minusma_cli.wording import format_scalar

SEPARATOR = " | "  # between the values of a list in one cell

# A bar in a value that would be taken for one between values, with what came before it as one.
_LONE_BAR = r"(?<!\S)\\*\|(?!\S)"

Steps = Sequence[str | int]


# -- names


def list_fields(answer: Answer) -> list[str]:
    """The names that `--fields` takes: each field, before its parts the whole of them."""
    names: dict[str, None] = {}
    for path in answer.fields:
        steps = path.split(".")
        for length in range(1, len(steps) + 1):
            names[".".join(steps[:length])] = None
    return list(names)


def parse_fields(text: str, answer: Answer) -> tuple[str, ...]:
    """The paths of `--fields a,b.c`; raises Unknown for one that the answer's rows do not have.

    Raises MinusmaError where one is empty.
    """
    paths = tuple(dict.fromkeys(path.strip() for path in text.split(",")))
    if "" in paths:
        raise MinusmaError("empty_field", fields=text)
    known = list_fields(answer)
    for path in paths:
        check_field(path, known)
    return paths


def check_field(path: str, known: Sequence[str]) -> None:
    """Raise Unknown, with the nearest, for a path that is none of those known."""
    if path in known:
        return
    from minusma_cli.suggest import nearest_names

    raise Unknown("field", path, nearest_names(path, known))


def expand_fields(paths: Iterable[str], answer: Answer) -> list[str]:
    """Paths as columns of a table: in the place of a whole stand its parts."""
    fields = answer.fields
    columns: list[str] = []
    for path in paths:
        parts = [field for field in fields if field.startswith(f"{path}.")]
        columns += parts or [path]
    return columns


# -- values


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


def _reach(values: list[Any], steps: Steps, *, is_list: bool) -> tuple[list[Any], bool]:
    """All values at a path of some values, and whether they are those of a list.

    A list on the way gives those of each of its members. A value that is missing in a member is
    None, so that lists of one row can be put side by side. A number among the steps picks one
    member, counted from 0; None where there is no such member.
    """
    for step in steps:
        if isinstance(step, int):
            values, is_list = values[step : step + 1] or [None], False
            continue
        reached: list[Any] = []
        for value in values:
            inside = _step_into(value, step)
            if isinstance(inside, list):
                reached += inside
                is_list = True
            else:
                reached.append(inside)
        values = reached
    return values, is_list


def _step_into(value: Any, step: str) -> Any:
    """What is inside a value by a name; a text that is the same in both languages is itself."""
    if isinstance(value, dict):
        return value.get(step)
    if step in LANGUAGES:
        return value
    return None


def format_cell(row: Any, steps: Steps, lang: str = "") -> str:
    """The values at a path as one cell; with `lang` words of both languages are in that one."""
    value = row
    if not lang:
        value, steps = _walk(row, steps)
    if isinstance(value, str):  # most cells; a table of a hundred thousand facts has four million
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        values, is_list = _reach(value, steps, is_list=True)
    else:
        values, is_list = _reach([value], steps, is_list=False)
    if lang:
        values = [_choose_language(value, lang) for value in values]
    if is_list:
        return _format_list(values)
    return _format_value(values[0])


def _walk(row: Any, steps: Steps) -> tuple[Any, Steps]:
    """What a path leads to through records only, and the steps that are left from there."""
    value = row
    for position, step in enumerate(steps):
        if not isinstance(value, dict) or not isinstance(step, str):
            return value, steps[position:]
        value = value.get(step)
    return value, ()


def join_values(values: Iterable[str]) -> str:
    """The values of a list as one cell: ` | ` between them, a backslash before one in a value."""
    return SEPARATOR.join(map(_escape_bars, values))


def _escape_bars(value: str) -> str:
    if "|" not in value:
        return value
    return re.sub(_LONE_BAR, r"\\\g<0>", value)


def _format_list(values: Iterable[Any]) -> str:
    """The values of a list, and those of lists and records in it, as one cell."""
    return SEPARATOR.join(map(_format_part, values))


def _format_part(value: Any) -> str:
    if isinstance(value, str):
        return _escape_bars(value)
    return _format_value(value)  # numbers hold no bars


def _choose_language(value: Any, lang: str) -> Any:
    """A value with the words of one language where it has the same in both."""
    if isinstance(value, list):
        return [_choose_language(member, lang) for member in value]
    if not isinstance(value, dict):
        return value
    if set(value) == set(LANGUAGES):
        return value[lang]
    return {key: _choose_language(part, lang) for key, part in value.items()}


def _format_value(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return SEPARATOR.join(_format_parts(value))
    if isinstance(value, list):
        return _format_list(value)
    return format_scalar(value)


def _format_parts(record: Record, before: str = "") -> list[str]:
    """The parts of a record whose names only the row knows, as in `helicopters: exact`."""
    parts = []
    for key, value in record.items():
        if isinstance(value, dict):
            parts += _format_parts(value, f"{before}{key}.")
        else:
            parts.append(f"{_escape_bars(before + key)}: {_format_part(value)}")
    return parts
