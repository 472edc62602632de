"""What hostile and huge fact files cost: seconds and MiB of whole processes.

    python tests/bench/load.py [--base] [NAME...]

Each case is one command on one generated file. A file that is refused may cost ten times its size and
200 MiB more; on a base of 100,000 facts (`--base`; compiling it takes a minute) no command may take over
10 seconds or 400 MiB. What is over is marked.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
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
    """What a process took, and how it ended."""

    seconds: float
    mib: float
    code: int


def measure(*argv: str) -> Cost:
    """Run a command to its end, its output thrown away."""
    start = time.perf_counter()
    with subprocess.Popen(
        [MINUSMA, *argv], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode)


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
            yield (
                f"{name:28}  {mib:6.1f} MiB  {argv[0]:10}  {cost.seconds:6.1f} s"
                f"  {cost.mib:6.0f} MiB  code {cost.code}  {over}"
            )


# -- a large base under every command

COMMANDS = (
    "search amara",
    "list -f plain",
    "list -f csv",
    "list -f tsv",
    "list -f json",
    "list -f jsonl",
    "list -f yaml",
    "list -f md",
    "list -f table --pager never",
    "list -f csv --fields id,when.edtf",
    "list --sort value -f plain",
    "list --sort date -f json",
    "list --year 1950 -f json",
    "list topic-3 -f table --pager never",
    "list --limit 5",
    "show fact-5 -f table --pager never",
    "on 1950-06-01 -f table --pager never",
    "on 1950-06-01 --json",
    "timeline -f plain",
    "timeline --every year -f table --pager never",
    "conflicts --limit 1 -f table --pager never",
    "conflicts -f table --pager never",
    "conflicts --json",
    "conflicts -f csv",
    "conflicts fact-5 --json",
    "topics",
    "sources",
    "sources s1 --json",
    "questions",
    "random",
    "cite fact-5",
    "open fact-5 --print",
)


def try_base(folder: Path) -> Iterator[str]:
    """What each command costs on 100,000 facts."""
    file = folder / "large.yaml"
    if not file.exists():
        generate(file, 100_000, load())
    cost = measure("topics", "--facts", str(file))
    yield f"{'compiling':44}  {cost.seconds:6.1f} s  {cost.mib:6.0f} MiB"
    for command in COMMANDS:
        cost = measure(*command.split(), "--facts", str(file))
        over = "OVER" if cost.seconds > MOST_SECONDS or cost.mib > MOST_MIB else ""
        yield f"{command:44}  {cost.seconds:6.1f} s  {cost.mib:6.0f} MiB  code {cost.code}  {over}"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--base", action="store_true", help="a base of 100,000 facts instead")
    options.add_argument("--folder", help="keep what is generated here")
    options.add_argument("names", nargs="*", metavar="NAME", help="only these files")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(given.folder or temporary)
        os.environ["XDG_CACHE_HOME"] = str(folder)
        for line in try_base(folder) if given.base else check_files(folder, given.names):
            print(line, flush=True)


if __name__ == "__main__":
    main()
