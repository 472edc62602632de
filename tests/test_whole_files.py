"""A file or folder is put in its place whole, or not at all."""

import errno
import os
from pathlib import Path

import pytest

from minusma_cli.errors import MinusmaError
from minusma_cli.whole_files import describe_fault, write_file, write_folder


def write_new(path: Path) -> None:
    path.write_text("new", "utf-8")


def write_two(folder: Path) -> None:
    (folder / "a.csv").write_text("new", "utf-8")
    (folder / "b.csv").write_text("new", "utf-8")


def fail_halfway(path: Path) -> None:
    target = path / "a.csv" if path.is_dir() else path
    target.write_text("ne", "utf-8")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to("pipe.csv")
    for path in (pipe, tmp_path / "link"):
        with pytest.raises(OSError, match="it is no file") as raised:
            write_file(path, write_new, force=True)
        assert describe_fault(raised.value).of("en") == "that is no file"
    assert pipe.is_fifo()
    assert names_in(tmp_path) == ["link", "pipe.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old", "utf-8")
    link = tmp_path / "link"
    link.symlink_to("target")
    write_file(link, write_new, force=True)
    assert link.is_symlink()
    assert (tmp_path / "target").read_text("utf-8") == "new"
    assert names_in(tmp_path) == ["link", "target"]


def test_what_is_overwritten_keeps_who_may_read_it(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("old", "utf-8")
        (tmp_path / name).chmod(0o600)
    write_file(tmp_path / "a.csv", write_new, force=True)
    write_folder(tmp_path, write_two, force=True)
    assert [file.stat().st_mode & 0o777 for file in tmp_path.iterdir()] == [0o600, 0o600]


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("old", "utf-8")
    with pytest.raises(OSError, match="No space left"):
        write_file(file, fail_halfway, force=True)
    with pytest.raises(OSError, match="No space left"):
        write_folder(tmp_path, fail_halfway, force=True)
    assert names_in(tmp_path) == ["a.csv"]
    assert file.read_text("utf-8") == "old"


def test_a_new_folder_that_fails_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        write_folder(tmp_path / "tables", fail_halfway, force=False)
    assert names_in(tmp_path) == []


def test_other_files_of_a_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    write_folder(tmp_path, write_two, force=False)
    assert names_in(tmp_path) == ["a.csv", "b.csv", "notes.txt"]


def test_a_file_of_a_folder_is_only_overwritten_with_force(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("mine", "utf-8")
    with pytest.raises(MinusmaError, match=r"b\.csv is there already; --force overwrites it"):
        write_folder(tmp_path, write_two, force=False)
    assert names_in(tmp_path) == ["b.csv"]
    write_folder(tmp_path, write_two, force=True)
    assert (tmp_path / "b.csv").read_text("utf-8") == "new"


def test_why_nothing_can_be_written_is_told_in_both_languages() -> None:
    told = describe_fault(OSError(errno.EROFS, os.strerror(errno.EROFS)))
    assert told.of("nl") == "daar mag niet worden geschreven"
    assert told.of("en") == "nothing may be written there"
    other = OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    assert str(describe_fault(other)) == "Too many open files"
    assert str(describe_fault(OSError("no errno"))) == "no errno"
