"""Text is data: whatever stands in a fact file, a query, a file name or the environment, nothing acts on it."""

import copy
import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import SMALL, Run

from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.factfile.validator import validate
from minusma_cli.formats.writer import FORMATS

C0 = "".join(map(chr, range(1, 0x20))) + "\x7f"
C1 = "".join(map(chr, range(0x80, 0xA0)))
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029\u2066\u2067\u2068\u2069"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]"
)

# What other programs would act upon; some of it only at the start of a line.
TEXTS = {
    "markup": "[bold red]x[/] [link=https://evil.example]y[/link] :warning: :smile:",
    "unclosed markup": "[/] [bold",
    "links": "]8;;https://evil.example\\x]8;;\\ ![x](https://evil.example/x.png)",
    "formula": "=cmd|' /C calc'!A0",
    "minus formula": "-2+cmd",
    "at formula": "@SUM(A1:A9)",
    "heading": "# x",
    "list": "- x",
    "number": "1. x",
    "emphasis": "**x** _y_ `z` ~~~ a | b",
    "html": "<script>alert(1)</script> &lt;b&gt; \\input{/etc/passwd} $x^2$ % ~ ^",
    "places": "{x} {0} {} %s %(x)s $x",
    "yaml": "{a: [1, *b, &c d]} !!python/object x",
    "quotes": "'); DROP TABLE fact; -- a \"b\" 'c'",
}


def make_base(text: str) -> dict[str, Any]:
    """A fact file with this text in every field that is text."""
    both = {"nl": text, "en": text}
    handle = f"a {' '.join(text.split()[:4])}"
    reference = {"id": "letter", "section": text, "find": handle, "before": text, "after": text}
    fact = {
        **both,
        "when": "2017",
        "actor": text,
        "names": [text],
        "note": both,
        "details": {"what": both, "who": text},
    }
    return {
        "format": "1",
        "about": {"title": both, "subject": both, "period": "2013/2023"},
        "units": {"u": {**both, "one": both}},
        "topics": {
            "t": {
                "title": both,
                "aliases": [text],
                "columns": {"what": both, "who": both},
                "series": {"q": {**both, "unit": "u"}},
                "snapshot": "latest",
                "lead": ["one"],
                "facts": [
                    {
                        **fact,
                        "id": "one",
                        "figures": [{"series": "q", "value": "1"}],
                        "sources": [reference],
                        "preferred": both,
                    },
                    {
                        **fact,
                        "id": "two",
                        "figures": [{"series": "q", "value": "2"}],
                        "sources": [{**reference, "id": "paper"}],
                    },
                ],
            }
        },
        "questions": {
            "why": {
                "nl": f"{text} a",
                "en": f"{text} b",
                "also": [f"{text} c"],
                "answers": ["one"],
                "unknown": both,
                "looked": "2020",
            }
        },
        "sources": {
            name: {
                "title": text,
                "publisher": text,
                "published": "2018",
                "kind": "report",
                "language": "nl",
                "number": text,
                "url": "https://example.org/",
            }
            for name in ("letter", "paper")
        },
        "thesaurus": {"same": [[text, "other"]]},
    }


