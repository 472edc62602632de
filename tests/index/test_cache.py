"""The compiled copy: made once, believed only when whole, and done without where there is nowhere to keep it."""

import concurrent.futures
import os
import sqlite3
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli import load
from minusma_cli.errors import BadFacts
from minusma_cli.factfile import loader
from minusma_cli.factfile.location import default_fact_file, describe_os_error, locate_fact_files
from minusma_cli.index import cache, folder
from minusma_cli.index.hashing import hash_blocks

MINUSMA = str(Path(sys.executable).with_name("minusma"))


def copies(folder: Path) -> list[Path]:
    return sorted((folder / "minusma").glob("*"))


def test_a_base_is_compiled_once_and_read_after_that(alone: Path) -> None:
    load(SMALL)
    (copy,) = copies(alone)
    made = copy.stat().st_mtime_ns
    assert len(load(SMALL)) == 11
    assert copies(alone) == [copy]
    assert copy.stat().st_mtime_ns == made


def test_a_changed_file_is_compiled_anew_and_the_old_copy_stays_for_a_while(
    alone: Path, tmp_path: Path
) -> None:
    file = tmp_path / "x.yaml"
    whole = Path(SMALL).read_text("utf-8")
    for count in range(9):
        file.write_text(whole.replace("175", str(100 + count)), "utf-8")
        assert load(str(file)).show("scouts-2017").facts[0].figures[0].value in (175, 100 + count)
    assert len(copies(alone)) == 6


@pytest.mark.parametrize(
    "damage", [b"", b"SQLite format 3\x00", b"not a database at all", b"cut", b"flip"]
)
def test_a_damaged_copy_is_never_believed(alone: Path, damage: bytes) -> None:
    load(SMALL)
    (copy,) = copies(alone)
    whole = copy.read_bytes()
    middle = len(whole) // 2
    copy.write_bytes(
        {
            b"cut": whole[:middle],
            b"flip": whole[:middle] + b"\x00\xff" * 8 + whole[middle + 16 :],
        }.get(damage, damage)
    )
    assert [fact.id for fact in load(SMALL).search("verkenners").facts] == ["scouts-2017"]
    assert copy.read_bytes() == whole


def test_a_copy_that_was_not_finished_is_a_miss(alone: Path) -> None:
    load(SMALL)
    (copy,) = copies(alone)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(copy.read_bytes()[:-8])
    connection.execute("DELETE FROM meta WHERE key = 'name'")
    data = connection.serialize()
    copy.write_bytes(data + hash_blocks(BytesIO(data), len(data))[0])
    assert len(load(SMALL)) == 11


def spoil(copy: Path, table: str) -> None:
    """Overwrite the first page of a table, so that only a question that needs it meets the damage."""
    with sqlite3.connect(copy) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with copy.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xff" * size)


