"""An answer in a file: whole or not at all."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli.cli.output import open_whole, report_file_faults

MINUSMA = str(Path(sys.executable).with_name("minusma"))


def shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What a script does in which MINUSMA is the command and FACTS the small base."""
    return subprocess.run(
        ["/bin/bash", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "MINUSMA": MINUSMA, "MINUSMA_FACTS": SMALL, **variables},
    )


def names_in(folder: Path) -> list[str]:
    """The names of all that is in a folder."""
    return [entry.name for entry in folder.iterdir()]


def stop_halfway(name: str) -> None:
    """Begin to write to a file, and be interrupted."""
    with open_whole(name) as stream:
        stream.write("half")
        raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "a.tsv", "a.yml", "a.md", "a.txt"])
def test_a_file_holds_what_its_format_prints(name: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / name
    assert run("list", "-o", str(file)) == (0, "", "")
    extension = name.split(".")[1]
    format_name = {"txt": "plain", "yml": "yaml"}.get(extension, extension)
    assert file.read_text("utf-8") == run("list", "-f", format_name).out
    assert names_in(tmp_path) == [name]


def test_a_format_that_is_asked_for_goes_before_the_extension(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    run("list", "--json", "--output", str(file))
    assert json.loads(file.read_text("utf-8"))["count"] == 11


def test_a_file_without_extension_is_plain_and_a_table_has_no_colour(
    run: Run, tmp_path: Path
) -> None:
    plain, table = tmp_path / "plain", tmp_path / "table"
    run("list", "-o", str(plain))
    run("list", "-o", str(table), "-f", "table")
    assert plain.read_text("utf-8") == run("list").out
    assert table.read_text("utf-8") == run("list", "-f", "table").out


def test_nothing_found_is_written_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    assert run("list", "--year", "1990", "-o", str(file)).code == 1
    assert json.loads(file.read_text("utf-8"))["facts"] == []


def test_problems_of_a_fact_file_are_written_too(run: Run, tmp_path: Path) -> None:
    bad, file = tmp_path / "bad.yaml", tmp_path / "problems.csv"
    bad.write_text("format: 1\n", "utf-8")
    assert run("check", str(bad), "-o", str(file)).code == 3
    assert file.read_text("utf-8").startswith("file,line,column,")


def test_what_was_there_is_replaced_and_keeps_its_mode_and_its_link(
    run: Run, tmp_path: Path
) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_text("old", "utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    assert run("list", "--fields", "id", "-n", "1", "-o", str(link)).code == 0
    assert file.read_text("utf-8") == "contingent-2016\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


def test_a_tilde_is_the_home_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run("list", "-o", "~/a.csv").code == 0
    assert names_in(tmp_path) == ["a.csv"]


def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    done = shell(f"umask 027; $MINUSMA list -o '{tmp_path}/a.txt'; stat -c %a '{tmp_path}/a.txt'")
    assert (done.stdout, done.stderr) == ("640\n", "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere/a.csv", "there is no such folder"),
        ("file/a.csv", "there is no such folder"),
        (".", "that is a folder"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_a_place_that_is_none_is_told_in_one_line(
    name: str, reason: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    target = f"{tmp_path}/{name}"
    code, out, err = run("list", "-o", target)
    assert (code, out, err) == (3, "", f"minusma: cannot write {target}: {reason}\n")
    assert names_in(tmp_path) == ["file"]


def test_it_is_told_in_the_language_of_the_reader(run: Run, tmp_path: Path) -> None:
    target = f"{tmp_path}/weg/a.csv"
    said = run("list", "--lang", "nl", "-o", target)
    assert said.err == f"minusma: {target} kan niet worden geschreven: de map bestaat niet\n"


def test_a_folder_that_may_not_be_written_to_is_told(run: Run) -> None:
    code, out, err = run("list", "--lang", "nl", "-o", "/proc/self/a.csv")
    assert (code, out) == (3, "")
    assert err.startswith("minusma: /proc/self/a.csv kan niet worden geschreven: ")
    assert err.count("\n") == 1


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    shell("$MINUSMA topics")  # so that the compiled copy is there
    file = tmp_path / "a.json"
    file.write_text("old", "utf-8")
    # What measures coverage writes a file of its own, which would not fit either.
    done = shell(f"unset ${{!COV*}}; ulimit -f 1; $MINUSMA list --json -o '{file}'")
    assert (done.returncode, done.stderr) == (
        3,
        f"minusma: cannot write {file}: there is no room left\n",
    )
    assert file.read_text("utf-8") == "old"
    assert names_in(tmp_path) == ["a.json"]


def test_what_is_interrupted_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("old", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        stop_halfway(str(file))
    assert file.read_text("utf-8") == "old"
    assert names_in(tmp_path) == ["a.json"]


def test_a_wrong_field_leaves_what_was_there(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("old", "utf-8")
    assert run("list", "--fields", "gone", "-o", str(file)).code == 2
    assert file.read_text("utf-8") == "old"


def test_a_device_stays_a_device() -> None:
    done = shell("$MINUSMA list -o /dev/full; test -c /dev/full && echo still")
    assert (done.stdout, done.stderr) == (
        "still\n",
        "minusma: cannot write /dev/full: there is no room left\n",
    )


def test_a_pipe_is_written_to_and_its_reader_may_go() -> None:
    done = shell("set -euo pipefail; $MINUSMA list -o >(head -n 1 > /dev/null) && echo done")
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


def test_that_the_reader_of_a_pipe_has_gone_is_no_fault_of_a_file() -> None:
    with pytest.raises(BrokenPipeError), report_file_faults("pipe"):
        raise BrokenPipeError


def test_a_file_needs_no_standard_output(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    done = shell(f"$MINUSMA list -o '{file}' >&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert file.read_text("utf-8").startswith("id,topic")


def test_a_reader_that_reads_one_line_is_no_fault() -> None:
    done = shell("set -euo pipefail; for i in 1 2 3; do $MINUSMA list -f csv | head -n 1; done")
    assert done.returncode == 0
    assert done.stdout.count("id,topic,") == 3
    assert done.stderr == ""


def test_many_at_once_each_write_their_own_file(tmp_path: Path) -> None:
    done = shell(
        "set -euo pipefail; $MINUSMA list --fields id"
        f" | xargs -P 4 -I ID $MINUSMA show ID -o '{tmp_path}/ID.json'"
        f" && cat '{tmp_path}'/*.json | grep -c '\"schema\": 1'"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "11\n", "")
    assert len(names_in(tmp_path)) == 11
