"""Ways to break it that were tried and once did: each is a named case of its kind."""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli.cli.main import main
from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.factfile.rivals import SeriesPoint

COMMAND = [sys.executable, "-m", "minusma_cli"]
LIMIT = 60  # seconds after which a process hangs


def run_process(
    *argv: str, env: dict[str, str] | None = None, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *argv],
        input=given,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=LIMIT,
        check=False,
    )


# -- the environment


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COLUMNS", "\u00b2"),
        ("COLUMNS", "1000000000"),
        ("COLUMNS", "-1"),
        ("LINES", "\u00b2"),
        ("TERMINAL_WIDTH", "junk"),
    ],
)
def test_a_size_that_is_none_is_left_out(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["topics", "--facts", SMALL, "--format", "table"]) == 0
    assert name not in os.environ
    assert "strength" in capsys.readouterr().out


def test_help_is_printed_whatever_the_stream_can_encode() -> None:
    done = run_process("--help", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"minusma search" in done.stdout


def test_completion_without_its_words_is_silent() -> None:
    done = run_process(env={"_MINUSMA_COMPLETE": "complete_bash"})
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_is_one_line_and_code_3_for_help_too() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, timeout=LIMIT, check=False
        )
    assert (done.returncode, done.stderr) == (
        3,
        b"minusma: cannot write the answer: there is no room left\n",
    )


def test_a_closed_standard_output_is_one_line_and_code_3() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m minusma_cli topics >&-"],
        stderr=subprocess.PIPE,
        timeout=LIMIT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        3,
        b"minusma: cannot write the answer: standard output is closed\n",
    )


# -- what a fact file may be


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_standard_input_is_read_once_and_whole(name: str) -> None:
    given = Path(SMALL).read_bytes()
    done = run_process("search", "helikopter", "--facts", name, given=given)
    assert done.returncode == 0
    assert b"helicopters-there" in done.stdout


def test_a_named_pipe_is_read_once_and_whole(tmp_path: Path, run: Run) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(Path(SMALL).read_bytes()))
    writer.start()
    said = run("search", "helikopter", facts=str(pipe))
    writer.join()
    assert (said.code, "helicopters-there" in said.out) == (0, True)


def test_a_pipe_can_be_checked(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(Path(SMALL).read_bytes()))
    writer.start()
    reading = read_fact_files([pipe])
    writer.join()
    assert reading.problems == ()


def test_a_pipe_that_nobody_writes_to_is_no_hang(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minusma_cli.factfile.location._PATIENCE", 0.1)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert run("topics", facts=str(pipe)) == (
        3,
        "",
        f"minusma: {pipe}: cannot be read: nothing comes out of the pipe\n",
    )


def test_a_device_is_no_fact_file(run: Run) -> None:
    assert run("topics", facts="/dev/null") == (
        3,
        "",
        "minusma: /dev/null: cannot be read: it is neither a file nor a pipe\n",
    )


def test_a_pipe_that_gives_more_than_is_read_is_cut(tmp_path: Path) -> None:
    from minusma_cli.factfile.location import read_pipe

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with suppress(BrokenPipeError):
            pipe.write_bytes(b"x" * 400_000)

    writer = threading.Thread(target=write)
    writer.start()
    assert 1 <= len(read_pipe(pipe, 70_000)) <= 140_000
    writer.join()


# -- work that grew as the square


def test_a_group_of_the_thesaurus_has_so_many_words_at_the_most(tmp_path: Path) -> None:
    words = ", ".join(f"word{number}" for number in range(4000))
    file = tmp_path / "x.yaml"
    file.write_text(f"format: 1\ntopics: {{}}\nsources: {{}}\nthesaurus:\n  same: [[{words}]]\n")
    (problem,) = read_fact_files([file]).problems
    assert str(problem.message) == "has 4000 words; 200 at most"


def test_all_groups_of_the_thesaurus_together_have_so_many_pairs_at_the_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minusma_cli.factfile.thesaurus._MOST_PAIRS", 20)
    file = tmp_path / "x.yaml"
    file.write_text(
        "format: 1\ntopics: {}\nsources: {}\nthesaurus:\n"
        "  same: [[a1, a2, a3]]\n  near: [[b1, b2, b3, b4]]\n"
    )
    (problem,) = read_fact_files([file]).problems
    assert str(problem.message) == "leads from words to words 25 times; 20 times at most"


