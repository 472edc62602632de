"""Where the fact file is, and why one cannot be read."""

import os
from pathlib import Path

_REASONS = {
    "FileNotFoundError": "there is no such file",
    "IsADirectoryError": "is a folder, not a fact file",
    "PermissionError": "may not be read",
}


def default_fact_file() -> Path:
    """The fact file of the package: inside it when installed, above it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "facts.yaml"
    if installed.exists():
        return installed
    return package.parent / "facts.yaml"


def locate_fact_file(name: str | None) -> Path:
    """The fact file to use: the one named, else that of MINUSMA_FACTS, else the shipped one.

    `~` at the start of a name is the user's home.
    """
    chosen = name or os.environ.get("MINUSMA_FACTS")
    if not chosen:
        return default_fact_file()
    return Path(os.path.expanduser(chosen))  # noqa: PTH111  # pathlib raises without a home


def describe_os_error(error: OSError) -> str:
    """Why a file cannot be read, as the end of a sentence about it."""
    known = _REASONS.get(type(error).__name__)
    return known or f"cannot be read: {error.strerror or error}"
