"""How fast answers come: whole processes against two floors, latencies inside one process, size and memory.

    python tests/bench/speed.py [--rounds N] [--large]

Every round runs each command once, in an order of its own, so that what disturbs the machine disturbs all alike; what is printed is the median
of the ratios within rounds. The floors: `python -c pass`, a Typer program of two commands that prints a line, and that program with
rich.console and rich.table imported. `--large` adds generated bases of 10,000 and 100,000 facts: words as improbable as real ones, drawn from a Zipf
distribution over a vocabulary that a chain of letter triples makes from the real base's Dutch and English words.
"""

import argparse
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from minusma_cli import load
from minusma_cli.factbase import FactBase

MINUSMA = str(Path(sys.executable).with_name("minusma"))
FLOOR = """
import typer
app = typer.Typer(add_completion=True, pretty_exceptions_enable=False)
@app.command()
def one(name: str = "x") -> None:
    "Print a line."
    print(name)
@app.command()
def two(name: str = "x") -> None:
    "Print another line."
    print(name)
app()
"""
WORDS = [
    "helikopters", "troepen 2017", "who was minister of defence in 2017", "mortierongeluk kidal", "hoeveel doden", "timbuktu", "Koenders", "resolutie 2364",
    "budget", "langeafstandsverkenning", "13.289", "OVV rapport", "displaced", "wanneer vertrokken de laatste militairen", "special forces", "drones",
]  # fmt: skip
WHOLE_QUESTIONS = [
    "hoeveel nederlandse militairen zijn er in mali omgekomen",
    "waarom stopte ons land eigenlijk met de missie",
    "who commanded the dutch troops in gao in 2016",
    "wat ging er mis bij het mortierongeluk in kidal",
    "what did the whole mission cost the netherlands",
    "welke helikopters hadden de nederlanders mee naar mali",
]
MISSPELT = [
    "helicoptres",
    "verkenigseenheid",
    "resolutje",
    "ministr",
    "koenderz",
    "mortierongluk",
    "gevechtshelikoptors",
    "timboektu",
]
ASKING = ["hoeveel", "wanneer", "waarom", "wie", "waar", "wat", "how many", "when", "why", "who"]
FACTS_A_QUESTION = 5
FACTS_A_FIGURE = 6


# -- whole processes


def timed(argv: Sequence[str], *, terminal: bool) -> float:
    """Seconds that a command takes, its output read through a pipe or a pseudo-terminal."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    if not terminal:
        start = time.perf_counter()
        subprocess.run(
            argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment
        )
        return time.perf_counter() - start
    import pty

    ours, theirs = pty.openpty()
    start = time.perf_counter()
    with subprocess.Popen(
        argv,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**environment, "TERM": "xterm-256color"},
    ) as process:
        os.close(theirs)
        while _read(ours):
            pass
        process.wait()
    taken = time.perf_counter() - start
    os.close(ours)
    return taken


def _read(number: int) -> bytes:
    try:
        return os.read(number, 65536)
    except OSError:  # how a pseudo-terminal says that its other side is closed
        return b""


def peak(argv: Sequence[str]) -> float:
    """The most memory in MiB that a command took."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", code, *argv], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


def processes(
    commands: dict[str, tuple[Sequence[str], bool]], rounds: int
) -> dict[str, list[float]]:
    """Seconds of each command in each round, the order of a round by chance."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for at in range(rounds + 1):
        for name in random.sample(list(commands), len(commands)):
            argv, terminal = commands[name]
            seconds = timed(argv, terminal=terminal)
            if at:  # the first round fills caches
                taken[name].append(seconds)
    return taken


def ratios(taken: dict[str, list[float]], pairs: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Each command against its floor: the median of the ratios, and what is promised."""
    for name, floor, promise in pairs:
        ratio = statistics.median(
            one / other for one, other in zip(taken[name], taken[floor], strict=True)
        )
        yield f"{name:44}  {statistics.median(taken[name]) * 1000:6.0f} ms  {ratio:5.2f} x {floor:22} {promise}"


# -- in one process


