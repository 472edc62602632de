"""How many small changes of the program the tests notice (mutation testing).

    python tests/bench/mutants.py [--count N] [--seed N] [ROOM...]

Mutmut tells which changes it knows: `<` to `<=`, a word to another, an argument left out. So many a
room are drawn, by a seed. Each is written into a copy of the project, as its author would have, and
the tests that reach it run until one fails. Printed are every change that was not noticed, and the
share that was. It needs `pip install -e '.[mutants]'`; 200 changes take half an hour on two
processors.

A change that only other tests notice, or only slow ones, counts as unnoticed: those left are worth
trying by hand. Mutmut's own runs took hours here: it keeps all changes in one program, with a
switch in each function, and reading a fact file goes through these millions of times.
"""

import argparse
import ast
import contextlib
import difflib
import os
import queue
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData
from libcst import Module

ROOT = Path(__file__).parents[2]
# The modules of each room, and the tests that are its own.
ROOMS = {
    "dates": (("dates.py", "typed_dates.py"), ("tests/test_dates", "tests/test_typed_dates")),
    "analysis": (("analysis/*.py",), ("tests/analysis/",)),
    "search": (("search/*.py",), ("tests/search/",)),
    "validators": (("factfile/*validator.py",), ("tests/factfile/",)),
    "answers": (("answers/*.py",), ("tests/answers/", "tests/cli/test_output")),
}
# What runs in this process; what starts the installed command would see the program unchanged.
TESTS = (
    "tests/test_dates.py",
    "tests/test_typed_dates.py",
    "tests/analysis",
    "tests/search",
    "tests/factfile",
    "tests/answers",
    "tests/formats",
    "tests/citing",
    "tests/terminal",
    "tests/cli/test_output.py",
    "tests/cli/test_commands.py",
    "tests/test_factbase.py",
    "tests/test_days.py",
    "tests/test_quantities.py",
)
# The facts of the package take seconds to read, in each test anew; small bases tell the same.
CHOSEN = ("-k", "not shipped and not test_quality")
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=ci", *CHOSEN)
TIMED = re.compile(r"^([0-9.]+)s (?:call|setup|teardown) +(.+)$", re.MULTILINE)
SECONDS_A_TEST = 120  # what takes longer than this goes on for ever: fifty times the slowest
SECONDS_A_CHANGE = 1200
BYTES_A_CHANGE = 4 << 30  # what goes on for ever may also grow for ever
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".hypothesis", ".coverage*", "*_cache", "__pycache__", "dist"
)


class Change(NamedTuple):
    """A room, one of its files, and the text of that file before and after."""

    room: str
    path: str
    before: str
    after: str

    def lines(self) -> list[str]:
        """What was taken away, then what came, as a diff shows them."""
        told = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), n=0)
        return [line for line in told if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    def numbers(self) -> range:
        """The numbers of the lines that are changed, in the text before."""
        matcher = difflib.SequenceMatcher(
            None, self.before.splitlines(), self.after.splitlines(), autojunk=False
        )
        changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        return range(changed[0][1] + 1, changed[-1][2] + 1)

    def function(self) -> range:
        """The numbers of the lines of the function that is changed."""
        first = self.numbers()[0]
        found = range(1)
        for node in ast.walk(ast.parse(self.before)):
            if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
                lines = range(node.lineno, node.end_lineno + 1)
                if first in lines:
                    found = lines
        return found


def copy_project(folder: Path) -> None:
    """The project in another folder, with the one setting that mutmut asks for."""
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    (folder / "setup.cfg").write_text("[mutmut]\nsource_paths=minusma_cli\n", "utf-8")


def draw(room: str, count: int, chance: random.Random, folder: Path) -> list[Change]:
    """So many of the changes that mutmut knows of a room."""
    with contextlib.chdir(folder):
        # It reads its settings when it is imported.
        from mutmut.mutation.file_mutation import create_mutations, deep_replace

        known = []
        for pattern in ROOMS[room][0]:
            for file in sorted(Path("minusma_cli").glob(pattern)):
                text = file.read_text("utf-8")
                module, mutations, *_ = create_mutations(str(file), text)
                for mutation in mutations:
                    if mutation.contained_by_top_level_function is not None:
                        known.append((file, text, module, mutation))
        drawn = []
        for file, text, module, mutation in chance.sample(known, min(count, len(known))):
            new = deep_replace(module, mutation.original_node, mutation.mutated_node)
            assert isinstance(new, Module)
            drawn.append(Change(room, str(file), text, new.code))
        return drawn


def pytest(
    folder: Path, *argv: str, seconds: int | None = None
) -> subprocess.CompletedProcess[str]:
    """The tests in a copy, until one fails, or for so many seconds."""
    timeout = ("-o", f"faulthandler_timeout={SECONDS_A_TEST}")
    end = ("-o", "faulthandler_exit_on_timeout=true")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *OPTIONS, *timeout, *end, *argv],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