def paths_of(value: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where the texts of a value stand."""
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from paths_of(inside, (*before, key))
    elif isinstance(value, list):
        for position, inside in enumerate(value):
            yield from paths_of(inside, (*before, position))
    else:
        yield before


def replace(value: Any, path: tuple[str | int, ...], new: str) -> Any:
    """A copy of a value with another text at a path."""
    changed = copy.deepcopy(value)
    inside = changed
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = new
    return changed


def test_no_field_may_hold_a_control_character_or_turn_the_reading_direction() -> None:
    base = make_base("some words")
    assert validate(base).faults == ()
    paths = [path for path in paths_of(base) if path != ("format",)]
    assert len(paths) > 60
    for path in paths:
        for letter in "\0\x1b\x9b\u202e":
            assert validate(replace(base, path, f"some{letter}words")).faults, (path, letter)
    for letter in f"\0{C0}{C1}{TURNING}\ud800":
        assert validate(replace(base, paths[0], f"some{letter}words")).faults, letter


def test_no_key_may_hold_a_control_character() -> None:
    base = make_base("some words")
    for letter in f"{C0}{C1}{TURNING}":
        for section in ("units", "topics", "questions", "sources"):
            changed = copy.deepcopy(base)
            changed[section][f"a{letter}b"] = next(iter(changed[section].values()))
            assert validate(changed).faults


@pytest.fixture(params=list(TEXTS.values()), ids=list(TEXTS))
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(text: str, tmp_path: Path) -> str:
    """A base whose every field holds this text."""
    path = tmp_path / "x.yaml"
    path.write_text(json.dumps(make_base(text)), "utf-8")  # JSON is YAML
    assert read_fact_files([path]).problems == ()
    return str(path)


# Each kind of rows, and what is drawn around them.
ROWS = (["topics"], ["questions"], ["sources"], ["list"], ["conflicts"])
VIEWS = (
    ["welcome"],
    ["topics"],
    ["questions"],
    ["sources"],
    ["sources", "letter"],
    ["list"],
    ["list", "t"],
    ["list", "t", "--chart"],
    ["show", "one"],
    ["search", "2017"],
    ["on", "2017"],
    ["timeline"],
    ["conflicts"],
    ["conflicts", "one"],
)


def test_no_view_and_no_format_lets_it_act(text: str, file: str, run: Run) -> None:
    asked = [[*argv, "--format", "table"] for argv in VIEWS]
    for format_name in FORMATS[1:]:  # what comes first draws
        asked += [[*argv, "--format", format_name] for argv in ROWS]
    for argv in asked:
        said = run(*argv, "--color", "never", facts=file)
        assert said.code == 0, (argv, said.err)
        assert not FORBIDDEN.search(said.out), argv
    said = run("list", "--format", "table", "--color", "never", facts=file)
    assert " ".join(text.split()) in " ".join(said.out.split())
    # Programs get it as it was, and as data.
    printed = {name: run("list", "--format", name, facts=file).out for name in FORMATS}
    for facts in (json.loads(printed["json"])["facts"], yaml.safe_load(printed["yaml"])["facts"]):
        assert [fact["text"]["nl"] for fact in facts] == [text, text]
        assert [fact["note"]["en"] for fact in facts] == [text, text]
    check_tables(printed["csv"], printed["tsv"])
    for line in printed["md"].splitlines():
        check_markdown(line)


def check_tables(as_csv: str, as_tsv: str) -> None:
    """No cell is a formula, and none breaks its line."""
    rows = list(csv.reader(io.StringIO(as_csv)))
    for cells in rows[1:]:
        for cell in cells:
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), cell
            assert not cell.startswith("-") or cell[1:].isdigit(), cell
    assert {line.count("\t") for line in as_tsv.splitlines()} == {len(rows[0]) - 1}


def check_markdown(line: str) -> None:
    """A fact as a line of Markdown: nothing in its sentence is a mark."""
    assert re.fullmatch(r"- .* \(\[.*\]\(https://example\.org/#:~:text=\S+\)\) `\w+`", line)
    sentence = line.removeprefix("- ").split(" ([")[0]
    plain = re.sub(r"\\.", "", sentence)
    assert not re.search(r"[`*_\[\]<>|#~$&\\]", plain)
    assert not re.match(r"[-+=]|\d+[.)]", plain)


# -- what is typed


@pytest.mark.parametrize("letters", [f"{C0}{C1}{TURNING}", "\udce9"], ids=["control", "bad"])
def test_what_is_typed_reaches_no_stream_as_it_is(
    letters: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)  # where a topic of that name is looked for
    words = f"heli{letters}kopter"
    commands: list[list[str]] = []
    for name in FORMATS:
        commands.append(["search", f'{words} "{words}" -{words}', "--format", name])
    commands += [["list", words], ["show", words], ["on", words], ["cite", words], [words]]
    for option in ("--topic", "--series", "--source", "--year", "--from", "--fields", "--sort"):
        commands.append(["list", option, words])
    for option in ("--lang", "--format", "--color", f"--{words}"):
        commands.append(["topics", option, words])
    for argv in commands:
        said = run(*argv)
        assert not FORBIDDEN.search(said.out + said.err), argv
    monkeypatch.setenv("MINUSMA_LANG", words)
    said = run("topics")
    assert said.code == 2
    assert not FORBIDDEN.search(said.out + said.err)


@pytest.mark.parametrize("letters", [C0, C1, TURNING], ids=["C0", "C1", "turning"])
def test_the_name_of_a_file_reaches_no_stream_as_it_is(
    letters: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / f"a{letters.replace('/', '')[:40]}.yaml"
    file.write_text("format: 2\n", "utf-8")
    for format_name in FORMATS:
        for name in (str(file), f"{file}x"):
            said = run("check", name, "--format", format_name, "--color", "never")
            assert said.code == 3
            assert not FORBIDDEN.search(said.out + said.err), format_name
    said = run("topics", facts=str(file))
    assert not FORBIDDEN.search(said.out + said.err)
    for argv in (["init", f"{file}n.yaml"], ["export", f"{file}e.csv"]):
        for options in ([], ["--format", "table", "--color", "never"]):
            said = run(*argv, "--force", *options) if argv[0] == "export" else run(*argv, *options)
            assert not FORBIDDEN.search(said.out + said.err), argv
            Path(argv[1]).unlink(missing_ok=True)
