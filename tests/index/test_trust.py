"""What is made of a compiled copy that is not what it was: the answer is that of the fact file, and the next run heals."""

import concurrent.futures
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from conftest import SMALL

from minusma_cli import load
from minusma_cli.index import cache
from minusma_cli.index.hashing import hash_blocks

MINUSMA = str(Path(sys.executable).with_name("minusma"))
CUTS = 30  # lengths at which a copy is cut
FLIPS = 60  # bits that are flipped
AT_ONCE = 50  # processes that compile while the file is edited


def answer() -> list[str]:
    """What the small base answers, by whatever copy there is."""
    return [fact.id for fact in load(SMALL).search("verkenners").facts]


def make_copy(alone: Path) -> Path:
    """A copy of the small base."""
    assert answer() == ["scouts-2017"]
    (copy,) = (alone / "minusma").glob("*.db")
    return copy


def is_whole(copy: Path, whole: bytes) -> bool:
    return copy.is_file() and not copy.is_symlink() and copy.read_bytes() == whole


# -- damage


def test_a_copy_cut_at_any_length_is_made_anew(alone: Path) -> None:
    copy = make_copy(alone)
    whole = copy.read_bytes()
    step = len(whole) // CUTS
    for length in [*range(10), *range(10, len(whole), step), len(whole) - 8, len(whole) - 1]:
        copy.write_bytes(whole[:length])
        assert cache._open_copy(copy) is None
    assert answer() == ["scouts-2017"]
    assert is_whole(copy, whole)


def test_a_copy_with_any_bit_flipped_is_made_anew(alone: Path) -> None:
    copy = make_copy(alone)
    whole = copy.read_bytes()
    chance = random.Random(13)
    for _flip in range(FLIPS):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        copy.write_bytes(flipped)
        assert cache._open_copy(copy) is None
    assert answer() == ["scouts-2017"]
    assert is_whole(copy, whole)


def test_the_copy_of_another_file_in_its_place_is_made_anew(alone: Path, tmp_path: Path) -> None:
    other = tmp_path / "x.yaml"
    other.write_text(Path(SMALL).read_text("utf-8").replace("scouts-2017", "spies-2017"), "utf-8")
    assert load(str(other)).search("verkenners").facts[0].id == "spies-2017"
    (theirs,) = (alone / "minusma").glob("*.db")
    theirs = theirs.rename(alone / "theirs")
    copy = make_copy(alone)
    whole = copy.read_bytes()
    theirs.rename(copy)
    assert answer() == ["scouts-2017"]
    assert is_whole(copy, whole)


def test_a_forged_copy_with_a_true_checksum_is_one_of_another_name(alone: Path) -> None:
    copy = make_copy(alone)
    with sqlite3.connect(":memory:") as forged:
        forged.executescript(
            "CREATE TABLE meta (key TEXT, value TEXT);"
            "INSERT INTO meta VALUES ('name', 'facts-0-other.db');"
        )
        data = forged.serialize()
    forged.close()
    copy.write_bytes(data + hash_blocks(BytesIO(data), len(data))[0])
    assert answer() == ["scouts-2017"]


# -- whose it is