def test_the_nearest_name_is_looked_for_among_so_many_names_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def find_nothing(name: str, *_more: object) -> list[str]:
        asked.append(name)
        return []

    monkeypatch.setattr("minusma_cli.suggest.nearest_names", find_nothing)
    monkeypatch.setattr("minusma_cli.factfile.checks._MOST_COMPARED", 199)
    facts = "".join(
        f"      - {{id: f-{number}, nl: x, en: x, sources: [{{id: leter, find: a b}}]}}\n"
        for number in range(300)
    )
    file = tmp_path / "x.yaml"
    file.write_text(
        "format: 1\nsources:\n  letter: {title: a, publisher: b, kind: news, language: nl, "
        'url: "https://example.org/"}\n'
        f"topics:\n  t:\n    title: {{nl: t, en: t}}\n    facts:\n{facts}"
    )
    messages = [str(problem.message) for problem in read_fact_files([file]).problems]
    assert len([message for message in messages if "unknown source" in message]) == 300
    assert len(asked) == 200


def test_a_series_over_thousands_of_years_has_a_chart_of_those_that_it_tells_of(
    tmp_path: Path, run: Run
) -> None:
    facts = "".join(
        f"      - {{id: f-{year}, nl: x, en: x, when: {year:04}, figures: [{{series: s, value: 1}}],"
        " sources: [{id: letter, find: a b}]}\n"
        for year in (1, 5000, 9000)
    )
    file = tmp_path / "x.yaml"
    file.write_text(
        "format: 1\nsources:\n  letter: {title: a, publisher: b, kind: news, language: nl, "
        'url: "https://example.org/"}\nunits:\n  u: {nl: u, en: u}\n'
        "topics:\n  t:\n    title: {nl: t, en: t}\n    series:\n      s: {nl: s, en: s, unit: u}\n"
        f"    facts:\n{facts}"
    )
    said = run("list", "t", "--format", "table", facts=str(file))
    assert said.code == 0
    bars = [line.split()[0] for line in said.out.splitlines() if "█" in line]
    assert bars == ["1", "5000", "9000"]


# -- usage


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["list", "--year", "2017", "--year", "2018"], "--year is given twice"),
        (
            ["list", "--json", "-f", "csv"],
            "--json and --format csv contradict each other; give one of them",
        ),
        (
            ["cite", "site", "--topic", "events"],
            "give ids, or filters and --search; not both",
        ),
        (["cite", "site", "--limit", "1"], "give ids, or filters and --search; not both"),
        (
            ["cite", "site", "--lang", "nl", "--search", "x"],
            "noem ids, of geef filters of --search; niet allebei",
        ),
        (
            ["cite", "site", "--style", "csl-json", "--accessed", "../2017"],
            "../2017 is not one date; a source is accessed on a day, in a month or a year",
        ),
        (
            ["cite", "site", "--accessed", "2017~"],
            "2017~ is not one date; a source is accessed on a day, in a month or a year",
        ),
    ],
)
def test_what_contradicts_itself_is_an_error(run: Run, argv: list[str], message: str) -> None:
    assert run(*argv) == (2, "", f"minusma: {message}\n")


def test_lists_and_switches_may_be_given_again(run: Run) -> None:
    assert run("list", "--topic", "events", "--topic", "officers", "--json").code == 0


# -- more faults, and more contradictions, than anyone reads


def test_of_very_many_faults_the_first_are_told_and_the_others_counted(
    tmp_path: Path, run: Run
) -> None:
    file = tmp_path / "x.yaml"
    keys = "".join(f"key-{number}: 1\n" for number in range(3000))
    file.write_text(f"format: 1\ntopics: {{}}\nsources: {{}}\n{keys}", "utf-8")
    reading = read_fact_files([file])
    assert (len(reading.problems), reading.more) == (1000, 2000)
    said = run("check", str(file))
    assert said.code == 3
    assert said.out.endswith("3,000 problems in 0 facts; the first 1,000 stand above\n")
    assert run("check", str(file), "--lang", "nl").out.endswith(
        "3.000 problemen in 0 feiten; de eerste 1.000 staan hierboven\n"
    )
    assert run("topics", facts=str(file)).err.startswith(
        f"minusma: {file}:4:1: unknown key 'key-0'"
    )
    assert "(and 2999 more;" in run("topics", facts=str(file)).err


