"""Hostile fact files: each is refused with its place and no traceback, or read as it stands."""

import os
import socket
from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli import load
from minusma_cli.factfile.loader import read_fact_files

DEEP = 100_000
GOOD = Path(SMALL).read_text("utf-8")
HEAD = "format: 1\ntopics: {}\nsources: {}\n"

# What a file holds, and how the message on it goes on behind file, line and column.
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "flow lists": (f"a: {'[' * DEEP}", "not YAML"),
    "flow mappings": ("{a: " * DEEP, ":1:65: nested more than 16 deep"),
    "block mappings": (
        "\n".join(f"{' ' * depth}a:" for depth in range(400)),
        ":17:17: nested more than 16 deep",
    ),
    "block lists": ("- " * DEEP, ":1:33: nested more than 16 deep"),
    "one long scalar": (f"format: {'x' * 3_000_000}", "must be 1, not 'xxx"),
    "one long key": (f"{'k' * 3_000_000}: 1", "not YAML"),
    "a merge key": (f"{HEAD}about: {{<<: {{a: 1}}}}\n", "unknown key '<<'"),
    "an alias to itself": ("a: &a [*a]\n", "anchor 'a': write the value out"),
    "a billion laughs": (
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30)),
        "anchor 'a': write the value out",
    ),
    "a tag that calls": ("a: !!python/object/apply:os.system ['true']\n", ":1:4: tag '"),
    "a tag of one's own": ("%TAG ! tag:x,2000:\n---\na: !y 1\n", "tag '"),
    "a duplicate key at the top": ("format: 1\nformat: 1\n", ":2:1: duplicate key 'format'"),
    "a duplicate key inside": (
        f"{HEAD}units: {{u: {{nl: a, nl: b, en: c}}}}\n",
        ":4:20: duplicate key 'nl'",
    ),
    "a key that is a mapping": ("{a: 1}: 2\n", ":1:1: a key must be a word"),
    "a key that is empty": ("? \n: 1\n", "unknown key 'null'"),
    "UTF-16": (GOOD.encode("utf-16"), ":1:1: not UTF-8"),
    "UTF-32": (GOOD.encode("utf-32"), ":1:1: not UTF-8"),
    "Latin-1": ("a: caf\xe9\n".encode("latin-1"), ":1:7: not UTF-8"),
    "a lone surrogate": (b"a: \xed\xa0\x80\n", ":1:4: not UTF-8"),
    "an escaped surrogate": ('a: "\\ud800"\n', "not YAML"),
    "an escape beyond Unicode": ('a: "\\U00110000"\n', "not YAML"),
    "a NUL": (b"a: \0\n", ":1:4: holds the control character U+0000"),
    "an escaped NUL": (f'{HEAD}about: {{title: {{nl: "\\0", en: x}}}}\n', "U+0000"),
    "a byte order mark inside": ("a: \ufeffb\n", ""),
    "tabs": ("a:\n\tb: 1\n", "not YAML"),
    "only line ends": ("\n\r\n\n", "is empty; a fact file starts with format: 1"),
    "only a mark": ("\ufeff", "is empty; a fact file starts with format: 1"),
    "NO": (f"{HEAD}units: NO\n", ":4:8: must be a mapping, not text"),
    "a number with a line": ("format: 1_000\n", "must be 1, not '1_000'"),
    "a time": ("format: 12:30\n", "must be 1, not '12:30'"),
    "infinity": ("format: .inf\n", "must be 1, not '.inf'"),
    "a version of YAML to come": ("%YAML 9.0\n---\na: 1\n", "not YAML"),
    "two documents": ("a: 1\n---\nb: 2\n", "a second document"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_its_place(name: str, tmp_path: Path, run: Run) -> None:
    data, message = REFUSED[name]
    file = tmp_path / "x.yaml"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    said = run("check", str(file))
    assert (said.code, said.err) == (3, "")
    assert message in said.out
    assert len(said.out) < 200_000
    said = run("topics", facts=str(file))
    assert (said.code, said.out) == (3, "")
    assert said.err.startswith(f"minusma: {file}:")


READ = {
    "CRLF": GOOD.replace("\n", "\r\n"),
    "BOM": f"\ufeff{GOOD}",
    "an end": f"{GOOD}...\n",
    "a version": f"%YAML 1.1\n---\n{GOOD}",
    "beyond the first plane": GOOD + "# \U0001f600\n",
    "no last line end": GOOD.rstrip("\n"),
}


@pytest.mark.parametrize("name", READ)
def test_it_is_read_as_it_stands(name: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(READ[name].encode())
    read = read_fact_files([file]).fact_file
    usual = read_fact_files([Path(SMALL)]).fact_file
    assert read
    assert usual
    assert read._replace(digest="") == usual._replace(digest="")


@pytest.mark.parametrize("kind", ["folder", "socket", "loop", "broken link", "device"])
def test_what_is_no_file_is_refused(kind: str, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "x.yaml"
    if kind == "folder":
        file.mkdir()
    elif kind == "socket":
        server = socket.socket(socket.AF_UNIX)
        server.bind(str(file))
        server.close()
    elif kind == "loop":
        file.symlink_to(file)
    elif kind == "broken link":
        file.symlink_to(tmp_path / "gone")
    else:
        file = Path("/dev/zero")
    for argv in (["check", str(file)], ["topics"]):
        said = run(*argv, facts=str(file))
        assert said.code == 3
        assert str(file) in said.out + said.err


def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.symlink_to(SMALL)
    assert len(load(str(file))) == 11


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(GOOD, "utf-8")
    file.chmod(0)
    if os.geteuid() == 0:  # who may read everything is refused nothing
        assert run("topics", facts=str(file)).code == 0
    else:
        assert run("topics", facts=str(file)).code == 3


def test_a_file_that_grows_while_it_is_read_is_read_as_far_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(GOOD, "utf-8")
    half = len(GOOD) // 2
    file.write_text(GOOD[:half], "utf-8")
    assert read_fact_files([file]).problems or read_fact_files([file]).fact_file
    file.write_text(GOOD, "utf-8")
    assert len(load(str(file))) == 11
