"""A long answer through the user's pager."""

import io
import os
from pathlib import Path

import pytest

from minusma_cli.terminal.pager import find_pager, show_page


class Screen(io.StringIO):
    """A terminal of so many lines."""

    def __init__(
        self, lines: int, monkeypatch: pytest.MonkeyPatch, encoding: str | None = None
    ) -> None:
        super().__init__()
        self._encoding = encoding
        monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((80, lines)))

    @property
    def encoding(self) -> str | None:  # type: ignore[override]
        return self._encoding

    def fileno(self) -> int:
        return 1


LONG = "".join(f"line {at}\n" for at in range(40))


@pytest.fixture
def paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a pager that writes what it gets, and how it was told to behave, leaves it."""
    seen = tmp_path / "seen"
    script = tmp_path / "my pager"
    script.write_text(
        f'#!/bin/sh\nprintf "%s %s%s\\n" "$LESS" "$1" "$LESSCHARSET" > "{seen}"\ncat >> "{seen}"\n',
        "utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setenv("PAGER", f"'{script}' -x")
    return seen


def test_more_than_a_screen_goes_through_the_pager(
    paged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LESS", raising=False)
    monkeypatch.delenv("LESSCHARSET", raising=False)
    screen = Screen(24, monkeypatch)
    show_page(LONG + "café\n", screen)
    assert (paged.read_text("utf-8"), screen.getvalue()) == (f"FIRX -xutf-8\n{LONG}café\n", "")


def test_what_was_said_before_comes_first_where_a_page_pushes_it_away(
    paged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_page(LONG, Screen(24, monkeypatch), "\n  helicoptres → helicopters\n")
    assert f"\n  helicoptres → helicopters\n{LONG}" in paged.read_text("utf-8")
    screen = Screen(60, monkeypatch)
    show_page(LONG, screen, "\n  helicoptres → helicopters\n")
    assert screen.getvalue() == LONG


def test_the_pager_gets_the_encoding_of_the_screen(
    paged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LESSCHARSET", raising=False)
    show_page(LONG + "café ≠\n", Screen(24, monkeypatch, "latin-1"))
    assert paged.read_bytes().endswith(b"caf\xe9 ?\n")


def test_the_users_own_settings_of_less_stay(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESS", "S")
    show_page(LONG, Screen(24, monkeypatch))
    assert paged.read_text("utf-8").startswith("S -x")


def test_what_fits_is_shown_as_it_is(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(60, monkeypatch)
    show_page(LONG, screen)
    assert (screen.getvalue(), paged.exists()) == (LONG, False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MINUSMA_PAGER", "/no/such/pager"),
        ("MINUSMA_PAGER", ""),
        ("MINUSMA_PAGER", "'unfinished"),
        ("MINUSMA_PAGER", "sh -c 'exit 127'"),
        ("TERM", "dumb"),
    ],
)
def test_a_pager_that_is_missing_or_not_wanted_is_done_without(
    paged: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    screen = Screen(24, monkeypatch)
    show_page(LONG, screen)
    assert (screen.getvalue(), paged.exists()) == (LONG, False)


def test_a_stream_without_a_size_is_written_to(paged: Path) -> None:
    stream = io.StringIO()
    show_page(LONG, stream)
    assert (stream.getvalue(), paged.exists()) == (LONG, False)


@pytest.mark.parametrize("chosen", ["less", "/usr/bin/less -i", ""])
def test_less_keeps_colours_whatever_the_user_has_set(
    chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LESS", "-i")
    if chosen:
        monkeypatch.setenv("PAGER", chosen)
    assert find_pager()[1] == "-R"


def test_another_pager_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "most -s")
    assert find_pager() == ["most", "-s"]