def test_a_fault_that_ends_the_reading_is_told_however_many_came_before(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    keys = "a: 1\n" * 3000
    file.write_text(f"{keys}b: [\n", "utf-8")
    reading = read_fact_files([file])
    assert (len(reading.problems), reading.more) == (1001, 1999)
    assert str(reading.problems[-1].message).startswith("not YAML")


def test_faults_of_several_files_are_counted_together(tmp_path: Path) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.json"
    one.write_text("a: 1\n" * 3000, "utf-8")
    other.write_text('{"format": "1",', "utf-8")
    reading = read_fact_files([one, other])
    assert (len(reading.problems), reading.more) == (1001, 1999)
    assert reading.problems[-1].file == str(other)
    keys = "".join(f"key-{number}: 1\n" for number in range(600))
    for file in (one, other := tmp_path / "other.yaml"):
        file.write_text(f"format: 1\ntopics: {{}}\nsources: {{}}\n{keys}", "utf-8")
    reading = read_fact_files([one, other])
    assert (len(reading.problems), reading.more) == (1000, 200)
    assert {problem.file for problem in reading.problems} == {str(one), str(other)}


def test_another_place_in_a_file_of_a_strange_name_can_be_printed(tmp_path: Path) -> None:
    files = [tmp_path / "a\u009bb.yaml", tmp_path / "c.yaml"]
    for number, file in enumerate(files):
        text = f"format: 1\nunits: {{u: {{nl: u{number}, en: u}}}}\ntopics: {{}}\nsources: {{}}\n"
        file.write_text(text, "utf-8")
    (problem,) = read_fact_files(files).problems
    assert "a\\x9bb.yaml:2:9" in problem.of("nl")
    assert problem.of("nl").isprintable()


def test_facts_of_a_file_with_very_many_faults_are_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    facts = "".join("      - []\n" for _number in range(3000))
    file.write_text(
        f"format: 1\nsources: {{}}\ntopics:\n  t:\n    title: {{nl: t, en: t}}\n    facts:\n{facts}",
        "utf-8",
    )
    reading = read_fact_files([file])
    assert (len(reading.problems), reading.fact_count) == (1000, 3000)
    assert reading.more == 2000


def write_series(file: Path, count: int, when: str = "2017", source: str = "s-{n}") -> None:
    """A base of one series with so many facts, each with a value of its own."""
    names = {source.format(n=number) for number in range(count)}
    sources = "".join(
        f"  {name}: {{title: a, publisher: b, kind: news, language: nl, "
        'url: "https://example.org/"}\n'
        for name in sorted(names)
    )
    facts = "".join(
        f"      - {{id: f-{number}, nl: x, en: x, when: {when}, figures: [{{series: q, "
        f"value: {number}}}], sources: [{{id: {source.format(n=number)}, find: a b}}]}}\n"
        for number in range(count)
    )
    file.write_text(
        f"format: 1\nsources:\n{sources}units: {{u: {{nl: u, en: u}}}}\n"
        "topics:\n  t:\n    title: {nl: t, en: t}\n"
        f"    series:\n      q: {{nl: q, en: q, unit: u}}\n    facts:\n{facts}",
        "utf-8",
    )


def test_of_very_many_contradictions_each_fact_knows_some_and_none_knows_nothing(
    tmp_path: Path,
) -> None:
    file = tmp_path / "x.yaml"
    write_series(file, 300)
    fact_file = read_fact_files([file]).fact_file
    assert fact_file
    counts = [len(fact.contested) for fact in fact_file.facts]
    assert min(counts) >= 1
    assert max(counts) <= 51
    assert sum(counts) > 300 * 20


def test_a_point_is_held_against_so_many_others_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[str] = []

    def contests(point: SeriesPoint, other: SeriesPoint) -> bool:
        held.append(other.fact)
        return False

    monkeypatch.setattr("minusma_cli.factfile.rivals.MOST_COMPARED", 5)
    monkeypatch.setattr(SeriesPoint, "contests", contests)
    file = tmp_path / "x.yaml"
    write_series(file, 100, source="s")
    assert read_fact_files([file]).problems == ()
    assert len(held) == 95 * 5 + 4 + 3 + 2 + 1


def test_a_chart_of_facts_about_many_thousand_years_looks_at_their_ends_only(
    tmp_path: Path, run: Run
) -> None:
    file = tmp_path / "x.yaml"
    write_series(file, 30, when="0001/9999", source="s")
    assert run("list", "t", "--format", "table", facts=str(file)).code == 0