@pytest.mark.parametrize("kind", ["folder", "link", "pipe", "open to all", "open to a group"])
def test_a_copy_that_is_not_a_file_of_ones_own_is_not_read(
    kind: str, alone: Path, tmp_path: Path
) -> None:
    copy = make_copy(alone)
    whole = copy.read_bytes()
    if kind.startswith("open"):
        copy.chmod(0o666 if kind == "open to all" else 0o664)
    else:
        copy.unlink()
    if kind == "folder":
        copy.mkdir()
    elif kind == "link":
        (tmp_path / "elsewhere").write_bytes(whole)
        copy.symlink_to(tmp_path / "elsewhere")
    elif kind == "pipe":
        os.mkfifo(copy)
    assert cache._open_copy(copy) is None
    assert answer() == ["scouts-2017"]
    if kind != "folder":  # which cannot be moved over
        assert is_whole(copy, whole)
        assert copy.stat().st_mode & 0o022 == 0


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o722])
def test_a_folder_that_others_may_write_to_is_not_used(mode: int, alone: Path) -> None:
    folder = alone / "minusma"
    folder.mkdir()
    folder.chmod(mode)
    assert answer() == ["scouts-2017"]
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_a_link_is_not_used(alone: Path, tmp_path: Path) -> None:
    (alone / "minusma").symlink_to(tmp_path)
    assert answer() == ["scouts-2017"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_another_user_is_not_used(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone / "minusma").mkdir(mode=0o700)
    other = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    assert answer() == ["scouts-2017"]
    assert list((alone / "minusma").iterdir()) == []


def test_the_folder_and_the_copy_are_closed_to_others_whatever_the_mask(alone: Path) -> None:
    before = os.umask(0)
    try:
        copy = make_copy(alone)
    finally:
        os.umask(before)
    assert copy.parent.stat().st_mode & 0o077 == 0
    assert copy.stat().st_mode & 0o022 == 0


# -- while it is read and written


def test_a_copy_that_is_removed_while_it_is_open_is_read_on(alone: Path) -> None:
    make_copy(alone)
    base = load(SMALL)
    for copy in (alone / "minusma").iterdir():
        copy.unlink()
    assert [fact.id for fact in base.search("verkenners").facts] == ["scouts-2017"]
    assert base.list().total == 11


def test_a_large_file_that_is_edited_while_it_is_compiled_leaves_no_copy(
    alone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_MOST_HASHED", 100)
    file = tmp_path / "x.yaml"
    file.write_bytes(Path(SMALL).read_bytes())

    def edit(step: str, _done: int) -> None:
        if step == "reading":
            os.utime(file, ns=(1, 1))

    assert len(cache.open_index([str(file)], edit).ids("fact")) == 11
    assert list((alone / "minusma").iterdir()) == []
    assert len(load(str(file))) == 11
    assert len(list((alone / "minusma").iterdir())) == 1


def test_many_processes_at_once_answer_by_the_file_as_it_is_edited(
    alone: Path, tmp_path: Path
) -> None:
    texts = [Path(SMALL).read_text("utf-8").replace("175", str(value)) for value in (175, 230)]
    file = tmp_path / "x.yaml"
    file.write_text(texts[0], "utf-8")
    command = [MINUSMA, "list", "--facts", str(file), "--fields", "id,figures.value"]

    def ask(number: int) -> tuple[int, str, str]:
        beside = tmp_path / f"{number}.yaml"
        beside.write_text(texts[number % 2], "utf-8")
        beside.replace(file)  # as an editor saves it
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        given = set(pool.map(ask, range(AT_ONCE)))
    whole = {value: ask(number)[1] for number, value in enumerate((175, 230))}
    assert "scouts-2017\t175\n" in whole[175]
    assert "scouts-2017\t230\n" in whole[230]
    assert given <= {(0, whole[175], ""), (0, whole[230], "")}
    assert [part for part in (alone / "minusma").iterdir() if part.suffix != ".db"] == []


def test_a_process_that_is_killed_leaves_nothing_that_is_believed(
    alone: Path, tmp_path: Path
) -> None:
    command = [MINUSMA, "search", "verkenners", "--facts", SMALL, "--fields", "id"]
    chance = random.Random(13)
    for _kill in range(3):
        for copy in (alone / "minusma").glob("*.db"):
            copy.unlink()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.02, 0.15))
            process.send_signal(signal.SIGKILL)
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "scouts-2017\n", "")


def test_what_a_killed_process_left_half_written_goes_after_an_hour(alone: Path) -> None:
    folder = alone / "minusma"
    folder.mkdir(mode=0o700)
    old, new = folder / "facts-x.db.1.ab.tmp", folder / "facts-y.db.2.cd.tmp"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    make_copy(alone)
    assert (old.exists(), new.exists()) == (False, True)
