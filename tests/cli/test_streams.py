"""Around the command: progress, interruption, closed streams, completion."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MISSION, SMALL

from minusma_cli.cli.main import main
from minusma_cli.cli.opening import show_progress
from minusma_cli.cli.output import keep_broken_pipes
from minusma_cli.terminal.progress import ProgressLine

MINUSMA = str(Path(sys.executable).with_name("minusma"))


def test_progress_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with show_progress("en") as tick:
        assert isinstance(tick, ProgressLine)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    with show_progress("en") as tick:
        assert tick is None


# -- what ends it


def test_interruption_is_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", Interrupted())
    assert main(["list", "--facts", SMALL]) == 130


def test_a_reader_that_has_gone_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    assert main(["list", "--facts", SMALL]) == 0
    sys.stdout.close()  # where what was still to be written went


def test_an_answer_goes_out_in_blocks_to_a_terminal_too(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []

    class Screen(io.BytesIO):
        def write(self, data: object) -> int:
            written.append(bytes(data).count(b"\n"))  # type: ignore[call-overload]
            return len(bytes(data))  # type: ignore[call-overload]

    stream = io.TextIOWrapper(Screen(), "utf-8", line_buffering=True, write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["list", "--facts", SMALL, "--format", "table", "--pager", "never"]) == 0
    assert sum(written) > 10
    assert len(written) < 3


FORMS = ("csv", "tsv", "json", "jsonl", "yaml", "md", "plain")
# Every command that prints, in every form of those that print much.
PRINTING = [
    [],
    ["--version"],
    ["--version", "--json"],
    ["--help"],
    ["list", "--help"],
    ["list", "--fields", "help"],
    ["list", "--template", "{id}"],
    ["help"],
    ["help", "search"],
    ["help", "options"],
    ["schema", "facts"],
    ["init", "-"],
    ["cite", "site", "--style", "bibtex"],
    ["open", "site", "--print"],
    ["check", SMALL],
    *(["export", "-", "-f", name] for name in FORMS),
    *(["list", "-f", name] for name in FORMS),
    ["search", "militairen", "--json"],
    ["list", "strength"],
    ["show", "contingent-2017", "--json"],
    ["random"],
    ["on", "2017"],
    ["timeline"],
    ["series", "--every", "year"],
    ["conflicts"],
    ["questions"],
    ["topics"],
    ["sources"],
]


@pytest.mark.parametrize("argv", PRINTING, ids=" ".join)
def test_every_command_is_silent_when_its_reader_has_gone(argv: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [MINUSMA, *argv],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={**os.environ, "MINUSMA_FACTS": str(SMALL)},
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_only_a_reader_that_has_gone_is_no_exit_of_typer() -> None:
    def leave(fault: Exception) -> None:
        with keep_broken_pipes():
            try:
                raise fault
            except type(fault):
                sys.exit(1)

    with pytest.raises(BrokenPipeError):
        leave(BrokenPipeError())
    with pytest.raises(SystemExit):
        leave(ValueError())


@pytest.mark.parametrize(("closed", "code"), [(">&-", 3), ("2>&-", 0), (">&- 2>&-", 3)])
def test_closed_streams_make_no_traceback(closed: str, code: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' search helicoptres --facts '{SMALL}' {closed}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("argv", "code"),
    [("search helicoptres", 0), ("search zzzzq", 1), ("nonsense", 2), ("topics --facts /none", 3)],
)
def test_what_cannot_be_told_leaves_answer_and_code_as_they_are(argv: str, code: int) -> None:
    facts = "" if "--facts" in argv else f"--facts '{SMALL}'"
    whole = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' {argv} {facts}"], capture_output=True, check=False
    )
    full = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' {argv} {facts} 2> /dev/full"],
        stdout=subprocess.PIPE,
        check=False,
    )
    assert whole.returncode == full.returncode == code
    assert whole.stderr
    assert whole.stdout == full.stdout


def test_a_full_standard_output_and_error_are_code_3() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' topics --facts '{SMALL}' > /dev/full 2>&1"], check=False
    )
    assert done.returncode == 3


@pytest.mark.parametrize("argv", ["--version", "topics"])
def test_a_full_disk_is_told(argv: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' {argv} > /dev/full"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        3,
        "minusma: cannot write the answer: there is no room left\n",
    )


# -- completion


def complete(line: str, shell: str = "bash", facts: str = SMALL, lang: str = "en") -> str:
    """What a shell is offered for a line, where the base has been used before."""
    main(["topics", "--facts", facts, "-f", "json"])
    environment = {
        **os.environ,
        "_MINUSMA_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
        "MINUSMA_FACTS": facts,
        "MINUSMA_LANG": lang,
    }
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("minusma tim", {"timeline"}),
        ("minusma str", {"strength"}),
        ("minusma list str", {"strength"}),
        ("minusma show cr", {"crash"}),
        (f"minusma show --facts {MISSION} tents", {"tents-2015"}),
        (f"minusma --facts {MISSION} show tents", {"tents-2015"}),
        ("minusma list --series con", {"contingent"}),
        ("minusma list strength --series ", {"contingent", "scouts"}),
        ("minusma list events --series con", set()),
        ("minusma sterkte --series ", {"contingent", "scouts"}),
        ("minusma gone x", set()),
        ("minusma 2017 --js", {"--json"}),
        ("minusma --facts /gone.yaml sterkte --ch", set()),
        ("minusma --ver", {"--version"}),
        ("minusma on 2017-1", {"2017-10", "2017-11", "2017-12"}),
        ("minusma list --year 201", {str(year) for year in range(2013, 2020)}),
        ("minusma help exit", {"exit-codes"}),
        ("minusma help ex", {"exit-codes", "export"}),
        ("minusma help sea", {"search"}),
        ("minusma help tro", {"troops"}),
        ("minusma open br", {"brief-1"}),
        ("minusma cite cr", {"crash"}),
        ("minusma cite stre", {"strength"}),
        ("minusma show kran", {"krant-2018"}),
        ("minusma conflicts even", {"events"}),
        ("minusma --facts /gone.yaml show cr", set()),
        ("minusma --facts /gone.yaml on 20", set()),
        ("minusma sources kr", {"krant-2018"}),
        ("minusma list --format js", {"json", "jsonl"}),
        ("minusma list --sou", {"--source"}),
    ],
)
def test_completion_knows_commands_options_topics_series_sources_and_ids(
    line: str, offered: set[str]
) -> None:
    main(["topics", "--facts", MISSION, "-f", "json"])
    assert set(complete(line).split()) == offered


@pytest.mark.parametrize(
    ("line", "lang", "offered"),
    [
        (
            "minusma show cra",
            "en",
            '"crash":"Two soldiers were killed in a helicopter crash at Gao',
        ),
        ("minusma show cra", "nl", '"crash":"Bij een helikopterongeluk in Gao kwamen op 17 maart'),
        ("minusma list --series con", "nl", '"contingent":"'),
        ("minusma str", "nl", '"strength":"'),
        ("minusma sources kr", "nl", '"krant-2018":"'),
        ("minusma tim", "nl", '"timeline":"Toon feiten met een datum, op volgorde."'),
        ("minusma tim", "en", '"timeline":"Show dated facts in order."'),
    ],
)
def test_completion_explains_what_it_offers(line: str, lang: str, offered: str) -> None:
    assert offered in " ".join(complete(line, "zsh", lang=lang).split())


def test_of_too_many_facts_only_the_ids_are_offered(tmp_path: Path) -> None:
    text = Path(SMALL).read_text("utf-8")
    start = text.index("      - id: crash")
    fact = text[start : text.index("      - id:", start + 1)]
    many = "".join(fact.replace("id: crash", f"id: crash-{number}") for number in range(101))
    file = tmp_path / "many.yaml"
    file.write_text(text[:start] + many + text[start:], "utf-8")
    assert '"crash-7"\n' in complete("minusma show crash", "zsh", facts=str(file))


def test_completion_compiles_nothing() -> None:
    environment = {
        **os.environ,
        "_MINUSMA_COMPLETE": "complete_bash",
        "COMP_WORDS": "minusma show cr",
        "COMP_CWORD": "2",
        "MINUSMA_FACTS": SMALL,
    }
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
    assert not list(Path(os.environ["XDG_CACHE_HOME"]).rglob("*.db"))


def test_completion_in_a_language_that_we_do_not_speak_offers_nothing() -> None:
    assert complete("minusma show cr", lang="de").strip() == ""


def test_completion_without_a_cache_folder_offers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert complete("minusma show cr").strip() == ""


def test_completion_in_a_process_of_its_own_reads_no_yaml_and_no_rich() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment |= {
        "_MINUSMA_COMPLETE": "complete_bash",
        "COMP_WORDS": "minusma show cr",
        "COMP_CWORD": "2",
        "MINUSMA_FACTS": SMALL,
    }
    subprocess.run([MINUSMA], capture_output=True, check=False, env=environment)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", MINUSMA],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    modules = {
        line.rsplit("|", 1)[1].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert not modules & {"yaml", "rich", "pydantic", "rapidfuzz"}


def test_the_completion_script_is_shown_for_those_who_keep_it_by_hand() -> None:
    environment = {
        **os.environ,
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",
        "SHELL": "/bin/bash",
    }
    done = subprocess.run(
        [MINUSMA, "--show-completion", "bash"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert "_MINUSMA_COMPLETE" in done.stdout


def test_an_answer_in_json_is_the_same_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["list", "--json", "--facts", SMALL]) == 0
    assert json.loads(stream.getvalue())["count"] == 11
