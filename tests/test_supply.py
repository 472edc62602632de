"""What a command may do beside answering: no network, no other programs, no code out of data, no stray writes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL

from minusma_cli import load

# An audit hook (PEP 578) in a process of its own: it cannot be taken out again.
WATCHED = """
import json, sys

seen = []
NAMES = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn",
    "pickle.", "ctypes.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.",
    "shutil.", "os.remove", "os.rename", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.chown",
    "os.truncate", "os.utime", "sqlite3.connect", "sqlite3.enable_load_extension",
    "sqlite3.load_extension", "tempfile.",
)

def watch(event, given):
    if event == "open":
        name, mode, flags = given
        if isinstance(mode, str) and set(mode) & set("wax+"):
            seen.append((event, str(name)))
        elif isinstance(flags, int) and flags & 3:
            seen.append((event, str(name)))
    elif event in ("compile", "exec") and watch.is_running:
        code = given[0]
        name = getattr(code, "co_filename", None) or (given[1] if len(given) > 1 else "")
        seen.append((event, str(name)))
    elif event.startswith(NAMES):
        seen.append((event, *(str(one) for one in given[:1])))

watch.is_running = False
sys.addaudithook(watch)
from minusma_cli.cli.main import main
watch.is_running = True
told = []
for argv in json.loads(sys.argv[1]):
    code = main(argv)
    told.append([argv, code, seen[:]])
    seen.clear()
sys.stdout.flush()
print("\\n" + json.dumps(told))
"""

COMMANDS = (
    ["welcome"],
    ["topics"],
    ["questions"],
    ["sources"],
    ["sources", "site"],
    ["search", "helicoptres"],
    ["list", "--json"],
    ["list", "--format", "yaml"],
    ["list", "--format", "csv"],
    ["list", "strength", "--format", "table", "--pager", "never"],
    ["show", "crash", "--format", "table", "--pager", "never"],
    ["on", "2017"],
    ["timeline", "--every", "year"],
    ["conflicts"],
    ["series"],
    ["list", "--output", "-"],
    ["random"],
    ["cite", "site", "--style", "bibtex"],
    ["open", "site", "--print"],
    ["series", "contingent", "--every", "year"],
    ["conflicts", "helicopters-there"],
    ["schema", "facts"],
    ["export", "--format", "json"],
    ["help", "dates"],
    ["--help"],
    ["--version"],
)


Watched = tuple[list[str], int, list[list[str]]]


def watch(*commands: list[str]) -> list[Watched]:
    """Commands, each with its exit code, and what it did that an audit hook hears of."""
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps(commands)],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured,
    )
    told: list[Watched] = json.loads(done.stdout.splitlines()[-1])
    return told


def is_module(name: str) -> bool:
    """Whether it is the code of a module, or of a class that a library makes of its own words."""
    return name.endswith((".py", ".pyc")) or name.startswith("<")


@pytest.mark.parametrize("state", ["cold", "warm"])
def test_a_command_writes_to_the_cache_folder_only_and_starts_nothing(
    state: str, alone: Path
) -> None:
    if state == "warm":
        load(SMALL)
    given = []
    for argv in COMMANDS:
        is_without_facts = argv[0].startswith("--") or argv[0] in {"help", "schema"}
        given.append(argv if is_without_facts else [*argv, "--facts", SMALL])
    for argv, code, seen in watch(*given):
        assert code == 0, argv
        for event, *what in seen:
            if event in {"compile", "exec"}:
                assert is_module(what[0]), (argv, what)
            elif event == "sqlite3.connect":
                assert what[0] == ":memory:" or str(alone) in what[0], argv
            elif event == "sqlite3.connect/handle":
                continue  # the same once more
            elif event in {"open", "os.mkdir", "os.rename", "os.remove"}:
                is_allowed = what[0].startswith(str(alone)) or what[0].endswith(".pyc")
                assert is_allowed, (argv, event, what)
            else:
                pytest.fail(f"{argv} {event} {what}")


def test_a_check_writes_nothing_at_all(alone: Path) -> None:
    ((_argv, code, seen),) = watch(["check", SMALL])
    written = [one for one in seen if one[0] in {"open", "os.mkdir", "os.rename"}]
    assert code == 0
    assert [one for one in written if ".pyc" not in one[1]] == []


def test_the_hook_hears_of_what_it_is_to_hear_of(tmp_path: Path) -> None:
    forbidden = WATCHED.replace(
        "code = main(argv)",
        "import socket, pickle, subprocess\n"
        "    socket.socket().connect_ex(('127.0.0.1', 9))\n"
        "    pickle.loads(pickle.dumps(print))\n"
        "    subprocess.run(['true'])\n"
        f"    open({str(tmp_path / 'x')!r}, 'w').close()\n"
        "    eval('1')\n    code = 0",
    )
    done = subprocess.run(
        [sys.executable, "-c", forbidden, "[[]]"], capture_output=True, text=True, check=True
    )
    ((_argv, _code, seen),) = json.loads(done.stdout.splitlines()[-1])
    events = {event for event, *_what in seen}
    assert {"socket.connect", "pickle.find_class", "subprocess.Popen", "open"} <= events
    assert "compile" in events


def test_no_room_runs_data_as_code() -> None:
    package = Path(__file__).parents[1] / "minusma_cli"
    for room in package.rglob("*.py"):
        text = room.read_text("utf-8")
        for word in ("pickle", "marshal", "eval(", "exec(", "__import__(", "yaml.load", "unsafe"):
            assert word not in text, (room, word)
