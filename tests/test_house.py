"""The house: which room may know which, and how large a room may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import minusma_cli

PACKAGE = Path(minusma_cli.__file__).parent
LONGEST_ROOM = 250  # lines

# What each wing or room may import of the package; itself is always allowed.
ARROWS = {
    "named_tuple": set(),
    "lazy_modules": set(),
    "__init__": {"factbase", "index"},
    "__main__": {"cli", "lazy_modules"},
    "messages": {"sentences", "option_sentences", "notice_sentences", "fault_sentences"},
    "notice_sentences": {"model"},
    "sentences": {"model"},
    "option_sentences": {"model"},
    "fault_sentences": {"model"},
    "errors": {"messages"},
    "dates": {"messages"},
    "number_words": set(),
    "typed_dates": {"dates", "messages", "number_words"},
    "addresses": set(),
    "whole_files": {"errors", "messages"},
    "model": {"addresses", "dates"},
    "records": {"model", "dates"},
    "contents": {"model", "records", "dates"},
    "schemas": {"errors"},
    "suggest": {"errors", "messages", "model"},
    "wording": {"model", "dates"},
    "analysis": set(),
    "citing": {"contents", "records", "wording", "model", "dates"},
    "factfile": {
        "contents",
        "messages",
        "model",
        "number_words",
        "errors",
        "dates",
        "analysis",
        "suggest",
        "whole_files",
        "wording",
    },
    "index": {
        "__init__",
        "typed_dates",
        "contents",
        "records",
        "analysis",
        "factfile",
        "model",
        "errors",
        "dates",
    },
    "search": {"typed_dates", "contents", "index", "analysis", "dates"},
    "answers": {
        "citing",
        "contents",
        "messages",
        "records",
        "wording",
        "model",
        "dates",
        "errors",
        "suggest",
        "index.filters",
        "index.order",
    },
    "formats": {"answers", "messages", "records", "wording", "model", "errors", "suggest"},
    "export": {
        "__init__",
        "answers",
        "errors",
        "factbase",
        "formats",
        "messages",
        "model",
        "records",
        "wording",
        "whole_files",
    },
    "assistants": {
        "__init__",
        "answers",
        "dates",
        "errors",
        "factbase",
        "messages",
        "model",
        "wording",
    },
    "selection": {"index", "model", "suggest", "wording"},
    "catalogue": {
        "errors",
        "contents",
        "answers",
        "index",
        "model",
        "selection",
        "suggest",
    },
    "quantities": {"answers", "catalogue", "dates", "model", "selection", "suggest"},
    "inventory": {"answers", "quantities", "selection", "suggest"},
    "pages": {
        "__init__",
        "dates",
        "inventory",
        "selection",
        "answers",
        "index",
        "model",
        "suggest",
    },
    "factbase": {
        "messages",
        "pages",
        "selection",
        "search",
        "citing",
        "answers",
        "model",
        "errors",
    },
    "terminal": {
        "contents",
        "citing",
        "answers",
        "messages",
        "wording",
        "model",
        "dates",
        "analysis",
        "errors",
    },
    "cli": {
        "__init__",
        "answers",
        "citing",
        "dates",
        "factbase",
        "factfile",
        "selection",
        "formats",
        "schemas",
        "export",
        "assistants",
        "index",
        "terminal",
        "messages",
        "model",
        "errors",
        "suggest",
        "wording",
        "whole_files",
        "typed_dates",
    },
}
ROOMS = sorted(PACKAGE.rglob("*.py"))


def place_of(room: Path) -> str:
    """The wing that a room stands in, or its own name where it stands alone."""
    first = room.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_rooms(room: Path) -> Iterator[str]:
    """The rooms of the package that a room imports, as `wing.room`."""
    for node in ast.walk(ast.parse(room.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "minusma_cli" or node.module.count(".") == 1:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name == "minusma_cli" or name.startswith("minusma_cli."):
                yield name.removeprefix("minusma_cli").removeprefix(".")


def is_allowed(target: str, allowed: set[str]) -> bool:
    parts = target.split(".")
    wing = parts[0]
    if not (PACKAGE / wing).is_dir() and not (PACKAGE / f"{wing}.py").exists():
        wing = "__init__"  # a name of the package itself, such as its version
    return wing in allowed or ".".join(parts[:2]) in allowed


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE)))
def test_a_room_imports_only_what_its_wing_may_know(room: Path) -> None:
    place = place_of(room)
    allowed = ARROWS[place] | {place, "named_tuple"}
    forbidden = [name for name in imported_rooms(room) if not is_allowed(name, allowed)]
    assert forbidden == []


def test_every_arrow_is_used() -> None:
    imported: dict[str, set[str]] = {place: set() for place in ARROWS}
    for room in ROOMS:
        imported[place_of(room)].update(imported_rooms(room))
    unused = [
        (place, target)
        for place, targets in ARROWS.items()
        for target in targets
        if not any(is_allowed(name, {target}) for name in imported[place])
    ]
    assert unused == []


def test_named_tuples_are_those_that_are_quick_to_declare() -> None:
    slow = [
        room.name
        for room in ROOMS
        for node in ast.walk(ast.parse(room.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        if any(name.name == "NamedTuple" for name in node.names)
    ]
    assert slow == ["named_tuple.py"]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE)))
def test_a_room_is_no_longer_than_agreed(room: Path) -> None:
    assert len(room.read_text("utf-8").splitlines()) <= LONGEST_ROOM


@pytest.mark.parametrize("library", ["typer", "rich", "mcp"])
def test_only_one_wing_imports_a_library(library: str) -> None:
    wing = {"typer": "cli", "rich": "terminal", "mcp": "assistants"}[library]
    importers = set()
    for room in ROOMS:
        for node in ast.walk(ast.parse(room.read_text("utf-8"))):
            module = ""
            if isinstance(node, ast.ImportFrom):
                module = node.module or ""
            elif isinstance(node, ast.Import):
                module = node.names[0].name
            if module.split(".")[0] == library:
                importers.add(place_of(room))
    assert importers == {wing}
