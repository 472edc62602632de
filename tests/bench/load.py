"""What hostile and huge fact files cost: seconds and MiB of whole processes.

    python tests/bench/load.py [--base] [--folder FOLDER] [NAME...]

Each case is one command on one generated file. A file that is refused may cost ten times its size and
200 MiB more; on a base of 100,000 facts (`--base`; compiling it takes a minute) no command may take over
10 seconds of the processor or 400 MiB. What is over is marked.

On a quiet machine (30 November 2026) one is: a timeline of 100,000 facts to a terminal, in colour, takes
12 seconds; without colour 7. Near it are `check` (9.8, as it reads 43 MiB of YAML whole, and places its
doubts by reading them again) and a list of all in colour (9.3). All stay under 400 MiB; compiling takes 35
to 44 seconds and 370 MiB.
"""

import argparse
import os
import pty
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from speed import generate

from minusma_cli import load

MINUSMA = str(Path(sys.executable).with_name("minusma"))
MILLION = 1_000_000
MOST_SECONDS = 10.0
MOST_MIB = 400.0
SHARE, FIXED = 10, 200  # MiB that a refused file may cost: so many times its size, and so much more
HEAD = (
    "format: 1\n"
    "sources:\n"
    "  s: {title: a, publisher: b, kind: news, language: nl, url: 'https://example.org/'}\n"
)
UNITS = "units: {u: {nl: u, en: u}}\n"
TOPIC = "topics:\n  t:\n    title: {nl: t, en: t}\n"


class Cost(NamedTuple):
    """What a process took, and how it ended.

    `seconds` is the time of the processor, which others that run do not lengthen; `wall` that of
    the clock.
    """

    seconds: float
    wall: float
    mib: float
    code: int

    def __str__(self) -> str:
        took = f"{self.seconds:6.1f} s  ({self.wall:5.1f} by the clock)"
        return f"{took}  {self.mib:6.0f} MiB  code {self.code}"


def measure(*argv: str, folder: Path | None = None, to_terminal: bool = False) -> Cost:
    """Run a command in a folder to its end, its output thrown away, or read as a terminal does."""
    ours, theirs = pty.openpty() if to_terminal else (None, os.open(os.devnull, os.O_WRONLY))
    start = time.perf_counter()
    with subprocess.Popen(
        [MINUSMA, *argv], stdout=theirs, stderr=subprocess.DEVNULL, cwd=folder
    ) as process:
        os.close(theirs)
        if ours is not None:
            drain(ours)
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(seconds, wall, usage.ru_maxrss / 1024, process.returncode)


def drain(terminal: int) -> None:
    """Read all that is written to a pseudo-terminal."""
    with suppress(OSError):  # how it says that its other side is closed
        while os.read(terminal, 1 << 16):
            pass
    os.close(terminal)


# -- files that are refused, or ought to be


def repeat(form: str, count: int) -> str:
    """So many lines of a form, `{n}` being their number."""
    return "\n".join(form.replace("{n}", str(number)) for number in range(count)) + "\n"


def make_facts(count: int, more: str) -> str:
    """So many facts, each with `more` in it."""
    return repeat("      - {id: f-{n}, nl: x, en: x, " + more + "}", count)


def make_series(count: int, more: str) -> str:
    """A base of one series, with so many facts in it."""
    series = "    series:\n      q: {nl: q, en: q, unit: u}\n    facts:\n"
    figure = "figures: [{series: q, value: {n}}], " + more
    sources = repeat(
        "  s-{n}: {title: a, publisher: b, kind: news, language: nl, url: 'https://example.org/'}",
        count,
    )
    return f"format: 1\nsources:\n{sources}{UNITS}{TOPIC}{series}{make_facts(count, figure)}"


FILES: dict[str, Callable[[], str]] = {
    "duplicate keys": lambda: "format: 1\n" + repeat("a: 1", MILLION),
    "unknown keys": lambda: "format: 1\n" + repeat("k{n}: 1", MILLION),
    "unknown keys of a fact": lambda: (
        f"{HEAD}{TOPIC}    facts:\n      - id: x\n" + repeat("        k{n}: 1", MILLION)
    ),
    "bad lists": lambda: f"{HEAD}{TOPIC}    facts:\n" + repeat("      - []", MILLION),
    "empty mappings": lambda: f"{HEAD}{TOPIC}    facts:\n" + repeat("      - {}", MILLION),
    "anchors": lambda: f"{HEAD}{TOPIC}    facts:\n" + repeat("      - &a x", MILLION),
    "aliases": lambda: f"a: &a x\n{TOPIC}    facts:\n" + repeat("      - *a", MILLION),
    "tags": lambda: f"{HEAD}{TOPIC}    facts:\n" + repeat("      - !t x", MILLION),
    "names of one fact": lambda: (
        f"{HEAD}{TOPIC}    facts:\n      - id: x\n        names:\n"
        + repeat("          - []", MILLION)
    ),
    "nested lists": lambda: "a: " + "[" * MILLION,
    "nested mappings": lambda: "{a: " * MILLION,
    "one scalar": lambda: f"{HEAD}{TOPIC}    facts:\n      - id: {'x' * 100 * MILLION}\n",
    "one quoted scalar": lambda: f'format: "{"x" * 100 * MILLION}"\n',
    "one line of commas": lambda: "a: [" + "," * MILLION,
    "unknown sources": lambda: (
        f"{HEAD}{TOPIC}    facts:\n" + make_facts(8000, "sources: [{id: s-{n}x, find: a b}]")
    ),
    "unknown facts": lambda: (
        f"{HEAD}{TOPIC}    facts:\n"
        + make_facts(20_000, "disputes: [g-{n}], sources: [{id: s, find: a b}]")
    ),
    "answers of one question": lambda: (
        f"{HEAD}questions:\n  q:\n    nl: q\n    en: q\n    answers:\n"
        + repeat("      - f-{n}", 30_000)
        + f"{TOPIC}    facts:\n"
        + make_facts(30_000, "sources: [{id: s, find: a b}]")
    ),
    "topics with series": lambda: (
        HEAD
        + UNITS
        + "topics:\n"
        + repeat(
            "  t-{n}: {title: {nl: t, en: t}, series: {q-{n}: {nl: a, en: b, unit: u}}, facts: []}",
            10_000,
        )
    ),
    "words that mean the same": lambda: (
        f"{HEAD}topics: {{}}\nthesaurus:\n  same:\n"
        + "".join(
            f"    - [{', '.join(f'w{group}x{n}' for n in range(200))}]\n" for group in range(100)
        )
    ),
    "contradictions": lambda: make_series(4000, "when: 2017, sources: [{id: s-{n}, find: a b}]"),
    "figures of one source": lambda: make_series(
        4000, "when: 2017, sources: [{id: s-1, find: a b}, {id: s-{n}, find: a b}]"
    ),
    "many more contradictions": lambda: make_series(
        20_000, "when: 2017, sources: [{id: s-{n}, find: a b}]"
    ),
}