@pytest.fixture
def large_copy(alone: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that is too large to look at its checksum each time."""
    monkeypatch.setattr(cache, "_MOST_CHECKED", 1024)
    run("search", "verkenners")
    (copy,) = copies(alone)
    return copy


def test_a_large_copy_is_read_from_the_disk_and_made_anew_when_it_turns_out_damaged(
    large_copy: Path, run: Run
) -> None:
    right = run("search", "verkenners")
    spoil(large_copy, "term")
    assert run("search", "verkenners") == right


def test_damage_in_a_large_copy_that_sqlite_does_not_see_is_told_and_the_next_run_heals_it(
    large_copy: Path, run: Run
) -> None:
    right = run("search", "verkenners")
    large_copy.write_bytes(large_copy.read_bytes().replace(b'{"', b'["'))
    said = run("search", "verkenners", "--lang", "en")
    assert (said.code, said.out) == (3, "")
    assert said.err == (
        "minusma: the compiled copy was damaged and has been removed; run the command once more\n"
    )
    assert run("search", "verkenners") == right


def test_what_fails_with_a_sound_copy_is_a_fault_of_ours(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise TypeError("ours")

    monkeypatch.setattr("minusma_cli.cli.main.run_command", fail)
    with pytest.raises(TypeError, match="ours"):
        run("search", "verkenners")


@pytest.mark.parametrize("home", ["missing", "file", "relative", "read-only"])
def test_no_folder_to_write_to_means_it_works_without(
    home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    file = tmp_path / "file"
    file.write_text("", "utf-8")
    monkeypatch.setenv(
        "XDG_CACHE_HOME",
        {"missing": "", "file": str(file), "relative": "relative", "read-only": "/proc/self"}[home],
    )
    if home == "missing":
        monkeypatch.setenv("HOME", str(file))
    assert run("search", "verkenners", "--fields", "id") == (0, "scouts-2017\n", "")
    assert not Path("relative").exists()


def test_a_full_or_vanished_folder_means_it_works_without(
    monkeypatch: pytest.MonkeyPatch, alone: Path, run: Run
) -> None:
    (alone / "minusma").mkdir()
    (
        alone / "minusma" / cache._name_copy([Path(SMALL)], {})
    ).mkdir()  # nothing can be moved into its place
    assert run("search", "verkenners", "--fields", "id") == (0, "scouts-2017\n", "")
    assert [path.suffix for path in copies(alone)] == [".db"]


def test_a_copy_that_goes_away_at_once_is_done_without(
    alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_COPIES_KEPT", 0)
    assert len(load(SMALL)) == 11
    assert copies(alone) == []


def test_without_a_home_it_works_without() -> None:
    bare = {"PATH": os.environ["PATH"], "HOME": ""}
    done = subprocess.run(
        [MINUSMA, "search", "verkenners", "--facts", SMALL],
        capture_output=True,
        text=True,
        check=True,
        env=bare,
        cwd="/",
    )
    assert done.stdout.startswith("scouts-2017")


def test_ten_processes_at_once_all_answer(alone: Path) -> None:
    command = [MINUSMA, "search", "verkenners", "--facts", SMALL, "--fields", "id"]
    with concurrent.futures.ThreadPoolExecutor(10) as pool:
        done = list(
            pool.map(
                lambda _at: subprocess.run(command, capture_output=True, text=True, check=False),
                range(10),
            )
        )
    assert {(one.returncode, one.stdout, one.stderr) for one in done} == {(0, "scouts-2017\n", "")}
    assert len(copies(alone)) == 1


def test_a_file_too_large_to_be_read_at_each_question_is_known_by_its_identity(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(cache, "_MOST_HASHED", 100)
    file = tmp_path / "x.yaml"
    file.write_bytes(Path(SMALL).read_bytes())
    before = cache._name_copy([file], {})
    assert cache._name_copy([file], {}) == before
    file.write_bytes(Path(SMALL).read_bytes() + b"# more\n")
    assert cache._name_copy([file], {}) != before


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "LARGEST_FILE", 1 << 10)
    with pytest.raises(BadFacts, match="is larger than 0 MiB"):
        load(SMALL)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("gone.yaml", "there is no such file"), ("folder", "is a folder, not a fact file")],
)
def test_a_file_that_cannot_be_read(name: str, reason: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "folder").mkdir()
    file = str(tmp_path / name)
    assert run("search", "x", facts=file) == (3, "", f"minusma: {file}: {reason}\n")
    assert run("check", file) == (3, f"{file}: {reason}\n1 problem in 0 facts\n", "")


def test_reasons_that_the_system_gives_are_passed_on() -> None:
    assert str(describe_os_error(PermissionError(13, ""))) == "may not be read"
    assert (
        str(describe_os_error(OSError(5, "Input/output error")))
        == "cannot be read: Input/output error"
    )


def test_the_file_of_the_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert len(load()) == 11
    monkeypatch.delenv("MINUSMA_FACTS")
    assert locate_fact_files() == (default_fact_file(),)


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + Path(SMALL).read_bytes())
    assert len(load(str(file))) == 11


def test_progress_is_told_while_reading_and_compiling(tmp_path: Path) -> None:
    told: set[str] = set()
    cache.open_index([SMALL], lambda step, _done: told.add(step))
    assert told == {"reading", "compiling"}


def test_a_file_that_proves_larger_than_it_says_is_known_by_its_identity(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    status = Path("/proc/self/status")  # says that it has no bytes
    whole = cache._name_file(status)
    monkeypatch.setattr(cache, "_MOST_HASHED", 16)
    assert cache._name_file(status) != whole