class Reach:
    """Which tests run which lines of the program with nothing changed, and how long they take."""

    def __init__(self, folder: Path) -> None:
        cover = ("--cov=minusma_cli", "--cov-context=test", "--cov-report=", "--cov-fail-under=0")
        timed = ("--durations=0", "--durations-min=0")
        # Not by several processes: the first to end would take the others' figures away.
        done = pytest(folder, *cover, *timed, *TESTS)
        if done.returncode:
            sys.exit(f"the tests fail with nothing changed:\n{done.stdout[-4000:]}")
        self.folder = folder
        self.seconds: dict[str, float] = defaultdict(float)
        for seconds, test in TIMED.findall(done.stdout):
            self.seconds[test] += float(seconds)
        self.data = CoverageData(str(folder / ".coverage"))
        self.data.read()

    def list_tests(self, change: Change, seconds: float) -> list[str]:
        """The tests that run a change, the quickest first; those of its room where none does.

        A line that is run once, such as one that remembers its answers, has one test that runs it.
        """
        contexts = self.data.contexts_by_lineno(str(self.folder / change.path))
        reaching: set[str] = set()
        for lines in (change.numbers(), change.function()):
            if not reaching:
                for number in lines:
                    reaching |= {context.rpartition("|")[0] for context in contexts.get(number, ())}
        reaching.discard("")
        own = {test for test in self.seconds if test.startswith(ROOMS[change.room][1])}
        chosen = []
        for test in sorted(reaching or own, key=lambda test: (self.seconds[test], test)):
            chosen.append(test)
            seconds -= self.seconds[test]
            if seconds < 0:
                break
        return chosen


def is_noticed(change: Change, tests: list[str], folder: Path) -> bool:
    """Whether a test fails, or goes on for ever, in a copy with a change written into it."""
    file = folder / change.path
    file.write_text(change.after, "utf-8")
    try:
        return pytest(folder, "--no-cov", *tests, seconds=SECONDS_A_CHANGE).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(change.before, "utf-8")


def try_changes(drawn: list[Change], seconds: float, folders: list[Path]) -> Iterator[Change]:
    """The changes that no test notices, as they are found; one is tried in each folder at a time."""
    reach = Reach(folders[0])
    tests_of = {change: reach.list_tests(change, seconds) for change in drawn}
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()

    def name_tests(tests: Iterable[str], folder: Path) -> list[str]:
        # The names of some tests hold the folder.
        return [test.replace(str(folders[0]), str(folder)) for test in tests]

    def try_one(change: Change) -> bool:
        folder = free.get()
        try:
            return is_noticed(change, name_tests(tests_of[change], folder), folder)
        finally:
            free.put(folder)

    for folder in folders:
        # A name that pytest does not know would pass for a failure.
        names = name_tests(set().union(*tests_of.values()), folder)
        found = pytest(folder, "--no-cov", "--collect-only", *names)
        if found.returncode:
            sys.exit(f"the tests are not found in a copy:\n{found.stdout[-4000:]}")
        free.put(folder)

    with ThreadPoolExecutor(len(folders)) as pool:
        tried = {pool.submit(try_one, change): change for change in drawn}
        for number, done in enumerate(as_completed(tried), 1):
            print(f"\r{number} of {len(drawn)}", end="", file=sys.stderr, flush=True)
            if not done.result():
                yield tried[done]


def tell_share(label: str, drawn: list[Change], left: list[Change]) -> str:
    """A line on how many of some changes were noticed."""
    killed = len(drawn) - len(left)
    return f"{label:12}  {killed:4} of {len(drawn):4}  {killed / len(drawn):6.1%}"


def main() -> None:
    """Print what was not noticed, and the shares."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--count", type=int, default=40, help="changes drawn in each room")
    options.add_argument("--seed", type=int, default=random.randrange(1000))
    options.add_argument("--seconds", type=float, default=30, help="that the tests of one may take")
    options.add_argument("rooms", nargs="*", metavar="ROOM", help=", ".join(ROOMS))
    given = options.parse_args()
    rooms = given.rooms or list(ROOMS)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES_A_CHANGE, BYTES_A_CHANGE))
    with tempfile.TemporaryDirectory() as temporary:
        folders = [Path(temporary) / str(number) for number in range(os.cpu_count() or 1)]
        for folder in folders:
            copy_project(folder)
        chance = random.Random(given.seed)
        drawn = []
        for room in rooms:
            drawn += draw(room, given.count, chance, folders[0])
        chance.shuffle(drawn)  # a run that is cut short tells of all rooms
        print(f"seed {given.seed}, {len(drawn)} changes\n", flush=True)
        left = []
        for change in try_changes(drawn, given.seconds, folders):
            left.append(change)
            print(f"{change.path}:{change.numbers()[0]}", *change.lines(), "", sep="\n", flush=True)
        for room in rooms:
            of_room = [change for change in drawn if change.room == room]
            print(tell_share(room, of_room, [change for change in left if change.room == room]))
        print(tell_share("all", drawn, left))


if __name__ == "__main__":
    main()