def latencies(base: FactBase, questions: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds of a search for each question, facts included."""
    taken = []
    for _round in range(20):
        for words in questions:
            start = time.perf_counter()
            base.search(words)
            taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return statistics.median(taken), taken[int(len(taken) * 0.95)]


# -- generated bases


class Tongue:
    """Words of a language that look like its own: a chain of letter triples over its real words."""

    def __init__(self, words: Sequence[str], size: int, chance: random.Random) -> None:
        self.after: dict[str, list[str]] = {}
        for word in words:
            letters = f"^^{word}$"
            for at in range(len(letters) - 2):
                self.after.setdefault(letters[at : at + 2], []).append(letters[at + 2])
        made: dict[str, None] = {}
        while len(made) < size:
            word = self.word(chance)
            if 2 <= len(word) <= 24:
                made[word] = None
        self.words = list(made)
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(size)))

    def word(self, chance: random.Random) -> str:
        letters = "^^"
        while not letters.endswith("$"):
            letters += chance.choice(self.after[letters[-2:]])
        return letters[2:-1]

    def sentence(self, chance: random.Random) -> str:
        return (
            " ".join(
                chance.choices(self.words, cum_weights=self.weights, k=chance.randint(8, 22))
            ).capitalize()
            + "."
        )


def generate(file: Path, count: int, base: FactBase) -> None:
    """Write a fact base of so many facts.

    As in the shipped one a fact in six gives a figure of a series, and (at 100,000) one in eight is contested, most by one or two others.
    """
    chance = random.Random(count)
    facts = base.list().facts
    nl, en = (
        [word for fact in facts for word in re.findall(r"[a-zà-ÿ]+", fact.text.of(lang).lower())]
        for lang in ("nl", "en")
    )
    tongues = [Tongue(words, max(5000, count), chance) for words in (nl, en)]
    with file.open("w", encoding="utf-8") as to:
        to.write("format: 1\nsources:\n")
        for at in range(500):
            to.write(
                f"  s{at}: {{title: Titel {at}, publisher: Uitgever {at}, published: 2017, kind: news, language: nl, url: 'https://example.org/{at}'}}\n"
            )
        to.write("units: {military: {nl: militairen, en: military personnel}}\ntopics:\n")
        for topic in range(20):
            to.write(
                f"  topic-{topic}:\n    title: {{nl: Thema {topic}, en: Topic {topic}}}\n    series: {{series-{topic}: {{nl: Reeks {topic}, en: Series {topic}, unit: military}}}}\n    facts:\n"
            )
            for at in range(count // 20):
                n = topic * (count // 20) + at
                year, value = chance.randint(1980, 2023), chance.randint(1, 20000)
                month = f"{year}-{chance.randint(1, 12):02}"
                when, figures = f"{month}-{chance.randint(1, 28):02}", ""
                if at % FACTS_A_FIGURE == 0:
                    when = month
                    figures = f"        figures: [{{series: series-{topic}, value: {value}, qualifier: about}}]\n"
                texts = [tongue.sentence(chance) for tongue in tongues]
                to.write(
                    f"      - id: fact-{n}\n        nl: '{texts[0][:290]}'\n        en: '{texts[1][:290]}'\n        when: {when}\n{figures}"
                    f"        names: ['{tongues[0].word(chance).capitalize()}a']\n        sources: [{{id: s{n % 500}, find: het handvat}}]\n"
                )
        to.write("questions:\n")
        for n in range(count // FACTS_A_QUESTION):
            wordings = [ask(tongues[at % 2], chance) for at in range(6)]
            others = "', '".join(wordings[2:])
            to.write(
                f"  question-{n}:\n    nl: '{wordings[0]}'\n    en: '{wordings[1]}'\n    also: ['{others}']\n"
                f"    answers: [fact-{n * FACTS_A_QUESTION}]\n"
            )


def ask(tongue: Tongue, chance: random.Random) -> str:
    """A question of some words of a language."""
    content = chance.choices(tongue.words, cum_weights=tongue.weights, k=chance.randint(4, 8))
    return f"{chance.choice(ASKING)} {' '.join(content)}?"


# -- the report


def shipped(rounds: int, base: FactBase) -> None:
    """Print how the shipped base does."""
    floor = Path(tempfile.mkdtemp()) / "floor.py"
    floor.write_text(FLOOR, "utf-8")
    rich = floor.with_name("rich_floor.py")
    rich.write_text("import rich.console, rich.table\n" + FLOOR, "utf-8")
    commands: dict[str, tuple[Sequence[str], bool]] = {
        "python": ([sys.executable, "-c", "pass"], False),
        "typer": ([sys.executable, str(floor), "one"], False),
        "typer with rich": ([sys.executable, str(rich), "one"], False),
        "search helikopters --json": ([MINUSMA, "search", "helikopters", "--json"], False),
        "search helicoptres --json": ([MINUSMA, "search", "helicoptres", "--json"], False),
        f"search {WHOLE_QUESTIONS[0]} --json": (
            [MINUSMA, "search", *WHOLE_QUESTIONS[0].split(), "--json"],
            False,
        ),
        "search helikopters, to a terminal": (
            [MINUSMA, "search", "helikopters", "--pager", "never"],
            True,
        ),
        "troops, to a terminal": ([MINUSMA, "troops", "--pager", "never"], True),
        "on 2017-09-11, to a terminal": ([MINUSMA, "on", "2017-09-11", "--pager", "never"], True),
    }
    taken = processes(commands, rounds)
    print(f"{len(base)} facts, {rounds} rounds\n")
    print(f"{'python -c pass':44}  {statistics.median(taken['python']) * 1000:6.0f} ms")
    print(f"{'a Typer program':44}  {statistics.median(taken['typer']) * 1000:6.0f} ms")
    for line in ratios(
        taken,
        [
            ("search helikopters --json", "typer", "(at most 1.15)"),
            ("search helicoptres --json", "typer", "(at most 1.27)"),
            (f"search {WHOLE_QUESTIONS[0]} --json", "typer", "(at most 1.25)"),
            ("search helikopters, to a terminal", "typer with rich", "(at most 1.1)"),
            ("on 2017-09-11, to a terminal", "typer with rich", "(at most 1.35)"),
            ("troops, to a terminal", "typer with rich", "(at most 1.35)"),
        ],
    ):
        print(line)
    for name, words in (
        ("in process (at most 1.5)", WORDS),
        ("in process, misspelt", MISSPELT),
        ("in process, whole questions (at most 3)", WHOLE_QUESTIONS),
    ):
        median, most = latencies(base, words)
        print(f"{name:44}  {median:6.2f} ms median, {most:.2f} ms p95")


def generated(count: int, rounds: int, base: FactBase) -> None:
    """Print how a generated base does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "facts.yaml"
        generate(file, count, base)
        os.environ["XDG_CACHE_HOME"] = folder
        start = time.perf_counter()
        large = load(str(file))
        compiled = time.perf_counter() - start
        size = sum(one.stat().st_size for one in Path(folder, "minusma").glob("*.db"))
        facts = large.list(limit=60).facts
        words = [
            word for fact in facts for word in re.findall(r"[a-zà-ÿ]{6,}", fact.text.nl.lower())
        ]
        known, bent = words[10], words[30][:3] + words[30][4:]
        search = [MINUSMA, "search", "--json", "--facts", str(file)]
        small = [
            MINUSMA,
            "search",
            "--json",
            "helikopters",
            "--facts",
            str(Path(__file__).parents[2] / "facts.yaml"),
        ]
        taken = processes(
            {
                "small": (small, False),
                "large": ([*search, known], False),
                "misspelt": ([*search, bent], False),
            },
            rounds,
        )
        print(
            f"\n{count:,} facts: {file.stat().st_size >> 20} MiB of YAML, compiled in {compiled:.1f} s to {size >> 20} MiB (at most 45 s)"
        )
        for line in ratios(taken, [("large", "small", "(at most 1.6)"), ("misspelt", "small", "")]):
            print(line)
        print(
            f"{'memory':44}  {peak([*search, known]):6.0f} MiB, misspelt {peak([*search, bent]):.0f} MiB (under 64)"
        )
        median, most = latencies(large, words[:200:10])
        print(f"{'in process':44}  {median:6.2f} ms median, {most:.2f} ms p95 (under 40)")
        asked = [question.text.nl.removesuffix("?") for question in large.questions[:400:20]]
        turned = [" ".join([*words.split()[:1], *reversed(words.split()[2:])]) for words in asked]
        median, most = latencies(large, turned)
        print(f"{'in process, whole questions':44}  {median:6.2f} ms median, {most:.2f} ms p95")


def main() -> None:
    """Print the report."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--rounds", type=int, default=30)
    options.add_argument(
        "--large", action="store_true", help="also generated bases of 10,000 and 100,000 facts"
    )
    given = options.parse_args()
    base = load()
    shipped(given.rounds, base)
    if given.large:
        for count in (10_000, 100_000):
            generated(count, max(given.rounds // 3, 5), base)
    print(f"\npeak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MiB")


if __name__ == "__main__":
    main()
