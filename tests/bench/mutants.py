"""How many small changes of the program the tests notice (mutation testing, by mutmut).

    python tests/bench/mutants.py [--count N] [--seed N] [--folder DIR] [ROOM...]

Mutmut makes every change that it knows (`<` to `<=`, a word to another, an argument left out) in a
copy of the project. Of these so many a room are drawn, by a seed, and for each the tests that reach
it run until one fails. Printed are the share that was noticed (killed) and every change that was
not. It needs `pip install -e '.[mutants]'`; 600 changes take about half an hour on two processors.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
MUTMUT = str(Path(sys.executable).with_name("mutmut"))
# The modules of each room, as mutmut selects them.
ROOMS = {
    "dates": ("dates.py", "typed_dates.py"),
    "analysis": ("analysis/*",),
    "search": ("search/*",),
    "validators": ("factfile/*validator*",),
    "answers": ("answers/*",),
}
# What runs in this process, is quick, and reads no source code as text.
TESTS = (
    "tests/test_dates.py",
    "tests/test_typed_dates.py",
    "tests/analysis",
    "tests/search",
    "tests/factfile",
    "tests/answers",
    "tests/formats",
    "tests/cli/test_output.py",
)
# What is tried on changes that these do not notice; one that only other tests notice is unnoticed.
SLOWER_TESTS = (
    "tests/terminal/test_views.py",
    "tests/terminal/test_crowded_day.py",
    "tests/cli/test_commands.py",
    "tests/test_factbase.py",
    "tests/test_days.py",
    "tests/export/test_writer.py",
)
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".hypothesis", "*_cache", "__pycache__", "dist")
NOTICED = ("killed", "timeout", "suspicious", "segfault")
# What runs when its module is loaded, which is before mutmut puts a change in.
AT_LOADING = ("x__read_words__", "x__read_countries__")
TRIAL = "minusma_cli.dates.x_overlaps__mutmut_1"  # any one: the first run makes all and lists them


def prepare(folder: Path) -> None:
    """A copy of the project whose settings tell mutmut what to change and what to run."""
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT, dirs_exist_ok=True)
    paths = [f"minusma_cli/{path}" for room in ROOMS.values() for path in room]
    beside = [path.name for path in ROOT.iterdir() if path.suffix in (".md", ".cff", ".yaml")]
    settings = {
        "source_paths": ["minusma_cli/"],
        "only_mutate": paths,
        "also_copy": [*beside, "LICENSE", "minusma_cli"],
        "pytest_add_cli_args_test_selection": list(TESTS),
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "--no-cov"],
        # A process that has run tests remembers stems, and would not notice a changed stemmer.
        "process_isolation": "forkserver",
    }
    lines = "\n".join(f"{key} = {json.dumps(value)}" for key, value in settings.items())
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[tool.mutmut]\n{lines}\n")


def mutmut(folder: Path, *argv: str) -> str:
    """What mutmut prints; where it fails, the end of that, and no more."""
    done = subprocess.run([MUTMUT, *argv], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"mutmut {argv[0]} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def list_mutants(folder: Path) -> dict[str, str]:
    """Every change by its name, with what became of it."""
    found = {}
    for line in mutmut(folder, "results", "--all", "true").splitlines():
        name, colon, status = line.strip().rpartition(": ")
        if colon and not any(part in name for part in AT_LOADING):
            found[name] = status
    return found


def find_room(name: str) -> str:
    """The room that a change is made in."""
    part = name.split(".")[1]
    if part == "factfile":
        return "validators"
    return part if part in ROOMS else "dates"


def draw(names: list[str], rooms: list[str], count: int, chance: random.Random) -> list[str]:
    """So many changes of each room."""
    by_room = defaultdict(list)
    for name in sorted(names):
        by_room[find_room(name)].append(name)
    drawn = []
    for room in rooms:
        drawn += chance.sample(by_room[room], min(count, len(by_room[room])))
    return drawn


def is_noticed_later(folder: Path, name: str) -> bool:
    """Whether a slower test fails with a change put in."""
    options = ["-x", "-q", "--no-cov", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *SLOWER_TESTS],
        cwd=folder / "mutants",
        env={**os.environ, "MUTANT_UNDER_TEST": name},
        capture_output=True,
        check=False,
    )
    return done.returncode != 0


def report(folder: Path, rooms: list[str], drawn: list[str]) -> Iterator[str]:
    """Each change that was not noticed, then the share of each room."""
    became = list_mutants(folder)
    left = [name for name in drawn if became[name] not in NOTICED]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        noticed = list(pool.map(lambda name: is_noticed_later(folder, name), left))
    left = [name for name, is_noticed in zip(left, noticed, strict=True) if not is_noticed]
    for name in left:
        shown = mutmut(folder, "show", name).splitlines()
        changed = [line for line in shown if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        yield "\n".join((f"{name}: {became[name]}", *changed, ""))
    for room in rooms:
        of_room = [name for name in drawn if find_room(name) == room]
        yield tell_share(room, of_room, left)
    yield tell_share("all", drawn, left)


def tell_share(label: str, drawn: list[str], left: list[str]) -> str:
    """A line on how many of some changes were noticed."""
    killed = len(set(drawn).difference(left))
    return f"{label:12}  {killed:4} of {len(drawn):4}  {killed / len(drawn):6.1%}"


def main() -> None:
    """Print what was not noticed, and the shares."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--count", type=int, default=120, help="changes drawn in each room")
    options.add_argument("--seed", type=int, default=random.randrange(1000))
    options.add_argument("--folder", help="keep the copy here, with all that mutmut found")
    options.add_argument("rooms", nargs="*", metavar="ROOM", help=", ".join(ROOMS))
    given = options.parse_args()
    rooms = given.rooms or list(ROOMS)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(given.folder or temporary)
        prepare(folder)
        mutmut(folder, "run", TRIAL)
        drawn = draw(list(list_mutants(folder)), rooms, given.count, random.Random(given.seed))
        mutmut(folder, "run", *drawn)
        if is_noticed_later(folder, ""):
            sys.exit("the slower tests fail in the copy with nothing changed")
        print(f"seed {given.seed}")
        for line in report(folder, rooms, drawn):
            print(line)


if __name__ == "__main__":
    main()