def check_files(folder: Path, wanted: list[str]) -> Iterator[str]:
    """What `check`, and a command that compiles, make of each file."""
    for name, make in FILES.items():
        if wanted and name not in wanted:
            continue
        file = folder / "x.yaml"
        file.write_text(make(), "utf-8")
        mib = file.stat().st_size / (1 << 20)
        for argv in (["check", str(file)], ["conflicts", "--json", "--facts", str(file)]):
            cost = measure(*argv)
            over = "OVER" if cost.mib > SHARE * mib + FIXED or cost.seconds > MOST_SECONDS else ""
            yield f"{name:28}  {mib:6.1f} MiB  {argv[0]:10}  {cost}  {over}"


# -- a large base under every command

COMMANDS = (
    "search amara",
    "search amara -f table --pager never",
    "list -f plain",
    "list -f csv",
    "list -f tsv",
    "list -f json",
    "list -f jsonl",
    "list -f yaml",
    "list -f md",
    "list -f table --pager never",
    "list -f csv --fields id,when.edtf",
    "list -f table --fields id,when.edtf --pager never",
    "list --template {id}",
    "list --sort value -f plain",
    "list --sort date -f json",
    "list --year 1950 -f json",
    "list topic-3 -f table --pager never",
    "list --limit 5",
    "show fact-5 -f table --pager never",
    "on 1950-06-01 -f table --pager never",
    "on 1950-06-01 --json",
    "timeline -f plain",
    "timeline -f table --pager never",
    "timeline --every year -f table --pager never",
    "series",
    "series series-3 -f table --pager never",
    "series --every year -f csv",
    "conflicts --limit 1 -f table --pager never",
    "conflicts -f table --pager never",
    "conflicts --topic topic-3 -f table --pager never",
    "conflicts --json",
    "conflicts -f csv",
    "conflicts -f yaml",
    "conflicts fact-5 --json",
    "topics",
    "topics topic-3 -f table --pager never",
    "sources",
    "sources s1 --json",
    "sources s1 -f table --pager never",
    "questions",
    "welcome",
    "random",
    "cite fact-5",
    "cite --topic topic-3",
    "cite --topic topic-3 --style bibtex",
    "open fact-5 --print",
    "check large.yaml",
    *(
        f"export {name} --force"
        for name in (
            "large.db",
            "large.csv",
            "large.tsv",
            "large.json",
            "large.jsonl",
            "x.yaml",
            "large.md",
            "large.bib",
            "large.ris",
            "large.csl.json",
            "tables/",
        )
    ),
)
# To a terminal, in colour and with links; nothing else of what it prints is for a person only.
SHOWN = ("list --limit 0 --pager never", "conflicts --pager never", "timeline --pager never")


def try_base(folder: Path, wanted: list[str]) -> Iterator[str]:
    """What each command, or those that begin with a word wanted, costs on 100,000 facts."""
    file = folder / "large.yaml"
    if not file.exists():
        generate(file, 100_000, load())
    os.environ["MINUSMA_FACTS"] = str(file)
    yield f"{'compiling':52}  {measure('topics')}"
    for to_terminal, commands in ((False, COMMANDS), (True, SHOWN)):
        for command in commands:
            words = command.split()
            if wanted and words[0] not in wanted:
                continue
            cost = measure(*words, folder=folder, to_terminal=to_terminal)
            over = "OVER" if cost.seconds > MOST_SECONDS or cost.mib > MOST_MIB else ""
            name = f"{command} (a terminal)" if to_terminal else command
            yield f"{name:52}  {cost}  {over}"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--base", action="store_true", help="a base of 100,000 facts instead")
    options.add_argument("--folder", help="keep what is generated here")
    options.add_argument(
        "names", nargs="*", metavar="NAME", help="only these files, or commands of these names"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(given.folder or temporary)
        os.environ["XDG_CACHE_HOME"] = str(folder)
        for line in (
            try_base(folder, given.names) if given.base else check_files(folder, given.names)
        ):
            print(line, flush=True)


if __name__ == "__main__":
    main()
